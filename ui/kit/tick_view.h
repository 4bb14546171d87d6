// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/measured_words.h"

#include <QHash>
#include <QListView>

#include <vector>

namespace tspace::kit {

/// A short list of things to tick, as high as its rows: a box, the main text, a state at the end (the roles of
/// kit/row_view.h, and `Qt::CheckStateRole`). Space and a click on the box tick the row, by the model's `setData`.
class TickView final : public QListView {
    Q_OBJECT
  public:
    /// `name` is what the list is called aloud.
    explicit TickView(const QString& name, QWidget* parent = nullptr);

    void setModel(QAbstractItemModel* model) override;
    /// Ticks a row or takes its tick away.
    void toggle(const QModelIndex& index);

    /// True where in a list of that width the states stand below the texts: beside each other some would not fit.
    [[nodiscard]] bool endsBelow(int width) const;

    /// The words of a row where there is room for them in one line.
    struct Natural {
        int text = 0;  ///< width in one line
        int end = 0;   ///< width of the state; 0 where there is none
    };
    [[nodiscard]] const Natural& natural(int row) const;
    /// What was measured of the words of its rows.
    [[nodiscard]] MeasuredWords& measured() const { return m_measured; }

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

  Q_SIGNALS:
    /// A row was opened, by Enter or a click beside its box.
    void opened(const QModelIndex& index);

  protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

  private:
    void measureAnew();

    mutable MeasuredWords m_measured;
    mutable QHash<int, int> m_heights;        ///< of all rows, by the width they were measured for
    mutable QHash<int, bool> m_below;         ///< likewise
    mutable std::vector<Natural> m_naturals;  ///< of all rows; empty until one is wanted
    bool m_onBox = false;                     ///< the newest click
};

}  // namespace tspace::kit
