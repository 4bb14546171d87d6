// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/measured_words.h"

#include <QStyledItemDelegate>
#include <QTableView>

namespace tspace::people {

class PeopleModel;

/// Paints a row of the table: text, and the year as small squares, filled where they met. A rule between rows, none
/// after the last.
class PeopleDelegate final : public QStyledItemDelegate {
    Q_OBJECT
  public:
    explicit PeopleDelegate(QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

    /// What was measured of the words of its cells.
    [[nodiscard]] kit::MeasuredWords& measured() const { return m_measured; }

  private:
    mutable kit::MeasuredWords m_measured;
};

/// The people the owner supervises, in their own order, as high as its rows. Enter or a click opens one, Alt+Up and
/// Alt+Down move the row. Where it is narrow, columns that are on the person's page too are left out.
class PeopleTable final : public QTableView {
    Q_OBJECT
  public:
    /// `model` outlives the table.
    explicit PeopleTable(PeopleModel& model, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

  Q_SIGNALS:
    void opened(int row);
    /// The person asked for a row to stand elsewhere.
    void moveRequested(int from, int to);

  protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

  private:
    /// What the column asks for, with what stands in it.
    [[nodiscard]] int widthFor(int column) const;
    void fit();

    PeopleModel& m_people;
    PeopleDelegate* m_delegate;
};

}  // namespace tspace::people
