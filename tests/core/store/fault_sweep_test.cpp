// SPDX-License-Identifier: GPL-3.0-or-later
// Every call that an operation makes on its files is failed in turn: afterwards there is the old state or the new one,
// never a third. Run by hand (`test_core "[faults]"`), as it takes minutes and, from the import on, stops at what
// `verify` says of the index (terms that several commits share). A sample of the calls by default; every one of them
// with TSPACE_LONG=1 in the environment.
#include "core/store/file_fixture.h"
#include "services/backups.h"
#include "services/recovery.h"
#include "support/failing_calls.h"
#include "support/open_journal.h"

#include <QFile>

#include <cstdio>

using namespace tspace;
using namespace tspace::test;

namespace {

using Failure = FailingCalls::Failure;

const Secret& fresh() {
    static const Secret secret = Secret::fromBytes("walnut candle orbit");
    return secret;
}

Moment momentCalled(const char* text) {
    SeededRandom random(static_cast<std::uint64_t>(text[0]));
    Moment moment;
    moment.id = MomentId::make(random);
    moment.at = Instant::at(aMonday().utc + qint64{text[0]} * 60'000, aMonday().zone);
    moment.text = QString::fromLatin1(text);
    return moment;
}

Change changeTo(const Record& record) {
    Change change;
    change.record = record;
    return change;
}

/// A folder with a journal at rest that holds one moment, one earlier version and one draft.
class Prepared {
  public:
    Prepared() {
        SystemRandom random;
        Journal journal(Journal::make(path(), OpenJournal::passphrase(), random), environment());
        Moment moment = momentCalled("a first version");
        journal.commitAndWait({changeTo(moment)});
        moment.text = QStringLiteral("a moment");
        journal.commitAndWait({changeTo(moment)});
        journal.close();
        m_bytes = bytesOf(path());
    }

    /// Everything as it was.
    void renew() {
        QDir(m_scratch.path()).removeRecursively();
        REQUIRE(QDir().mkpath(m_scratch.path()));
        static_cast<void>(m_scratch.write(QStringLiteral("journal.tspace"), m_bytes));
    }

    [[nodiscard]] QString path() const { return m_scratch.path(QStringLiteral("journal.tspace")); }
    [[nodiscard]] QString other() const { return m_scratch.path(QStringLiteral("other.tspace")); }
    [[nodiscard]] QString folder() const { return m_scratch.path(); }
    [[nodiscard]] Environment environment() {
        return {m_clock, m_random, QUuid::createUuidV5(QUuid(), QStringLiteral("d"))};
    }

    [[nodiscard]] std::unique_ptr<Journal> open(const Secret& words = OpenJournal::passphrase()) {
        Progress progress;
        return std::make_unique<Journal>(Journal::unlock(path(), words, progress), environment());
    }

  private:
    Scratch m_scratch;
    FixedClock m_clock{aMonday()};
    SystemRandom m_random;
    QByteArray m_bytes;
};

/// What a person finds on opening the journal again, whichever passphrase opens it, and that all of it is whole.
QString found(Prepared& prepared) {
    QString state;
    std::unique_ptr<Journal> journal;
    try {
        journal = prepared.open();
    } catch (const Error& error) {
        INFO(error.what());
        REQUIRE(error.code() == ErrorCode::NotAccepted);
        journal = prepared.open(fresh());
        state = QStringLiteral("new passphrase; ");
    }
    Progress progress;
    REQUIRE(text(journal->read().verify(progress)) == QString());
    REQUIRE(journal->notice() == QString());
    QStringList words;
    for (const RecordRow& row : journal->read().records(RecordKind::Moment)) {
        words << row.headline;
    }
    words.sort();
    state += words.join(QStringLiteral(", "));
    for (const Draft& draft : journal->read().drafts()) {
        state += QStringLiteral("; draft ") + draft.state.value(QStringLiteral("text")).toString();
    }
    // The program goes on when the disk does.
    const Moment last = momentCalled("z written afterwards");
    journal->commitAndWait({changeTo(last)});
    journal->close();
    return state;
}

using Work = std::function<void(Prepared&)>;

struct Operation {
    const char* name;
    Work work;
    /// What else must hold afterwards: of files other than the journal.
    std::function<void(Prepared&)> after = [](Prepared&) {};
};

/// The two states allowed.
struct Ends {
    QString old;
    QString fresh;
};

int callsOf(Prepared& prepared, const Operation& operation, Ends& ends) {
    prepared.renew();
    ends.old = found(prepared);
    prepared.renew();
    FailingCalls calls(prepared.folder());
    calls.failAt(0, Failure::Once);
    operation.work(prepared);
    calls.mend();
    const int counted = calls.counted();
    ends.fresh = found(prepared);
    return counted;
}

/// Returns how many calls were failed.
int sweep(Prepared& prepared, const Operation& operation) {
    Ends ends;
    const int counted = callsOf(prepared, operation, ends);
    REQUIRE(counted > 0);
    const bool isLong = qEnvironmentVariableIsSet("TSPACE_LONG");
    constexpr int sampled = 3;
    int failed = 0;
    for (const Failure failure : {Failure::Once, Failure::FullDisk, Failure::DeadDisk, Failure::ShortWrite}) {
        const int step = isLong ? 1 : std::max(counted / sampled, 1);
        for (int call = 1 + static_cast<int>(failure) % step; call <= counted; call += step) {
            INFO(operation.name << ", call " << call << " of " << counted << ", failure " << static_cast<int>(failure));
            prepared.renew();
            {
                FailingCalls calls(prepared.folder());
                calls.failAt(call, failure);
                try {
                    operation.work(prepared);
                } catch (const Error& error) {
                    UNSCOPED_INFO(error.what());
                }
                calls.mend();
                failed += calls.hasFailed() ? 1 : 0;
            }
            operation.after(prepared);
            const QString state = found(prepared);
            INFO(state.toStdString());
            CHECK((state == ends.old || state == ends.fresh));
        }
    }
    std::printf("%-22s %4d calls, %4d failed: each ended in the old or the new state\n", operation.name, counted,
                failed);
    return failed;
}

void backUpOnce(Prepared& prepared) {
    const auto journal = prepared.open();
    Copier copier = journal->copier();
    Progress progress;
    const Environment environment = prepared.environment();
    static_cast<void>(backUp(copier, {prepared.path(), {}}, environment.clock, environment.random, progress));
}

/// Whatever has the name of a backup is a whole one.
void checkBackups(Prepared& prepared) {
    for (const BackupFile& backup : backupsIn(backupFolderOf(prepared.path()), prepared.path())) {
        Progress progress;
        INFO(backup.path.toStdString());
        CHECK(lookInto(backup.path, OpenJournal::passphrase(), progress).revisions == 2);
    }
}

const std::vector<Operation>& operations() {
    static const std::vector<Operation> all{
        {"save",
         [](Prepared& prepared) {
             const auto journal = prepared.open();
             journal->commitAndWait({changeTo(momentCalled("b another"))});
             journal->close();
         }},
        {"draft",
         [](Prepared& prepared) {
             const auto journal = prepared.open();
             Draft draft;
             draft.record = idOf(momentCalled("c typed"));
             draft.state = {{QStringLiteral("text"), QStringLiteral("typed")}};
             journal->keepDraft(draft);
             journal->flush();
             journal->close();
         }},
        {"import of many",
         [](Prepared& prepared) {
             const auto journal = prepared.open();
             Changes changes;
             for (char c = 'A'; c < 'U'; ++c) {
                 changes.push_back(changeTo(momentCalled((std::string(1, c) + " imported").c_str())));
             }
             journal->commitAndWait(changes);
             journal->close();
         }},
        {"erase",
         [](Prepared& prepared) {
             const auto journal = prepared.open();
             journal->eraseAndWait({idOf(momentCalled("a moment"))});
             journal->close();
         }},
        {"rebuild",
         [](Prepared& prepared) {
             const auto journal = prepared.open();
             Progress progress;
             journal->rebuild(progress);
             journal->close();
         }},
        {"backup", backUpOnce, checkBackups},
        {"recover",
         [](Prepared& prepared) {
             Progress progress;
             SystemRandom random;
             static_cast<void>(recover(prepared.path(), OpenJournal::passphrase(), prepared.other(), random, progress));
         },
         [](Prepared& prepared) {
             if (QFile::exists(prepared.other())) {
                 Progress progress;
                 CHECK(lookInto(prepared.other(), OpenJournal::passphrase(), progress).revisions == 2);
             }
         }},
        {"create",
         [](Prepared& prepared) {
             SystemRandom random;
             Journal::make(prepared.other(), OpenJournal::passphrase(), random).close();
         },
         [](Prepared& prepared) {
             if (QFile::exists(prepared.other())) {
                 Progress progress;
                 CHECK_NOTHROW(Journal::unlock(prepared.other(), OpenJournal::passphrase(), progress).close());
             }
         }},
        {"change of passphrase",
         [](Prepared& prepared) {
             Progress progress;
             SystemRandom random;
             JournalFile file = Journal::unlock(prepared.path(), OpenJournal::passphrase(), progress);
             file.changePassphrase(fresh(), random, progress);
             file.close();
         }},
        {"migrate",
         [](Prepared& prepared) {
             {
                 JournalFile file = JournalFile::open(prepared.path(), OpenJournal::passphrase());
                 file.connect().execute("DROP TABLE erased_origin; PRAGMA user_version = 1;");
             }
             prepared.open()->close();
         },
         checkBackups},
    };
    return all;
}

}  // namespace

// Would catch: any operation that leaves half of itself behind when one of its calls fails, or a journal that does not
// open any more when the disk works again.
TEST_CASE("every call of every operation may fail, and leaves the old state or the new one", "[.faults]") {
    Prepared prepared;
    int failed = 0;
    for (const Operation& operation : operations()) {
        failed += sweep(prepared, operation);
    }
    std::printf("%d calls failed in all\n", failed);
    CHECK(failed > (qEnvironmentVariableIsSet("TSPACE_LONG") ? 2000 : 100));
}
