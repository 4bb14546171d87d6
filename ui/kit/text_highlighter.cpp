// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/text_highlighter.h"

#include "kit/spelling.h"

#include <QRegularExpression>
#include <QTextBoundaryFinder>

#include <algorithm>
#include <array>

namespace tspace::kit {

namespace {

/// The colours that anything is marked in.
constexpr std::array markedIn{QPalette::PlaceholderText, QPalette::Highlight, QPalette::BrightText};

}  // namespace

TextHighlighter::TextHighlighter(QTextDocument& document) : QSyntaxHighlighter(&document) {
    rehighlight();  // at once: the base would later, which tells of a change that nobody made
}

void TextHighlighter::setSpelling(const Spelling* spelling) {
    m_spelling = spelling;
    if (spelling != nullptr) {
        connect(spelling, &Spelling::wordAccepted, this, &QSyntaxHighlighter::rehighlight);
    }
    rehighlight();
}

void TextHighlighter::setColours(const QPalette& colours) {
    const bool isOther = std::any_of(markedIn.begin(), markedIn.end(), [&](QPalette::ColorRole role) {
        return colours.color(role) != m_colours.color(role);
    });
    m_colours = colours;
    if (isOther) {
        rehighlight();
    }
}

void TextHighlighter::highlightBlock(const QString& line) {
    emphasis(line);
    spelling(line);
}

void TextHighlighter::emphasis(const QString& line) {
    static const QRegularExpression listMark(QStringLiteral(R"(^\s*([-*+]|\d{1,3}[.)])\s)"));
    static const QRegularExpression strong(QStringLiteral(R"(\*\*(?=\S)(.+?)(?<=\S)\*\*)"));
    static const QRegularExpression light(
        QStringLiteral(R"((?<![\*\w])\*(?=[^\s\*])([^\*]+?)(?<=\S)\*(?!\*)|(?<!\w)_(?=\S)([^_]+?)(?<=\S)_(?!\w))"));
    QTextCharFormat soft;
    soft.setForeground(m_colours.color(QPalette::PlaceholderText));
    if (const auto match = listMark.match(line); match.hasMatch()) {
        QTextCharFormat mark;
        mark.setForeground(m_colours.color(QPalette::Highlight));
        mark.setFontWeight(QFont::DemiBold);
        setFormat(static_cast<int>(match.capturedStart(1)), static_cast<int>(match.capturedLength(1)), mark);
    }
    const auto style = [&](const QRegularExpression& pattern, int markLength, const QTextCharFormat& inside) {
        for (auto at = pattern.globalMatch(line); at.hasNext();) {
            const auto match = at.next();
            const int begin = static_cast<int>(match.capturedStart());
            const int length = static_cast<int>(match.capturedLength());
            setFormat(begin, length, inside);
            setFormat(begin, markLength, soft);
            setFormat(begin + length - markLength, markLength, soft);
        }
    };
    QTextCharFormat italic;
    italic.setFontItalic(true);
    style(light, 1, italic);
    QTextCharFormat bold;
    bold.setFontWeight(QFont::DemiBold);
    style(strong, 2, bold);
}

void TextHighlighter::spelling(const QString& line) {
    for (const Unknown& unknown : unknownIn(line)) {
        for (int at = unknown.begin; at < unknown.begin + unknown.length; ++at) {
            QTextCharFormat marked = format(at);
            marked.setUnderlineStyle(QTextCharFormat::SpellCheckUnderline);
            marked.setUnderlineColor(m_colours.color(QPalette::BrightText));
            setFormat(at, 1, marked);
        }
    }
}

std::vector<TextHighlighter::Unknown> TextHighlighter::unknownIn(const QString& line) const {
    std::vector<Unknown> unknown;
    if (m_spelling == nullptr || !m_spelling->isAvailable()) {
        return unknown;
    }
    QTextBoundaryFinder words(QTextBoundaryFinder::Word, line);
    for (qsizetype begin = 0; begin >= 0 && begin < line.size(); begin = words.position()) {
        const bool isWord = (words.boundaryReasons() & QTextBoundaryFinder::StartOfItem) != 0;
        const qsizetype end = words.toNextBoundary();
        if (end < 0) {
            break;
        }
        if (isWord && !m_spelling->isKnown(line.mid(begin, end - begin))) {
            unknown.push_back({static_cast<int>(begin), static_cast<int>(end - begin)});
        }
    }
    return unknown;
}

std::optional<TextHighlighter::Unknown> TextHighlighter::unknownAt(const QString& line, int place) const {
    for (const Unknown& unknown : unknownIn(line)) {
        if (place >= unknown.begin && place <= unknown.begin + unknown.length) {
            return unknown;
        }
    }
    return std::nullopt;
}

}  // namespace tspace::kit
