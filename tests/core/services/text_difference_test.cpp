// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/text_difference.h"

#include "base/random.h"
#include "support/catch.h"

using namespace tspace;

namespace {

using PieceKind = TextPiece::Kind;

QString side(const std::vector<TextPiece>& pieces, PieceKind without) {
    QString text;
    for (const TextPiece& piece : pieces) {
        text += piece.kind == without ? QString() : piece.text;
    }
    return text;
}

/// "[-gone-]" and "{+come+}".
QString differenceShown(const char* before, const char* after) {
    QString text;
    for (const TextPiece& piece : textDifference(QString::fromUtf8(before), QString::fromUtf8(after))) {
        text += piece.kind == PieceKind::Same   ? piece.text
                : piece.kind == PieceKind::Gone ? QStringLiteral("[-%1-]").arg(piece.text)
                                                : QStringLiteral("{+%1+}").arg(piece.text);
    }
    return text;
}

}  // namespace

// Would catch: differences told by letters, which nobody can read, or a changed word that hides the rest.
TEST_CASE("differences are told by words", "[versions]") {
    CHECK(differenceShown("I sat with him.", "I sat with them.") == QStringLiteral("I sat with [-him-]{+them+}."));
    CHECK(differenceShown("one two three", "one three") == QStringLiteral("one [-two -]three"));
    CHECK(differenceShown("", "all new") == QStringLiteral("{+all new+}"));
    CHECK(differenceShown("all gone", "") == QStringLiteral("[-all gone-]"));
    CHECK(differenceShown("same", "same") == QStringLiteral("same"));
    CHECK(differenceShown("", "").isEmpty());
    CHECK(differenceShown("a b c d", "x b c y") == QStringLiteral("[-a-]{+x+} b c [-d-]{+y+}"));
    CHECK(differenceShown("naïve café", "naïve cafés") == QStringLiteral("naïve [-café-]{+cafés+}"));
}

// Would catch: a word lost or doubled on the way from one version to the other, for any texts, however many words
// change.
TEST_CASE("the pieces put together are both texts, exactly", "[versions]") {
    SeededRandom random(11);
    for (int round = 0; round < 300; ++round) {
        const auto text = [&](int words) {
            QString made;
            for (int i = 0; i < words; ++i) {
                made += QChar('a' + random.below(4)) +
                        QStringList{QStringLiteral(" "), QStringLiteral(", "), QStringLiteral("\n")}[random.below(3)];
            }
            return made;
        };
        const int words = round < 290 ? 30 : 2500;
        const QString before = text(random.below(words));
        const QString after = text(random.below(words));
        const auto pieces = textDifference(before, after);
        CHECK(side(pieces, PieceKind::Come) == before);
        CHECK(side(pieces, PieceKind::Gone) == after);
    }
}
