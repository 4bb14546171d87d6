// SPDX-License-Identifier: GPL-3.0-or-later
// The page of a session through its life: planned, held or not, agreed by both, added to later.
#include "editing/addition_edit.h"
#include "editing/parts.h"
#include "kit/card.h"
#include "kit/message_bar.h"
#include "kit/page.h"
#include "kit/shown.h"
#include "models/words.h"
#include "services/prompt_catalogue.h"
#include "sessions/additions.h"
#include "sessions/agenda_card.h"
#include "sessions/agreement_card.h"
#include "sessions/cancel_row.h"
#include "sessions/note_card.h"
#include "sessions/prompt_hints.h"
#include "sessions/prompt_set_card.h"
#include "sessions/session_actions.h"
#include "sessions/session_cards.h"
#include "sessions/session_header.h"
#include "sessions/session_screen.h"
#include "sessions/thread_card.h"
#include "sessions/thread_list.h"
#include "sheets/session_sheet.h"
#include "store/journal.h"
#include "store/session_lists.h"

#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace tspace::sessions {

void SessionScreen::buildLife() {
    m_life = new SessionActions(*m_editor);
    m_page->addAction(m_life);
    m_cancel = new CancelRow(*m_editor, *m_fields);
    m_page->add(m_cancel);
    m_ownPrompts = new PromptSetCard(m_editor->services());
    m_ownPrompts->hide();
    m_page->add(m_ownPrompts);
    m_agenda = new AgendaCard(*m_editor, *m_fields);
    m_page->add(m_agenda);
    m_agreement = new AgreementCard(*m_editor, *m_fields);
    m_added = new kit::Card(tr("Added later"));
}

void SessionScreen::connectLife() {
    connect(m_life, &SessionActions::planKept, this, [this] {
        if (m_editor->saveAsItStands() == SessionEditor::Saving::Handed) {
            Q_EMIT statusSaid(tr("planned"));
        }
    });
    connect(m_life, &SessionActions::met, this, &SessionScreen::meet);
    connect(m_life, &SessionActions::notMet, m_cancel, &CancelRow::open);
    connect(m_life, &SessionActions::agreementWanted, this, [this] {
        m_agreement->open();
        m_life->show(true);
        orderTabs();
        m_page->revealOnceLaidOut(m_agreement);
    });
    connect(m_life, &SessionActions::additionWanted, this, &SessionScreen::addToSession);
    connect(m_life, &SessionActions::betweenUsWanted, this, &SessionScreen::goBetweenUs);
    const auto goTo = [this](kit::Place place) {
        m_editor->save();
        Q_EMIT recordAtPlaceRequested(place, m_editor->edit().session.id.as<AnyRecord>());
    };
    connect(m_life, &SessionActions::preparationWanted, this, [goTo] { goTo(kit::Place::Prepare); });
    connect(m_life, &SessionActions::versionsWanted, this, [goTo] { goTo(kit::Place::Versions); });
    connectPrompts();
}

void SessionScreen::connectPrompts() {
    connect(m_header, &SessionHeader::ownPromptsWanted, this, [this] { m_ownPrompts->begin(); });
    connect(m_header, &SessionHeader::promptsEditWanted, this, [this](const QString& key) {
        if (const auto id = Id<Template>::parse(key)) {
            m_ownPrompts->open(*id);
        }
    });
    connect(m_ownPrompts, &PromptSetCard::kept, this, [this](const QString& key) {
        readPromptSets();
        m_editor->change([&](editing::SessionEdit& edit) { edit.session.prompts = key; });
        show({});
    });
    connect(m_ownPrompts, &PromptSetCard::removed, this, [this](const QString& words) {
        m_page->bar().showNotice(words);
        m_header->takeFocusToPrompts();
    });
    connect(m_ownPrompts, &PromptSetCard::closed, m_header, &SessionHeader::takeFocusToPrompts);
    connect(m_ownPrompts, &PromptSetCard::failed, this, [this](const Error& error) { m_page->bar().showError(error); });
}

