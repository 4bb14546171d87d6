// SPDX-License-Identifier: GPL-3.0-or-later
// Every call that an operation makes on its files is failed in turn: afterwards there is the old state or the new one,
// never a third. A sample of the calls by default; every one of them with TSPACE_LONG in the environment, which takes
// half an hour; of one operation alone with its name in TSPACE_OPERATION.
#include "core/store/fault_operations.h"
#include "store/changed_passphrase.h"
#include "support/catch.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <limits>
#include <set>
#include <vector>

using namespace tspace;
using namespace tspace::test;

namespace {

using Failure = FailingCalls::Failure;
using Kind = FailingCalls::Kind;

constexpr std::array failures{Failure::Once,     Failure::FullDisk,  Failure::DeadDisk, Failure::ShortWrite,
                              Failure::PowerCut, Failure::TornPower, Failure::Late};
constexpr std::array failureNames{"once",      "full disk",           "dead disk", "short write",
                                  "power cut", "torn by a power cut", "late"};

/// How many calls of an operation are failed in each way; `everyCall`: all of them.
constexpr int sampled = 1;
constexpr int everyCall = std::numeric_limits<int>::max();
constexpr int mostLate = 20;  // fewer: only what goes on beside it could notice

bool isPowerCut(Failure failure) {
    return failure == Failure::PowerCut || failure == Failure::TornPower;
}

/// What a person may be told when a disk fails. Of a wrong passphrase, a cut-off file or damage there is nothing.
bool isOfTheDisk(ErrorCode code) {
    static const std::set<ErrorCode> allowed{ErrorCode::NoSpace, ErrorCode::WriteFailed, ErrorCode::Unreadable,
                                             ErrorCode::ReadOnly};
    return allowed.count(code) > 0;
}

bool isUnderNewPassphrase(const QString& state) {
    return state.startsWith(FaultyDesk::newPassphrase);
}

/// One operation, failed again and again.
class Sweep {
  public:
    Sweep(FaultyDesk& desk, const FaultyOperation& operation) : m_desk(desk), m_operation(operation) {}

    /// So many calls, spread over all of them, and the one after the last where the power is cut. Returns how many were
    /// failed.
    int run(int wanted) {
        learn();
        for (const Failure failure : failures) {
            if (isPowerCut(failure) && !m_operation.mayLosePower) {
                continue;
            }
            for (const int call : spread(differing(failure), failure, wanted)) {
                failAt(call, failure);
            }
            if (isPowerCut(failure)) {
                failAt(calls() + 1, failure);
            }
        }
        std::printf("%-22s %4d calls, %5d failed or were late: each ended in the old or the new state\n",
                    m_operation.name, calls(), m_failed);
        std::fflush(stdout);
        return m_failed;
    }

  private:
    /// The two states allowed, and how many calls there are to fail.
    void learn() {
        m_start = m_desk.startingWith(m_operation.before);
        m_old = m_desk.found();
        m_desk.renew(m_start);
        FailingCalls calls(m_desk.folder());
        calls.failAt(0, Failure::Once);
        m_operation.work(m_desk);
        calls.mend();
        m_kinds = calls.kinds();
        m_fresh = m_desk.found();
        REQUIRE(!m_kinds.empty());
    }

    [[nodiscard]] int calls() const { return static_cast<int>(m_kinds.size()); }

    /// The calls, counted from 1, at which a failure is another one than at the call after it or than one that fails
    /// once: a disk is full only for what needs room, only what is written can be cut short, and what a power cut takes
    /// is the same until something changes.
    [[nodiscard]] std::vector<int> differing(Failure failure) const {
        std::vector<int> all;
        for (int call = 1; call <= calls(); ++call) {
            const Kind kind = m_kinds[static_cast<std::size_t>(call - 1)];
            const bool differs = failure == Failure::FullDisk     ? kind == Kind::Grow || kind == Kind::Write
                                 : failure == Failure::ShortWrite ? kind == Kind::Write
                                 : isPowerCut(failure)            ? kind != Kind::Look
                                                                  : true;
            if (differs) {
                all.push_back(call);
            }
        }
        return all;
    }

