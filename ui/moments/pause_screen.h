// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editing/moment_edit.h"
#include "kit/screen.h"
#include "kit/services.h"

#include <memory>
#include <optional>

class QLabel;
class QPushButton;

namespace tspace {
class RecordSaver;
}

namespace tspace::kit {
class GrowingTextEdit;
class MessageBar;
}  // namespace tspace::kit

namespace tspace::moments {

class FeelingPicker;

/// A pause: one question, feelings by name, and nothing else on the screen. It hurries nobody, and leaving it without a
/// word leaves nothing. What is written is a moment of its kind.
class PauseScreen final : public kit::Screen {
    Q_OBJECT
  public:
    explicit PauseScreen(const kit::Services& services, QWidget* parent = nullptr);
    ~PauseScreen() override;

    void enter() override;
    void leave(Leaving why) override;
    void save() override;
    [[nodiscard]] QWidget* firstFocus() override;
    [[nodiscard]] bool standsAlone() const override { return true; }

  protected:
    void keyPressEvent(QKeyEvent* event) override;

  private:
    void build();
    void goOn();
    /// A pause that a lock cut off becomes the one that is written; its draft, if there is one.
    [[nodiscard]] std::optional<Draft> takeUp();
    void touch();
    [[nodiscard]] bool isEmpty() const;

    kit::Services m_services;
    editing::MomentEdit m_edit;
    std::unique_ptr<RecordSaver> m_saver;

    kit::MessageBar* m_bar;
    QLabel* m_question;
    kit::GrowingTextEdit* m_text;
    FeelingPicker* m_feelings;
    QPushButton* m_goOn;
};

}  // namespace tspace::moments