void SessionScreen::startNew() {
    begin(std::exchange(m_plansNext, false));
}

void SessionScreen::begin(bool isPlan) {
    m_page->bar().dismiss();
    m_read.forget();
    m_agreement->close();
    m_cancel->close();
    try {
        if (isPlan) {
            m_editor->plan();
        } else {
            m_editor->begin();
        }
    } catch (const Error& error) {
        m_page->bar().showError(error);
    }
}

void SessionScreen::sayChangedElsewhere() {
    m_page->bar().showError(
        kit::Words{tr("This session was changed in another window or program since you opened it."),
                   tr("What you typed here is kept as a draft, and what was saved there is safe in its history."),
                   tr("Save yours as the newest version, or leave it as a draft.")});
    m_page->bar().offer(tr("Save mine"), [this] {
        m_page->bar().dismiss();
        m_editor->saveOver();
    });
}

void SessionScreen::showLife() {
    const SessionStatus status = m_editor->edit().session.status;
    const bool isMeeting = status != SessionStatus::Planned && status != SessionStatus::Cancelled;
    m_agreement->show();
    m_life->show(m_agreement->isOpen());
    m_cancel->show();
    m_agenda->show();
    // Nothing is invited before one meets, nor where nothing can be written.
    const editing::SessionEdit& edit = m_editor->edit();
    const bool isOpen = isMeeting && !m_editor->isReadOnly();
    const bool isWorkSaid =
        !edit.session.howIAm.isEmpty() || !edit.session.wentWell.isEmpty() || !edit.caseload.isEmpty();
    kit::setShown(*m_work, isOpen || isWorkSaid);
    kit::setShown(*m_afterwards, isOpen || edit.session.afterwards.has_value());
    kit::setShown(*m_actions, isOpen || !edit.actions.empty());
    kit::setShown(*m_note, isOpen || !edit.session.note.isEmpty());
    makeAdditions();
}

void SessionScreen::showHints() {
    const QString& key = m_editor->edit().session.prompts;
    const auto set =
        std::find_if(m_promptSets.begin(), m_promptSets.end(), [&](const auto& each) { return each.key == key; });
    sessions::showHints(*m_fields, m_editor->edit(), set != m_promptSets.end() ? &*set : nullptr);
}

void SessionScreen::addSheet() {
    const auto session = [this] {
        save();
        return m_editor->edit().session.id;
    };
    auto* const sheet = new sheets::SessionSheet(m_editor->services(), session, m_page->bar());
    connect(sheet, &sheets::SessionSheet::said, this, &Screen::statusSaid);
    connect(sheet, &sheets::SessionSheet::developmentRequested, this,
            [this](const RecordId& id) { Q_EMIT recordAtPlaceRequested(kit::Place::Development, id); });
    m_page->add(sheet);
}

void SessionScreen::readPromptSets() {
    try {
        m_promptSets = promptSets(m_editor->services().journal.read(), m_bundledPrompts);
        m_header->setPromptSets(m_promptSets);
    } catch (const Error& error) {
        m_page->bar().showError(error);
    }
}

void SessionScreen::sayState() {
    if (m_editor->hasWordsAside()) {
        m_page->bar().showNotice(
            tr("Some words were typed before this session was closed and never saved. They are no part of "
               "its record, but they are kept."));
        m_page->bar().offer(tr("Show them"), [this] {
            m_editor->showWordsAside();
            m_page->bar().showNotice(
                tr("What you see holds words that are no part of the record. Copy what you need; "
                   "open the session again to see its record."));
        });
    } else if (m_editor->isAgreed()) {
        m_page->bar().showNotice(tr(
            "This session is agreed, so it stays as it is. What you want to say to it later is added, with its date."));
    }
}

