// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/open_journal.h"

#include <QString>

#include <memory>

namespace tspace::test {

/// A journal of someone who meets their supervisor every three weeks, written record by record. Days count from the
/// clock's.
class Supervised {
  public:
    Supervised();
    /// In a journal that is open elsewhere and outlives it.
    explicit Supervised(OpenJournal& open);

    [[nodiscard]] OpenJournal& open() { return m_open; }
    [[nodiscard]] const JournalReader& read() { return m_open.read(); }
    [[nodiscard]] QDate today() { return m_open.clock().today(); }
    [[nodiscard]] QDate day(int days) { return today().addDays(days); }
    [[nodiscard]] const Person& supervisor() const { return m_supervisor; }

    [[nodiscard]] Person addPerson(const QString& name, PersonRole role);
    /// With the supervisor, at 14:00 that day.
    [[nodiscard]] Session session(int days, SessionStatus status);
    /// A thread with a challenge, so that it waits to hear.
    [[nodiscard]] Thread thread(const QString& title);
    void settle(Thread& thread);
    [[nodiscard]] Moment moment(int days, const QString& title, bool bring);
    [[nodiscard]] Action action(const QString& text, std::optional<int> dueDays, const std::optional<SessionId>& from);

    template <class T>
    T saved(T record) {
        m_open.save(record);
        return record;
    }

  private:
    void addSupervisor();

    std::unique_ptr<OpenJournal> m_own;
    OpenJournal& m_open;
    Person m_supervisor;
};

}  // namespace tspace::test
