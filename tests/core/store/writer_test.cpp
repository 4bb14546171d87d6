// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/writer.h"

#include "core/store/file_fixture.h"

#include <future>
#include <thread>
#include <vector>

using namespace tspace;
using namespace tspace::test;

// Catches a wait that looks only for what has not begun: a page would read what is still being written. And one that
// goes on waiting where nothing is left to be done.
TEST_CASE("Who waits for the writer goes on when the last that was handed over has been done") {
    const Scratch scratch;
    Writer writer(sqlite::Connection(scratch.path(QStringLiteral("w")), sqlite::Mode::Create));
    std::promise<void> begun;
    std::promise<void> gate;
    std::vector<int> done;
    writer.post([&](sqlite::Connection&) {
        begun.set_value();
        gate.get_future().wait();
        done.push_back(1);
    });
    begun.get_future().wait();  // none is left in the queue, and one is not done
    std::thread opener([&] { gate.set_value(); });
    writer.wait();
    CHECK(done == std::vector{1});
    opener.join();

    writer.post([&](sqlite::Connection&) { done.push_back(2); });
    writer.post([&](sqlite::Connection&) { done.push_back(3); });
    writer.wait();
    CHECK(done == std::vector{1, 2, 3});
    writer.wait();
}
