// SPDX-License-Identifier: GPL-3.0-or-later
#include "architecture/tidiness.h"
#include "support/catch.h"
#include "support/scratch.h"

#include <QDir>

using namespace tspace;
using namespace tspace::architecture;

namespace {

SourceTree everything() {
    return {QStringLiteral(TSPACE_SOURCE_FOLDER),
            {QStringLiteral("core"), QStringLiteral("ui"), QStringLiteral("app"), QStringLiteral("tests"),
             QStringLiteral("cmake")}};
}

}  // namespace

// Would catch: files that grow until nobody reads them whole.
TEST_CASE("every file of the program stays below 400 lines", "[architecture]") {
    CHECK(longFiles(wholeProgram()) == QStringList());
}

// Would catch: work that was put off and forgotten.
TEST_CASE("nothing is left in the sources to be done later", "[architecture]") {
    const SourceTree tree = everything();
    REQUIRE(tree.files().size() > 40);
    CHECK(leftovers(tree) == QStringList());
}

// Would catch: a new file without a licence, or a header that is read twice.
TEST_CASE("every file begins with its licence, and every header is read once", "[architecture]") {
    CHECK(withoutOpeningLines(everything()) == QStringList());
}

// Would catch: the three tests above, should they find nothing because they look at nothing.
TEST_CASE("long, unfinished and unlicensed files are found where they are planted", "[architecture]") {
    const test::Scratch scratch;
    REQUIRE(QDir().mkpath(scratch.path(QStringLiteral("core/base"))));
    const QByteArray licence = "// SPDX-License-Identifier: GPL-3.0-or-later\n";
    static_cast<void>(scratch.write(QStringLiteral("core/base/long.cpp"), licence + QByteArray(399, '\n')));
    static_cast<void>(scratch.write(QStringLiteral("core/base/short.cpp"), licence + QByteArray(398, '\n')));
    static_cast<void>(scratch.write(QStringLiteral("core/base/later.h"),
                                    "#pragma once\n\n// TO"
                                    "DO: later\n"));
    const SourceTree tree(scratch.path(), {QStringLiteral("core")});
    CHECK(longFiles(tree) == QStringList{QStringLiteral("core/base/long.cpp has 400 lines")});
    CHECK(leftovers(tree) == QStringList{QStringLiteral("core/base/later.h:3: TO"
                                                        "DO")});
    CHECK(withoutOpeningLines(tree) ==
          QStringList{QStringLiteral("core/base/later.h does not begin with its licence line"),
                      QStringLiteral("core/base/later.h lacks #pragma once")});
}
