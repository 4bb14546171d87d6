// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>
#include <QStyledItemDelegate>

namespace tspace::kit {

/// What a model tells of a row; DisplayRole is the row's main text, AccessibleTextRole the whole row in words.
enum RowRole {
    WhenRole = Qt::UserRole + 1,  ///< short date, never wrapped: "Fri 13 Nov"
    ChipRole,                     ///< a kind, in a round edge
    DetailRole,                   ///< a second line, soft; may hold marks (marked_text.h)
    EndRole,                      ///< a state at the end, soft: "to bring"
    KeyRole = Qt::UserRole + 32,  ///< the caller's own, from here on
};

/// Paints a row: date, chip, main text with an optional second line, state. A rule between rows, none after the last.
class RowDelegate final : public QStyledItemDelegate {
    Q_OBJECT
  public:
    explicit RowDelegate(QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QString displayText(const QVariant& value, const QLocale& locale) const override;

    /// Room for the date and the chip, in pixels, the same in every row; measured by the view.
    void setColumns(int when, int chip);

  private:
    int m_when = 0;
    int m_chip = 0;
};

/// A list of rows. Enter or a click opens one. With `growsWithRows` it is as high as its rows, for a short list in a
/// card; otherwise it scrolls.
class RowView final : public QListView {
    Q_OBJECT
  public:
    /// `name` is what the list is called aloud.
    explicit RowView(const QString& name, QWidget* parent = nullptr);

    void setGrowsWithRows(bool grows);
    void setModel(QAbstractItemModel* model) override;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

  Q_SIGNALS:
    /// A row was opened, by Enter or a click.
    void opened(const QModelIndex& index);

  protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

  private:
    void measure();
    void keepPlace();

    RowDelegate* m_delegate;
    bool m_grows = false;
};

}  // namespace tspace::kit
