// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

namespace tspace::kit {

/// A button with words that may be longer than its room: they are shortened at their end then, where those of another
/// button would be cut, or would keep a page from becoming narrow.
class LongButton final : public QPushButton {
    Q_OBJECT
  public:
    explicit LongButton(const QString& words, QWidget* parent = nullptr);

    [[nodiscard]] QSize minimumSizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;
};

}  // namespace tspace::kit
