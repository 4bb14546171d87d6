// SPDX-License-Identifier: GPL-3.0-or-later
// Every call that an operation makes on its files is failed in turn: afterwards there is the old state or the new one,
// never a third. A sample of the calls by default; every one of them with TSPACE_LONG in the environment, which takes
// minutes.
#include "core/store/fault_operations.h"
#include "support/catch.h"
#include "support/quick_keys.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <limits>
#include <set>

using namespace tspace;
using namespace tspace::test;

namespace {

using Failure = FailingCalls::Failure;

constexpr std::array failures{Failure::Once,     Failure::FullDisk,  Failure::DeadDisk, Failure::ShortWrite,
                              Failure::PowerCut, Failure::TornPower, Failure::Late};
constexpr std::array failureNames{"once",      "full disk",           "dead disk", "short write",
                                  "power cut", "torn by a power cut", "late"};

/// How many calls of an operation are failed in each way.
struct Sampling {
    int failed = 3;
    int late = 1;  // fewer: only what goes on beside it could notice
};
constexpr Sampling everyCall{std::numeric_limits<int>::max(), 20};

bool isPowerCut(Failure failure) {
    return failure == Failure::PowerCut || failure == Failure::TornPower;
}

/// What a person may be told when a disk fails. Of a wrong passphrase, a cut-off file or damage there is nothing.
bool isOfTheDisk(ErrorCode code) {
    static const std::set<ErrorCode> allowed{ErrorCode::NoSpace, ErrorCode::WriteFailed, ErrorCode::Unreadable,
                                             ErrorCode::ReadOnly};
    return allowed.count(code) > 0;
}

/// One operation, failed again and again.
class Sweep {
  public:
    Sweep(FaultyDesk& desk, const FaultyOperation& operation) : m_desk(desk), m_operation(operation) {}

    /// So many calls, spread over all of them, and the one after the last where the power is cut. Returns how many were
    /// failed.
    int run(const Sampling& sampling) {
        learn();
        for (const Failure failure : failures) {
            if (isPowerCut(failure) && !m_operation.mayLosePower) {
                continue;
            }
            const int wanted = std::min(failure == Failure::Late ? sampling.late : sampling.failed, m_calls);
            const int step = (m_calls + wanted - 1) / wanted;
            const int first = 1 + static_cast<int>(failure) * step / static_cast<int>(failures.size());
            for (int call = first; call <= m_calls; call += step) {
                failAt(call, failure);
            }
            if (isPowerCut(failure)) {
                failAt(m_calls + 1, failure);
            }
        }
        std::printf("%-22s %4d calls, %5d failed or were late: each ended in the old or the new state\n",
                    m_operation.name, m_calls, m_failed);
        std::fflush(stdout);
        return m_failed;
    }

  private:
    /// The two states allowed, and how many calls there are to fail.
    void learn() {
        m_desk.renew();
        m_operation.before(m_desk);
        m_old = m_desk.found();
        m_desk.renew();
        m_operation.before(m_desk);
        FailingCalls calls(m_desk.folder());
        calls.failAt(0, Failure::Once);
        m_operation.work(m_desk);
        calls.mend();
        m_calls = calls.counted();
        m_fresh = m_desk.found();
        REQUIRE(m_calls > 0);
    }

    void failAt(int call, Failure failure) {
        INFO(m_operation.name << ", call " << call << " of " << m_calls << ", "
                              << failureNames[static_cast<std::size_t>(failure)]);
        m_desk.renew();
        m_operation.before(m_desk);
        bool isDone = false;
        {
            FailingCalls calls(m_desk.folder());
            calls.failAt(call, failure);
            m_desk.mend = [&calls] { calls.mend(); };
            try {
                m_operation.work(m_desk);
                isDone = true;
            } catch (const Error& error) {
                INFO(error.what());
                CHECK((failure != Failure::Late && isOfTheDisk(error.code())));
            }
            calls.mend();
            m_failed += calls.hasFailed() ? 1 : 0;
            isDone = isDone && (failure == Failure::Late || !calls.hasFailed());
        }
        m_operation.after(m_desk);
        const QString state = m_desk.found();
        INFO(state.toStdString());
        CHECK((state == m_fresh || (!isDone && state == m_old)));
    }

    FaultyDesk& m_desk;
    const FaultyOperation& m_operation;
    QString m_old;
    QString m_fresh;
    int m_calls = 0;
    int m_failed = 0;
};

}  // namespace

// Would catch: any operation that leaves half of itself behind when one of its calls fails or the power does, a failing
// disk told as a wrong passphrase, typing that goes with a save that failed, a slow disk taken for a broken one, and
// a journal that does not go on when the disk works again.
TEST_CASE("every call of every operation may fail, and leaves the old state or the new one", "[faults]") {
    const bool isWhole = qEnvironmentVariableIsSet("TSPACE_LONG");
    const QuickKeys quick;
    FaultyDesk desk;
    int failed = 0;
    for (const FaultyOperation& operation : faultyOperations()) {
        failed += Sweep(desk, operation).run(isWhole ? everyCall : Sampling());
    }
    std::printf("%d calls failed in all\n", failed);
    CHECK(failed > (isWhole ? 2000 : 100));
}
