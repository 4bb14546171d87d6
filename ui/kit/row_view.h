// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QListView>

#include <vector>

namespace tspace::kit {

/// What a model tells of a row; DisplayRole is the row's main text, AccessibleTextRole the whole row in words.
enum RowRole {
    WhenRole = Qt::UserRole + 1,  ///< short date, never wrapped: "Fri 13 Nov"
    ChipRole,                     ///< a kind, in a round edge
    DetailRole,                   ///< a second line, soft; may hold marks (marked_text.h)
    EndRole,                      ///< a state at the end, soft: "to bring"
    KeyRole = Qt::UserRole + 32,  ///< the caller's own, from here on
};

class RowDelegate;

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

    /// True where long main text goes on in a second line.
    [[nodiscard]] bool wraps() const { return m_wraps; }
    /// How high a row stands in the list.
    [[nodiscard]] int heightOf(const QModelIndex& index) const;

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
    void dataChanged(const QModelIndex& first, const QModelIndex& last, const QList<int>& roles = {}) override;
    void reset() override;

  private:
    /// Widths of what a row begins with.
    struct Beginning {
        int when = 0;
        int chip = 0;
    };
    /// How high each row stands in a list of this width; the same at any width where nothing wraps.
    struct Heights {
        int width = 0;
        std::vector<int> rows;
    };

    /// All rows may be others than before.
    void measureAnew();
    /// True where the rows after them begin elsewhere than before.
    bool measureBeginnings(int first, int last);
    [[nodiscard]] const std::vector<int>& heightsFor(int width) const;
    /// True where these rows, though they tell other things, stand as high as before at every width that was asked for.
    [[nodiscard]] bool stayAsHigh(int first, int last) const;
    void keepPlace();

    RowDelegate* m_delegate;
    bool m_grows = false;
    bool m_wraps = false;
    std::vector<Beginning> m_beginnings;     ///< of the first rows
    QHash<QString, int> m_chipWidths;        ///< the same kinds come again and again
    mutable std::vector<Heights> m_heights;  ///< of a few widths, the one asked for last at the end
};

}  // namespace tspace::kit
