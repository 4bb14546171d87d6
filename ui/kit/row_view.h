// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QListView>
#include <QStyledItemDelegate>

#include <optional>

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
    /// The main text may take a second line in rows of this width; 0: it is cut at the end of its line.
    void setWrappingWidth(int width) { m_wrappingWidth = width; }

  private:
    [[nodiscard]] QStringList linesOf(const QStyleOptionViewItem& option, const QModelIndex& index, int width) const;

    int m_when = 0;
    int m_chip = 0;
    int m_wrappingWidth = 0;
};

/// A list of rows. Enter or a click opens one. With `growsWithRows` it is as high as its rows, for a short list in a
/// card; otherwise it scrolls.
class RowView final : public QListView {
    Q_OBJECT
  public:
    /// `name` is what the list is called aloud.
    explicit RowView(const QString& name, QWidget* parent = nullptr);

    void setGrowsWithRows(bool grows);
    /// For a list that grows with its rows: long main text goes on in a second line instead of being cut.
    void setWraps();
    /// Of two lists on a page only the one last reached shows what is chosen in it.
    void shareChoiceWith(RowView& other);
    void setModel(QAbstractItemModel* model) override;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] int heightForWidth(int width) const override;

  Q_SIGNALS:
    /// A row was opened, by Enter or a click.
    void opened(const QModelIndex& index);
    /// The keys came to the list, at this row.
    void reached(const QModelIndex& index);

  protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

  private:
    void measure();
    void keepPlace();

    RowDelegate* m_delegate;
    bool m_grows = false;
    bool m_wraps = false;
    mutable std::optional<int> m_height;  ///< of all rows; absent until it was asked for
    mutable int m_heightFor = 0;          ///< the width that height is of
    // Widths of what was measured before: the same days and kinds come again and again.
    QHash<QString, int> m_whenWidths;
    QHash<QString, int> m_chipWidths;
};

}  // namespace tspace::kit