void SessionScreen::meet() {
    m_editor->setStatus(SessionStatus::Held);
    const QDate day = m_editor->records().session.held.date;
    if (day > m_editor->services().clock.today()) {
        m_page->bar().showNotice(tr("It is dated %1, which is still to come. Change the date if you met before.")
                                     .arg(models::longDate(day)));
        m_fields->focus({editing::part::date, 0, 0});
    }
}

void SessionScreen::goBetweenUs() {
    const SessionEditor::Saving saving = m_editor->saveAsItStands();
    if (saving == SessionEditor::Saving::Handed || saving == SessionEditor::Saving::Unchanged ||
        saving == SessionEditor::Saving::Incomplete) {
        Q_EMIT recordAtPlaceRequested(kit::Place::BetweenUs, m_editor->edit().session.id.as<AnyRecord>());
    }
}

void SessionScreen::makeAdditions() {
    const SessionId wanted = m_editor->isAgreed() ? m_editor->edit().session.id : SessionId();
    m_added->setVisible(!wanted.isNull());
    if (wanted == m_additionsOf) {
        return;
    }
    m_additionsOf = wanted;
    for (Additions* gone : std::exchange(m_additions, {})) {
        gone->hide();
        gone->deleteLater();
    }
    if (wanted.isNull()) {
        return;
    }
    const auto& threads = m_editor->edit().threads;
    const auto& cards = m_threads->cards();
    for (std::size_t i = 0; i < threads.size() && i < cards.size(); ++i) {
        m_additions.push_back(makeAdditions(threads[i].thread, *cards[i]));
    }
    m_additions.push_back(makeAdditions(std::nullopt, *m_added));
    showAdditions();
    restoreAdditions();
}

Additions* SessionScreen::makeAdditions(const std::optional<Thread>& thread, QWidget& place) {
    auto* const made = new Additions(m_editor->services(), m_additionsOf, thread);
    if (thread) {
        place.layout()->addWidget(made);
    } else {
        m_added->add(made);
    }
    made->setVisible(true);
    connect(made, &Additions::rearranged, this, &SessionScreen::orderTabs);
    connect(made, &Additions::failed, this, [this](const Error& error) { m_page->bar().showError(error); });
    connect(made, &Additions::said, this, [this](const QString& words) { m_page->bar().showNotice(words); });
    return made;
}

void SessionScreen::addThreadTabs(std::vector<QWidget*>& chain) const {
    const std::vector<QWidget*> threads = m_threads->focusChain();
    chain.insert(chain.end(), threads.begin(), threads.end());
    for (const ThreadCard* card : m_threads->cards()) {
        for (const Additions* each : m_additions) {
            if (each->thread() && each->thread()->id == card->thread()) {
                const auto last = std::find(chain.begin(), chain.end(), card->focusChain().back());
                const std::vector<QWidget*> more = each->focusChain();
                chain.insert(last != chain.end() ? last + 1 : last, more.begin(), more.end());
            }
        }
    }
}

void SessionScreen::showAdditions() {
    if (m_additions.empty()) {
        return;
    }
    try {
        const std::vector<Addition> all = additionsOf(m_editor->services().journal.read(), m_additionsOf);
        for (Additions* each : m_additions) {
            each->show(all);
        }
    } catch (const Error& error) {
        m_page->bar().showError(error);
    }
}

void SessionScreen::restoreAdditions() {
    for (const Draft& draft : m_editor->services().journal.read().drafts(RecordKind::Addition)) {
        const auto kept = editing::additionEditFromJson(draft.state);
        if (!kept || kept->addition.session != m_additionsOf) {
            continue;
        }
        for (Additions* each : m_additions) {
            if (kept->addition.thread == (each->thread() ? std::optional(each->thread()->id) : std::nullopt)) {
                each->restore(draft);
            }
        }
    }
}

void SessionScreen::addToSession() {
    if (!m_additions.empty()) {
        m_additions.back()->open();
        m_page->reveal(m_additions.back());
    }
}

}  // namespace tspace::sessions
