// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/record_saver.h"

#include "support/catch.h"
#include "support/open_journal.h"

#include <QCoreApplication>
#include <QJsonObject>

using namespace tspace;
using namespace tspace::test;

namespace {

/// A moment in an editor of the plainest kind.
struct Writing {
    Writing() : saver(open.journal(), [this] { return QJsonObject{{QStringLiteral("text"), moment.text}}; }) {
        moment.id = MomentId::make(open.random());
        moment.at = open.clock().now();
        saver.begin(id(), RecordKind::Moment, std::nullopt);
    }

    void type(const QString& text) {
        moment.text = text;
        saver.keeper().touch();
    }

    /// Everything handed over is on disk and told, also what waited for something before it.
    void settle() {
        for (int round = 0; round < 3; ++round) {
            open.journal().flush();
            QCoreApplication::sendPostedEvents();
        }
    }

    [[nodiscard]] RecordId id() const { return moment.id.as<AnyRecord>(); }

    OpenJournal open;
    Moment moment;
    RecordSaver saver;
};

}  // namespace

// Would catch: a second save refused because the first was still on its way.
TEST_CASE("saves in quick succession all come to disk, in order", "[services]") {
    Writing writing;
    for (const auto* text : {"one", "two", "three"}) {
        writing.type(QString::fromLatin1(text));
        writing.saver.save(writing.moment);
    }
    CHECK(writing.saver.isSaving());
    writing.settle();
    CHECK_FALSE(writing.saver.isSaving());
    CHECK(writing.open.read().find(writing.moment.id)->text == QStringLiteral("three"));
    CHECK(writing.open.read().drafts().empty());
    writing.type(QStringLiteral("four"));
    writing.saver.save(writing.moment);
    writing.settle();
    CHECK(writing.open.read().find(writing.moment.id)->text == QStringLiteral("four"));
    Progress progress;
    CHECK(writing.open.read().verify(progress).empty());
}

// Would catch: typing after a save that goes with the save's own draft.
TEST_CASE("what is typed while a save is on its way stays a draft", "[services]") {
    Writing writing;
    writing.type(QStringLiteral("saved"));
    writing.saver.save(writing.moment);
    writing.type(QStringLiteral("saved, and more"));
    writing.settle();
    writing.saver.keeper().keepNow();
    writing.settle();
    CHECK(writing.open.read().find(writing.moment.id)->text == QStringLiteral("saved"));
    const auto draft = writing.open.read().draft(writing.id());
    REQUIRE(draft);
    CHECK(draft->state.value(QLatin1String("text")).toString() == QStringLiteral("saved, and more"));
    CHECK(draft->base == writing.open.read().revisionOf(writing.id()));
}
