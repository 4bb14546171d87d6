// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/field_flow.h"

#include "kit/style_sheet.h"
#include "kit/text.h"
#include "kit/tokens.h"

#include <QLabel>
#include <QLayout>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>
#include <memory>
#include <vector>

namespace tspace::kit {

class FieldFlowLayout final : public QLayout {
  public:
    FieldFlowLayout(int columns, QWidget* parent) : QLayout(parent), m_columns(columns) {
        setContentsMargins(0, 0, 0, 0);
    }

    /// The next item takes so many columns, and is to be so wide at least.
    void announce(int share, int least) { m_next = {nullptr, share, least}; }

    void addItem(QLayoutItem* item) override {
        m_cells.push_back(std::move(m_next));
        m_cells.back().item.reset(item);
        m_next = {};
    }
    [[nodiscard]] int count() const override { return static_cast<int>(m_cells.size()); }
    [[nodiscard]] QLayoutItem* itemAt(int index) const override {
        return index >= 0 && index < count() ? m_cells[static_cast<std::size_t>(index)].item.get() : nullptr;
    }
    QLayoutItem* takeAt(int index) override {
        if (index < 0 || index >= count()) {
            return nullptr;
        }
        QLayoutItem* const taken = m_cells[static_cast<std::size_t>(index)].item.release();
        m_cells.erase(m_cells.begin() + index);
        return taken;
    }
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override { return arrange({0, 0, width, 0}, false); }
    [[nodiscard]] QSize minimumSize() const override;
    [[nodiscard]] QSize sizeHint() const override;
    void setGeometry(const QRect& rect) override {
        QLayout::setGeometry(rect);
        arrange(rect, true);
    }

  private:
    struct Cell {
        std::unique_ptr<QLayoutItem> item;
        int share = 1;
        int least = 0;
    };

    /// Width of so many columns when each is `column` wide.
    static int widthOfColumns(int columns, int column) { return columns * column + (columns - 1) * space::large; }
    [[nodiscard]] int leastOf(const Cell& cell) const {
        return std::max(cell.least > 0 ? cell.least : cell.item->sizeHint().width(), cell.item->minimumSize().width());
    }
    [[nodiscard]] int columnsIn(int width) const;
    int arrange(const QRect& rect, bool place) const;

    int m_columns;
    Cell m_next;
    std::vector<Cell> m_cells;
};

QSize FieldFlowLayout::minimumSize() const {
    QSize size;
    for (const Cell& cell : m_cells) {
        size = size.expandedTo(cell.item->isEmpty() ? QSize() : cell.item->minimumSize());
    }
    return size;
}

QSize FieldFlowLayout::sizeHint() const {
    int column = 0;
    for (const Cell& cell : m_cells) {
        column = cell.item->isEmpty() ? column : std::max(column, leastOf(cell) / cell.share);
    }
    const int width = widthOfColumns(m_columns, column);
    return {width, heightForWidth(width)};
}

int FieldFlowLayout::columnsIn(int width) const {
    for (int columns = m_columns; columns > 1; --columns) {
        const int column = (width - (columns - 1) * space::large) / columns;
        const bool fits = std::all_of(m_cells.begin(), m_cells.end(), [&](const Cell& cell) {
            return cell.item->isEmpty() || leastOf(cell) <= widthOfColumns(std::min(cell.share, columns), column);
        });
        if (fits) {
            return columns;
        }
    }
    return 1;
}

int FieldFlowLayout::arrange(const QRect& rect, bool place) const {
    const int columns = columnsIn(rect.width());
    const int column = (rect.width() - (columns - 1) * space::large) / columns;
    const auto direction = parentWidget()->layoutDirection();
    int taken = 0;  // columns of the line
    int y = rect.y();
    int line = 0;
    std::vector<std::pair<QLayoutItem*, QRect>> row;
    const auto endRow = [&] {
        for (const auto& [item, at] : row) {
            if (place) {
                item->setGeometry(QStyle::visualRect(direction, rect, QRect(at.topLeft(), QSize(at.width(), line))));
            }
        }
        row.clear();
    };
    for (const Cell& cell : m_cells) {
        if (cell.item->isEmpty()) {
            continue;
        }
        const int share = std::min(cell.share, columns);
        if (taken + share > columns) {
            endRow();
            y += line + space::small + space::tiny;
            taken = line = 0;
        }
        const int width = widthOfColumns(share, column);
        const int height =
            cell.item->hasHeightForWidth() ? cell.item->heightForWidth(width) : cell.item->sizeHint().height();
        row.emplace_back(cell.item.get(), QRect(rect.x() + taken * (column + space::large), y, width, height));
        line = std::max(line, height);
        taken += share;
    }
    endRow();
    return y + line - rect.y();
}

FieldFlow::FieldFlow(int columns, QWidget* parent) : QWidget(parent), m_layout(new FieldFlowLayout(columns, this)) {
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QLabel* FieldFlow::add(const QString& label, QWidget* box, int share, int characters) {
    auto* cell = new QWidget(this);
    auto* column = spaced(new QVBoxLayout(cell), 0, space::tiny);
    QLabel* words = text(Part::Label, label);
    words->setBuddy(box);
    column->addWidget(words);
    column->addStretch(1);
    column->addWidget(box);
    m_layout->announce(share, characters > 0 ? widthOf(box->fontMetrics(), characters) + 2 * space::small : 0);
    m_layout->addWidget(cell);
    return words;
}

void FieldFlow::addButton(QWidget* button) {
    auto* cell = new QWidget(this);
    auto* column = spaced(new QVBoxLayout(cell), 0, 0);
    column->addStretch(1);
    column->addWidget(button, 0, Qt::AlignLeading);
    m_layout->announce(1, 0);
    m_layout->addWidget(cell);
}

}  // namespace tspace::kit