    /// Each kind of failure begins elsewhere, so that a sample of few meets calls of every part of the operation.
    static std::vector<int> spread(const std::vector<int>& all, Failure failure, int wanted) {
        const int size = static_cast<int>(all.size());
        const int count = std::min({size, wanted, failure == Failure::Late ? mostLate : size});
        std::vector<int> chosen;
        for (int n = 0; n < count; ++n) {
            const auto kinds = static_cast<qint64>(failures.size());
            const qint64 at = (n * kinds + static_cast<qint64>(failure)) * size / (count * kinds);
            chosen.push_back(all[static_cast<std::size_t>(at)]);
        }
        return chosen;
    }

    struct Outcome {
        bool isDone = false;  ///< nothing was told
        bool hasFailed = false;
        bool isToldChanged = false;  ///< a passphrase, so that what is told must be true
    };

    Outcome attempt(int call, Failure failure) {
        m_desk.renew(m_start);
        FailingCalls calls(m_desk.folder());
        calls.failAt(call, failure);
        m_desk.mend = [&calls] { calls.mend(); };
        Outcome outcome;
        try {
            m_operation.work(m_desk);
            outcome.isDone = outcome.isToldChanged = true;
        } catch (const Error& error) {
            INFO(error.what());
            CHECK((failure != Failure::Late && isOfTheDisk(error.code())));
            outcome.isToldChanged = isAfterChangedPassphrase(error);
        }
        calls.mend();
        outcome.hasFailed = calls.hasFailed();
        return outcome;
    }

    void failAt(int call, Failure failure) {
        INFO(m_operation.name << ", call " << call << " of " << calls() << ", "
                              << failureNames[static_cast<std::size_t>(failure)]);
        const Outcome outcome = attempt(call, failure);
        m_failed += outcome.hasFailed ? 1 : 0;
        m_operation.after(m_desk);
        const QString state = m_desk.files() == m_start ? m_old : m_desk.found();
        INFO(state.toStdString());
        // Who is told nothing finds it done. A passphrase whose new file has its name may lose that to a power cut.
        const bool changesPassphrase = isUnderNewPassphrase(m_fresh);
        const bool mayBeOld = !outcome.isDone || (changesPassphrase && isPowerCut(failure));
        CHECK((state == m_fresh || (mayBeOld && state == m_old)));
        if (changesPassphrase && !isPowerCut(failure)) {
            CHECK(isUnderNewPassphrase(state) == outcome.isToldChanged);
        }
    }

    FaultyDesk& m_desk;
    const FaultyOperation& m_operation;
    FaultyDesk::Files m_start;
    QString m_old;
    QString m_fresh;
    std::vector<Kind> m_kinds;  // of the calls
    int m_failed = 0;
};

}  // namespace

// Would catch: any operation that leaves half of itself behind when one of its calls fails or the power does, a failing
// disk told as a wrong passphrase, typing that goes with a save that failed, a slow disk taken for a broken one, and
// a journal that does not go on when the disk works again.
TEST_CASE("every call of every operation may fail, and leaves the old state or the new one", "[faults]") {
    const bool isWhole = qEnvironmentVariableIsSet("TSPACE_LONG");
    const QByteArray only = qgetenv("TSPACE_OPERATION");
    FaultyDesk desk;
    int failed = 0;
    for (const FaultyOperation& operation : faultyOperations()) {
        if (!only.isEmpty() && only != operation.name) {
            continue;
        }
        failed += Sweep(desk, operation).run(isWhole ? everyCall : sampled);
    }
    std::printf("%d calls failed in all\n", failed);
    CHECK(failed > (!only.isEmpty() ? 0 : isWhole ? 2000 : 80));
}
