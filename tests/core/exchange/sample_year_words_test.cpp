// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sample_year.h"
#include "support/catch.h"

#include <QRegularExpression>
#include <QSet>

using namespace tspace;
using namespace Qt::Literals::StringLiterals;

namespace {

std::vector<Record> year() {
    return sampleYear(1, QDate(2026, 11, 18), u"Europe/London"_s);
}

}  // namespace

// Would catch: a person's name, which begins with a capital letter inside a sentence, slipping into the content.
TEST_CASE("the sample year names nobody", "[exchange]") {
    static const QSet<QString> allowed = {u"I"_s,        u"Mum"_s,      u"FAM"_s,      u"ADT"_s,     u"Nan"_s,
                                          u"Saturday"_s, u"Sunday"_s,   u"Monday"_s,   u"Mondays"_s, u"Wednesday"_s,
                                          u"Friday"_s,   u"Tuesdays"_s, u"Thursdays"_s};
    // A word after a letter, a comma, a colon's space or an opening quotation mark is inside a sentence unless the mark
    // before it ended one.
    static const QRegularExpression inside(u"(?<=[\\p{Ll}\\p{N},;] )\\p{Lu}[\\p{L}]*"_s);
    for (const Record& record : year()) {
        for (const QString& text : textsOf(record)) {
            for (auto found = inside.globalMatch(text); found.hasNext();) {
                const QString word = found.next().captured();
                INFO(text.toStdString());
                CHECK((allowed.contains(word) ? QString() : word) == QString());
            }
        }
    }
}

// Would catch: titles, telephone numbers, postcodes, streets, birth dates and web addresses.
TEST_CASE("the sample year has no addresses and no numbers of people", "[exchange]") {
    static const QRegularExpression told(
        u"\\b(Mr|Mrs|Ms|Miss|Dr)\\b|\\d{4,}|\\b[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}\\b|@|www|http|"
        "\\b(Road|Street|Avenue|Lane|Close|Crescent)\\b|\\d+[./]\\d+[./]\\d+"_s);
    for (const Record& record : year()) {
        for (const QString& text : textsOf(record)) {
            INFO(text.toStdString());
            CHECK_FALSE(told.match(text).hasMatch());
        }
    }
}

// Would catch: filler, the same text used twice.
TEST_CASE("no two texts of the sample year are alike", "[exchange]") {
    QSet<QString> seen;
    for (const Record& record : year()) {
        for (const QString& text : textsOf(record)) {
            if (text.size() > 30) {
                INFO(text.toStdString());
                CHECK((!seen.contains(text) || text.startsWith(u"“"_s)));
                seen << text;
            }
        }
    }
    CHECK(seen.size() > 300);
}
