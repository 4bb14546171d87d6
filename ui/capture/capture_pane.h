// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/capture.h"

#include <QWidget>

#include <functional>

class QCheckBox;
class QLabel;
class QPushButton;

namespace tspace::kit {
class GrowingTextEdit;
class MessageBar;
class Spelling;
}  // namespace tspace::kit

namespace tspace::capture {

/// Noting something while the journal is locked, or open elsewhere. What is typed is sealed as it is typed; nothing of
/// it can be read again until the journal is opened.
class CapturePane final : public QWidget {
    Q_OBJECT
  public:
    /// `journal` is the path of the journal it goes to. `clock` must outlive it; `spelling` may be null.
    CapturePane(const QString& journal, const Clock& clock, Random& random, kit::Spelling* spelling,
                QWidget* parent = nullptr);

    [[nodiscard]] QWidget* firstFocus() const;
    [[nodiscard]] kit::MessageBar& bar() const { return *m_bar; }

    /// Keeps the note and lets it go. False when that failed: the bar says why, and offers to go on without it.
    bool finish();

  Q_SIGNALS:
    /// The person is done; `kept` is false when there was nothing to keep.
    void finished(bool kept);

  protected:
    void keyPressEvent(QKeyEvent* event) override;

  private:
    void build(kit::Spelling* spelling);
    void end();

    Capture m_capture;
    kit::MessageBar* m_bar;
    kit::GrowingTextEdit* m_text;
    QCheckBox* m_bring;
    QLabel* m_state;
    QPushButton* m_done;
};

}  // namespace tspace::capture
