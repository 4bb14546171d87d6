// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/part.h"

#include <QLabel>
#include <QString>

class QBoxLayout;
class QGridLayout;
class QPushButton;

namespace tspace::kit {

/// A label that is one of the text parts. It wraps unless it is short by nature (`oneLine`).
[[nodiscard]] QLabel* text(Part part, const QString& words, QWidget* parent = nullptr);

/// A label that never wraps: a date, minutes, a code.
[[nodiscard]] QLabel* oneLine(Part part, const QString& words, QWidget* parent = nullptr);

/// The words with no-break spaces within each of their short parts, which dots divide: a date or a number in running
/// text is not broken, and a line goes on after a dot.
[[nodiscard]] QString together(const QString& words);

/// A heading inside a card, exposed as one. It stands 10 px above what it heads.
class SectionHeading final : public QLabel {
    Q_OBJECT
  public:
    explicit SectionHeading(const QString& words, QWidget* parent = nullptr);

    /// As wide as its words on one line; it wraps where there is less room.
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
};

/// A grid for boxes with labels above them (`addLabelled`).
[[nodiscard]] QGridLayout* labelledGrid();
/// Puts a box in such a grid, its label above it and nearer to it than to the row before. Hands the label back.
QLabel* addLabelled(QGridLayout& grid, const QString& label, QWidget* box, int row, int column, int columns = 1);

/// A button with words. `part`: Primary, QuietButton, InvitingButton, Danger, Segment; without one, an ordinary button.
/// Enter presses it as Space does.
[[nodiscard]] QPushButton* button(const QString& words, QWidget* parent = nullptr);
[[nodiscard]] QPushButton* button(Part part, const QString& words, QWidget* parent = nullptr);

/// Sets margins and spacing of a layout from the tokens and hands it back.
template <class Layout>
Layout* spaced(Layout* layout, int margin, int spacing) {
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(spacing);
    return layout;
}

}  // namespace tspace::kit
