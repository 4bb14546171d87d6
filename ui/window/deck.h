// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

namespace tspace::window {

/// Screens of which one is shown, over the whole of it. Going from one to another touches those two alone; a
/// QStackedWidget goes through every widget of all its pages each time.
class Deck final : public QWidget {
    Q_OBJECT
  public:
    using QWidget::QWidget;

    /// Takes ownership. It stays out of sight until it is shown.
    void add(QWidget& screen);
    /// One of those added. Focus within the one before is given up.
    void show(QWidget& screen);

    /// Room for each of them, so that going from one to another resizes no window.
    [[nodiscard]] QSize minimumSizeHint() const override;

  protected:
    void resizeEvent(QResizeEvent* event) override;

  private:
    std::vector<QWidget*> m_screens;
    QWidget* m_shown = nullptr;
};

}  // namespace tspace::window
