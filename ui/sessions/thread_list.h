// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/error_words.h"
#include "kit/theme.h"
#include "sessions/fields.h"

#include <QWidget>

class QFrame;
class QVBoxLayout;

namespace tspace::sessions {

class NewThread;
class ThreadCard;

/// The threads of the open session as cards one under another, put in order by drag or by keys, with the row that
/// begins another one below them.
class ThreadList final : public QWidget {
    Q_OBJECT
  public:
    ThreadList(SessionEditor& editor, Fields& fields, QWidget* parent = nullptr);

    void show();
    /// The words of the loops, which follow every key.
    void showLoops();
    void showProblems();
    /// In reading order, all of it; and of the row that begins another thread alone.
    [[nodiscard]] std::vector<QWidget*> focusChain() const;
    [[nodiscard]] std::vector<QWidget*> newThreadChain() const;
    [[nodiscard]] const std::vector<ThreadCard*>& cards() const { return m_cards; }
    /// The card the cursor stands in, else the last; null when there is none.
    [[nodiscard]] ThreadCard* current() const;

    /// An empty thread at the end, with the cursor in its title.
    void addThread();
    /// Offers moments to bring and earlier threads to begin one from.
    void offerThreads();
    /// To the title of the next thread (1) or the one before (-1).
    void go(int step);
    /// Moves the thread that has the focus, if one has it.
    void moveFocused(int places);
    /// To the part of the current thread where writing goes on; pressed again there, another one is begun.
    void toPart(kit::Shape kind);
    void toVoice();

  Q_SIGNALS:
    void markedForRecord();
    void sessionRequested(const tspace::SessionId& id);
    void refused(const tspace::kit::Words& words);
    void said(const QString& words);
    /// A box has come to a card that was not there before.
    void rearranged();
    /// A card has come to another place, or the cursor to another card.
    void revealed(QWidget* card);

  private:
    ThreadCard* makeCard(const ThreadId& thread);
    void showDrop(const ThreadCard& card, const QPoint& place);
    void drop(ThreadCard& card, const QPoint& place);
    /// Where a card held at `place` would stand among the others, from 0.
    [[nodiscard]] int slotAt(const ThreadCard& card, const QPoint& place) const;

    SessionEditor& m_editor;
    Fields& m_fields;
    QVBoxLayout* m_column;
    std::vector<ThreadCard*> m_cards;
    NewThread* m_new;
    QFrame* m_dropLine;
};

}  // namespace tspace::sessions
