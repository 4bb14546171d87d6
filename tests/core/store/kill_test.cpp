// SPDX-License-Identifier: GPL-3.0-or-later
// Two programs type, save, back up and change the passphrase of one journal, and are killed at random moments, again
// and again. Twelve times by default, 200 with TSPACE_LONG in the environment.
#include "core/store/file_fixture.h"
#include "domain/moment.h"
#include "services/backups.h"
#include "services/recovery.h"
#include "store/journal.h"
#include "support/child.h"
#include "support/open_journal.h"

#include <QFile>

#include <fcntl.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <map>
#include <set>
#include <thread>

using namespace tspace;
using namespace tspace::test;

namespace {

constexpr int killsInLong = 200;
constexpr int kills = 12;
constexpr int mostDone = 24;      // things that the two do together before a kill, however slow the machine is
constexpr int longestDelay = 40;  // milliseconds from the last of them to the kill
constexpr std::chrono::seconds patience{60};

Secret wordsNumber(int number) {
    return Secret::fromBytes("walnut candle orbit " + std::to_string(number));
}

/// What programs say before they are killed: each line is there once `say` returns.
class Log {
  public:
    explicit Log(QString path) : m_path(std::move(path)) {}

    void say(const QStringList& words) const {
        const QByteArray line = words.join(QLatin1Char(' ')).toUtf8() + '\n';
        const int fd = ::open(QFile::encodeName(m_path).constData(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
        const bool isSaid = ::write(fd, line.constData(), static_cast<std::size_t>(line.size())) == line.size();
        ::close(fd);
        if (!isSaid) {
            throw Error(ErrorCode::Internal, QStringLiteral("the test's own log"));
        }
    }

    [[nodiscard]] std::vector<QStringList> lines() const {
        std::vector<QStringList> all;
        QFile file(m_path);
        if (file.open(QIODevice::ReadOnly)) {
            for (const QByteArray& line : file.readAll().split('\n')) {
                if (!line.isEmpty()) {
                    all.push_back(QString::fromUtf8(line).split(QLatin1Char(' ')));
                }
            }
        }
        return all;
    }

    /// Waits until so many more lines are there.
    void awaitLines(int count) const {
        const std::size_t wanted = lines().size() + static_cast<std::size_t>(count);
        const auto until = std::chrono::steady_clock::now() + patience;
        while (lines().size() < wanted && std::chrono::steady_clock::now() < until) {
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
    }

    /// The highest number said after a word; 0 when there is none.
    [[nodiscard]] int highest(const QString& word) const {
        int number = 0;
        for (const QStringList& line : lines()) {
            if (line[0] == word) {
                number = std::max(number, line[1].toInt());
            }
        }
        return number;
    }

  private:
    QString m_path;
};

struct Desk {
    QString journal;
    Log log;

    /// Opens it with the newest passphrase that fits, and tells its number.
    [[nodiscard]] JournalFile open(int& number) const {
        Progress progress;
        for (number = log.highest(QStringLiteral("changing")); number > 0; --number) {
            try {
                return Journal::unlock(journal, wordsNumber(number), progress);
            } catch (const Error& error) {
                if (error.code() != ErrorCode::NotAccepted) {
                    throw;
                }
            }
        }
        return Journal::unlock(journal, wordsNumber(0), progress);
    }
};

/// One of the two programs, until it is killed.
class Victim {
  public:
    Victim(const Desk& desk, std::uint64_t seed) : m_desk(desk), m_random(seed) {}

    [[noreturn]] void live() {
        for (;;) {
            try {
                if (m_random.below(4) == 0) {
                    changePassphrase();
                }
                liveOpen();
            } catch (const Error& error) {
                // The other one is changing the passphrase, or has just done so.
                if (error.code() != ErrorCode::InUse && error.code() != ErrorCode::Replaced &&
                    error.code() != ErrorCode::NotAccepted) {
                    m_desk.log.say({QStringLiteral("failed"), error.detail()});
                    throw;
                }
            }
        }
    }

  private:
    [[nodiscard]] Environment environment() {
        return {m_clock, m_keys, QUuid::createUuidV5(QUuid(), QStringLiteral("d"))};
    }

    void liveOpen() {
        int number = 0;
        Journal journal(m_desk.open(number), environment());
        for (int done = m_random.below(12); done >= 0; --done) {
            const int what = m_random.below(10);
            if (what < 6) {
                type(journal);
            } else if (what < 9) {
                save(journal);
            } else {
                backUpNow(journal);
            }
        }
        journal.close();
    }

    void type(Journal& journal) {
        Draft draft;
        draft.record = RecordId::make(m_keys);
        draft.state = {{QStringLiteral("text"), QStringLiteral("typed")}};
        journal.keepDraft(draft);
        journal.flush();
        if (journal.read().draft(draft.record)) {
            m_desk.log.say({QStringLiteral("draft"), draft.record.text()});
        }
    }

    void save(Journal& journal) {
        Moment moment;
        moment.id = MomentId::make(m_keys);
        moment.at = m_clock.now();
        moment.text = QString::fromLatin1(m_random.bytes(1 + m_random.below(4000)).toHex());
        Change change;
        change.record = moment;
        const Committed done = journal.commitAndWait({change});
        m_desk.log.say({QStringLiteral("saved"), done.changed.front().text(), done.revisions.front().text()});
    }

    void backUpNow(Journal& journal) {
        Copier copier = journal.copier();
        Progress progress;
        static_cast<void>(backUp(copier, {m_desk.journal, {}}, m_clock, m_keys, progress));
        m_desk.log.say({QStringLiteral("backed-up"), QStringLiteral("1")});
    }

    void changePassphrase() {
        int number = 0;
        JournalFile file = m_desk.open(number);
        const int next = m_desk.log.highest(QStringLiteral("changing")) + 1;
        m_desk.log.say({QStringLiteral("changing"), QString::number(next)});
        Progress progress;
        file.changePassphrase(wordsNumber(next), m_keys, progress);
        m_desk.log.say({QStringLiteral("changed"), QString::number(next)});
        file.close();
    }

    const Desk& m_desk;
    SeededRandom m_random;
    SystemRandom m_keys;
    SystemClock m_clock;
};

int victim(const Desk& desk, std::uint64_t seed, const Child::Side& parent) {
    parent.tell();
    Victim(desk, seed).live();
}

void checkBackups(const Desk& desk) {
    std::set<QString> whole;
    const int newest = desk.log.highest(QStringLiteral("changing"));
    for (const BackupFile& backup : backupsIn(backupFolderOf(desk.journal), desk.journal)) {
        bool isOpened = false;
        for (int number = newest; number >= 0 && !isOpened; --number) {
            try {
                Progress progress;
                static_cast<void>(lookInto(backup.path, wordsNumber(number), progress));
                isOpened = true;
            } catch (const Error& error) {
                INFO(error.what());
                REQUIRE(error.code() == ErrorCode::NotAccepted);
            }
        }
        INFO(backup.path.toStdString());
        CHECK(isOpened);
    }
}

void checkAfterKill(const Desk& desk, bool withBackups) {
    SystemClock clock;
    SystemRandom random;
    int number = 0;
    Journal journal(desk.open(number), {clock, random, {}});
    CHECK(journal.notice() == QString());
    CHECK(number >= desk.log.highest(QStringLiteral("changed")));
    int lost = 0;
    for (const QStringList& line : desk.log.lines()) {
        INFO(line.join(QLatin1Char(' ')).toStdString());
        CHECK(line[0] != QStringLiteral("failed"));
        if (line[0] == QStringLiteral("saved")) {
            const auto record = RecordId::parse(line[1]);
            lost +=
                journal.read().find(*record) && idOf(journal.read().atRevision(*RevisionId::parse(line[2]))) == *record
                    ? 0
                    : 1;
        } else if (line[0] == QStringLiteral("draft")) {
            lost += journal.read().draft(*RecordId::parse(line[1])) ? 0 : 1;
        }
    }
    CHECK(lost == 0);
    Progress progress;
    CHECK(text(journal.read().verify(progress)) == QString());
    journal.close();
    if (withBackups) {
        checkBackups(desk);
    }
}

/// Says what the two programs did, and that nothing of it was never tried.
void checkTried(const Desk& desk, int rounds) {
    std::map<QString, int> said;
    for (const QStringList& line : desk.log.lines()) {
        ++said[line[0]];
    }
    std::printf("%d kills of two programs: %d saves, %d drafts, %d backups, %d changes of passphrase begun, %d done\n",
                rounds, said[QStringLiteral("saved")], said[QStringLiteral("draft")], said[QStringLiteral("backed-up")],
                said[QStringLiteral("changing")], said[QStringLiteral("changed")]);
    CHECK(said[QStringLiteral("saved")] > rounds);
    CHECK(said[QStringLiteral("draft")] > rounds);
    CHECK(said[QStringLiteral("changed")] > 0);
}

}  // namespace

// Would catch: whatever of a journal a kill can break while two programs write to it, copy it and replace it: a record
// or a draft told as kept and gone, a passphrase that neither of the two is, a log replayed over the file that came in
// the old one's place, a backup with a name that is not whole.
TEST_CASE("kills while two programs type, save, back up and change the passphrase lose nothing", "[kills]") {
    const Scratch scratch;
    const Desk desk{scratch.path(QStringLiteral("desk/journal.tspace")), Log(scratch.path(QStringLiteral("log")))};
    SystemRandom random;
    Journal::make(desk.journal, wordsNumber(0), random).close();
    SeededRandom moments(20261125);
    const int rounds = qEnvironmentVariableIsSet("TSPACE_LONG") ? killsInLong : kills;
    for (int round = 0; round < rounds; ++round) {
        INFO("kill " << round);
        const auto seed = static_cast<std::uint64_t>(round) * 2;
        Child first([&](const Child::Side& parent) { return victim(desk, seed, parent); });
        // The passphrase is changed only by a program that has the journal to itself: in each third round it has.
        const bool isAlone = round % 3 == 0;
        Child second([&](const Child::Side& parent) {
            if (isAlone) {
                parent.tell();
                parent.await();
            }
            return isAlone ? 0 : victim(desk, seed + 1, parent);
        });
        first.await();
        second.await();
        desk.log.awaitLines(moments.below(mostDone));
        std::this_thread::sleep_for(std::chrono::milliseconds(moments.below(longestDelay)));
        // Most often the machine goes, and sometimes one program dies before the other.
        first.kill();
        if (moments.below(4) == 0) {
            std::this_thread::sleep_for(std::chrono::milliseconds(moments.below(longestDelay)));
        }
        second.kill();
        checkAfterKill(desk, round % 10 == 9 || round + 1 == rounds);
    }
    checkTried(desk, rounds);
}
