// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/measured_words.h"

#include "kit/row_paint.h"
#include "support/catch.h"

#include <QFontMetrics>
#include <QTextLayout>

using namespace tspace::kit;

namespace {

int firstLineOfAll(const QString& words, const QFont& font, int width) {
    QTextLayout layout(words, font);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(width);
    layout.endLayout();
    return line.textLength();
}

}  // namespace

// Would catch: words of which too few were looked at because their letters are narrow, and words that are told as they
// stood in another font or at another width.
TEST_CASE("Words are measured as if all of them were looked at, for each font and width", "[rows]") {
    MeasuredWords measured;
    QFont larger;
    larger.setPointSizeF(2 * larger.pointSizeF());
    const QStringList all{QString(),
                          QStringLiteral("one"),
                          QStringLiteral("what was said at the door, and what was not ").repeated(40),
                          QStringLiteral("ill ").repeated(500),
                          QString(QChar(u'i')).repeated(2000),
                          QStringLiteral("WOMEN ").repeated(100)};
    for (int round = 0; round < 2; ++round) {  // the second time from what is known
        for (const QFont& font : {QFont(), larger}) {
            const QFontMetrics metrics(font);
            for (const QString& words : all) {
                CHECK(measured.width(words, font) == metrics.horizontalAdvance(words));
                for (const int width : {0, 120, 700}) {
                    CHECK(measured.firstLine(words, font, width) == firstLineOfAll(words, font, width));
                    CHECK(measured.cut(words, font, width) == metrics.elidedText(words, Qt::ElideRight, width));
                    CHECK(measured.wrappedHeight(words, font, width) == wrappedHeight(words, font, width));
                }
            }
        }
    }
}

// Would catch: a memory that grows with all that was ever shown.
TEST_CASE("Words are still measured right after many others", "[rows]") {
    MeasuredWords measured;
    const QFont font;
    for (int each = 0; each < 3000; ++each) {
        const QString words = QStringLiteral("words %1").arg(each);
        REQUIRE(measured.width(words, font) == QFontMetrics(font).horizontalAdvance(words));
    }
    measured.forget();
    CHECK(measured.width(QStringLiteral("one"), font) == QFontMetrics(font).horizontalAdvance(QStringLiteral("one")));
}
