// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/layout.h"

#include "support/catch.h"

using namespace tspace::paper;

namespace {

const QString sentence = QStringLiteral(
    "He stood in the doorway while his mother spoke, and when she stopped he went on standing there, as if the next "
    "thing that was said would be said to him. ");

Document longDocument(int sections, int sentences) {
    Document document;
    document.title = QStringLiteral("Supervision, 18 November 2026");
    document.footer = document.title;
    for (int i = 0; i < sections; ++i) {
        add(document, BlockKind::Heading, QStringLiteral("Heading %1").arg(i));
        add(document, BlockKind::Label, QStringLiteral("Practice %1").arg(i));
        add(document, BlockKind::Text, QString(sentence).repeated(sentences));
    }
    return document;
}

/// All of the pages' lines, footers left out.
QString wordsOf(const Layout& layout) {
    QStringList words;
    for (int page = 0; page < layout.pages(); ++page) {
        QStringList lines = layout.linesOf(page);
        lines.removeLast();
        words << lines;
    }
    return words.join(QLatin1Char(' ')).simplified();
}

QString wordsOf(const Document& document) {
    QStringList words;
    for (const Block& block : document.blocks) {
        words << block.text;
    }
    return words.join(QLatin1Char(' ')).simplified();
}

}  // namespace

// Would catch: a line that is lost or comes twice where a page ends.
TEST_CASE("every word stands on the pages once and in order", "[paper]") {
    for (const PageSize size : {PageSize::A4, PageSize::Letter}) {
        const Document document = longDocument(24, 5);
        const Layout layout(document, size);
        CHECK(layout.pages() > 2);
        CHECK(wordsOf(layout) == wordsOf(document));
    }
}

// Would catch: a heading alone at the foot of a page, its text overleaf.
TEST_CASE("no page ends with a heading or a label, whatever stands above it", "[paper]") {
    for (int sentences = 1; sentences < 9; ++sentences) {
        const Layout layout(longDocument(24, sentences), PageSize::A4);
        for (int page = 0; page + 1 < layout.pages(); ++page) {
            const QStringList lines = layout.linesOf(page);
            const QString last = lines.at(lines.size() - 2);
            INFO(last.toStdString());
            CHECK_FALSE(last.startsWith(QStringLiteral("Heading")));
            CHECK_FALSE(last.startsWith(QStringLiteral("Practice")));
        }
    }
}

// Would catch: a paragraph's first or last line alone on a page.
TEST_CASE("at least two lines of a paragraph stand together at a page's end and beginning", "[paper]") {
    for (int sentences = 2; sentences < 9; ++sentences) {
        const Layout layout(longDocument(24, sentences), PageSize::A4);
        for (int page = 1; page < layout.pages(); ++page) {
            const QStringList lines = layout.linesOf(page);
            const bool second = lines.at(1).startsWith(QStringLiteral("Heading"));
            INFO(lines.join(QLatin1Char('\n')).toStdString());
            CHECK_FALSE((second && !lines.at(0).startsWith(QStringLiteral("Heading"))));
        }
    }
}

TEST_CASE("every page says which one it is, of how many", "[paper]") {
    const Layout layout(longDocument(24, 5), PageSize::Letter);
    for (int page = 0; page < layout.pages(); ++page) {
        CHECK(layout.linesOf(page).last() ==
              QStringLiteral("Supervision, 18 November 2026 · page %1 of %2").arg(page + 1).arg(layout.pages()));
    }
}

// Would catch: a program that stops at a text without spaces, or makes no page of nothing.
TEST_CASE("a word longer than a line is broken, and nothing is one empty page", "[paper]") {
    Document document;
    add(document, BlockKind::Text, QString(4000, QLatin1Char('x')));
    CHECK(Layout(document, PageSize::A4).pages() >= 1);
    CHECK(wordsOf(Layout(document, PageSize::A4)).remove(QLatin1Char(' ')).size() == 4000);
    CHECK(Layout(Document(), PageSize::A4).pages() == 1);
}

TEST_CASE("lines that begin with a dash are items of a list, and empty ones are none", "[paper]") {
    Document document;
    addText(document, QStringLiteral("Agreed:\n- ring the school\n* see him alone\n\nAnd then wait."));
    const std::vector<Block> wanted{{BlockKind::Text, QStringLiteral("Agreed:")},
                                    {BlockKind::Item, QStringLiteral("ring the school")},
                                    {BlockKind::Item, QStringLiteral("see him alone")},
                                    {BlockKind::Text, QStringLiteral("And then wait.")}};
    CHECK(document.blocks == wanted);
}
