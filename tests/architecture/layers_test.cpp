// SPDX-License-Identifier: GPL-3.0-or-later
#include "architecture/includes.h"
#include "architecture/tidiness.h"
#include "support/catch.h"
#include "support/scratch.h"

#include <QDir>
#include <QFileInfo>

using namespace tspace;
using namespace tspace::architecture;

namespace {

/// A small tree of planted files.
class Planted {
  public:
    void add(const QString& path, const QByteArray& text) const {
        REQUIRE(QDir().mkpath(QFileInfo(m_scratch.path(path)).path()));
        static_cast<void>(m_scratch.write(path, text));
    }
    [[nodiscard]] SourceTree tree() const {
        return {m_scratch.path(), {QStringLiteral("core"), QStringLiteral("ui"), QStringLiteral("app")}};
    }

  private:
    test::Scratch m_scratch;
};

}  // namespace

// Would catch: a lower part that comes to depend on a higher one, the end of every layered program.
TEST_CASE("no include goes up through the layers", "[architecture]") {
    const SourceTree tree = wholeProgram();
    REQUIRE(tree.files().size() > 20);
    CHECK(includesThatGoUp(tree) == QStringList());
    CHECK(foldersOutOfOrder(tree) == QStringList());
}

// Would catch: Widgets in core, which then cannot be tested or used without a window; network or a second SQLite.
TEST_CASE("core includes no header of Qt but Qt Core's, and nothing the network's or Qt SQL's", "[architecture]") {
    const SourceTree tree = wholeProgram();
    CHECK(foreignQtHeaders(tree, QStringLiteral(TSPACE_QT_CORE_HEADERS)) == QStringList());
    CHECK(forbiddenQtHeaders(tree) == QStringList());
}

// Would catch: SQL and SQLite's handles leaking out of the folders that keep them right.
TEST_CASE("only the storage folders speak SQL", "[architecture]") {
    const SourceTree tree = wholeProgram();
    CHECK(sqliteOutsideItsFolder(tree) == QStringList());
    CHECK(sqlOutsideStore(tree) == QStringList());
}

// Would catch: a layer test that finds nothing because it looks at nothing.
TEST_CASE("an include that goes up is found wherever it is planted", "[architecture]") {
    const Planted planted;
    planted.add(QStringLiteral("core/base/error.h"), "#include \"store/journal.h\"\n");
    planted.add(QStringLiteral("core/store/journal.h"), "#include \"base/error.h\"\n#include \"kit/card.h\"\n");
    planted.add(QStringLiteral("ui/kit/card.h"), "#include \"store/journal.h\"\n  #  include \"desktop/main.h\"\n");
    planted.add(QStringLiteral("app/desktop/main.h"), "#include \"kit/card.h\"\n");
    planted.add(QStringLiteral("app/cli/main.cpp"),
                "#include \"kit/card.h\"\n#include \"base/error.h\"\n"
                "// #include \"desktop/main.h\"\n#include \"main.h\"\n");
    CHECK(includesThatGoUp(planted.tree()) ==
          QStringList{
              QStringLiteral("app/cli/main.cpp includes kit/card.h: ui/kit/card.h stands above it"),
              QStringLiteral("app/cli/main.cpp includes main.h: no file of that name from the root of core, ui or app"),
              QStringLiteral("core/base/error.h includes store/journal.h: core/store/journal.h stands above it"),
              QStringLiteral("core/store/journal.h includes kit/card.h: ui/kit/card.h stands above it"),
              QStringLiteral("ui/kit/card.h includes desktop/main.h: app/desktop/main.h stands above it"),
          });
}

// Would catch: a header of the same name in core and ui, where the compiler takes whichever it meets first.
TEST_CASE("two headers of one name are found", "[architecture]") {
    const Planted planted;
    planted.add(QStringLiteral("core/trends/series.h"), "#pragma once\n");
    planted.add(QStringLiteral("ui/trends/series.h"), "#include \"trends/series.h\"\n");
    CHECK(includesThatGoUp(planted.tree()).size() == 1);
}

// Would catch: the order of folders being changed to make a wrong include right.
TEST_CASE("folders of core in another order are found", "[architecture]") {
    const Planted planted;
    planted.add(QStringLiteral("core/CMakeLists.txt"),
                "add_subdirectory(store)\nadd_subdirectory(base)\nadd_subdirectory(misc)\n");
    CHECK(foldersOutOfOrder(planted.tree()) ==
          QStringList{QStringLiteral("core/base is added after a folder that stands above it"),
                      QStringLiteral("core/misc has no place in the order of folders")});
}

// Would catch: a list of forbidden headers that misses the ones people write.
TEST_CASE("foreign headers and SQL are found wherever they are planted", "[architecture]") {
    const Planted planted;
    planted.add(QStringLiteral("core/domain/a.h"),
                "#include <QString>\n#include <QtCore/QDate>\n#include <QColor>\n"
                "#include <QtWidgets/QWidget>\n#include <sqlite3.h>\n");
    planted.add(QStringLiteral("ui/kit/b.cpp"),
                "#include <QWidget>\n#include <QTcpSocket>\n#include <QSqlQuery>\n"
                "#include <QtNetwork/QNetworkReply>\n");
    planted.add(QStringLiteral("app/cli/c.cpp"),
                "auto a = R\"(\n  SELECT id\n  FROM session)\"; // PRAGMA none\n"
                "auto b = \"Select a day from the list // PRAGMA key\";\n");
    planted.add(QStringLiteral("core/store/d.cpp"), "auto a = \"DELETE FROM session\";\n");
    const SourceTree tree = planted.tree();
    CHECK(foreignQtHeaders(tree, QStringLiteral(TSPACE_QT_CORE_HEADERS)).size() == 2);
    CHECK(forbiddenQtHeaders(tree).size() == 3);
    CHECK(sqliteOutsideItsFolder(tree).size() == 1);
    CHECK(sqlOutsideStore(tree) == QStringList{QStringLiteral("app/cli/c.cpp:2: SELECT id FROM"),
                                               QStringLiteral("app/cli/c.cpp:4: PRAGMA key")});
}
