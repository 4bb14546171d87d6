// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/auto_lock.h"

#include "support/catch.h"
#include "support/open_journal.h"

#include <QObject>

using namespace tspace;
using namespace tspace::test;

namespace {

/// A lock of ten minutes with a clock and an alarm that stand still.
struct Bench {
    Bench() {
        auto owned = std::make_unique<ManualAlarm>();
        alarm = owned.get();
        lock = std::make_unique<AutoLock>(
            clock, [this] { return isSuspended; }, std::move(owned));
        QObject::connect(lock.get(), &AutoLock::warned, [this] { ++warned; });
        QObject::connect(lock.get(), &AutoLock::warningEnded, [this] { ++warningEnded; });
        QObject::connect(lock.get(), &AutoLock::lockRequested, [this] { ++lockRequested; });
        lock->start(10);
    }

    /// Lets the time pass that the alarm was set to.
    void pass() {
        clock.advance(alarm->milliseconds());
        alarm->comeDue();
    }

    FixedClock clock{aMonday()};
    bool isSuspended = false;
    int warned = 0;
    int warningEnded = 0;
    int lockRequested = 0;
    ManualAlarm* alarm = nullptr;
    std::unique_ptr<AutoLock> lock;
};

}  // namespace

// Would catch: a lock without a warning, or one that comes early or never.
TEST_CASE("an idle journal warns after nine minutes and locks after ten", "[lock]") {
    Bench bench;
    const int& warned = bench.warned;
    const int& locked = bench.lockRequested;
    CHECK(bench.alarm->milliseconds() == 9 * 60'000);
    bench.pass();
    CHECK(warned == 1);
    CHECK(locked == 0);
    CHECK(bench.alarm->milliseconds() == 60'000);
    bench.pass();
    CHECK(locked == 1);
}

// Would catch: a warning that a key does not end, or that takes its minute off the next ten.
TEST_CASE("one key ends the warning and the time begins anew", "[lock]") {
    Bench bench;
    const int& ended = bench.warningEnded;
    const int& locked = bench.lockRequested;
    bench.pass();
    CHECK(bench.lock->isWarning());
    bench.clock.advance(59'000);
    bench.lock->activity();
    CHECK(ended == 1);
    CHECK_FALSE(bench.lock->isWarning());
    CHECK(bench.alarm->milliseconds() == 9 * 60'000);
    CHECK(locked == 0);
}

// Would catch: a laptop opened in the train with the journal still open, since its timer slept as well.
TEST_CASE("time that the machine slept counts, whatever wakes it", "[lock]") {
    Bench bench;
    const int& locked = bench.lockRequested;
    bench.clock.advance(3'600'000);
    SECTION("the alarm") {
        bench.alarm->comeDue();
    }
    SECTION("a key") {
        bench.lock->activity();
    }
    CHECK(locked == 1);
}

// Would catch: a lock in the middle of a talk between two people at one screen.
TEST_CASE("it does not lock while it is suspended, and begins anew afterwards", "[lock]") {
    Bench bench;
    const int& locked = bench.lockRequested;
    bench.isSuspended = true;
    for (int i = 0; i < 5; ++i) {
        bench.pass();
    }
    bench.lock->activity();
    CHECK(locked == 0);
    bench.isSuspended = false;
    bench.pass();
    bench.pass();
    CHECK(locked == 1);
}

// Would catch: a lock that was switched off and locks all the same.
TEST_CASE("with no minutes it never locks", "[lock]") {
    Bench bench;
    bench.lock->start(0);
    CHECK_FALSE(bench.alarm->isSet());
    bench.clock.advance(86'400'000);
    const int& locked = bench.lockRequested;
    bench.lock->activity();
    CHECK(locked == 0);
}
