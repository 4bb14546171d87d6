// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "domain/names.h"
#include "sqlite/connection.h"

#include <set>

namespace tspace {

/// The loops of chains of continued threads, kept in the thread projection: each thread knows the loop of its chain up
/// to itself, and whether a later one continues it. Functions throw `Error`.
class Chains {
  public:
    explicit Chains(sqlite::Connection& connection) : m_connection(connection) {}

    /// Notes that the chains must be worked out again through every thread of a session, and those they continue or are
    /// continued by, as the projection stands now; through the thread of an addition likewise.
    void touchSession(const SessionId& session);
    void touchAddition(const RecordId& addition);

    /// Works out every touched chain. Throws Invalid when threads continue each other in a circle.
    void refresh();

  private:
    [[nodiscard]] QByteArray firstOf(QByteArray thread) const;
    void walk(const QByteArray& thread, Loop before, std::set<QByteArray>& seen);
    [[nodiscard]] Loop additionsOf(const QByteArray& thread) const;
    [[nodiscard]] std::set<QByteArray> continuedBy(const QByteArray& thread) const;

    sqlite::Connection& m_connection;
    std::set<QByteArray> m_touched;
};

}  // namespace tspace
