// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "domain/names.h"

#include <QJsonObject>
#include <QString>

#include <optional>

namespace tspace::editing {

/// What can be added to a thread that is still open, in the order of its loop; last, why it is set down.
enum class LoopStep { Challenge, Feedback, ActedOn, SetDown };

/// What is missing of a loop; absent when nothing is.
[[nodiscard]] std::optional<LoopStep> missing(Loop loop);

/// A word on a thread as it is being typed where loops are listed.
struct LoopWord {
    ThreadId thread;  ///< the last of its chain
    LoopStep step = LoopStep::Challenge;
    QString text;
    std::optional<ChallengeBy> by;         ///< of a challenge
    std::optional<FeedbackSource> source;  ///< of feedback

    friend bool operator==(const LoopWord&, const LoopWord&) = default;
};

/// For a draft. `loopWordFromJson` gives it back; absent when the object is none.
[[nodiscard]] QJsonObject toJson(const LoopWord& word);
[[nodiscard]] std::optional<LoopWord> loopWordFromJson(const QJsonObject& object);

}  // namespace tspace::editing
