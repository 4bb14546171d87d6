// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csv_reader.h"

#include "support/catch.h"

#include <QBuffer>

#include <vector>

using namespace tspace;
using namespace tspace::exchange;

namespace {

std::vector<QStringList> rowsOf(QByteArray bytes, qint64 largest = 10'000'000) {
    QBuffer buffer(&bytes);
    REQUIRE(buffer.open(QIODevice::ReadOnly));
    CsvReader reader(buffer, largest);
    std::vector<QStringList> rows;
    while (const auto row = reader.next()) {
        rows.push_back(*row);
    }
    return rows;
}

QString refusedBecause(const QByteArray& bytes, qint64 largest = 10'000'000) {
    try {
        static_cast<void>(rowsOf(bytes, largest));
    } catch (const CsvFault& fault) {
        return fault.issue().place + QStringLiteral(": ") + fault.issue().words;
    }
    INFO(bytes.left(60).toStdString());
    FAIL("was read");
    return {};
}

QStringList cells(const char* text) {
    return QString::fromUtf8(text).split(QLatin1Char('|'));
}

}  // namespace

// Would catch: each thing RFC 4180 allows, taken for text.
TEST_CASE("CSV is read with quotes, line ends and marks as spreadsheets write them", "[exchange]") {
    CHECK(rowsOf("a,b\r\n1,2\r\n") == std::vector{cells("a|b"), cells("1|2")});
    CHECK(rowsOf("a,b\n1,2") == std::vector{cells("a|b"), cells("1|2")});
    CHECK(rowsOf("\xef\xbb\xbf"
                 "caf\xc3\xa9,b\n") == std::vector{cells("caf\xc3\xa9|b")});
    CHECK(rowsOf("\"a,\"\"b\"\"\",\"c\r\nd\",\"\"\n") == std::vector{cells("a,\"b\"|c\r\nd|")});
    CHECK(rowsOf("a,b\n,\n") == std::vector{cells("a|b"), cells("|")});
    CHECK(rowsOf("a,b\n1,\n\n\n3,4\n") == std::vector{cells("a|b"), cells("1|"), cells("3|4")});
    CHECK(rowsOf(" a , b\n") == std::vector{cells(" a | b")});
    CHECK(rowsOf("a,\xef\xbb\xbf"
                 "b\n") == std::vector{cells("a|\xef\xbb\xbf"
                                             "b")});
    CHECK(rowsOf("").empty());
    CHECK(rowsOf("\n\n").empty());
}

// Would catch: a read past the end of what a spreadsheet writes for an empty sheet.
TEST_CASE("a file that is nothing but a byte order mark has no rows", "[exchange]") {
    CHECK(rowsOf("\xef\xbb\xbf").empty());
    CHECK(rowsOf("\xef\xbb\xbf\r\n").empty());
}

// Would catch: a semicolon or tab file read as one column, or a comma within quotes taken for the separator.
TEST_CASE("the separator is the one that stands most often in the first row", "[exchange]") {
    CHECK(rowsOf("a;b;\"c,d,e,f\"\n1;2;3,5\n") == std::vector{cells("a|b|c,d,e,f"), cells("1|2|3,5")});
    CHECK(rowsOf("a\tb\n1\t2\n") == std::vector{cells("a|b"), cells("1|2")});
    CHECK(rowsOf("a\n1;2\n") == std::vector{cells("a"), cells("1;2")});
}

// Would catch: rows counted otherwise than a spreadsheet shows them.
TEST_CASE("rows are counted from 1, empty ones and line ends in quotes included", "[exchange]") {
    CHECK(refusedBecause("a,b\n\"1\n1\",2\n\n\"x\"y,2\n").startsWith(QStringLiteral("row 4: ")));
}

// Would catch: broken files read as if they were whole.
TEST_CASE("a file that is no CSV is refused with its row", "[exchange]") {
    CHECK(refusedBecause("a,b\n\"1,2\n").startsWith(QStringLiteral("row 2: ends within quotes")));
    CHECK(refusedBecause("a,b\n1\"2,3\n").contains(QStringLiteral("quote within a cell")));
    CHECK(refusedBecause("a,b\n\"1\" ,3\n").contains(QStringLiteral("after a closing quote")));
    CHECK(refusedBecause("a,b\n1\r2,3\n").contains(QStringLiteral("carriage return")));
    CHECK(refusedBecause("a,b\ncaf\xe9,3\n").contains(QStringLiteral("UTF-8")));
    CHECK(refusedBecause(QByteArray("a,b\n1\0,3\n", 9)).contains(QStringLiteral("NUL")));
    CHECK(refusedBecause("\xff\xfe"
                         "a")
              .contains(QStringLiteral("UTF-16")));
}

// Would catch: memory that grows with the file.
TEST_CASE("rows, cells and the file have limits", "[exchange]") {
    CHECK(refusedBecause("a\n\"" + QByteArray(2'000'000, 'x')).startsWith(QStringLiteral("row 2: is too long")));
    CHECK(refusedBecause(QByteArray(2000, ',')).contains(QStringLiteral("too many cells")));
    CHECK(refusedBecause(QByteArray("a,b\n").repeated(100), 200).contains(QStringLiteral("too large")));
    CHECK(rowsOf(QByteArray("abc,\"d\"\n").repeated(50'000)).size() == 50'000);
}
