// SPDX-License-Identifier: GPL-3.0-or-later
#include "sessions/between_us_screen.h"

#include "editing/parts.h"
#include "editing/session_structure.h"
#include "kit/message_bar.h"
#include "kit/page.h"
#include "kit/text.h"
#include "kit/tokens.h"
#include "models/session_words.h"
#include "services/prompt_catalogue.h"
#include "sessions/agenda_card.h"
#include "sessions/example_session.h"
#include "sessions/note_card.h"
#include "sessions/prompt_hints.h"
#include "sessions/session_cards.h"
#include "sessions/thread_list.h"
#include "store/journal.h"

#include <QKeyEvent>
#include <QLocale>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace tspace::sessions {

using editing::Cursor;
using editing::NotePart;
using editing::SessionEdit;
using kit::Shape;
namespace part = editing::part;
namespace space = kit::space;

BetweenUsScreen::BetweenUsScreen(const kit::Services& services, std::unique_ptr<Alarm> alarm)
    : m_editor(std::make_unique<SessionEditor>(services, std::move(alarm))),
      m_fields(new Fields(*m_editor, this)),
      m_page(new kit::Page(tr("Between us"), this)) {
    kit::spaced(new QVBoxLayout(this), 0, 0)->addWidget(m_page);
    build();
    buildKeys();
    connectEditor();
}

BetweenUsScreen::~BetweenUsScreen() {
    disconnect(m_editor.get(), nullptr, this, nullptr);
    m_editor->keepDraft();
    // Boxes may report that they are left while they go: what they report to goes after them.
    delete m_page;
    m_page = nullptr;
}

void BetweenUsScreen::build() {
    m_end = kit::button(tr("Back to my page"));
    m_end->setToolTip(tr("Esc"));
    connect(m_end, &QPushButton::clicked, this, &BetweenUsScreen::end);
    m_page->addAction(m_end);
    m_agenda = new AgendaCard(*m_editor, *m_fields);
    m_page->add(m_agenda);
    m_threads = new ThreadList(*m_editor, *m_fields);
    m_page->add(m_threads);
    m_actions = new ActionsCard(*m_editor, *m_fields);
    m_actions->standAlone();
    m_page->add(m_actions);
    m_note = new NoteCard(*m_editor, *m_fields);
    m_page->add(m_note);
}

