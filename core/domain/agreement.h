// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/session.h"

#include <QLatin1String>
#include <QStringList>

#include <optional>

namespace tspace {

/// The party under which the owner's own word stands.
inline constexpr QLatin1String ownersParty("me");

/// Everyone whose word the record of a session takes, as `Agreement::party` names them: the owner, then the people met.
[[nodiscard]] QStringList partiesOf(const Session& session);

/// Why a session's record is not agreed by both sides yet.
enum class MissingWord {
    NobodyMet,  ///< no one stands on the session who could agree to it
    Mine,
    Theirs,
};

/// What is missing before both have agreed the record, a disagreement being a word like any other: the owner's, and
/// that of everyone met; of a group or among peers one other word is enough. Absent when nothing is.
[[nodiscard]] std::optional<MissingWord> missingWord(const Session& session);

/// True when someone sees the record differently.
[[nodiscard]] bool isDisputed(const Session& session);

}  // namespace tspace
