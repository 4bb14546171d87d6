// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/random.h"
#include "store/journal.h"
#include "support/scratch.h"

#include <QProcess>
#include <QSet>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace tspace::test {

/// A journal that is typed into by a typist outside the program, round after round; each ends with a SIGKILL at a
/// random moment, a reopening, and a look at what is there. Runs by the event loop, so that several go on at once.
class TypingDesk {
  public:
    /// Makes the journal. `seed` decides the moments of the kills and what the typist does.
    explicit TypingDesk(int seed);

    /// Begins; `done` is called after the last round.
    void run(int rounds, std::function<void()> done);

    /// Rounds that were done again, because the machine gave the typist no time.
    [[nodiscard]] int starvedRounds() const { return m_starvedRounds; }
    /// What was lost, or went otherwise than it should; empty when all is well.
    [[nodiscard]] const QStringList& faults() const { return m_faults; }
    [[nodiscard]] int kills() const { return m_kills; }
    /// How many tokens were so old at a kill that they had to be there.
    [[nodiscard]] qsizetype due() const { return m_due.size(); }
    /// How many revisions the program said were on disk.
    [[nodiscard]] std::size_t committed() const { return m_committed.size(); }
    /// Everything `verify` finds wrong with the journal.
    [[nodiscard]] Issues verify();

  private:
    void start();
    void hear();
    void sitDown();
    void kill();
    void victimEnded();
    void check();
    void checkJournal(const JournalReader& read);
    void readLog();
    void fault(const QString& words);
    void withJournal(const std::function<void(const Journal&)>& look);
    [[nodiscard]] QString journal() const { return m_scratch.path(QStringLiteral("journal.tspace")); }

    Scratch m_scratch;
    SeededRandom m_random;
    SystemRandom m_keys;
    SystemClock m_clock;
    int m_seed;
    int m_rounds = 0;
    int m_round = 0;
    int m_kills = 0;
    int m_starvedRounds = 0;
    bool m_starved = false;  ///< the machine, in this round
    std::function<void()> m_done;
    std::unique_ptr<QProcess> m_victim;
    std::unique_ptr<QProcess> m_typist;
    QByteArray m_heard;  ///< half a line
    QStringList m_told;  ///< the lines of this round
    std::optional<long long> m_killed;
    std::vector<std::pair<RecordId, RevisionId>> m_committed;
    QSet<int> m_due;
    QStringList m_faults;
};

}  // namespace tspace::test
