// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/lock_file.h"

#include "base/error.h"
#include "core/store/file_fixture.h"
#include "store/file_note.h"
#include "support/child.h"

#include <QFile>

#include <atomic>
#include <thread>
#include <vector>

using namespace tspace;
using namespace tspace::test;

namespace {

constexpr LockFile::Milliseconds atOnce{0};

}  // namespace

// Catches a lock that is no lock: a journal replaced under a program that has it open.
TEST_CASE("A lock file is held by many, or by one alone, and the door by one at a time") {
    const Scratch scratch;
    const QString journal = scratch.path(QStringLiteral("j"));
    LockFile first(journal);
    CHECK(first.holdAlone());
    CHECK(codeOf([&] { LockFile(journal, atOnce); }) == ErrorCode::InUse);
    first.openDoor();
    CHECK(codeOf([&] { LockFile(journal, atOnce); }) == ErrorCode::InUse);
    first.share();
    LockFile second(journal, atOnce);
    CHECK_FALSE(second.holdAlone());
    CHECK(codeOf([&] { first.shutDoor(atOnce); }) == ErrorCode::InUse);
    second.openDoor();
    CHECK_NOTHROW(first.shutDoor(atOnce));
}

// Catches a lock that is not seen by, or does not end with, another program.
TEST_CASE("A lock file is held against other programs, and free again when they are killed") {
    const Scratch scratch;
    const QString journal = scratch.path(QStringLiteral("j"));
    Child other([&](const Child::Side& parent) {
        LockFile held(journal);
        const bool alone = held.holdAlone();
        parent.tell();
        parent.await();
        return alone ? 0 : 1;
    });
    other.await();
    CHECK(codeOf([&] { LockFile(journal, atOnce); }) == ErrorCode::InUse);
    other.kill();
    CHECK(LockFile(journal, atOnce).holdAlone());
}

// Catches a lock on a file that has lost its name: two programs would each be alone.
TEST_CASE("Many programs that open and close at once are never two alone") {
    const Scratch scratch;
    const QString journal = scratch.path(QStringLiteral("j"));
    std::atomic<int> alone = 0;
    std::atomic<int> wrong = 0;
    std::atomic<int> turns = 0;
    const auto run = [&] {
        for (int i = 0; i < 40; ++i) {
            LockFile held(journal, LockFile::Milliseconds(60'000));
            if (held.holdAlone()) {
                wrong += ++alone == 1 ? 0 : 1;
                std::this_thread::yield();
                --alone;
                ++turns;
                held.remove();
            }
        }
    };
    std::vector<std::thread> threads;
    threads.reserve(4);
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back(run);
    }
    for (std::thread& thread : threads) {
        thread.join();
    }
    CHECK(wrong == 0);
    CHECK(turns > 0);
    CHECK_FALSE(QFile::exists(LockFile::pathFor(journal)));
}

// Catches a note that keeps the end of a longer one before it.
TEST_CASE("A lock file gives back its note, also to the next program") {
    const Scratch scratch;
    const QString journal = scratch.path(QStringLiteral("j"));
    {
        LockFile file(journal);
        CHECK(file.note().isEmpty());
        file.setNote("a longer note", true);
        file.setNote("a note", false);
    }
    CHECK(LockFile(journal).note() == "a note");
}

// Catches a folder that cannot be written told as a defect.
TEST_CASE("A lock file that cannot be made is told as that") {
    const Scratch scratch;
    CHECK(codeOf([&] { LockFile(scratch.path(QStringLiteral("none/j"))); }) == ErrorCode::NotFound);
}

// Catches a rule that is too strict (changes put aside that were the file's own) or too lax (a log replayed over an
// older copy).
TEST_CASE("A note covers the file as it was left, and no other") {
    constexpr qint64 second = 1'000'000'000;
    const FileNote note{"12/34/ab", 1000 * second, 2000 * second};
    CHECK(note.covers("12/34/ab", 1000 * second));
    CHECK(note.covers("12/34/ab", 2000 * second));
    CHECK(note.covers("12/34/ab", 970 * second));  // a power cut took back the newest times
    CHECK_FALSE(note.covers("12/34/ab", 2000 * second + 1));
    CHECK_FALSE(note.covers("12/34/ab", 800 * second));
    CHECK_FALSE(note.covers("12/34/ac", 1500 * second));
    const FileNote beingWritten{"12/34/ab", 1000 * second, std::nullopt};
    CHECK(beingWritten.covers("12/34/ab", 5000 * second));
    CHECK_FALSE(beingWritten.covers("12/34/ab", 800 * second));
    for (const FileNote& each : {note, beingWritten}) {
        const std::optional<FileNote> read = FileNote::parse(each.text());
        REQUIRE(read);
        CHECK(read->text() == each.text());
        CHECK(each.text().size() == note.text().size());
    }
    for (const QByteArray& none : {QByteArray(), QByteArray("x"), note.text().left(40), note.text().left(255),
                                   QByteArray("tspace-lock-1 a b c\n"), QByteArray(256, '\0')}) {
        CHECK_FALSE(FileNote::parse(none));
    }
}
