// SPDX-License-Identifier: GPL-3.0-or-later
#include "sessions/session_screen.h"

#include "editing/parts.h"
#include "editing/session_structure.h"
#include "kit/card.h"
#include "kit/columns.h"
#include "kit/message_bar.h"
#include "kit/page.h"
#include "kit/text.h"
#include "kit/theme.h"
#include "kit/tokens.h"
#include "models/record_mark.h"
#include "models/session_words.h"
#include "sessions/additions.h"
#include "sessions/agenda_card.h"
#include "sessions/agreement_card.h"
#include "sessions/cancel_row.h"
#include "sessions/example_session.h"
#include "sessions/note_card.h"
#include "sessions/prompt_set_card.h"
#include "sessions/session_actions.h"
#include "sessions/session_cards.h"
#include "sessions/session_header.h"
#include "sessions/thread_list.h"

#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

namespace tspace::sessions {

using editing::Cursor;
using editing::NotePart;
using editing::SessionEdit;
using kit::Shape;
namespace part = editing::part;

SessionScreen::SessionScreen(const kit::Services& services, std::unique_ptr<Alarm> alarm)
    : m_editor(std::make_unique<SessionEditor>(services, std::move(alarm))),
      m_read(services.journal, services.clock),
      m_fields(new Fields(*m_editor, this)),
      m_page(new kit::Page(titleOf(SessionKind::OneToOne), this)) {
    kit::spaced(new QVBoxLayout(this), 0, 0)->addWidget(m_page);
    buildPage();
    buildKeys();
    connectEditor();
}

SessionScreen::~SessionScreen() {
    disconnect(m_editor.get(), nullptr, this, nullptr);
    m_editor->keepDraft();
    // Boxes may report that they are left while they go: what they report to goes after them.
    delete m_page;
    m_page = nullptr;
}

void SessionScreen::buildPage() {
    m_header = new SessionHeader(*m_editor, *m_fields);
    m_page->addBesideSubtitle(m_header);
    buildLife();
    m_threads = new ThreadList(*m_editor, *m_fields);
    m_page->add(m_threads);
    constexpr int actionsShare = 7;
    constexpr int workShare = 5;
    constexpr int afterwardsShare = 4;
    auto* const below = new kit::Columns(kit::secondColumnFrom);
    m_actions = new ActionsCard(*m_editor, *m_fields);
    m_work = new WorkCard(*m_editor, *m_fields);
    m_afterwards = new AfterwardsCard(*m_editor, *m_fields);
    below->add(m_actions, actionsShare);
    below->add(m_work, workShare);
    below->add(m_afterwards, afterwardsShare);
    m_page->add(below);
    m_note = new NoteCard(*m_editor, *m_fields);
    m_page->add(m_note);
    m_page->add(m_agreement);
    m_page->add(m_added);
    addSheet();
}

void SessionScreen::key(const QKeySequence& keys, void (SessionScreen::*slot)()) {
    auto* const shortcut = new QShortcut(keys, this);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, this, slot);
}

void SessionScreen::buildKeys() {
    key(Qt::CTRL | Qt::Key_T, &SessionScreen::addThread);
    key(Qt::CTRL | Qt::Key_1, &SessionScreen::toPractice);
    key(Qt::CTRL | Qt::Key_2, &SessionScreen::toChallenge);
    key(Qt::CTRL | Qt::Key_3, &SessionScreen::toFeedback);
    key(Qt::CTRL | Qt::Key_4, &SessionScreen::toVoice);
    key(Qt::CTRL | Qt::Key_5, &SessionScreen::toAction);
    key(Qt::CTRL | Qt::SHIFT | Qt::Key_T, &SessionScreen::offerThreads);
    key(Qt::ALT | Qt::Key_Up, &SessionScreen::moveThreadUp);
    key(Qt::ALT | Qt::Key_Down, &SessionScreen::moveThreadDown);
    key(Qt::ALT | Qt::Key_PageDown, &SessionScreen::nextThread);
    key(Qt::ALT | Qt::Key_PageUp, &SessionScreen::previousThread);
    for (const auto& [keys, slot] :
         {std::pair{QKeySequence::Undo, &SessionEditor::undo}, std::pair{QKeySequence::Redo, &SessionEditor::redo}}) {
        auto* const shortcut = new QShortcut(QKeySequence(keys), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, m_editor.get(), slot);
    }
}

