// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sessions/fields.h"

#include <QObject>

class QLabel;
class QLayout;

namespace tspace::kit {
class ChipButton;
}

namespace tspace::sessions {

class ChoiceMenu;
class InlinePick;

/// The chips behind a thread's title: its case with the level of need, the stage of the relationship, and its marks.
class ThreadChips final : public QObject {
    Q_OBJECT
  public:
    /// Puts its widgets into `row`, whose parent widget owns them.
    ThreadChips(SessionEditor& editor, Fields& fields, const ThreadId& thread, QLayout& row, QWidget& parent);

    void show(const editing::ThreadEdit& edit);
    /// In reading order.
    [[nodiscard]] std::vector<QWidget*> focusChain() const;

  private:
    void buildCase(QWidget& parent);
    void buildStage(QWidget& parent);
    kit::ChipButton* mark(const QString& words, QWidget& parent, std::function<void(editing::SessionEdit&)> takeAway);
    void showCase(const Thread& thread, const QString& typed);
    void showMarks(const Thread& thread);

    SessionEditor& m_editor;
    Fields& m_fields;
    ThreadId m_thread;
    InlinePick* m_case = nullptr;
    QLabel* m_level = nullptr;
    kit::ChipButton* m_stage = nullptr;
    ChoiceMenu* m_stageMenu = nullptr;
    kit::ChipButton* m_organisation;
    kit::ChipButton* m_record;
    kit::ChipButton* m_keep;
};

}  // namespace tspace::sessions
