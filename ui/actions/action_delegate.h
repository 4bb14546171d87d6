// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/measured_words.h"

#include <QStyledItemDelegate>

namespace tspace::actions {

/// Paints an action: under the name of its person where those begin, a box that is ticked, what is to be done, when,
/// and below it how it ended and where it came from. While its closing line is asked for, that line stands there to be
/// typed.
class ActionDelegate final : public QStyledItemDelegate {
    Q_OBJECT
  public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                                        const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;

    /// How wide the rows are, in pixels; the text of an action wraps within it.
    void setWidth(int width) { m_width = width; }
    /// What was measured of the words of its rows.
    [[nodiscard]] kit::MeasuredWords& measured() const { return m_measured; }
    /// The box to tick, in the coordinates of the row.
    [[nodiscard]] QRect boxIn(const QStyleOptionViewItem& option, const QModelIndex& index) const;

  Q_SIGNALS:
    /// Something was typed for the closing line.
    void lineTyped(const QString& text) const;
    /// The closing line was ended with Enter, or by going elsewhere with something typed.
    void lineKept(const QString& text) const;
    /// It was left: the action stays open.
    void lineLeft() const;

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    struct Places;
    [[nodiscard]] Places placesOf(const QStyleOptionViewItem& option, const QModelIndex& index) const;

    int m_width = 0;
    mutable kit::MeasuredWords m_measured;
};

}  // namespace tspace::actions
