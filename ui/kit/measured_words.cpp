// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/measured_words.h"

#include "kit/row_paint.h"

#include <QFontMetrics>
#include <QTextLayout>

#include <algorithm>

namespace tspace::kit {

namespace {

constexpr std::size_t fontsKept = 4;
constexpr qsizetype measuresKept = 1000;

/// What is known under a key, measured now where nothing is.
template <class Key, class Value, class Measure>
Value known(QHash<Key, Value>& all, const Key& key, const Measure& measured) {
    if (const auto found = all.constFind(key); found != all.constEnd()) {
        return *found;
    }
    if (all.size() >= measuresKept) {
        all.clear();
    }
    return *all.insert(key, measured());
}

/// The beginning of the words, nearly always more than a line of this width holds: to shape words takes the longer the
/// more they are.
QString beginning(const QString& words, const QFontMetrics& metrics, int width) {
    constexpr int narrowest = 2;  // of so many letters each is as wide as an average one
    constexpr int least = 16;
    return words.left(std::max(width, 0) * narrowest / std::max(metrics.averageCharWidth(), 1) + least);
}

int lengthOfLine(const QString& words, const QFont& font, int width) {
    QTextLayout layout(words, font);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(width);
    layout.endLayout();
    return line.isValid() ? line.textLength() : 0;
}

}  // namespace

int MeasuredWords::width(const QString& words, const QFont& font) {
    return known(of(font).widths, words, [&] { return QFontMetrics(font).horizontalAdvance(words); });
}

int MeasuredWords::firstLine(const QString& words, const QFont& font, int width) {
    return known(of(font).firstLines, Words(words, width), [&] {
        const QString some = beginning(words, QFontMetrics(font), width);
        const int length = lengthOfLine(some, font, width);
        return length < some.size() || some.size() == words.size() ? length : lengthOfLine(words, font, width);
    });
}

QString MeasuredWords::cut(const QString& words, const QFont& font, int width) {
    return known(of(font).cuts, Words(words, width), [&] {
        const QFontMetrics metrics(font);
        const QString some = beginning(words, metrics, width);
        const QString shown = metrics.elidedText(some, Qt::ElideRight, width);
        return shown != some || some.size() == words.size() ? shown : metrics.elidedText(words, Qt::ElideRight, width);
    });
}

int MeasuredWords::wrappedHeight(const QString& words, const QFont& font, int width) {
    return known(of(font).heights, Words(words, width), [&] { return kit::wrappedHeight(words, font, width); });
}

MeasuredWords::Known& MeasuredWords::of(const QFont& font) {
    const auto found =
        std::find_if(m_known.begin(), m_known.end(), [&](const Known& each) { return each.font == font; });
    if (found != m_known.end()) {
        return *found;
    }
    if (m_known.size() == fontsKept) {
        m_known.erase(m_known.begin());
    }
    m_known.push_back({font, {}, {}, {}, {}});
    return m_known.back();
}

int MeasuredLine::width(const QString& words, const QFont& font) const {
    if (!m_width || words != m_words || font != m_font) {
        m_words = words;
        m_font = font;
        m_width = QFontMetrics(font).horizontalAdvance(words);
    }
    return *m_width;
}

}  // namespace tspace::kit