void SessionScreen::connectEditor() {
    connect(m_editor.get(), &SessionEditor::shown, this, &SessionScreen::show);
    connectLife();
    connect(m_editor.get(), &SessionEditor::changed, this, [this] {
        showTitle();
        m_agenda->showSum();
        m_threads->showLoops();
    });
    connect(m_editor.get(), &SessionEditor::problemsChanged, this, &SessionScreen::showProblems);
    connect(m_editor.get(), &SessionEditor::said, this, &Screen::statusSaid);
    connect(m_editor.get(), &SessionEditor::saved, this, [this] { show({}); });
    connect(m_editor.get(), &SessionEditor::failed, this,
            [this](const Error& error) { m_page->bar().showError(error); });
    connect(m_editor.get(), &SessionEditor::changedElsewhere, this, &SessionScreen::sayChangedElsewhere);
    connectThreads();
    connect(m_fields, &Fields::entered, m_page, &kit::Page::reveal);
    connect(m_fields, &Fields::emptied, this, &SessionScreen::removeEmptied);
    connect(m_fields, &Fields::returned, this, [this](const QString& name) {
        const QString next = m_agenda->partAfter(name);
        m_fields->focus({next.isEmpty() ? m_actions->partAfter(name) : next, 0, 0});
    });
}

void SessionScreen::connectThreads() {
    connect(m_threads, &ThreadList::said, this, &Screen::statusSaid);
    connect(m_note, &NoteCard::said, this, &Screen::statusSaid);
    connect(m_threads, &ThreadList::revealed, m_page, &kit::Page::reveal);
    connect(m_threads, &ThreadList::refused, this, [this](const kit::Words& words) { m_page->bar().showError(words); });
    connect(m_threads, &ThreadList::sessionRequested, this,
            [this](const SessionId& id) { Q_EMIT recordRequested(RecordKind::Session, id.as<AnyRecord>()); });
    connect(m_threads, &ThreadList::markedForRecord, this, &SessionScreen::explainRecord);
    connect(m_threads, &ThreadList::rearranged, this, [this] {
        showHints();
        orderTabs();
    });
    connect(m_actions, &ActionsCard::markedForRecord, this, &SessionScreen::explainRecord);
    connect(m_actions, &ActionsCard::allWanted, this, [this] { Q_EMIT placeRequested(kit::Place::Actions); });
}

void SessionScreen::explainRecord() {
    try {
        models::explainChildsRecord(m_page->bar(), m_editor->services().journal);
    } catch (const Error& error) {
        m_page->bar().showError(error);
    }
}

void SessionScreen::enter() {
    readPromptSets();
    if (!m_editor->isOpen()) {
        begin(false);
    }
}

void SessionScreen::enterNew() {
    readPromptSets();
    startNew();
}

void SessionScreen::showRecord(const RecordId& id) {
    m_page->bar().dismiss();
    try {
        if (!stays(id.as<Session>())) {
            m_read.begin();
            readPromptSets();
            m_editor->open(id.as<Session>());
        }
        sayState();
    } catch (const Error& error) {
        m_page->bar().showError(error);
    }
}

void SessionScreen::showPart(const QUuid& part) {
    for (const QString& name : {part::title(ThreadId(part)), part::action(ActionId(part))}) {
        if (QWidget* const box = m_fields->boxOf(name)) {
            m_editor->moved({name, 0, 0});
            // It has the focus at once, but its place only when a session that was opened anew is laid out.
            m_page->revealOnceLaidOut(box);
        }
    }
}

bool SessionScreen::stays(const SessionId& id) {
    m_editor->services().journal.flush();  // what another page has changed may be on its way
    const bool wasAgreeing = m_agreement->close();
    const bool wasCancelling = m_cancel->close();
    return !wasAgreeing && !wasCancelling && m_read.stands() && m_editor->openAgain(id);
}

void SessionScreen::showExample() {
    if (const auto id = exampleSession(m_editor->services().journal.read())) {
        showRecord(id->as<AnyRecord>());
    } else {
        startNew();
    }
}

void SessionScreen::leave(Leaving why) {
    if (why == Leaving::ForAnotherPlace) {
        m_editor->save();
    }
    m_editor->keepDraft();
    m_ownPrompts->keepDraft();
    for (Additions* each : m_additions) {
        each->keepDraft();
    }
}

