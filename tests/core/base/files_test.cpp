// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/files.h"

#include "support/catch.h"
#include "support/scratch.h"
#include "support/thrown.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <sys/resource.h>
#include <sys/stat.h>

#include <csignal>

using namespace tspace;
using test::Scratch;

namespace {

/// While it lives, no file grows beyond `bytes`: writes break off as they do on a full disk, with another number.
class SmallFilesOnly {
  public:
    explicit SmallFilesOnly(rlim_t bytes) : m_signal(std::signal(SIGXFSZ, SIG_IGN)) {
        REQUIRE(::getrlimit(RLIMIT_FSIZE, &m_before) == 0);
        rlimit small = m_before;
        small.rlim_cur = bytes;
        REQUIRE(::setrlimit(RLIMIT_FSIZE, &small) == 0);
    }
    SmallFilesOnly(const SmallFilesOnly&) = delete;
    SmallFilesOnly& operator=(const SmallFilesOnly&) = delete;
    ~SmallFilesOnly() {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        static_cast<void>(std::signal(SIGXFSZ, m_signal));
    }

  private:
    rlimit m_before{};
    void (*m_signal)(int);
};

}  // namespace

// Would catch: a write that appends, leaves a part behind, or lets other users of the machine read it.
TEST_CASE("a file is written whole, for its owner only, with nothing left beside it", "[base]") {
    const Scratch scratch;
    const QString path = scratch.path(QStringLiteral("a.json"));
    const QByteArray large(3'000'000, 'x');
    files::writeWhole(path, large);
    files::writeWhole(path, QByteArray("short\0text", 10));
    CHECK(test::bytesOf(path) == QByteArray("short\0text", 10));
    CHECK(test::modeOf(path) == 0600);
    CHECK(QDir(scratch.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot) ==
          QStringList{QStringLiteral("a.json")});
    files::writeWhole(path, {});
    CHECK(test::bytesOf(path).isEmpty());
}

// Would catch: the mode of a file left behind by a crash being taken over.
TEST_CASE("a part left behind does not decide who may read the file", "[base]") {
    const Scratch scratch;
    const QString path = scratch.path(QStringLiteral("a.json"));
    const QString part = scratch.write(QStringLiteral("a.json.part"), "old and longer than the new");
    REQUIRE(QFile::setPermissions(part, QFile::Permissions(0x6666)));
    files::writeWhole(path, "new");
    CHECK(test::bytesOf(path) == "new");
    CHECK(test::modeOf(path) == 0600);
}

// Would catch: a failed write that damages what was there, or leaves a part of the new behind.
TEST_CASE("a write that fails leaves the old file and nothing beside it", "[base]") {
    const Scratch scratch;
    const QString taken = scratch.path(QStringLiteral("taken"));
    REQUIRE(QDir().mkpath(taken + QStringLiteral("/inside")));
    CHECK(test::codeOf([&] { files::writeWhole(taken, "x"); }) == ErrorCode::WriteFailed);
    CHECK(QFileInfo(taken + QStringLiteral("/inside")).isDir());
    CHECK_FALSE(QFileInfo::exists(taken + QStringLiteral(".part")));
    CHECK(test::codeOf([&] { files::writeWhole(scratch.path(QStringLiteral("none/a")), "x"); }) == ErrorCode::NotFound);
    CHECK(test::codeOf([&] { files::writeWhole(QStringLiteral("/proc/a"), "x"); }) != ErrorCode::Internal);
}

// Would catch: a write that breaks off half-way and is taken for whole, as on a full disk.
TEST_CASE("a write that breaks off half-way leaves the old file whole", "[base]") {
    const Scratch scratch;
    const QString path = scratch.write(QStringLiteral("a"), "kept");
    {
        const SmallFilesOnly limit(4096);
        CHECK(test::codeOf([&] { files::writeWhole(path, QByteArray(100'000, 'x')); }) == ErrorCode::WriteFailed);
    }
    CHECK(test::bytesOf(path) == "kept");
    CHECK_FALSE(QFileInfo::exists(path + QStringLiteral(".part")));
}

// Would catch: writing through a link that someone else put in the way.
TEST_CASE("a link in the place of the part is not followed", "[base]") {
    const Scratch scratch;
    const QString path = scratch.write(QStringLiteral("a"), "kept");
    const QString other = scratch.write(QStringLiteral("other"), "someone else's");
    REQUIRE(QFile::link(other, path + QStringLiteral(".part")));
    CHECK(test::codeOf([&] { files::writeWhole(path, "x"); }) == ErrorCode::WriteFailed);
    CHECK(test::bytesOf(path) == "kept");
    CHECK(test::bytesOf(other) == "someone else's");
}

// Would catch: reading without bound, or one kind of failure told as another.
TEST_CASE("a file is read up to its limit, and each failure has its kind", "[base]") {
    const Scratch scratch;
    const QString path = scratch.write(QStringLiteral("a"), "12345");
    CHECK(files::readAll(path, 5) == "12345");
    CHECK(test::codeOf([&] { static_cast<void>(files::readAll(path, 4)); }) == ErrorCode::BadInput);
    CHECK(test::codeOf([&] { static_cast<void>(files::readAll(scratch.path(QStringLiteral("b")), 4)); }) ==
          ErrorCode::NotFound);
    CHECK(test::codeOf([&] { static_cast<void>(files::readAll(scratch.path(), 4)); }) == ErrorCode::Unreadable);
}

// Would catch: a new folder that others can look into, or an old one whose mode is changed.
TEST_CASE("folders are made with those above them, for their owner only", "[base]") {
    const Scratch scratch;
    const QString deep = scratch.path(QStringLiteral("a/b/c"));
    files::makeFolder(deep);
    files::makeFolder(deep);
    CHECK(test::modeOf(deep) == 0700);
    CHECK(test::modeOf(scratch.path(QStringLiteral("a"))) == 0700);
    const QString file = scratch.write(QStringLiteral("file"), "x");
    CHECK(test::codeOf([&] { files::makeFolder(file); }) == ErrorCode::WriteFailed);
    CHECK(test::codeOf([&] { files::makeFolder(file + QStringLiteral("/below")); }) == ErrorCode::WriteFailed);
}

// Would catch: a rename that refuses an existing file, or a missing source that passes in silence.
TEST_CASE("a file is put in another's place", "[base]") {
    const Scratch scratch;
    const QString from = scratch.write(QStringLiteral("from"), "new");
    const QString to = scratch.write(QStringLiteral("to"), "old");
    files::replace(from, to);
    CHECK(test::bytesOf(to) == "new");
    CHECK(test::codeOf([&] { files::replace(from, to); }) == ErrorCode::NotFound);
    CHECK(test::bytesOf(to) == "new");
}
