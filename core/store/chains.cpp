// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/chains.h"

#include "base/error.h"

#include <algorithm>

namespace tspace {

namespace {

[[noreturn]] void refuseCircle() {
    throw Error(ErrorCode::Invalid, QStringLiteral("threads would continue each other in a circle"));
}

}  // namespace

void Chains::touchSession(const SessionId& session) {
    sqlite::Statement& statement = m_connection.cached("SELECT id, continues FROM thread WHERE session = ?");
    statement.with(session.bytes());
    while (statement.step()) {
        m_touched.insert(statement.blob(0));
        if (!statement.isNull(1)) {
            m_touched.insert(statement.blob(1));
        }
        m_touched.merge(continuedBy(statement.blob(0)));
    }
}

void Chains::touchAddition(const RecordId& addition) {
    sqlite::Statement& statement =
        m_connection.cached("SELECT thread FROM addition WHERE record = ? AND thread IS NOT NULL");
    statement.with(addition.bytes());
    while (statement.step()) {
        m_touched.insert(statement.blob(0));
    }
}

void Chains::refresh() {
    std::set<QByteArray> done;
    for (const QByteArray& thread : m_touched) {
        const QByteArray first = firstOf(thread);
        if (!first.isEmpty() && !done.contains(first)) {
            walk(first, Loop::Practice, done);
        }
    }
    m_touched.clear();
}

QByteArray Chains::firstOf(QByteArray thread) const {
    sqlite::Statement& statement = m_connection.cached("SELECT continues FROM thread WHERE id = ?");
    std::set<QByteArray> seen;
    QByteArray first;
    while (statement.with(thread).step()) {
        if (!seen.insert(thread).second) {
            refuseCircle();
        }
        first = thread;
        const QByteArray before = statement.isNull(0) ? QByteArray() : statement.blob(0);
        statement.reset();
        if (before.isEmpty()) {
            return first;
        }
        thread = before;
    }
    return first;  // the thread it continues is not here (deleted): the chain begins with this one
}

void Chains::walk(const QByteArray& thread, Loop before, std::set<QByteArray>& seen) {
    if (!seen.insert(thread).second) {
        refuseCircle();
    }
    sqlite::Statement& statement = m_connection.cached("SELECT reached, set_down FROM thread WHERE id = ?");
    if (!statement.with(thread).step()) {
        return;
    }
    const Loop own = static_cast<Loop>(statement.number(0));
    const bool setDown = statement.integer(1) != 0;
    statement.reset();
    const Loop furthest = std::max({before, own, additionsOf(thread)});
    const std::set<QByteArray> later = continuedBy(thread);
    m_connection.cached("UPDATE thread SET loop = ?1, last = ?2 WHERE id = ?3 AND (loop <> ?1 OR last <> ?2)")
        .with(nameOf(setDown ? Loop::SetDown : furthest), later.empty(), thread)
        .run();
    for (const QByteArray& next : later) {
        walk(next, furthest, seen);
    }
}

Loop Chains::additionsOf(const QByteArray& thread) const {
    sqlite::Statement& statement = m_connection.cached("SELECT max(reached) FROM addition WHERE thread = ?");
    const bool found = statement.with(thread).step() && !statement.isNull(0);
    const Loop loop = found ? static_cast<Loop>(statement.number(0)) : Loop::Practice;
    statement.reset();
    return loop;
}

std::set<QByteArray> Chains::continuedBy(const QByteArray& thread) const {
    sqlite::Statement& statement = m_connection.cached("SELECT id FROM thread WHERE continues = ?");
    statement.with(thread);
    std::set<QByteArray> later;
    while (statement.step()) {
        later.insert(statement.blob(0));
    }
    return later;
}

}  // namespace tspace
