// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "paper/document.h"

#include <QRectF>
#include <QStringList>

#include <memory>
#include <vector>

class QPainter;
class QTextLayout;

namespace tspace::paper {

enum class PageSize { A4, Letter };

/// Letter where the person's locale measures in inches as in the United States, else A4.
[[nodiscard]] PageSize usualPageSize();

/// Units of a layout to an inch: tenths of a point, so that no size is rounded to a screen's pixels.
inline constexpr int unitsPerInch = 720;

/// A document in pages: lines broken to the width, headings kept with what follows, no single line of a paragraph left
/// alone, the footer with "page 2 of 3" on each. Needs a QGuiApplication.
class Layout {
  public:
    Layout(const Document& document, PageSize size);
    Layout(const Layout&) = delete;
    Layout& operator=(const Layout&) = delete;
    ~Layout();

    /// At least 1.
    [[nodiscard]] int pages() const { return static_cast<int>(m_pages.size()); }

    /// The lines of a page, counted from 0, from top to bottom, its footer last.
    [[nodiscard]] QStringList linesOf(int page) const;

    /// Paints a page, counted from 0; the painter's unit is this layout's, its origin the corner of the sheet.
    void paint(QPainter& painter, int page) const;

  private:
    /// The block, broken into lines.
    struct Broken {
        BlockKind kind = BlockKind::Text;
        std::unique_ptr<QTextLayout> text;
        qreal indent = 0;
        qreal before = 0;
        qreal lineHeight = 0;
        int lines = 0;
    };
    struct Placed {
        std::size_t block = 0;
        int line = 0;
        qreal top = 0;
    };
    using Page = std::vector<Placed>;

    [[nodiscard]] Broken broken(const Block& block) const;
    void fill();
    /// Height of the block with what must stay with it on one page: all of a heading, the headings and the first lines
    /// after it.
    [[nodiscard]] qreal keptTogether(std::size_t block) const;
    void place(std::size_t block);
    void startPage();
    [[nodiscard]] QString footerOf(int page) const;
    void paintLine(QPainter& painter, const Placed& placed) const;

    QString m_footer;
    QRectF m_sheet;
    QRectF m_room;
    std::vector<Broken> m_blocks;
    std::vector<Page> m_pages;
    qreal m_top = 0;  ///< of the next line
};

}  // namespace tspace::paper
