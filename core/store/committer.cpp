// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/committer.h"

#include "base/error.h"
#include "domain/check.h"
#include "sqlite/transaction.h"
#include "store/migrations.h"
#include "store/supervision_rules.h"

namespace tspace {

namespace {

template <class Tag>
void refer(std::vector<std::pair<QString, RecordId>>& all, const QString& place, const std::optional<Id<Tag>>& id) {
    if (id) {
        all.emplace_back(place, id->template as<AnyRecord>());
    }
}

void refuseFaults(const Issues& issues) {
    if (hasFault(issues)) {
        throw Error(ErrorCode::Invalid, text(issues));
    }
}

}  // namespace

std::vector<std::pair<QString, RecordId>> referencesOf(const Record& record) {
    std::vector<std::pair<QString, RecordId>> all;
    if (const auto* session = std::get_if<Session>(&record)) {
        for (const PersonId& person : session->people) {
            refer(all, QStringLiteral("/people"), std::optional(person));
        }
        for (std::size_t i = 0; i < session->threads.size(); ++i) {
            refer(all, QStringLiteral("/threads/%1/case").arg(i), session->threads[i].caseId);
        }
        if (session->workload) {
            refer(all, QStringLiteral("/workload/measure"), std::optional(session->workload->measure));
        }
    } else if (const auto* moment = std::get_if<Moment>(&record)) {
        refer(all, QStringLiteral("/case"), moment->caseId);
        for (const PersonId& person : moment->people) {
            refer(all, QStringLiteral("/people"), std::optional(person));
        }
    } else if (const auto* action = std::get_if<Action>(&record)) {
        refer(all, QStringLiteral("/who"), action->who);
        refer(all, QStringLiteral("/session"), action->session);
        refer(all, QStringLiteral("/case"), action->caseId);
    } else if (const auto* addition = std::get_if<Addition>(&record)) {
        refer(all, QStringLiteral("/session"), std::optional(addition->session));
    } else if (const auto* reading = std::get_if<Reading>(&record)) {
        refer(all, QStringLiteral("/measure"), std::optional(reading->measure));
    } else if (const auto* child = std::get_if<Case>(&record)) {
        refer(all, QStringLiteral("/family"), child->family);
    } else if (const auto* measure = std::get_if<Measure>(&record)) {
        refer(all, QStringLiteral("/person"), measure->person);
    }
    return all;
}

Committed Committer::commit(const Changes& changes, Progress* progress) {
    sqlite::Transaction transaction(m_connection);
    Projector projector(m_connection);
    Committed committed;
    committed.at = m_environment.clock.now();
    long long done = 0;
    for (const Change& change : changes) {
        if (auto next = nextFor(change, committed.at)) {
            Revision& revision = next->revision;
            revision.seq = m_history.append(revision);
            projector.project(revision, change.record, next->before ? &*next->before : nullptr);
            committed.changed.push_back(revision.record);
            committed.kinds.push_back(revision.kind);
            committed.revisions.push_back(revision.id);
        }
        if (change.draft != 0) {
            m_drafts.remove(idOf(change.record), change.draft);
        }
        if (progress != nullptr) {
            progress->step(++done, static_cast<long long>(changes.size()));
        }
    }
    projector.finish();
    checkReferences(changes);
    checkSupervisionEnds(m_connection, changes);
    transaction.commit();
    return committed;
}

std::optional<Committer::Next> Committer::nextFor(const Change& change, const Instant& at) const {
    const RecordId id = idOf(change.record);
    if (m_history.isErased(id)) {
        throw Error(ErrorCode::Refused, QStringLiteral("record %1 was erased").arg(id.text()));
    }
    const std::optional<Revision> newest = m_history.newest(id);
    checkBase(change, newest);
    Next next;
    Revision& revision = next.revision;
    revision.payload = pack(change.record);
    if (newest && newest->deleted == change.deleted && newest->payload.hash == revision.payload.hash) {
        return std::nullopt;
    }
    if (newest && !newest->deleted) {
        next.before = unpackRecord(newest->payload);
        refuseFaults(checkChange(*next.before, change.record));
    }
    revision.id = RevisionId::make(m_environment.random);
    revision.record = id;
    revision.kind = kindOf(change.record);
    if (newest) {
        revision.parents = {newest->id};
    }
    revision.device = m_environment.device;
    revision.at = at;
    revision.deleted = change.deleted;
    return next;
}

void Committer::checkBase(const Change& change, const std::optional<Revision>& newest) const {
    if (change.mustBeNew && newest) {
        throw Error(ErrorCode::AlreadyExists, QStringLiteral("a record %1 exists").arg(newest->record.text()));
    }
    if (change.base && newest && newest->id != *change.base && newest->payload.hash != pack(change.record).hash) {
        throw Error(ErrorCode::Refused,
                    QStringLiteral("record %1 was changed since it was opened").arg(newest->record.text()));
    }
}

void Committer::checkReferences(const Changes& changes) const {
    sqlite::Statement& found = m_connection.cached(
        // What was deleted or erased since may still be referred to: the record that does so must stay as it is.
        "SELECT 1 FROM head WHERE record = ?1 UNION ALL SELECT 1 FROM erased WHERE record = ?1");
    for (const Change& change : changes) {
        if (change.deleted) {
            continue;
        }
        for (const auto& [place, id] : referencesOf(change.record)) {
            const bool there = found.with(id.bytes()).step();
            found.reset();
            if (!there) {
                throw Error(ErrorCode::Invalid,
                            QStringLiteral("%1: no record %2 in this journal; add it first").arg(place, id.text()));
            }
        }
    }
}

void Committer::rebuild(Progress& progress) {
    sqlite::Transaction transaction(m_connection);
    makeProjections(m_connection);
    Projector projector(m_connection);
    const long long total = m_connection.value("SELECT count(DISTINCT record) FROM revision");
    long long done = 0;
    m_history.visitNewest([&](const Revision& revision) {
        projector.project(revision, unpackRecord(revision.payload));
        progress.step(++done, total);
    });
    projector.finish();
    transaction.commit();
}

}  // namespace tspace
