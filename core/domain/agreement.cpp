// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/agreement.h"

#include <algorithm>

namespace tspace {

QStringList partiesOf(const Session& session) {
    QStringList parties{ownersParty};
    for (const PersonId& person : session.people) {
        parties << person.text();
    }
    return parties;
}

std::optional<MissingWord> missingWord(const Session& session) {
    const auto hasSpoken = [&](const QString& party) {
        return std::any_of(session.agreements.begin(), session.agreements.end(),
                           [&](const Agreement& agreement) { return agreement.party == party; });
    };
    if (session.people.empty()) {
        return MissingWord::NobodyMet;
    }
    if (!hasSpoken(ownersParty)) {
        return MissingWord::Mine;
    }
    const auto spoke = [&](const PersonId& person) { return hasSpoken(person.text()); };
    const auto& people = session.people;
    const bool several = session.kind == SessionKind::Group || session.kind == SessionKind::Peer;
    const bool heard =
        several ? std::any_of(people.begin(), people.end(), spoke) : std::all_of(people.begin(), people.end(), spoke);
    return heard ? std::nullopt : std::optional(MissingWord::Theirs);
}

bool isDisputed(const Session& session) {
    return std::any_of(session.agreements.begin(), session.agreements.end(),
                       [](const Agreement& agreement) { return !agreement.accepted; });
}

}  // namespace tspace
