// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QBoxLayout;

namespace tspace::kit {

/// Widgets side by side from a certain width on, below it one under another, in the same reading order.
class Columns final : public QWidget {
    Q_OBJECT
  public:
    /// `sideBySideFrom`: the width of the *window* (`secondColumnFrom`, `threePartsFrom`) for letters of the base size;
    /// more for larger ones.
    explicit Columns(int sideBySideFrom, QWidget* parent = nullptr);

    /// Takes ownership. `share`: of the width, in proportion to the others.
    void add(QWidget* widget, int share = 1);

    [[nodiscard]] bool isSideBySide() const;

    /// Space between the widgets; `space::medium` unless told.
    void setSpacing(int pixels);

  protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

  private:
    void arrange();

    int m_from;
    QBoxLayout* m_layout;
};

}  // namespace tspace::kit
