// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/secret.h"

#include "base/task.h"
#include "support/catch.h"

#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <utility>
#include <vector>

using namespace tspace;

namespace {

/// Whether a child process dies of reading the byte at `place`: the only way to ask whether memory is still there.
bool diesReading(const unsigned char* place) {
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        static_cast<void>(std::signal(SIGSEGV, [](int) { ::_exit(1); }));
        const volatile unsigned char* byte = place;
        static_cast<void>(*byte);
        ::_exit(0);
    }
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    return !WIFEXITED(status) || WEXITSTATUS(status) != 0;
}

}  // namespace

// Would catch: a passphrase that is read as anything but UTF-8, and so opens no journal made elsewhere.
TEST_CASE("a secret holds the UTF-8 bytes of a text", "[base]") {
    const Secret secret = Secret::fromText(QStringLiteral("pâté \U0001F511"));
    CHECK(secret.view() == "p\xC3\xA2t\xC3\xA9 \xF0\x9F\x94\x91");
    CHECK(Secret::fromText(QString()).isEmpty());
    CHECK(Secret::fromBytes(std::string_view("a\0b", 3)).size() == 3);
    CHECK(Secret(4).view() == std::string_view("\0\0\0\0", 4));
}

// Would catch: a key that stays in memory after the journal was locked.
TEST_CASE("the memory of a secret is gone when the secret is", "[base]") {
    const unsigned char* place = nullptr;
    {
        const Secret secret = Secret::fromBytes("open sesame");
        place = secret.data();
        CHECK_FALSE(diesReading(place));
    }
    CHECK(diesReading(place));
}

// Would catch: a move that copies, or an old secret that outlives the one put in its place.
TEST_CASE("a moved secret leaves nothing behind, and what it replaces is gone at once", "[base]") {
    Secret first = Secret::fromBytes("first");
    Secret second = Secret::fromBytes("second");
    const unsigned char* kept = second.data();
    const unsigned char* replaced = first.data();
    first = std::move(second);
    CHECK(first.data() == kept);
    CHECK(first.view() == "second");
    CHECK(second.isEmpty());  // NOLINT(bugprone-use-after-move): that it is empty is the contract
    CHECK(diesReading(replaced));
    const Secret third(std::move(first));
    CHECK(third.data() == kept);
    CHECK(first.data() == nullptr);  // NOLINT(bugprone-use-after-move): likewise
}

// Would catch: a duplicate that shares its memory, or a comparison that looks at a part only.
TEST_CASE("secrets are equal when their bytes are, and a duplicate stands on its own", "[base]") {
    Secret secret = Secret::fromBytes("same");
    const Secret other = secret.duplicate();
    CHECK(other == secret);
    CHECK(other.data() != secret.data());
    secret.data()[3] ^= 1;
    CHECK_FALSE(other == secret);
    CHECK_FALSE(other == Secret::fromBytes("sam"));
    CHECK(Secret() == Secret::fromBytes(""));
}

// Would catch: a wipe that leaves the text, or reaches into one that shared it.
TEST_CASE("a wiped text is empty, and one that shared it keeps its own", "[base]") {
    QString text = QStringLiteral("open ") + QStringLiteral("sesame");
    const QString shared = text;
    wipe(text);
    CHECK(text.isEmpty());
    CHECK(shared == QStringLiteral("open sesame"));
    wipe(text);
    CHECK(text.isEmpty());
}

// Would catch: a cancelled import that goes on to its end, or a report that is lost.
TEST_CASE("a task reports each step and stops at the one after it was cancelled", "[base]") {
    std::vector<std::pair<long long, long long>> seen;
    Progress progress([&](long long done, long long total) { seen.emplace_back(done, total); });
    progress.step(1, 3);
    CHECK_FALSE(progress.isCancelled());
    progress.cancel();
    CHECK(progress.isCancelled());
    CHECK_THROWS_AS(progress.step(2, 3), Cancelled);
    CHECK(seen == std::vector<std::pair<long long, long long>>{{1, 3}, {2, 3}});
    Progress silent;
    silent.step(1, 0);
}

// Would catch: a cancel button whose press during a report is noticed one step late.
TEST_CASE("cancelling from within a report takes effect at once", "[base]") {
    Progress* running = nullptr;
    Progress progress([&](long long, long long) { running->cancel(); });
    running = &progress;
    CHECK_THROWS_AS(progress.step(1, 3), Cancelled);
}
