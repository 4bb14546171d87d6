// SPDX-License-Identifier: GPL-3.0-or-later
#include "sessions/thread_list.h"

#include "editing/parts.h"
#include "editing/session_structure.h"
#include "kit/shown.h"
#include "kit/text.h"
#include "kit/tokens.h"
#include "sessions/new_thread.h"
#include "sessions/thread_card.h"

#include <QApplication>
#include <QFrame>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>

namespace tspace::sessions {

using editing::SessionEdit;
using kit::Shape;
namespace part = editing::part;
namespace space = kit::space;

namespace {

constexpr int between = space::medium + 2;

}  // namespace

ThreadList::ThreadList(SessionEditor& editor, Fields& fields, QWidget* parent)
    : QWidget(parent),
      m_editor(editor),
      m_fields(fields),
      m_column(kit::spaced(new QVBoxLayout(this), 0, between)),
      m_new(new NewThread(editor, this)),
      m_dropLine(new QFrame(this)) {
    m_column->addWidget(m_new);
    m_dropLine->setAutoFillBackground(true);
    m_dropLine->setBackgroundRole(QPalette::Highlight);
    m_dropLine->hide();
    connect(m_new, &NewThread::emptyWanted, this, &ThreadList::addThread);
    connect(m_new, &NewThread::refused, this, &ThreadList::refused);
}

ThreadCard* ThreadList::makeCard(const ThreadId& thread) {
    auto* const card = new ThreadCard(m_editor, m_fields, thread, this);
    connect(card, &ThreadCard::markedForRecord, this, &ThreadList::markedForRecord);
    connect(card, &ThreadCard::sessionRequested, this, &ThreadList::sessionRequested);
    connect(card, &ThreadCard::refused, this, &ThreadList::refused);
    connect(card, &ThreadCard::rearranged, this, &ThreadList::rearranged);
    connect(card, &ThreadCard::said, this, [this, card](const QString& words) {
        Q_EMIT said(words);
        Q_EMIT revealed(card);
    });
    connect(card, &ThreadCard::dragged, this, [this, card](const QPoint& place) { showDrop(*card, place); });
    connect(card, &ThreadCard::dropped, this, [this, card](const QPoint& place) { drop(*card, place); });
    return card;
}

void ThreadList::show() {
    const auto& threads = m_editor.edit().threads;
    std::vector<ThreadCard*> cards;
    for (const editing::ThreadEdit& thread : threads) {
        const auto known = std::find_if(m_cards.begin(), m_cards.end(),
                                        [&](const ThreadCard* card) { return card->thread() == thread.thread.id; });
        if (known != m_cards.end()) {
            cards.push_back(*known);
            m_cards.erase(known);
        } else {
            cards.push_back(makeCard(thread.thread.id));
        }
    }
    for (ThreadCard* gone : m_cards) {
        m_fields.release(*gone);
        gone->hide();
        gone->deleteLater();
    }
    m_cards = std::move(cards);
    for (std::size_t i = 0; i < m_cards.size(); ++i) {
        if (m_column->indexOf(m_cards[i]) != static_cast<int>(i)) {
            m_column->insertWidget(static_cast<int>(i), m_cards[i]);
        }
        m_cards[i]->show(threads[i], static_cast<int>(i) + 1, static_cast<int>(m_cards.size()));
        kit::setShown(*m_cards[i], true);
    }
    kit::setShown(*m_new, !m_editor.isReadOnly());
}

void ThreadList::showLoops() {
    const auto& threads = m_editor.edit().threads;
    for (std::size_t i = 0; i < m_cards.size() && i < threads.size(); ++i) {
        m_cards[i]->showLoop(threads[i]);
    }
}

void ThreadList::showProblems() {
    for (ThreadCard* card : m_cards) {
        card->showProblems();
    }
}

std::vector<QWidget*> ThreadList::focusChain() const {
    std::vector<QWidget*> chain;
    const auto add = [&chain](const std::vector<QWidget*>& more) {
        chain.insert(chain.end(), more.begin(), more.end());
    };
    for (const ThreadCard* card : m_cards) {
        add(card->focusChain());
    }
    add(m_new->focusChain());
    return chain;
}

std::vector<QWidget*> ThreadList::newThreadChain() const {
    return m_new->focusChain();
}

ThreadCard* ThreadList::current() const {
    QString name = m_fields.focused();
    if (name.isEmpty()) {
        name = m_editor.cursor().part;
    }
    const auto thread = threadOf(m_editor.edit(), name);
    for (ThreadCard* card : m_cards) {
        if (card->thread() == thread || (!thread && card == m_cards.back())) {
            return card;
        }
    }
    return nullptr;
}

void ThreadList::addThread() {
    const auto& threads = m_editor.edit().threads;
    if (!threads.empty() && isEmpty(threads.back())) {  // a session begins with one
        m_fields.focus({part::title(threads.back().thread.id), 0, 0});
        return;
    }
    ThreadId added;
    m_editor.change([&](SessionEdit& edit) { added = editing::addThread(edit, m_editor.services().random); });
    m_fields.focus({part::title(added), 0, 0});
}

void ThreadList::offerThreads() {
    Q_EMIT revealed(m_new);
    m_new->offer();
}

void ThreadList::go(int step) {
    const auto at = std::find(m_cards.begin(), m_cards.end(), current()) - m_cards.begin();
    const auto to = at + step;
    if (to >= 0 && to < static_cast<std::ptrdiff_t>(m_cards.size())) {
        ThreadCard* const card = m_cards[static_cast<std::size_t>(to)];
        Q_EMIT revealed(card);
        m_fields.focus({part::title(card->thread()), 0, 0});
    }
}

void ThreadList::moveFocused(int places) {
    const QWidget* const focused = QApplication::focusWidget();
    for (ThreadCard* card : m_cards) {
        if (focused != nullptr && card->isAncestorOf(focused)) {
            card->move(places);
            return;
        }
    }
}

void ThreadList::toPart(Shape kind) {
    ThreadCard* const card = current();
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

void ThreadList::toVoice() {
    if (ThreadCard* const card = current()) {
        card->toVoice();
    }
}

int ThreadList::slotAt(const ThreadCard& card, const QPoint& place) const {
    const int height = mapFromGlobal(place).y();
    return static_cast<int>(std::count_if(m_cards.begin(), m_cards.end(), [&](const ThreadCard* each) {
        return each != &card && each->geometry().center().y() < height;
    }));
}

void ThreadList::showDrop(const ThreadCard& card, const QPoint& place) {
    std::vector<const ThreadCard*> others;
    std::copy_if(m_cards.begin(), m_cards.end(), std::back_inserter(others),
                 [&](const ThreadCard* each) { return each != &card; });
    const auto slot = static_cast<std::size_t>(slotAt(card, place));
    const int top = slot < others.size() ? others[slot]->y() - between : others.back()->geometry().bottom() + 1;
    m_dropLine->setGeometry(0, top + (between - kit::ruleWidth) / 2, width(), kit::ruleWidth);
    m_dropLine->raise();
    m_dropLine->show();
    for (QWidget* above = parentWidget(); above != nullptr; above = above->parentWidget()) {
        if (auto* const page = qobject_cast<QScrollArea*>(above)) {
            const QPoint at = page->widget()->mapFromGlobal(place);
            page->ensureVisible(at.x(), at.y(), 0, space::huge);
            break;
        }
    }
}

void ThreadList::drop(ThreadCard& card, const QPoint& place) {
    m_dropLine->hide();
    const auto from = static_cast<int>(std::find(m_cards.begin(), m_cards.end(), &card) - m_cards.begin());
    card.move(slotAt(card, place) - from);
}

}  // namespace tspace::sessions
