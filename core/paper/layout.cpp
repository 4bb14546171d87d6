// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/layout.h"

#include <QCoreApplication>
#include <QFont>
#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>
#include <QPen>
#include <QTextLayout>

#include <algorithm>

namespace tspace::paper {

namespace {

constexpr qreal typePoint = 10;  // units
constexpr qreal sideMargin = 62 * typePoint;
constexpr qreal topMargin = 56 * typePoint;
constexpr qreal bottomMargin = 66 * typePoint;
constexpr qreal footerAboveEdge = 36 * typePoint;
constexpr qreal itemIndent = 14 * typePoint;
constexpr qreal ruleHeight = 24 * typePoint;
constexpr int footerSize = 85;

/// How a kind of block is set.
struct Look {
    int size;  ///< of the letters, in units
    QFont::Weight weight;
    qreal before;      ///< room above it
    bool isSoft;       ///< grey
    bool keepsToNext;  ///< never last on a page
};

Look lookOf(BlockKind kind) {
    switch (kind) {
        case BlockKind::Title:
            return {180, QFont::DemiBold, 0, false, true};
        case BlockKind::Heading:
            return {130, QFont::DemiBold, 18 * typePoint, false, true};
        case BlockKind::Subheading:
            return {112, QFont::DemiBold, 12 * typePoint, false, true};
        case BlockKind::Label:
            return {88, QFont::DemiBold, 9 * typePoint, true, true};
        case BlockKind::Quiet:
            return {95, QFont::Normal, 3 * typePoint, true, false};
        case BlockKind::Item:
            return {105, QFont::Normal, 2 * typePoint, false, false};
        case BlockKind::Rule:
            return {105, QFont::Normal, 0, true, false};
        case BlockKind::Text:
            break;
    }
    return {105, QFont::Normal, 4 * typePoint, false, false};
}

QFont fontOf(int size, QFont::Weight weight) {
    QFont font;
    // None that puts other shapes for a dash or a bracket beside capitals, as Inter does: a PDF's text then lacks them.
    font.setFamilies({QStringLiteral("Noto Sans"), QStringLiteral("Segoe UI"), QStringLiteral("Helvetica Neue"),
                      QStringLiteral("Liberation Sans"), QStringLiteral("DejaVu Sans")});
    font.setStyleHint(QFont::SansSerif);
    font.setPixelSize(size);
    font.setWeight(weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

QRectF sheetOf(PageSize size) {
    return size == PageSize::A4 ? QRectF(0, 0, 5953, 8419) : QRectF(0, 0, 6120, 7920);
}

}  // namespace

PageSize usualPageSize() {
    return QLocale().measurementSystem() == QLocale::ImperialUSSystem ? PageSize::Letter : PageSize::A4;
}

Layout::Layout(const Document& document, PageSize size)
    : m_footer(document.footer),
      m_sheet(sheetOf(size)),
      m_room(m_sheet.adjusted(sideMargin, topMargin, -sideMargin, -bottomMargin)) {
    for (const Block& block : document.blocks) {
        m_blocks.push_back(broken(block));
    }
    fill();
}

Layout::~Layout() = default;

Layout::Broken Layout::broken(const Block& block) const {
    const Look look = lookOf(block.kind);
    Broken made;
    made.kind = block.kind;
    made.before = look.before;
    made.indent = block.kind == BlockKind::Item ? itemIndent : 0;
    if (block.kind == BlockKind::Rule) {
        made.lineHeight = ruleHeight;
        made.lines = 1;
        return made;
    }
    const QFont font = fontOf(look.size, look.weight);
    made.text = std::make_unique<QTextLayout>(block.text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setUseDesignMetrics(true);
    made.text->setTextOption(option);
    made.text->beginLayout();
    for (QTextLine line = made.text->createLine(); line.isValid(); line = made.text->createLine()) {
        line.setLineWidth(m_room.width() - made.indent);
        line.setPosition({0, 0});
        ++made.lines;
    }
    made.text->endLayout();
    constexpr qreal leading = 1.12;
    made.lineHeight = QFontMetricsF(font).height() * leading;
    return made;
}

void Layout::fill() {
    startPage();
    for (std::size_t block = 0; block < m_blocks.size(); ++block) {
        place(block);
    }
}

void Layout::startPage() {
    m_pages.emplace_back();
    m_top = m_room.top();
}

qreal Layout::keptTogether(std::size_t block) const {
    qreal height = 0;
    for (; block < m_blocks.size(); ++block) {
        const Broken& each = m_blocks[block];
        height += each.before;
        if (!lookOf(each.kind).keepsToNext) {
            return height + std::min(each.lines, 2) * each.lineHeight;
        }
        height += each.lines * each.lineHeight;
    }
    return height;
}

void Layout::place(std::size_t block) {
    const Broken& text = m_blocks[block];
    if (!m_pages.back().empty()) {
        if (m_top + keptTogether(block) > m_room.bottom()) {
            startPage();
        } else {
            m_top += text.before;
        }
    }
    for (int line = 0; line < text.lines; ++line) {
        const int left = text.lines - line;
        const auto fit = static_cast<int>((m_room.bottom() - m_top) / text.lineHeight);
        // The last line goes to the next page together with the one before it.
        const bool leavesOne = left == 2 && fit == 1 && line > 0;
        if (!m_pages.back().empty() && (fit < 1 || leavesOne)) {
            startPage();
        }
        m_pages.back().push_back({block, line, m_top});
        m_top += text.lineHeight;
    }
}

QString Layout::footerOf(int page) const {
    const QString number =
        QCoreApplication::translate("paper", "page %1 of %2").arg(page + 1).arg(static_cast<int>(m_pages.size()));
    return m_footer.isEmpty() ? number : m_footer + QStringLiteral(" · ") + number;
}

QStringList Layout::linesOf(int page) const {
    QStringList lines;
    for (const Placed& placed : m_pages.at(static_cast<std::size_t>(page))) {
        const QTextLayout* text = m_blocks[placed.block].text.get();
        if (text != nullptr) {
            const QTextLine line = text->lineAt(placed.line);
            lines << text->text().mid(line.textStart(), line.textLength()).trimmed();
        } else {
            lines << QString();
        }
    }
    return lines << footerOf(page);
}

void Layout::paintLine(QPainter& painter, const Placed& placed) const {
    const Broken& block = m_blocks[placed.block];
    painter.setPen(lookOf(block.kind).isSoft ? QColor(0x56, 0x65, 0x6E) : QColor(Qt::black));
    if (block.kind == BlockKind::Rule) {
        painter.setPen(QPen(QColor(0x7A, 0x80, 0x7D), typePoint / 2));
        const qreal y = placed.top + block.lineHeight;
        painter.drawLine(QPointF(m_room.left(), y), QPointF(m_room.right(), y));
        return;
    }
    const QPointF corner(m_room.left() + block.indent, placed.top);
    if (block.kind == BlockKind::Item && placed.line == 0) {
        painter.setFont(block.text->font());
        painter.drawText(QPointF(m_room.left() + typePoint * 4, corner.y() + block.text->lineAt(0).ascent()),
                         QStringLiteral("•"));
    }
    block.text->lineAt(placed.line).draw(&painter, corner);
}

void Layout::paint(QPainter& painter, int page) const {
    for (const Placed& placed : m_pages.at(static_cast<std::size_t>(page))) {
        paintLine(painter, placed);
    }
    painter.setFont(fontOf(footerSize, QFont::Normal));
    painter.setPen(QColor(0x56, 0x65, 0x6E));
    const QRectF foot(m_room.left(), m_sheet.bottom() - footerAboveEdge - footerSize, m_room.width(), 2 * footerSize);
    painter.drawText(foot, Qt::AlignLeft | Qt::AlignTop, footerOf(page));
}

}  // namespace tspace::paper
