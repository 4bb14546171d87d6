// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/issue.h"
#include "domain/action.h"
#include "domain/case.h"
#include "domain/person.h"
#include "domain/session.h"
#include "editing/cursor.h"
#include "editing/typed.h"

#include <QJsonObject>
#include <QSet>
#include <QUuid>

#include <optional>
#include <vector>

namespace tspace::editing {

/// A thread as it stands in the editor. Its texts are the record's own, whatever they hold.
struct ThreadEdit {
    Thread thread;
    QString caseText;  ///< typed for a case, neither picked nor made yet

    friend bool operator==(const ThreadEdit&, const ThreadEdit&) = default;
};

/// An action as it stands in the editor; its text may be empty, its due date half of one.
struct ActionEdit {
    Action action;
    QString who;  ///< typed for a person, neither picked nor made yet
    QString due;  ///< as typed

    friend bool operator==(const ActionEdit&, const ActionEdit&) = default;
};

/// A point of the agenda as it stands in the editor; its minutes may be half a number.
struct AgendaEdit {
    AgendaPoint point;
    QString minutes;  ///< as typed

    friend bool operator==(const AgendaEdit&, const AgendaEdit&) = default;
};

/// One party's word on the record as it stands in the editor.
struct AgreementEdit {
    Agreement agreement;
    bool isSaid = false;  ///< whether they agree or see it differently was said
    QString date;         ///< as typed

    friend bool operator==(const AgreementEdit&, const AgreementEdit&) = default;
};

/// Everything the editor of a session holds: the record, with raw texts in place of what has a form, since half a date
/// is no valid record. A value: undo keeps copies of it, and a draft is its JSON.
struct SessionEdit {
    /// What it was begun from. Its threads, agenda and agreements are empty; date, minutes, workload and the reason for
    /// not meeting count where the texts below say so.
    Session session;
    Typing typing;  ///< from where the texts below are understood
    QString date;
    QString time;
    QString minutes;
    QString person;    ///< typed for a person, neither picked nor made yet
    QString caseload;  ///< the workload's value
    QString limit;     ///< the workload's limit
    QString cancelReason;
    std::vector<AgendaEdit> agenda;
    std::vector<AgreementEdit> agreements;
    std::vector<ThreadEdit> threads;
    std::vector<ActionEdit> actions;
    std::vector<Person> madePeople;  ///< made in place, not records yet
    std::vector<Case> madeCases;     ///< made in place, not records yet
    /// Threads, challenges, feedback and actions that held nothing when they came: they stay although they are empty.
    QSet<QUuid> cameEmpty;
    /// Actions the person took away. One that is in the journal and in neither list was added by someone else.
    QSet<QUuid> removedActions;

    friend bool operator==(const SessionEdit&, const SessionEdit&) = default;
};

/// What the editor's texts come to as records.
struct [[nodiscard]] SessionRecords {
    Session session;
    std::vector<Action> actions;
    std::vector<Person> people;  ///< made in place and used
    std::vector<Case> cases;     ///< made in place and used
    Issues issues;               ///< `place` is a part's name (parts.h), `words` are for the person

    [[nodiscard]] bool isComplete() const { return !hasFault(issues); }
};

/// The editor's state of a record; `toRecords` of it gives the same record back, unknown fields and all.
[[nodiscard]] SessionEdit fromRecord(const Session& session, const std::vector<Action>& actions, const Typing& typing);

/// A session that begins at `now` and is under way, with nothing in it yet.
[[nodiscard]] SessionEdit newSession(SessionId id, const Instant& now, const QLocale& locale);

/// The records the texts make. Empty parts are left out. `caseload` is the measure that a workload without one reads.
/// A text that cannot be understood is an issue at its part, and the record keeps what it had there.
SessionRecords toRecords(const SessionEdit& edit, const MeasureId& caseload);

/// True while nothing has been written or picked; dates, kinds and roles come by themselves and do not count.
[[nodiscard]] bool isEmpty(const SessionEdit& edit);
[[nodiscard]] bool isEmpty(const ThreadEdit& edit);
[[nodiscard]] bool isEmpty(const Challenge& challenge);
[[nodiscard]] bool isEmpty(const Feedback& feedback);
[[nodiscard]] bool isEmpty(const ActionEdit& edit);
[[nodiscard]] bool isEmpty(const AgendaEdit& edit);
[[nodiscard]] bool isEmpty(const AgreementEdit& edit);

/// The thread without its empty parts, as it would be saved.
[[nodiscard]] Thread keptOf(const SessionEdit& edit, const ThreadEdit& thread);

/// The editor's state with the place of the cursor, as a draft holds it.
struct SessionDraft {
    SessionEdit edit;
    Cursor cursor;

    friend bool operator==(const SessionDraft&, const SessionDraft&) = default;
};

[[nodiscard]] QJsonObject toJson(const SessionDraft& draft);

/// Absent when it is no session's draft that this program can read.
[[nodiscard]] std::optional<SessionDraft> sessionDraftFromJson(const QJsonObject& object);

}  // namespace tspace::editing
