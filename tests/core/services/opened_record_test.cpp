// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/opened_record.h"

#include "editing/moment_edit.h"
#include "support/catch.h"
#include "support/open_journal.h"

#include <QLocale>

using namespace tspace;
using namespace tspace::test;

namespace {

auto openedMoment(const OpenJournal& open, const MomentId& id) {
    return openedRecord(open.read(), id, editing::momentEditFromJson, [](const Moment& kept) {
        return editing::fromRecord(kept, {QLocale::c(), kept.at.date});
    });
}

void keepMomentDraft(OpenJournal& open, const MomentId& id, const QJsonObject& state) {
    Draft draft;
    draft.record = id.as<AnyRecord>();
    draft.state = state;
    open.journal().keepDraft(draft);
    open.journal().flush();
}

}  // namespace

// Would catch: a page that opens what was saved and hides what was typed since.
TEST_CASE("a page opens the draft of a record where there is one", "[services]") {
    OpenJournal open;
    const Moment saved = momentSaying(open, QStringLiteral("as it was saved"));
    open.save(saved);
    editing::MomentEdit typed = editing::fromRecord(saved, {QLocale::c(), saved.at.date});
    typed.moment.text = QStringLiteral("as it was typed since");
    keepMomentDraft(open, saved.id, editing::toJson(typed));
    const auto opened = openedMoment(open, saved.id);
    REQUIRE(opened);
    CHECK(opened->edit.moment.text == QStringLiteral("as it was typed since"));
    CHECK(opened->kept == saved);
    CHECK(opened->draft.has_value());
}

// Would catch: a draft that nobody can read taken for the state of the page, or for what one goes on with.
TEST_CASE("a page opens the newest revision where no draft can be read", "[services]") {
    OpenJournal open;
    const Moment saved = momentSaying(open, QStringLiteral("as it was saved"));
    open.save(saved);
    keepMomentDraft(open, saved.id, {{QStringLiteral("what"), 7}});
    const auto opened = openedMoment(open, saved.id);
    REQUIRE(opened);
    CHECK(opened->edit.moment.text == QStringLiteral("as it was saved"));
    CHECK_FALSE(opened->draft.has_value());
}

// Would catch: an empty page for a record that has been erased meanwhile.
TEST_CASE("a page opens nothing where there is neither a record nor a draft", "[services]") {
    OpenJournal open;
    CHECK_FALSE(openedMoment(open, MomentId::make(open.random())).has_value());
}
