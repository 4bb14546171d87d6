// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRadioButton>

namespace tspace::kit {

/// One number of a scale: a radio button that looks like a key.
class RatingButton final : public QRadioButton {
    Q_OBJECT
  public:
    RatingButton(int value, QWidget* parent);

    [[nodiscard]] int value() const { return m_value; }
    /// Shows that a number beginning with this one is being typed.
    void setPending(bool pending);
    /// Shows that the item was skipped, by a dashed edge.
    void setSkipped(bool skipped);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

  protected:
    void paintEvent(QPaintEvent* event) override;
    [[nodiscard]] bool hitButton(const QPoint& place) const override { return rect().contains(place); }

  private:
    int m_value;
    bool m_pending = false;
    bool m_skipped = false;
};

}  // namespace tspace::kit
