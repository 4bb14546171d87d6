// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/memory_guard.h"

#include "base/secret.h"
#include "support/catch.h"
#include "support/child.h"

#include <QByteArray>
#include <QFile>
#include <QRegularExpression>

#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <csignal>

using namespace tspace;
using namespace tspace::test;

namespace {

/// What /proc/self/smaps says of the pages that hold `place`, as flags of two letters.
QByteArray flagsOfPagesWith(const unsigned char* place) {
    QFile maps(QStringLiteral("/proc/self/smaps"));
    REQUIRE(maps.open(QIODevice::ReadOnly));
    const auto wanted = reinterpret_cast<quintptr>(place);
    const QRegularExpression range(QStringLiteral("^([0-9a-f]+)-([0-9a-f]+) "));
    bool isThere = false;
    for (const QByteArray& line : maps.readAll().split('\n')) {
        if (const auto match = range.match(QString::fromLatin1(line)); match.hasMatch()) {
            isThere = wanted >= match.captured(1).toULongLong(nullptr, 16) &&
                      wanted < match.captured(2).toULongLong(nullptr, 16);
        } else if (isThere && line.startsWith("VmFlags:")) {
            return line;
        }
    }
    return {};
}

/// True where the system lets this program lock a page at all; a sanitizer takes the call and does nothing.
bool mayLock() {
    const long page = ::sysconf(_SC_PAGESIZE);
    void* const some =
        ::mmap(nullptr, static_cast<std::size_t>(page), PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    const bool may = some != MAP_FAILED && ::mlock(some, static_cast<std::size_t>(page)) == 0 &&
                     flagsOfPagesWith(static_cast<const unsigned char*>(some)).contains(" lo");
    ::munmap(some, static_cast<std::size_t>(page));
    return may;
}

}  // namespace

// Would catch: a crash that leaves the journal's texts in a file, whatever limit the person's shell had set.
TEST_CASE("a guarded program leaves no core image", "[base]") {
    Child child([](const Child::Side&) {
        forbidCoreDumps();
        forbidTracing();
        rlimit limit{1, 1};
        ::getrlimit(RLIMIT_CORE, &limit);
        return limit.rlim_cur == 0 && limit.rlim_max == 0 && ::prctl(PR_GET_DUMPABLE) == 0 ? 0 : 1;
    });
    CHECK(child.wait() == 0);
}

// Would catch: a program into which any other of the same person can look while the journal is open.
TEST_CASE("a guarded program is not to be looked into by others of the same person", "[base]") {
    if (::geteuid() != 0) {
        Child guarded([](const Child::Side& parent) {
            forbidTracing();
            parent.tell();
            parent.await();
            return 0;
        });
        guarded.await();
        CHECK_FALSE(QFile(QStringLiteral("/proc/%1/mem").arg(guarded.pid())).open(QIODevice::ReadOnly));
        guarded.tell();
        CHECK(guarded.wait() == 0);
        return;
    }
    // Root looks into everything: two others that have no rights try it.
    Child guarded([](const Child::Side& parent) {
        Child::dropRights();
        forbidTracing();
        parent.tell();
        parent.await();
        return 0;
    });
    Child open([](const Child::Side& parent) {
        Child::dropRights();
        ::prctl(PR_SET_DUMPABLE, 1, 0, 0, 0);
        ::prctl(PR_SET_PTRACER, PR_SET_PTRACER_ANY, 0, 0, 0);
        parent.tell();
        parent.await();
        return 0;
    });
    guarded.await();
    open.await();
    const QString memory = QStringLiteral("/proc/%1/mem");
    Child looking([&](const Child::Side&) {
        Child::dropRights();
        const bool seesGuarded = QFile(memory.arg(guarded.pid())).open(QIODevice::ReadOnly);
        const bool seesOpen = QFile(memory.arg(open.pid())).open(QIODevice::ReadOnly);
        return (seesGuarded ? 1 : 0) + (seesOpen ? 0 : 2);
    });
    CHECK(looking.wait() == 0);
}

// Would catch: a key or passphrase that the system writes to swap, or to a core image in spite of all.
TEST_CASE("the memory of a secret is locked and left out of core images", "[base]") {
    const Secret secret = Secret::fromBytes("open sesame");
    const QByteArray flags = flagsOfPagesWith(secret.data());
    INFO(flags.toStdString());
    CHECK(flags.contains(" dd"));
    if (mayLock()) {
        CHECK(flags.contains(" lo"));
    }
}
