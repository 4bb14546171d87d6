// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/random.h"
#include "store/journal.h"
#include "support/scratch.h"

#include <memory>
#include <span>

namespace tspace::test {

/// The clock that tests begin with: Monday 16 November 2026, 09:20 in London.
[[nodiscard]] Instant aMonday();

/// A journal in a scratch folder with a fixed clock and seeded ids.
class OpenJournal {
  public:
    OpenJournal();

    [[nodiscard]] Journal& journal() { return *m_journal; }
    [[nodiscard]] const JournalReader& read() const { return m_journal->read(); }
    [[nodiscard]] FixedClock& clock() { return m_clock; }
    [[nodiscard]] Random& random() { return m_random; }
    [[nodiscard]] const Scratch& scratch() const { return m_scratch; }
    [[nodiscard]] QString path() const { return m_scratch.path(QStringLiteral("journal.tspace")); }

    /// Closes and unlocks again, as a restart would.
    void reopen();
    /// The same by a program that has these key parameters, which outlive the journal.
    void reopen(std::span<const KeySet> sets);
    void close() { m_journal.reset(); }

    /// Saves one record and waits for it.
    Committed save(const Record& record);
    Committed remove(const Record& record);

    [[nodiscard]] static Secret passphrase();
    [[nodiscard]] Environment environment() {
        return {m_clock, m_random, QUuid::createUuidV5(QUuid(), QStringLiteral("device"))};
    }

  private:
    void open(JournalFile file);

    Scratch m_scratch;
    FixedClock m_clock;
    SeededRandom m_random;
    std::unique_ptr<Journal> m_journal;
};

/// A moment of the journal's now, not saved yet.
[[nodiscard]] Moment momentSaying(OpenJournal& open, const QString& text);

}  // namespace tspace::test
