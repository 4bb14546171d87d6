// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

namespace tspace::window {

/// One place in the navigation: its name, and at the end of the line a count or a key.
class NavigationItem final : public QPushButton {
    Q_OBJECT
  public:
    explicit NavigationItem(const QString& words, QWidget* parent = nullptr);

    /// A count of what is there, spoken after the name. Nothing is shown for none.
    void setCount(int count);
    /// The key that leads there ("Ctrl K"), in small letters.
    void setKey(const QString& words);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    QString m_end;
    bool m_endIsKey = false;
};

}  // namespace tspace::window
