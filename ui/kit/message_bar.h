// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "kit/error_words.h"
#include "kit/part.h"

#include <QFrame>

#include <functional>

class QLabel;
class QPushButton;

namespace tspace::kit {

class ToolButton;

/// A bar on the page that says what happened, what is safe, and what to do; hidden when there is nothing to say. Spoken
/// when it appears. It never takes the focus and never blocks.
class MessageBar final : public QFrame {
    Q_OBJECT
  public:
    explicit MessageBar(QWidget* parent = nullptr);

    /// Something went wrong.
    void showError(const Error& error);
    void showError(const Words& words);
    /// Something worth knowing, nothing wrong.
    void showNotice(const QString& words);
    /// Puts a button into the bar until it is dismissed; `press` runs when it is pressed.
    void offer(const QString& words, std::function<void()> press);

    void dismiss();

    /// All of what it says; empty while hidden.
    [[nodiscard]] QString words() const;

    [[nodiscard]] QSize minimumSizeHint() const override;

  Q_SIGNALS:
    void dismissed();

  private:
    void say(Part part, const Words& words);

    QLabel* m_happened;
    QLabel* m_rest;
    QPushButton* m_offer;
    ToolButton* m_close;
    std::function<void()> m_press;
};

}  // namespace tspace::kit
