// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/reader.h"

#include <optional>
#include <vector>

namespace tspace {

/// What a caseload counts. Children: each child under a family, and each code that has nobody under it, once. Families:
/// each code that stands under no other, once.
enum class CaseloadUnit { Children, Families };

template <>
std::span<const NameOf<CaseloadUnit>> names<CaseloadUnit>();

/// How many of a caseload are at a level; without one, of those that have none yet.
struct LevelCount {
    std::optional<LevelOfNeed> level;
    int count = 0;

    friend bool operator==(const LevelCount&, const LevelCount&) = default;
};

/// The open caseload by level, every level once, universal first, those without one last. A child without a level has
/// that of the family. Throws `Error`.
[[nodiscard]] std::vector<LevelCount> openCaseload(const JournalReader& read, CaseloadUnit unit);

/// A case in a list. By code, children after their family.
struct CaseOverview {
    CaseId id;
    QString code;
    std::optional<CaseId> family;
    QString familyCode;
    std::optional<LevelOfNeed> level;  ///< newest; of a child without one, the family's
    std::optional<Stage> stage;
    CaseState state = CaseState::Open;
    std::optional<QDate> stateSince;
    int children = 0;
    int openLoops = 0;  ///< last threads of chains
    int openActions = 0;
    std::optional<QDate> last;  ///< the newest day something was written of it

    friend bool operator==(const CaseOverview&, const CaseOverview&) = default;
};

/// Which of them. Throws `Error`.
struct CaseQuery {
    std::optional<LevelOfNeed> level;
    std::optional<CaseState> state;
    std::optional<CaseId> family;         ///< only the children under it
    std::optional<CaseloadUnit> counted;  ///< only what this unit counts
};

[[nodiscard]] std::vector<CaseOverview> caseOverviews(const JournalReader& read, const CaseQuery& query = {});

/// One line of what happened in a case.
struct CaseEvent {
    enum class What { Thread, Moment, Action };

    What what = What::Thread;
    QByteArray id;    ///< of the thread, moment or action
    RecordId record;  ///< what is opened for it: a session or a moment, or an action that has no session
    RecordKind kind = RecordKind::Session;
    Instant at;                ///< held, noted, agreed
    QString code;              ///< the case it is about, or the child under it
    QString text;              ///< a title or a beginning
    std::optional<Loop> loop;  ///< of the chain up to a thread
    std::optional<MomentKind> momentKind;
    std::optional<ActionState> actionState;
    std::optional<QDate> due;

    friend bool operator==(const CaseEvent&, const CaseEvent&) = default;
};

/// Every thread, moment and action of a case and of the children under it, newest first, at most `limit` (-1: all) of
/// those after `after`. Actions without a day they were agreed on come last. Throws `Error`.
[[nodiscard]] std::vector<CaseEvent> caseTimeline(const JournalReader& read, const CaseId& id,
                                                  const std::optional<CaseEvent>& after, int limit);

}  // namespace tspace
