// SPDX-License-Identifier: GPL-3.0-or-later
#include "sessions/session_screen.h"

#include "editing/parts.h"
#include "editing/session_structure.h"
#include "kit/card.h"
#include "kit/columns.h"
#include "kit/message_bar.h"
#include "kit/page.h"
#include "kit/text.h"
#include "kit/tokens.h"
#include "models/session_words.h"
#include "sessions/session_cards.h"
#include "sessions/session_header.h"
#include "sessions/thread_card.h"

#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

namespace tspace::sessions {

using editing::Cursor;
using editing::SessionEdit;
using kit::Part;
using kit::Shape;
namespace part = editing::part;
namespace space = kit::space;

SessionScreen::SessionScreen(const kit::Services& services, std::unique_ptr<Alarm> alarm)
    : m_editor(std::make_unique<SessionEditor>(services, std::move(alarm))),
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
    m_met = kit::button(Part::Primary, tr("We met"));
    connect(m_met, &QPushButton::clicked, this, [this] { m_editor->setStatus(SessionStatus::Held); });
    m_page->addAction(m_met);
    m_header = new SessionHeader(*m_editor, *m_fields);
    m_page->addBesideSubtitle(m_header);
    auto* const threads = new QWidget;
    m_threads = kit::spaced(new QVBoxLayout(threads), 0, space::medium + 2);
    m_page->add(threads);
    m_newThread = kit::button(Part::InvitingButton, tr("+ New thread (Ctrl T) · practice, challenge, feedback"));
    m_newThread->setAccessibleName(tr("New thread"));
    connect(m_newThread, &QPushButton::clicked, this, &SessionScreen::addThread);
    m_page->add(m_newThread);
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
    auto* const note = new kit::Card(tr("Note"));
    m_note = new kit::GrowingTextEdit(tr("anything else that was said"), tr("Note on the session"));
    setPart(*m_note, Part::Bare);
    m_note->setReadingWidth();
    m_fields->add(*m_note, part::note);
    note->add(m_note);
    m_page->add(note);
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
    connect(m_editor.get(), &SessionEditor::changed, this, [this] {
        showTitle();
        const auto& threads = m_editor->edit().threads;
        for (std::size_t i = 0; i < m_cards.size() && i < threads.size(); ++i) {
            m_cards[i]->showLoop(threads[i]);
        }
    });
    connect(m_editor.get(), &SessionEditor::problemsChanged, this, &SessionScreen::showProblems);
    connect(m_editor.get(), &SessionEditor::said, this, &Screen::statusSaid);
    connect(m_editor.get(), &SessionEditor::saved, this, [this] { show({}); });
    connect(m_editor.get(), &SessionEditor::failed, this,
            [this](const Error& error) { m_page->bar().showError(error); });
    connect(m_editor.get(), &SessionEditor::changedElsewhere, this, &SessionScreen::sayChangedElsewhere);
    connect(m_fields, &Fields::entered, m_page, &kit::Page::reveal);
    connect(m_fields, &Fields::emptied, this, &SessionScreen::removeEmptied);
    connect(m_fields, &Fields::returned, this, [this](const QString& name) {
        m_fields->focus({m_actions->partAfter(name), 0, 0});
    });
}

void SessionScreen::enter() {
    if (!m_editor->isOpen()) {
        startNew();
    }
}

void SessionScreen::showRecord(const RecordId& id) {
    m_page->bar().dismiss();
    try {
        m_editor->open(id.as<Session>());
        if (m_editor->isAgreed()) {
            m_page->bar().showNotice(tr("This session is agreed, so it stays as it is."));
        }
    } catch (const Error& error) {
        m_page->bar().showError(error);
    }
}

void SessionScreen::showExample() {
    ListQuery newest;
    newest.limit = 1;
    const auto rows = m_editor->services().journal.read().sessions(newest);
    if (rows.empty()) {
        startNew();
    } else {
        showRecord(rows.front().id.as<AnyRecord>());
    }
}

void SessionScreen::startNew() {
    m_page->bar().dismiss();
    try {
        m_editor->begin();
    } catch (const Error& error) {
        m_page->bar().showError(error);
    }
}

void SessionScreen::leave(Leaving why) {
    if (why == Leaving::ForAnotherPlace) {
        m_editor->save();
    }
    m_editor->keepDraft();
}

void SessionScreen::refresh(const Committed& /*committed*/) {
    m_editor->lookElsewhere();
}

QWidget* SessionScreen::firstFocus() {
    if (QWidget* const box = m_fields->boxOf(m_editor->cursor().part)) {
        return box;
    }
    const auto& threads = m_editor->edit().threads;
    return threads.empty() ? nullptr : m_fields->boxOf(part::title(threads.front().thread.id));
}

