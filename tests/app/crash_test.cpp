// SPDX-License-Identifier: GPL-3.0-or-later
// The promise that never more than two seconds of typing are lost, tried on the window program itself: the composition
// that people run, on the offscreen platform, typed into by another process and killed in the middle of it.
#include "app/typing_desk.h"
#include "support/catch.h"

#include <QEventLoop>
#include <QTimer>

#include <iostream>
#include <memory>
#include <vector>

using namespace tspace;
using namespace tspace::test;

namespace {

constexpr int desks = 5;
constexpr int roundsADesk = 10;
constexpr int timesInLong = 4;  // with TSPACE_LONG in the environment
constexpr int firstSeed = 20261118;
/// Until it is given up; far above what it takes.
constexpr int patience = 240'000;

/// Runs all desks at once; false when they have not ended in time, in milliseconds.
bool runAll(const std::vector<std::unique_ptr<TypingDesk>>& all, int rounds, int time) {
    QEventLoop loop;
    bool inTime = true;
    std::size_t running = all.size();
    for (const auto& desk : all) {
        desk->run(rounds, [&] {
            if (--running == 0) {
                loop.quit();
            }
        });
    }
    QTimer::singleShot(time, &loop, [&] {
        inTime = false;
        loop.quit();
    });
    loop.exec();
    return inTime;
}

}  // namespace

// Would catch: a draft kept too late or not at all, a commit told before it is on disk, a draft forgotten with what was
// typed after its save, and a journal that a kill leaves unreadable or inconsistent.
TEST_CASE("fifty kills in the middle of typing lose no record and nothing older than two seconds", "[crash]") {
    const int times = qEnvironmentVariableIsSet("TSPACE_LONG") ? timesInLong : 1;
    const int rounds = roundsADesk * times;
    std::vector<std::unique_ptr<TypingDesk>> all;
    all.reserve(desks);
    for (int i = 0; i < desks; ++i) {
        all.push_back(std::make_unique<TypingDesk>(firstSeed + i * rounds));
    }
    REQUIRE(runAll(all, rounds, patience * times));

    int kills = 0;
    int starved = 0;
    qsizetype due = 0;
    std::size_t committed = 0;
    for (const auto& desk : all) {
        CHECK(desk->faults() == QStringList());
        const Issues issues = desk->verify();
        INFO((issues.empty() ? std::string() : issues.front().words.toStdString()));
        CHECK(issues.empty());
        kills += desk->kills();
        starved += desk->starvedRounds();
        due += desk->due();
        committed += desk->committed();
    }
    std::cout << kills << " kills, " << due << " tokens that had to be there, " << committed << " revisions told, "
              << starved << " rounds done again\n";
    CHECK(kills == desks * rounds);
    // Otherwise nothing was tried.
    CHECK(due > kills);
    CHECK(committed > 10);
}