void SessionScreen::refresh(const Committed& committed) {
    m_editor->lookElsewhere();
    const auto has = [&](RecordKind kind) {
        return std::find(committed.kinds.begin(), committed.kinds.end(), kind) != committed.kinds.end();
    };
    if (has(RecordKind::Addition)) {
        showAdditions();
        orderTabs();
    }
    if (has(RecordKind::Template)) {
        readPromptSets();
        show({});
    }
}

QWidget* SessionScreen::firstFocus() {
    if (QWidget* const box = m_fields->boxOf(m_editor->cursor().part)) {
        return box;
    }
    const auto& threads = m_editor->edit().threads;
    return threads.empty() ? m_fields->boxOf(part::date) : m_fields->boxOf(part::title(threads.front().thread.id));
}

void SessionScreen::show(const Cursor& cursor) {
    showTitle();
    m_header->show();
    m_threads->show();
    m_actions->show();
    m_work->show();
    m_afterwards->show();
    showLife();
    m_fields->show();
    m_note->show();  // its marks are of the words that stand there now
    showHints();
    orderTabs();
    if (!cursor.part.isEmpty()) {
        m_fields->focus(cursor);
    }
}

void SessionScreen::showTitle() {
    const SessionEdit& edit = m_editor->edit();
    QString day = dateText(edit.session.held.date, edit.typing);
    if (day != edit.date) {
        const auto date = readDate(edit.date, edit.typing);
        day = date ? dateText(*date, edit.typing) : edit.date;
    }
    m_page->setTitle(tr("%1, %2").arg(titleOf(edit.session.kind), day));
}

void SessionScreen::showProblems() {
    m_header->showProblems();
    m_cancel->showProblem();
    m_agenda->showProblems();
    m_agreement->showProblems();
    m_threads->showProblems();
    m_actions->showProblems();
    m_work->showProblems();
    m_fields->showProblems();
}

void SessionScreen::orderTabs() {
    std::vector<QWidget*> chain = m_life->focusChain();
    const auto add = [&chain](const std::vector<QWidget*>& more) {
        chain.insert(chain.end(), more.begin(), more.end());
    };
    add(m_header->focusChain());
    add(m_cancel->focusChain());
    add(m_ownPrompts->focusChain());
    add(m_agenda->focusChain());
    addThreadTabs(chain);
    add(m_actions->focusChain());
    add(m_work->focusChain());
    add(m_afterwards->focusChain());
    add(m_note->focusChain());
    add(m_agreement->focusChain());
    if (!m_additions.empty()) {
        add(m_additions.back()->focusChain());
    }
    m_tabs.order(chain);
}

void SessionScreen::removeEmptied(const QString& name) {
    m_editor->change([&](SessionEdit& edit) { editing::removePart(edit, name); });
}

void SessionScreen::save() {
    if (m_editor->save() == SessionEditor::Saving::Unchanged) {
        Q_EMIT statusSaid(tr("everything is saved"));
    }
}

void SessionScreen::addThread() {
    if (!m_note->sortIntoNew()) {
        m_threads->addThread();
    }
}

void SessionScreen::offerThreads() {
    m_threads->offerThreads();
}

void SessionScreen::nextThread() {
    m_threads->go(1);
}

void SessionScreen::previousThread() {
    m_threads->go(-1);
}

void SessionScreen::moveThreadUp() {
    m_threads->moveFocused(-1);
}

void SessionScreen::moveThreadDown() {
    m_threads->moveFocused(1);
}

void SessionScreen::toPractice() {
    if (!m_note->sort(NotePart::Practice)) {
        m_threads->toPart(Shape::Practice);
    }
}

void SessionScreen::toChallenge() {
    if (!m_note->sort(NotePart::Challenge)) {
        m_threads->toPart(Shape::Challenge);
    }
}

void SessionScreen::toFeedback() {
    if (!m_note->sort(NotePart::Feedback)) {
        m_threads->toPart(Shape::Feedback);
    }
}

void SessionScreen::toVoice() {
    if (!m_note->sort(NotePart::ChildsVoice)) {
        m_threads->toVoice();
    }
}

void SessionScreen::toAction() {
    if (!m_note->sort(NotePart::Action)) {
        m_fields->focus({part::newAction, 0, 0});
    }
}

}  // namespace tspace::sessions
