// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/measured_words.h"

#include <QStyledItemDelegate>

namespace tspace::kit {

class RowView;

/// Paints a row of a `RowView`: date, chip, main text with an optional second line, state. A rule between rows, none
/// after the last.
class RowDelegate final : public QStyledItemDelegate {
    Q_OBJECT
  public:
    /// It belongs to the view.
    explicit RowDelegate(RowView& view);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    /// What the view knows of the row's height.
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QString displayText(const QVariant& value, const QLocale& locale) const override;

    /// Measures a row as it stands in a list of this width.
    [[nodiscard]] int heightOf(const QStyleOptionViewItem& option, const QModelIndex& index, int width) const;
    /// Room for the date and the chip, in pixels, the same in every row; measured by the view. True where it is another
    /// than before.
    bool setColumns(int when, int chip);
    /// What was measured of the words of its rows.
    [[nodiscard]] MeasuredWords& measured() const { return m_measured; }

  private:
    [[nodiscard]] int endWidth(const QFont& font, const QString& end) const;
    /// The main text in the lines it takes, none of them cut.
    [[nodiscard]] QStringList linesOf(const QFont& font, const QString& words, int room) const;
    /// `top`: at the top of its place, else in the middle of it.
    void drawWords(QPainter& painter, const QStyleOptionViewItem& option, const QRect& logical, const QString& words,
                   const QFont& font, const QColor& colour, bool top) const;

    RowView& m_view;
    mutable MeasuredWords m_measured;
    int m_when = 0;
    int m_chip = 0;
};

}  // namespace tspace::kit
