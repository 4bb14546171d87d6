// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/options.h"

#include "support/catch.h"

using namespace tspace;
using namespace tspace::desktop;

namespace {

ReadOptions reading(const QString& line) {
    return readOptions(QStringList{QStringLiteral("thinking-space")} +
                       line.split(QLatin1Char(' '), Qt::SkipEmptyParts));
}

}  // namespace

// Catches an option that is read and forgotten.
TEST_CASE("Every option of the window program is understood", "[options]") {
    const ReadOptions read =
        reading(QStringLiteral("--journal a.tspace --passphrase-file p --render out --screen trends --theme dark "
                               "--size 1024x600 --scale 2 --text 1.5 --today 2026-11-18"));
    REQUIRE_FALSE(read.exit);
    CHECK(read.options.journal == QStringLiteral("a.tspace"));
    CHECK(read.options.passphraseFile == QStringLiteral("p"));
    CHECK(read.options.render == QStringLiteral("out"));
    CHECK(read.options.screen == QStringLiteral("trends"));
    CHECK(read.options.theme == kit::Theme::Choice::Dark);
    CHECK(read.options.size == QSize(1024, 600));
    CHECK(read.options.scale == 2);
    CHECK(read.options.text == 1.5);
    CHECK(read.options.today == QDate(2026, 11, 18));
    CHECK_FALSE(reading({}).exit);
    CHECK(reading({}).options.theme == kit::Theme::Choice::FollowDesktop);
}

// Catches nonsense that is taken for something else, or refused without words.
TEST_CASE("What makes no sense is refused in words with exit code 2", "[options]") {
    for (const char* line : {"--theme pink", "--size 12", "--size 99999x2", "--scale 0", "--scale 9", "--scale x",
                             "--text 0.5", "--text 4", "--today 2026-02-30", "--nonsense", "journal.tspace",
                             "--screen trends", "--today 2026-11-18", "--journal"}) {
        const ReadOptions read = reading(QString::fromLatin1(line));
        INFO(line);
        CHECK(read.exit == 2);
        CHECK(read.words.endsWith(QLatin1Char('\n')));
    }
    CHECK(reading(QStringLiteral("--help")).exit == 0);
    CHECK(reading(QStringLiteral("--help")).words.contains(QStringLiteral("--render")));
    CHECK(reading(QStringLiteral("--version")).exit == 0);
}

// Catches a capture window that could be asked for with what it does not take.
TEST_CASE("The small capture window is asked for alone or with a journal", "[options]") {
    const ReadOptions read = reading(QStringLiteral("--capture --journal a.tspace"));
    REQUIRE_FALSE(read.exit);
    CHECK(read.options.capture);
    CHECK(read.options.journal == QStringLiteral("a.tspace"));
    CHECK_FALSE(reading(QStringLiteral("--journal a.tspace")).options.capture);
    CHECK(reading(QStringLiteral("--capture --passphrase-file p")).exit == 2);
    CHECK(reading(QStringLiteral("--capture --render out")).exit == 2);
}
