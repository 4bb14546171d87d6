// SPDX-License-Identifier: GPL-3.0-or-later
#include "care/field_words.h"

#include "services/trend_source.h"
#include "services/version_changes.h"
#include "support/catch.h"
#include "support/open_journal.h"

#include <QRegularExpression>

using namespace tspace;
using namespace tspace::test;
using care::FieldWords;

namespace {

/// "Label: value" of everything a version says, as its page shows it.
QStringList shownOf(const OpenJournal& open, const Record& record) {
    const FieldWords words(open.read(), record);
    QStringList lines;
    for (const FieldChange& change :
         allOf(open.read(), record, [&words](const codec::FlatField& field) { return words.value(field); })) {
        QString text;
        for (const TextPiece& piece : change.pieces) {
            text += piece.text;
        }
        lines << words.label(change.keys) + QStringLiteral(": ") + text;
    }
    return lines;
}

Person supervisorIn(OpenJournal& open) {
    Person person;
    person.id = PersonId::make(open.random());
    person.name = QStringLiteral("My supervisor");
    open.save(person);
    return person;
}

}  // namespace

// Would catch: names of fields, kebab-case values, ids and machine dates on a page that a social worker reads.
TEST_CASE("A version of a session is shown in the words of its page", "[care]") {
    OpenJournal open;
    const Person supervisor = supervisorIn(open);
    Session session;
    session.id = SessionId::make(open.random());
    session.held = Instant::local(QDate(2026, 11, 18), QTime(14, 0), QStringLiteral("Europe/London"));
    session.status = SessionStatus::UnderWay;
    session.people = {supervisor.id};
    Thread thread;
    thread.id = ThreadId::make(open.random());
    thread.title = QStringLiteral("The eldest");
    thread.childsVoice = QStringLiteral("I can see the bus stop.");
    thread.childsRecord = ChildsRecord{CopyState::Copied, QDate(2026, 11, 19), {}};
    session.threads = {thread};
    session.sorted = {SortedPassage{QStringLiteral("He looked out."), QStringLiteral("childs-voice"), thread.id, {}}};
    session.agreements = {Agreement{supervisor.id.text(), QDate(2026, 11, 20), true, {}, Given::ByEmail, {}}};
    const QStringList shown = shownOf(open, session);
    const QString page = shown.join(QLatin1Char('\n'));
    INFO(page.toStdString());
    for (const char* line :
         {"When you met: 18 November 2026, 14:00", "I am: the supervisee", "Status: under way",
          "Person 1: My supervisor", "Thread 1, the child’s voice: I can see the bus stop.",
          "Thread 1, for the child’s record, state: copied", "Thread 1, for the child’s record, date: 19 November 2026",
          "Passage of the note 1, where it went: the child’s voice", "Passage of the note 1, thread: The eldest",
          "Word on the record 1, whose word: My supervisor", "Word on the record 1, how it was given: by e-mail"}) {
        CHECK(shown.contains(QString::fromUtf8(line)));
    }
    CHECK_FALSE(page.contains(QRegularExpression(QStringLiteral("[0-9a-f]{8}-|\\d{4}-\\d{2}-\\d{2}|_"))));
}

// Would catch: statements by their ids, and the origin and version that are there for the program alone.
TEST_CASE("A version of a conversation shows the statements that were rated", "[care]") {
    OpenJournal open;
    Moment moment = momentSaying(open, QStringLiteral("What she asked"));
    moment.kind = MomentKind::Conversation;
    moment.origin = Origin{QStringLiteral("jrnl"), QStringLiteral("00ff"), 2, {}};
    const instruments::Catalogue catalogue = catalogueOf(open.read());
    const instruments::Instrument* rated = catalogue.newest(instruments::conversation);
    REQUIRE(rated != nullptr);
    const instruments::Item& item = rated->items.front();
    moment.ratings = Ratings{rated->id, rated->version, {{item.id, item.scale.max}}, {}, {}};
    const QString page = shownOf(open, moment).join(QLatin1Char('\n'));
    INFO(page.toStdString());
    CHECK(page.contains(QStringLiteral("%1: %2").arg(item.text).arg(item.scale.max)));
    CHECK(page.contains(QStringLiteral("self-rating: ") + rated->title));
    CHECK(page.contains(QStringLiteral("Kind: Conversation")));
    CHECK_FALSE(page.contains(QStringLiteral("jrnl")));
    CHECK_FALSE(page.contains(QStringLiteral("ersion")));
}

// Would catch: who a code stands for shown on a page where nobody asked for it.
TEST_CASE("A version of a case does not say who the code stands for", "[care]") {
    OpenJournal open;
    Case record;
    record.id = CaseId::make(open.random());
    record.code = *CaseCode::parse(QStringLiteral("FAM-12"));
    record.who = QStringLiteral("somebody real");
    record.levels = {{LevelOfNeed::Intensive, QDate(2026, 10, 7), {}}};
    const QStringList shown = shownOf(open, record);
    CHECK(shown.contains(QStringLiteral("Level of need 1: intensive")));
    CHECK_FALSE(shown.join(QLatin1Char('\n')).contains(record.who));
}
