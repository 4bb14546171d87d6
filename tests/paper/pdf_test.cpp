// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/pdf.h"

#include "support/catch.h"

#include <QRegularExpression>

using namespace tspace::paper;

namespace {

Document someDocument(int paragraphs) {
    Document document;
    document.title = QStringLiteral("Supervision, 18 November 2026");
    document.footer = document.title;
    add(document, BlockKind::Title, document.title);
    for (int i = 0; i < paragraphs; ++i) {
        add(document, BlockKind::Text, QStringLiteral("He had noticed me noticing, and said so at the door."));
    }
    return document;
}

QString latin(const QByteArray& pdf) {
    return QString::fromLatin1(pdf);
}

}  // namespace

// Would catch: a file that is no PDF, has other pages than the layout, or another size of paper.
TEST_CASE("a PDF has the layout's pages in the size asked for", "[paper]") {
    const Document document = someDocument(120);
    for (const auto& [size, box] : {std::pair{PageSize::A4, QSizeF(595, 842)}, {PageSize::Letter, QSizeF(612, 792)}}) {
        const QByteArray pdf = pdfOf(document, size);
        REQUIRE(pdf.startsWith("%PDF-1."));
        static const QRegularExpression page(QStringLiteral("/Type\\s*/Page\\b(?!s)"));
        static const QRegularExpression media(
            QStringLiteral("/MediaBox\\s*\\[\\s*0(?:\\.0+)?\\s+0(?:\\.0+)?\\s+([\\d.]+)\\s+([\\d.]+)\\s*\\]"));
        CHECK(latin(pdf).count(page) == Layout(document, size).pages());
        const auto found = media.match(latin(pdf));
        REQUIRE(found.hasMatch());
        CHECK(qRound(found.captured(1).toDouble()) == qRound(box.width()));
        CHECK(qRound(found.captured(2).toDouble()) == qRound(box.height()));
    }
}

// Would catch: text that became shapes, which nobody can search, copy or have read aloud.
TEST_CASE("the text of a PDF is text, in a font that is in the file and can be read back", "[paper]") {
    const QString pdf = latin(pdfOf(someDocument(3), PageSize::A4));
    CHECK(pdf.contains(QStringLiteral("/ToUnicode")));
    CHECK(pdf.contains(QStringLiteral("/FontFile")));
}
