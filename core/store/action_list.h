// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/reader.h"

namespace tspace {

/// One action as the list of all of them shows it.
struct ListedAction {
    ActionId id;
    QString text;
    std::optional<PersonId> who;  ///< absent: the owner
    QString name;                 ///< of `who`; empty: the owner
    std::optional<QDate> due;
    ActionState state = ActionState::Open;
    std::optional<QDate> closedOn;
    QString closing;  ///< how it was closed
    std::optional<SessionId> session;
    std::optional<QDate> agreed;  ///< the day it was agreed
    QString caseCode;
    bool organisation = false;
    std::optional<CopyState> copyState;

    friend bool operator==(const ListedAction&, const ListedAction&) = default;
};

/// Whose actions a list shows.
struct Whose {
    enum class Which { Everyone, Owner, Person };
    Which which = Which::Everyone;
    PersonId person;  ///< of `Which::Person`

    friend bool operator==(const Whose&, const Whose&) = default;
};

/// Which states a list shows.
enum class Closing { Open, Closed, All };

/// Actions by person, the owner's first, then by name; of each the open ones first, by due date, those without one
/// last, then closed ones, the last closed first. `limit` rows from `offset` on (-1: all). Throws `Error`.
[[nodiscard]] std::vector<ListedAction> listedActions(const JournalReader& read, const Whose& whose, Closing closing,
                                                      int limit = -1, int offset = 0);

/// Who has actions, the owner aside, by name. Throws `Error`.
[[nodiscard]] std::vector<PersonRow> peopleWithActions(const JournalReader& read);

}  // namespace tspace
