// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/year/ledger.h"

#include "domain/loop.h"
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

/// A thread with all that it continues, the first first.
std::vector<Thread> chainTo(const Thread& last, const std::vector<Thread>& threads) {
    std::vector<Thread> chain{last};
    while (chain.front().continues) {
        const auto before = std::find_if(threads.begin(), threads.end(),
                                         [&](const Thread& each) { return each.id == *chain.front().continues; });
        REQUIRE(before != threads.end());
        chain.insert(chain.begin(), *before);
    }
    return chain;
}

std::vector<Addition> additionsTo(const std::vector<Thread>& chain, const std::vector<Addition>& additions) {
    std::vector<Addition> found;
    std::copy_if(additions.begin(), additions.end(), std::back_inserter(found), [&](const Addition& addition) {
        return std::any_of(chain.begin(), chain.end(), [&](const Thread& each) { return addition.thread == each.id; });
    });
    return found;
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

std::vector<Thread> Ledger::openThreads(const std::vector<Session>& among) const {
    std::vector<Thread> threads;
    for (const Session& session : sessions) {
        threads.insert(threads.end(), session.threads.begin(), session.threads.end());
    }
    std::vector<Thread> open;
    for (const Session& session : among) {
        for (const Thread& last : session.threads) {
            if (std::any_of(threads.begin(), threads.end(),
                            [&](const Thread& each) { return each.continues == last.id; })) {
                continue;
            }
            const std::vector<Thread> chain = chainTo(last, threads);
            if (isOpen(loopOf(chain, additionsTo(chain, additions)))) {
                open.push_back(last);
            }
        }
    }
    return open;
}

std::vector<Action> Ledger::openActions() const {
    std::vector<Action> open;
    std::copy_if(actions.begin(), actions.end(), std::back_inserter(open),
                 [](const Action& action) { return action.state == ActionState::Open; });
    std::stable_sort(open.begin(), open.end(), [](const Action& a, const Action& b) {
        return a.due.value_or(QDate(9999, 1, 1)) < b.due.value_or(QDate(9999, 1, 1));
    });
    return open;
}

std::vector<Action> Ledger::openActions(const QString& name) const {
    const PersonId id = person(name).id;
    const std::vector<Session> theirs = with(name);
    std::vector<Action> open = openActions();
    std::erase_if(open, [&](const Action& action) {
        return action.who != id && std::none_of(theirs.begin(), theirs.end(),
                                                [&](const Session& session) { return action.session == session.id; });
    });
    return open;
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
