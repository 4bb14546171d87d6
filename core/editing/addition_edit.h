// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/session.h"

#include <QJsonObject>

#include <optional>
#include <span>
#include <vector>

namespace tspace::editing {

/// A later word on an agreed session while it is written.
struct AdditionEdit {
    Addition addition;  ///< its text may be empty; when it is written counts from `toRecord`

    friend bool operator==(const AdditionEdit&, const AdditionEdit&) = default;
};

/// A comment with nothing in it yet.
[[nodiscard]] AdditionEdit newAddition(Id<Addition> id, const SessionId& session,
                                       const std::optional<ThreadId>& thread);

/// What may be added: to a session as a whole a comment; to a thread also a challenge or feedback, and a line on how
/// feedback was acted on where it has any, its own or added `before`.
[[nodiscard]] std::vector<AdditionKind> additionKinds(const Thread* thread, std::span<const Addition> before);

/// The record it comes to, written `now`: what its kind does not have is left out.
[[nodiscard]] Addition toRecord(const AdditionEdit& edit, const Instant& now);

/// The comment, written `now`, that stands in the place of an addition which is taken back: an agreed record never
/// changes in silence.
[[nodiscard]] Addition takingBack(const Addition& addition, Id<Addition> comment, const Instant& now);

/// Why it cannot be saved, in words; empty when it can.
[[nodiscard]] QString problemOf(const AdditionEdit& edit);

[[nodiscard]] bool isEmpty(const AdditionEdit& edit);

/// For a draft. `additionEditFromJson` gives it back; absent when the object is none.
[[nodiscard]] QJsonObject toJson(const AdditionEdit& edit);
[[nodiscard]] std::optional<AdditionEdit> additionEditFromJson(const QJsonObject& object);

}  // namespace tspace::editing