void SessionScreen::show(const Cursor& cursor) {
    const SessionStatus status = m_editor->edit().session.status;
    m_met->setVisible(!m_editor->isReadOnly() &&
                      (status == SessionStatus::Planned || status == SessionStatus::UnderWay));
    m_newThread->setVisible(!m_editor->isReadOnly());
    showTitle();
    m_header->show();
    showThreads();
    m_actions->show();
    m_work->show();
    m_afterwards->show();
    m_note->setReadOnly(m_editor->isReadOnly());
    m_fields->show();
    orderTabs();
    if (!cursor.part.isEmpty()) {
        m_fields->focus(cursor);
    }
}

void SessionScreen::showTitle() {
    const SessionEdit& edit = m_editor->edit();
    const auto date = readDate(edit.date, edit.typing);
    m_page->setTitle(tr("%1, %2").arg(titleOf(edit.session.kind), date ? dateText(*date, edit.typing) : edit.date));
}

void SessionScreen::showThreads() {
    const auto& threads = m_editor->edit().threads;
    std::vector<ThreadCard*> cards;
    for (const editing::ThreadEdit& thread : threads) {
        const auto known = std::find_if(m_cards.begin(), m_cards.end(),
                                        [&](const ThreadCard* card) { return card->thread() == thread.thread.id; });
        if (known != m_cards.end()) {
            cards.push_back(*known);
            m_cards.erase(known);
        } else {
            cards.push_back(new ThreadCard(*m_editor, *m_fields, thread.thread.id));
        }
    }
    for (ThreadCard* gone : m_cards) {
        m_fields->release(*gone);
        gone->hide();
        gone->deleteLater();
    }
    m_cards = std::move(cards);
    for (std::size_t i = 0; i < m_cards.size(); ++i) {
        if (m_threads->indexOf(m_cards[i]) != static_cast<int>(i)) {
            m_threads->insertWidget(static_cast<int>(i), m_cards[i]);
        }
        m_cards[i]->show(threads[i], static_cast<int>(i) + 1, static_cast<int>(m_cards.size()));
        m_cards[i]->QWidget::show();
    }
}

void SessionScreen::showProblems() {
    m_header->showProblems();
    for (ThreadCard* card : m_cards) {
        card->showProblems();
    }
    m_actions->showProblems();
    m_work->showProblems();
    m_fields->showProblems();
}

void SessionScreen::orderTabs() {
    std::vector<QWidget*> chain = m_header->focusChain();
    const auto add = [&chain](const std::vector<QWidget*>& more) {
        chain.insert(chain.end(), more.begin(), more.end());
    };
    for (const ThreadCard* card : m_cards) {
        add(card->focusChain());
    }
    chain.push_back(m_newThread);
    add(m_actions->focusChain());
    add(m_work->focusChain());
    add(m_afterwards->focusChain());
    chain.push_back(m_note);
    for (std::size_t i = 1; i < chain.size(); ++i) {
        setTabOrder(chain[i - 1], chain[i]);
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

void SessionScreen::removeEmptied(const QString& name) {
    m_editor->change([&](SessionEdit& edit) { editing::removePart(edit, name); });
}

void SessionScreen::addThread() {
    ThreadId added;
    const auto add = [&](SessionEdit& edit) { added = editing::addThread(edit, m_editor->services().random); };
    m_editor->change(add);
    m_fields->focus({part::title(added), 0, 0});
}

void SessionScreen::save() {
    if (m_editor->save() == SessionEditor::Saving::Unchanged) {
        Q_EMIT statusSaid(tr("everything is saved"));
    }
}

ThreadCard* SessionScreen::currentCard() const {
    QString name = m_fields->focused();
    if (name.isEmpty()) {
        name = m_editor->cursor().part;
    }
    const auto thread = threadOf(m_editor->edit(), name);
    for (ThreadCard* card : m_cards) {
        if (card->thread() == thread || (!thread && card == m_cards.back())) {
            return card;
        }
    }
    return nullptr;
}

void SessionScreen::nextThread() {
    goThread(1);
}

void SessionScreen::previousThread() {
    goThread(-1);
}

void SessionScreen::goThread(int step) {
    const auto at = std::find(m_cards.begin(), m_cards.end(), currentCard()) - m_cards.begin();
    const auto to = at + step;
    if (to >= 0 && to < static_cast<std::ptrdiff_t>(m_cards.size())) {
        ThreadCard* const card = m_cards[static_cast<std::size_t>(to)];
        m_page->reveal(card);
        m_fields->focus({part::title(card->thread()), 0, 0});
    }
}

void SessionScreen::toPractice() {
    toPart(Shape::Practice);
}

void SessionScreen::toChallenge() {
    toPart(Shape::Challenge);
}

void SessionScreen::toFeedback() {
    toPart(Shape::Feedback);
}

void SessionScreen::toPart(Shape kind) {
    ThreadCard* const card = currentCard();
    if (card == nullptr) {
        return;
    }
    kit::GrowingTextEdit& box = card->column(kind).lastBox();
    if (box.hasFocus() && kind != Shape::Practice && !box.text().trimmed().isEmpty()) {
        card->column(kind).addMore();  // already there: one more of the same
        return;
    }
    box.setFocus(Qt::ShortcutFocusReason);
    box.setCursorPlace(static_cast<int>(box.text().size()));
}

}  // namespace tspace::sessions
