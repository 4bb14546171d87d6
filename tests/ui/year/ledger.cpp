// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/year/ledger.h"

#include "support/catch.h"

#include <algorithm>

namespace tspace::test {

namespace {

template <class T>
std::vector<T> recordsOf(const JournalReader& read, RecordKind kind) {
    std::vector<T> all;
    for (const RecordRow& row : read.records(kind)) {
        const auto record = read.find(row.id.template as<T>());
        REQUIRE(record.has_value());
        all.push_back(*record);
    }
    return all;
}

}  // namespace

Ledger::Ledger(const JournalReader& read)
    : sessions(recordsOf<Session>(read, RecordKind::Session)),
      moments(recordsOf<Moment>(read, RecordKind::Moment)),
      actions(recordsOf<Action>(read, RecordKind::Action)),
      people(recordsOf<Person>(read, RecordKind::Person)),
      cases(recordsOf<Case>(read, RecordKind::Case)),
      additions(recordsOf<Addition>(read, RecordKind::Addition)),
      entries(recordsOf<DevelopmentEntry>(read, RecordKind::DevelopmentEntry)) {}

const Person& Ledger::person(const QString& name) const {
    const auto found =
        std::find_if(people.begin(), people.end(), [&](const Person& person) { return person.name == name; });
    INFO(name.toStdString());
    REQUIRE(found != people.end());
    return *found;
}

QString Ledger::nameOf(const PersonId& id) const {
    const auto found =
        std::find_if(people.begin(), people.end(), [&](const Person& person) { return person.id == id; });
    REQUIRE(found != people.end());
    return found->name;
}

QString Ledger::codeOf(const std::optional<CaseId>& id) const {
    const auto found = std::find_if(cases.begin(), cases.end(), [&](const Case& record) { return record.id == id; });
    return found == cases.end() ? QString() : found->code.text();
}

QString Ledger::coded(const std::optional<CaseId>& id, const QString& words) const {
    const QString code = codeOf(id);
    return code.isEmpty() ? words : code + QStringLiteral(": ") + words;
}

std::vector<Session> Ledger::with(const QString& name) const {
    const PersonId id = person(name).id;
    std::vector<Session> all;
    std::copy_if(sessions.begin(), sessions.end(), std::back_inserter(all), [&](const Session& session) {
        return std::find(session.people.begin(), session.people.end(), id) != session.people.end();
    });
    return all;
}

const Session& Ledger::planned() const {
    const auto isPlanned = [](const Session& session) { return session.status == SessionStatus::Planned; };
    REQUIRE(std::count_if(sessions.begin(), sessions.end(), isPlanned) == 1);
    return *std::find_if(sessions.begin(), sessions.end(), isPlanned);
}

QString dayInList(const QDate& day, const QDate& today) {
    return QLocale().toString(day,
                              day.year() == today.year() ? QStringLiteral("ddd d MMM") : QStringLiteral("d MMM yyyy"));
}

}  // namespace tspace::test
