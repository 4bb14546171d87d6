// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/support.h"

#include "instruments/bundled.h"
#include "support/catch.h"
#include "support/open_journal.h"

using namespace tspace;

namespace {

const instruments::Catalogue& catalogue() {
    static const instruments::Catalogue all(instruments::bundled());
    return all;
}

bool suggests(const char* instrument, const char* item, int answer) {
    return suggestsSupport(*catalogue().newest(QString::fromLatin1(instrument)), {{QString::fromLatin1(item), answer}});
}

}  // namespace

// Would catch: a limit that is off by one, so that a low answer is met with silence or an ordinary one with a number.
TEST_CASE("support is shown for a wellbeing answer in the lowest fifth of its scale", "[support]") {
    CHECK(suggests("thinking-space.wellbeing", "hope", 0));
    CHECK(suggests("thinking-space.wellbeing", "hope", 2));
    CHECK_FALSE(suggests("thinking-space.wellbeing", "hope", 3));
    CHECK_FALSE(suggests("thinking-space.wellbeing", "hope", 10));
}

// Would catch: a person without any anxiety being shown where support is found, and one with much of it not.
TEST_CASE("on the question about anxiety the low end is the good one", "[support]") {
    CHECK(suggests("ons.personal-wellbeing", "anxious-yesterday", 8));
    CHECK_FALSE(suggests("ons.personal-wellbeing", "anxious-yesterday", 7));
    CHECK_FALSE(suggests("ons.personal-wellbeing", "anxious-yesterday", 0));
    CHECK(suggests("ons.personal-wellbeing", "life-satisfaction", 2));
}

// Would catch: a low self-rating of one's skill taken for distress.
TEST_CASE("no other instrument leads to support, and no answer does not either", "[support]") {
    CHECK_FALSE(suggests("thinking-space.emotional-intelligence", "own-1", 1));
    CHECK_FALSE(suggestsSupport(*catalogue().newest(instruments::wellbeing), {}));
}

// Would catch: a dimension of either instrument of which nobody decided where its good end is.
TEST_CASE("each wellbeing question is one whose good end is known", "[support]") {
    for (const QString& id : {QString(instruments::wellbeing), QStringLiteral("ons.personal-wellbeing")}) {
        const instruments::Instrument* const instrument = catalogue().newest(id);
        REQUIRE(instrument != nullptr);
        for (const instruments::Item& item : instrument->items) {
            const bool low = suggestsSupport(*instrument, {{item.id, item.scale.min}});
            const bool high = suggestsSupport(*instrument, {{item.id, item.scale.max}});
            INFO(item.id.toStdString());
            CHECK(low != high);
        }
    }
}

TEST_CASE("the national lines come with the day they are of", "[support]") {
    const NationalSupport support = nationalSupport();
    REQUIRE(support.lines.size() == 2);
    CHECK(support.lines.at(0).reach.contains(QStringLiteral("116 123")));
    CHECK(support.lines.at(1).reach.contains(QStringLiteral("111")));
    CHECK(support.checked.isValid());
}

TEST_CASE("the person's own places are listed by name", "[support]") {
    test::OpenJournal journal;
    for (const char* name : {"union line", "Assistance"}) {
        SupportPlace place;
        place.id = Id<SupportPlace>::make(journal.random());
        place.name = QString::fromLatin1(name);
        journal.save(place);
    }
    const auto places = supportPlaces(journal.read());
    REQUIRE(places.size() == 2);
    CHECK(places.front().name == QStringLiteral("Assistance"));
}
