// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/session.h"
#include "kit/services.h"
#include "store/changes.h"

#include <QWidget>

#include <vector>

class QPushButton;
class QVBoxLayout;

namespace tspace {
class Error;
}

namespace tspace::sessions {

class AdditionBox;

/// What was added to one thread of an agreed session, or to the session as a whole, each with its date, and the place
/// to add more.
class Additions final : public QWidget {
    Q_OBJECT
  public:
    /// `thread` as it stands in the record; absent: the session as a whole.
    Additions(const kit::Services& services, const SessionId& session, std::optional<Thread> thread,
              QWidget* parent = nullptr);

    /// Shows those of `all` that belong here.
    void show(const std::vector<Addition>& all);
    /// Goes on with a word that was begun before.
    void restore(const Draft& draft);
    /// Opens the place to write in and puts the cursor there.
    void open();
    void keepDraft();
    [[nodiscard]] const std::optional<Thread>& thread() const { return m_thread; }
    [[nodiscard]] std::vector<QWidget*> focusChain() const;

  Q_SIGNALS:
    /// A box opened, closed or changed what can take the focus.
    void rearranged();
    void failed(const tspace::Error& error);
    void said(const QString& words);

  private:
    AdditionBox& box();
    void close();
    [[nodiscard]] QWidget* rowOf(const Addition& addition);
    void takeBack(const Addition& addition);
    [[nodiscard]] QString headingOf(const Addition& addition) const;

    kit::Services m_services;
    SessionId m_session;
    std::optional<Thread> m_thread;
    std::vector<Addition> m_all;
    QVBoxLayout* m_list;
    std::vector<QWidget*> m_rows;
    std::vector<QWidget*> m_takeBack;  ///< the buttons in them
    QPushButton* m_invite;
    AdditionBox* m_box = nullptr;
};

}  // namespace tspace::sessions
