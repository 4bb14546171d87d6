// SPDX-License-Identifier: GPL-3.0-or-later
// How the open session becomes a revision.
#include "domain/agreement.h"
#include "domain/session_status.h"
#include "editing/session_structure.h"
#include "sessions/session_editor.h"

#include <algorithm>

namespace tspace::sessions {

using editing::SessionRecords;

namespace {

const Action* find(const std::vector<Action>& actions, const ActionId& id) {
    const auto found = std::find_if(actions.begin(), actions.end(), [&](const Action& each) { return each.id == id; });
    return found != actions.end() ? &*found : nullptr;
}

Change changeOf(const Record& record, std::optional<RevisionId> base = std::nullopt) {
    Change change;
    change.record = record;
    change.base = base;
    change.mustBeNew = !base;
    return change;
}

}  // namespace

SessionEditor::Saving SessionEditor::save() {
    if (!isOpen() || m_readOnly) {
        return Saving::Unchanged;
    }
    if (m_handed) {
        m_saveAgain = true;
        return Saving::Handed;
    }
    const SessionRecords records = toRecords(m_edit, m_caseload);
    if (isUnchanged(records)) {
        m_keeper.drop();
        return Saving::Unchanged;
    }
    m_keeper.keepNow();
    if (!records.isComplete()) {
        for (const Issue& issue : records.issues) {
            m_left.insert(issue.place);
        }
        findProblems();
        Q_EMIT said(tr("kept as a draft, not saved yet: see the marked box"));
        return Saving::Incomplete;
    }
    try {
        Handed handed{0, m_keeper.token(), records};
        handed.ticket = m_services.journal.commit(changesFor(records));
        m_handed = std::move(handed);
        return Saving::Handed;
    } catch (const Error& error) {
        Q_EMIT failed(error);
        return Saving::Failed;
    }
}

void SessionEditor::setStatus(SessionStatus status) {
    change([&](editing::SessionEdit& edit) { editing::setStatus(edit, status, m_services.clock.now()); });
    save();
}

SessionEditor::Saving SessionEditor::saveAsItStands() {
    if (isNew()) {
        m_begun = {};
    }
    return save();
}

bool SessionEditor::close(SessionStatus status) {
    editing::SessionEdit wanted = m_edit;
    editing::setStatus(wanted, status, m_services.clock.now());
    const SessionRecords records = toRecords(wanted, m_caseload);
    const bool isHeard = status != SessionStatus::Agreed || !missingWord(records.session);
    if (m_readOnly || !mayBecome(m_edit.session.status, status) || !isHeard) {
        return false;
    }
    if (!records.isComplete()) {
        for (const Issue& issue : records.issues) {
            m_left.insert(issue.place);
        }
        findProblems();
        Q_EMIT said(tr("not everything can be understood yet: see the marked box"));
        return false;
    }
    setStatus(status);
    return true;
}

bool SessionEditor::isUnchanged(const SessionRecords& records) const {
    if (!m_saved) {
        return m_edit == m_begun;
    }
    return records.isComplete() && records.session == m_saved->session && records.actions == m_saved->actions;
}

Changes SessionEditor::changesFor(const SessionRecords& records) {
    Changes changes;
    // What was made in place and saved before comes back by undo, but is no new record any more.
    for (const Person& person : records.people) {
        if (!m_directory.has(person.id)) {
            changes.push_back(changeOf(person));
        }
    }
    for (const Case& made : records.cases) {
        if (!m_directory.has(made.id)) {
            changes.push_back(changeOf(made));
        }
    }
    addCaseload(records.session, changes);
    Change& session = changes.emplace_back(changeOf(records.session, m_saved ? m_keeper.base() : std::nullopt));
    session.draft = m_keeper.token();
    addActions(records, changes);
    return changes;
}

void SessionEditor::addCaseload(const Session& session, Changes& changes) const {
    if (!session.workload || session.workload->measure != m_caseload) {
        return;
    }
    const std::optional<MeasureRow>& known = m_directory.caseload();
    if (!known) {
        Measure measure;
        measure.id = m_caseload;
        measure.name = QStringLiteral("caseload");
        measure.unit = tr("children");
        measure.limit = session.workload->limit;
        changes.push_back(changeOf(measure));
    } else if (!known->limit && session.workload->limit) {
        if (auto measure = m_services.journal.read().find(m_caseload)) {
            measure->limit = session.workload->limit;
            changes.push_back(changeOf(*measure, m_services.journal.read().revisionOf(m_caseload.as<AnyRecord>())));
        }
    }
}

void SessionEditor::addActions(const SessionRecords& records, Changes& changes) const {
    static const std::vector<Action> none;
    const std::vector<Action>& before = m_saved ? m_saved->actions : none;
    const auto baseOf = [this](const ActionId& id) -> std::optional<RevisionId> {
        const auto base = m_saved ? m_saved->bases.find(id) : decltype(m_saved->bases)::const_iterator();
        return m_saved && base != m_saved->bases.end() ? std::optional(base->second) : std::nullopt;
    };
    for (const Action& action : records.actions) {
        const Action* const old = find(before, action.id);
        if (old == nullptr) {
            // Taken away, saved, and brought back by undo: the journal knows it already.
            Change& change = changes.emplace_back(changeOf(action));
            change.mustBeNew = false;
        } else if (*old != action) {
            changes.push_back(changeOf(action, baseOf(action.id)));
        }
    }
    const auto gone = [&](const ActionId& id) {
        const bool here = std::any_of(m_edit.actions.begin(), m_edit.actions.end(),
                                      [&](const editing::ActionEdit& each) { return each.action.id == id; });
        return find(records.actions, id) == nullptr && (here || m_edit.removedActions.contains(id.uuid()));
    };
    for (const Action& action : before) {
        if (gone(action.id)) {
            Change& change = changes.emplace_back(changeOf(action, baseOf(action.id)));
            change.deleted = true;
        }
    }
}

void SessionEditor::committed(qint64 ticket, const Committed& committed) {
    if (!m_handed || m_handed->ticket != ticket) {
        return;
    }
    Handed handed = *std::exchange(m_handed, std::nullopt);
    Saved saved{handed.records.session, handed.records.actions, m_saved ? m_saved->base : std::nullopt,
                m_saved ? m_saved->bases : std::map<ActionId, RevisionId>()};
    for (std::size_t i = 0; i < committed.changed.size(); ++i) {
        if (committed.changed[i] == saved.session.id.as<AnyRecord>()) {
            saved.base = committed.revisions[i];
        } else if (committed.kinds[i] == RecordKind::Action) {
            saved.bases[committed.changed[i].as<Action>()] = committed.revisions[i];
        }
    }
    m_saved = std::move(saved);
    m_keeper.saved(m_saved->base.value_or(RevisionId()), handed.draft);
    m_directory.read(m_services.journal.read());
    if (m_directory.caseload()) {
        m_caseload = m_directory.caseload()->id;
    }
    m_readOnly = m_readOnly || isClosed();
    Q_EMIT SessionEditor::saved();
    if (std::exchange(m_saveAgain, false)) {
        save();
    }
}

void SessionEditor::commitFailed(qint64 ticket, const Error& error) {
    if (!m_handed || m_handed->ticket != ticket) {
        return;
    }
    m_handed.reset();
    m_saveAgain = false;
    try {
        const auto newest = m_services.journal.read().revisionOf(m_edit.session.id.as<AnyRecord>());
        if (error.code() == ErrorCode::Refused && m_saved && newest != m_keeper.base()) {
            Q_EMIT changedElsewhere();
            return;
        }
    } catch (const Error&) {
        // What failed first is told.
    }
    Q_EMIT failed(error);
}

void SessionEditor::lookElsewhere() {
    if (!isOpen() || m_handed) {
        return;
    }
    try {
        const auto newest = m_services.journal.read().revisionOf(m_edit.session.id.as<AnyRecord>());
        if (!newest || newest == m_keeper.base()) {
            return;
        }
        if (m_saved && isUnchanged(toRecords(m_edit, m_caseload)) && m_saved->base == m_keeper.base()) {
            open(m_edit.session.id);  // nothing was typed here: the newer one is shown
        } else {
            Q_EMIT changedElsewhere();
        }
    } catch (const Error& error) {
        Q_EMIT failed(error);
    }
}

void SessionEditor::saveOver() {
    try {
        m_saved = readSaved(m_edit.session.id);
        if (m_saved && m_saved->base) {
            m_keeper.saved(*m_saved->base, 0);
        }
        save();
    } catch (const Error& error) {
        Q_EMIT failed(error);
    }
}

}  // namespace tspace::sessions
