// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sessions/session_editor.h"

#include <QWidget>

#include <vector>

class QPushButton;

namespace tspace::sessions {

/// The buttons of a session's page that take it through its life: those that mean something in its state are there, one
/// of them as what is meant next.
class SessionActions final : public QWidget {
    Q_OBJECT
  public:
    explicit SessionActions(SessionEditor& editor, QWidget* parent = nullptr);

    /// `isAgreeing`: the words of both are being written further down, where the button to lock them is.
    void show(bool isAgreeing);

    [[nodiscard]] std::vector<QWidget*> focusChain() const;

  Q_SIGNALS:
    void planKept();
    void met();
    void notMet();
    void agreementWanted();
    void additionWanted();
    void betweenUsWanted();
    void preparationWanted();
    void versionsWanted();

  private:
    QPushButton* add(QPushButton* button, void (SessionActions::*signal)());

    SessionEditor& m_editor;
    QPushButton* m_betweenUs;
    QPushButton* m_prepare;
    QPushButton* m_notMet;
    QPushButton* m_versions;
    QPushButton* m_plan;
    QPushButton* m_met;
    QPushButton* m_agree;
    QPushButton* m_add;
};

}  // namespace tspace::sessions