void BetweenUsScreen::buildKeys() {
    const auto key = [this](const QKeySequence& keys, auto act) {
        auto* const shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    key(Qt::CTRL | Qt::Key_T, [this] {
        if (!m_note->sortIntoNew()) {
            m_threads->addThread();
        }
    });
    key(Qt::CTRL | Qt::Key_1, [this] { sortOr(NotePart::Practice, [this] { m_threads->toPart(Shape::Practice); }); });
    key(Qt::CTRL | Qt::Key_2, [this] { sortOr(NotePart::Challenge, [this] { m_threads->toPart(Shape::Challenge); }); });
    key(Qt::CTRL | Qt::Key_3, [this] { sortOr(NotePart::Feedback, [this] { m_threads->toPart(Shape::Feedback); }); });
    key(Qt::CTRL | Qt::Key_4, [this] { sortOr(NotePart::ChildsVoice, [this] { m_threads->toVoice(); }); });
    key(Qt::CTRL | Qt::Key_5, [this] {
        sortOr(NotePart::Action, [this] { m_fields->focus({part::newAction, 0, 0}); });
    });
    key(Qt::ALT | Qt::Key_PageDown, [this] { m_threads->go(1); });
    key(Qt::ALT | Qt::Key_PageUp, [this] { m_threads->go(-1); });
    key(Qt::ALT | Qt::Key_Up, [this] { m_threads->moveFocused(-1); });
    key(Qt::ALT | Qt::Key_Down, [this] { m_threads->moveFocused(1); });
    key(QKeySequence(QKeySequence::Undo), [this] { m_editor->undo(); });
    key(QKeySequence(QKeySequence::Redo), [this] { m_editor->redo(); });
}

void BetweenUsScreen::sortOr(editing::NotePart sorted, const std::function<void()>& otherwise) {
    if (!m_note->sort(sorted)) {
        otherwise();
    }
}

void BetweenUsScreen::connectEditor() {
    connect(m_editor.get(), &SessionEditor::shown, this, &BetweenUsScreen::show);
    connect(m_editor.get(), &SessionEditor::changed, this, [this] {
        m_agenda->showSum();
        m_threads->showLoops();
    });
    connect(m_editor.get(), &SessionEditor::problemsChanged, this, [this] {
        m_threads->showProblems();
        m_agenda->showProblems();
        m_actions->showProblems();
        m_fields->showProblems();
    });
    connect(m_editor.get(), &SessionEditor::said, this, &Screen::statusSaid);
    connect(m_editor.get(), &SessionEditor::saved, this, [this] { show({}); });
    connect(m_editor.get(), &SessionEditor::failed, this,
            [this](const Error& error) { m_page->bar().showError(error); });
    connect(m_editor.get(), &SessionEditor::changedElsewhere, this, [this] {
        m_page->bar().showNotice(
            tr("This session was changed in another window or program meanwhile. What is typed here "
               "is kept as a draft; go back to its page to choose."));
    });
    connect(m_threads, &ThreadList::revealed, m_page, &kit::Page::reveal);
    connect(m_threads, &ThreadList::rearranged, this, &BetweenUsScreen::showOrder);
    connect(m_threads, &ThreadList::refused, this, [this](const kit::Words& words) { m_page->bar().showError(words); });
    connect(m_fields, &Fields::entered, m_page, &kit::Page::reveal);
    connect(m_fields, &Fields::emptied, this, [this](const QString& name) {
        m_editor->change([&](SessionEdit& edit) { editing::removePart(edit, name); });
    });
    connect(m_fields, &Fields::returned, this, [this](const QString& name) {
        const QString next = m_agenda->partAfter(name);
        m_fields->focus({next.isEmpty() ? m_actions->partAfter(name) : next, 0, 0});
    });
}

void BetweenUsScreen::showRecord(const RecordId& id) {
    m_page->bar().dismiss();
    try {
        m_editor->open(id.as<Session>());
        m_prompts = promptSet(m_editor->services().journal.read(), m_editor->edit().session.prompts);
        show({});
    } catch (const Error& error) {
        m_page->bar().showError(error);
    }
}

void BetweenUsScreen::showExample() {
    if (const auto id = exampleSession(m_editor->services().journal.read())) {
        showRecord(id->as<AnyRecord>());
    }
}

void BetweenUsScreen::save() {
    m_editor->save();
}

void BetweenUsScreen::leave(Leaving why) {
    if (why == Leaving::ForAnotherPlace) {
        m_editor->save();
    }
    m_editor->keepDraft();
}

void BetweenUsScreen::refresh(const Committed& /*committed*/) {
    m_editor->lookElsewhere();
}

QWidget* BetweenUsScreen::firstFocus() {
    const auto& threads = m_editor->edit().threads;
    return threads.empty() ? nullptr : m_fields->boxOf(part::title(threads.front().thread.id));
}

void BetweenUsScreen::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) {
        end();
    } else {
        Screen::keyPressEvent(event);
    }
}

void BetweenUsScreen::end() {
    if (m_editor->isOpen()) {
        Q_EMIT recordRequested(RecordKind::Session, m_editor->edit().session.id.as<AnyRecord>());
    } else {
        Q_EMIT placeRequested(kit::Place::Sessions);
    }
}

void BetweenUsScreen::show(const Cursor& cursor) {
    showHead();
    m_agenda->show();
    m_threads->show();
    m_actions->show();
    m_note->show();
    m_fields->show();
    showOrder();
    if (!cursor.part.isEmpty()) {
        m_fields->focus(cursor);
    }
}

void BetweenUsScreen::showOrder() {
    showHints(*m_fields, m_editor->edit(), m_prompts ? &*m_prompts : nullptr);
    orderTabs();
}

void BetweenUsScreen::showHead() {
    const SessionEdit& edit = m_editor->edit();
    m_page->setTitle(tr("%1, %2").arg(titleOf(edit.session.kind), edit.date));
    QStringList people;
    for (const PersonId& person : edit.session.people) {
        people << m_editor->directory().nameOf(person);
    }
    m_page->setSubtitle(people.isEmpty() ? tr("between us")
                                         : tr("between us: %1 and me").arg(QLocale().createSeparatedList(people)));
}

void BetweenUsScreen::orderTabs() {
    std::vector<QWidget*> chain = m_agenda->focusChain();
    const auto add = [&chain](const std::vector<QWidget*>& more) {
        chain.insert(chain.end(), more.begin(), more.end());
    };
    add(m_threads->focusChain());
    add(m_actions->focusChain());
    add(m_note->focusChain());
    chain.push_back(m_end);
    for (std::size_t i = 1; i < chain.size(); ++i) {
        setTabOrder(chain[i - 1], chain[i]);
    }
}

}  // namespace tspace::sessions
