// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/purpose.h"

#include "services/journal_settings.h"
#include "support/catch.h"
#include "support/open_journal.h"

using namespace tspace;

// Would catch: a choice that is lost, that wipes other settings, or a journal for nothing at all.
TEST_CASE("what a journal is for is said in its settings, and both until it is", "[services]") {
    test::OpenJournal open;
    CHECK(purposeOf(open.read()) == Purpose::Both);
    for (const Purpose purpose : {Purpose::Supervision, Purpose::Wellbeing, Purpose::Both}) {
        Settings settings = settingsOf(open.read());
        settings.values.insert(QStringLiteral("other"), 7);
        setPurpose(settings, purpose);
        open.save(settings);
        CHECK(purposeOf(open.read()) == purpose);
        CHECK(settingsOf(open.read()).values.value(QStringLiteral("other")) == 7);
    }
    Settings neither = settingsOf(open.read());
    neither.values.insert(setting::supervision, false);
    neither.values.insert(setting::wellbeing, false);
    CHECK(purposeOf(neither) == Purpose::Both);
    CHECK(hasSupervision(Purpose::Supervision));
    CHECK_FALSE(hasSupervision(Purpose::Wellbeing));
    CHECK_FALSE(hasWellbeing(Purpose::Supervision));
}
