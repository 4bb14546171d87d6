// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editing/addition_edit.h"
#include "kit/services.h"
#include "services/record_saver.h"

#include <QWidget>

#include <memory>

class QLabel;
class QPushButton;

namespace tspace::kit {
class ChoiceRow;
class GrowingTextEdit;
}  // namespace tspace::kit

namespace tspace::sessions {

class ChoiceMenu;

/// Where a later word on an agreed session is written. What is typed is kept as a draft like anything else, until it is
/// added with its date.
class AdditionBox final : public QWidget {
    Q_OBJECT
  public:
    /// `thread`: what it is about; null: the session as a whole. `before`: what was added already.
    AdditionBox(const kit::Services& services, const SessionId& session, const Thread* thread,
                const std::vector<Addition>& before, QWidget* parent = nullptr);
    ~AdditionBox() override;

    /// Goes on with what was typed before. False when the draft is none that this program can read.
    bool restore(const Draft& draft);
    void keepDraft();
    void takeFocus();
    [[nodiscard]] std::vector<QWidget*> focusChain() const;

  Q_SIGNALS:
    /// It is on disk.
    void added();
    /// It was left; what was typed is kept.
    void left();
    void failed(const tspace::Error& error);

  private:
    void build();
    QWidget* buildEnd();
    void showKind();
    void fillMenu();
    void choose(int value);
    void add();
    void leave();

    kit::Services m_services;
    editing::AdditionEdit m_edit;
    std::vector<AdditionKind> m_kinds;
    std::vector<Feedback> m_feedback;
    std::unique_ptr<RecordSaver> m_saver;
    kit::ChoiceRow* m_kind = nullptr;
    QPushButton* m_who = nullptr;
    ChoiceMenu* m_whoMenu = nullptr;
    kit::GrowingTextEdit* m_text = nullptr;
    QLabel* m_problem = nullptr;
    QPushButton* m_add = nullptr;
    QPushButton* m_leave = nullptr;
};

}  // namespace tspace::sessions
