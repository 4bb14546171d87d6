// SPDX-License-Identifier: GPL-3.0-or-later
// Functions of the C library's names that stand in front of it in a test program: the linker takes the program's own
// first, for the libraries it loads as well. Each asks whether the call shall fail and otherwise passes it on.
#include "support/failing_calls.h"

#include "support/durable_folder.h"

#include <QFile>

#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <chrono>
#include <climits>
#include <cstdarg>
#include <cstdio>
#include <cstring>
#include <memory>
#include <mutex>
#include <thread>

namespace {

using tspace::test::DurableFolder;
using tspace::test::FailingCalls;
using Failure = FailingCalls::Failure;
using Kind = FailingCalls::Kind;

constexpr std::chrono::milliseconds lateness{5};

/// One for the process, as the C library is.
struct Plan {
    std::array<char, PATH_MAX> folder{};
    std::atomic<bool> isOn{false};
    std::atomic<int> counted{0};
    std::atomic<int> failAt{0};
    std::atomic<Failure> failure{Failure::Once};
    std::atomic<bool> failed{false};
    std::mutex telling;
    std::unique_ptr<DurableFolder> durable;  // of a power cut
    std::mutex noting;
    std::vector<Kind> kinds;  // where none fails
};

Plan& plan() {
    static Plan one;
    return one;
}

/// True on a thread that is telling `Plan::durable` of a call: what it does meanwhile is no call of the program's.
bool& isTelling() {
    thread_local bool telling = false;
    return telling;
}

template <class Function>
Function* following(const char* name) {
    return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

bool isBelow(const char* path) {
    const std::size_t length = std::strlen(plan().folder.data());
    return !isTelling() && path != nullptr && length > 0 && std::strncmp(path, plan().folder.data(), length) == 0;
}

/// Without open(), which would ask back.
bool isBelow(int fd) {
    if (!plan().isOn || isTelling()) {
        return false;
    }
    std::array<char, 32> link{};
    std::snprintf(link.data(), link.size(), "/proc/self/fd/%d", fd);
    std::array<char, PATH_MAX> path{};
    const ssize_t length = ::readlink(link.data(), path.data(), path.size() - 1);
    return length > 0 && isBelow(path.data());
}

void noteKind(Kind kind) {
    const std::lock_guard<std::mutex> guard(plan().noting);
    plan().kinds.push_back(kind);
}

/// Whether the planned failure meets a call of this kind, from the planned one on.
bool meets(Failure failure, Kind kind, bool isPlanned) {
    switch (failure) {
        case Failure::Once:
        case Failure::ShortWrite:
        case Failure::Late:
            return isPlanned;
        case Failure::FullDisk:
            return kind == Kind::Grow || kind == Kind::Write;
        case Failure::DeadDisk:
        case Failure::PowerCut:
        case Failure::TornPower:
            return true;
    }
    return true;
}

/// 0: go on; else the errno to fail with.
int verdict(Kind kind, bool* isShort = nullptr) {
    Plan& p = plan();
    const int number = ++p.counted;
    const int at = p.failAt;
    if (at == 0) {
        noteKind(kind);
    }
    if (at == 0 || number < at || !meets(p.failure, kind, number == at)) {
        return 0;
    }
    p.failed = true;
    if (p.failure == Failure::Late) {
        std::this_thread::sleep_for(lateness);
        return 0;
    }
    if (p.failure == Failure::ShortWrite && isShort != nullptr) {
        *isShort = true;
        return 0;
    }
    return p.failure == Failure::FullDisk ? ENOSPC : EIO;
}

/// True, with errno set, when the call on a file of the folder shall fail.
template <class File>
bool fails(File file, Kind kind) {
    if (!plan().isOn || !isBelow(file)) {
        return false;
    }
    const int code = verdict(kind);
    if (code != 0) {
        errno = code;
    }
    return code != 0;
}

/// The same for writing `count` bytes, which may become fewer.
bool failsWriting(int fd, std::size_t& count) {
    if (!plan().isOn || !isBelow(fd)) {
        return false;
    }
    bool isShort = false;
    const int code = verdict(Kind::Write, &isShort);
    if (isShort && count > 1) {
        count /= 2;
    }
    if (code != 0) {
        errno = code;
    }
    return code != 0;
}

/// Tells what a call did that went well, for what is left of it after a power cut.
template <class Tell>
void note(int fd, Tell tell) {
    Plan& p = plan();
    if (p.isOn && p.durable != nullptr && isBelow(fd)) {
        const std::lock_guard<std::mutex> guard(p.telling);
        isTelling() = true;
        tell(*p.durable);
        isTelling() = false;
    }
}

ssize_t noteWritten(int fd, const void* bytes, ssize_t count, off_t at) {
    if (count > 0) {
        note(fd, [&](DurableFolder& folder) { folder.wrote(fd, bytes, static_cast<std::size_t>(count), at); });
    }
    return count;
}

int noteSynced(int fd, int result) {
    if (result == 0) {
        note(fd, [fd](DurableFolder& folder) { folder.synced(fd); });
    }
    return result;
}

int noteTruncated(int fd, off_t size, int result) {
    if (result == 0) {
        note(fd, [&](DurableFolder& folder) { folder.truncated(fd, size); });
    }
    return result;
}

int opened(const char* name, const char* path, int flags, mode_t mode) {
    if (fails(path, (flags & O_CREAT) != 0 ? Kind::Grow : Kind::Look)) {
        return -1;
    }
    const int fd = following<int(const char*, int, ...)>(name)(path, flags, mode);
    if (fd >= 0 && (flags & O_ACCMODE) != O_RDONLY) {
        note(fd, [&](DurableFolder& folder) { folder.opened(fd, (flags & O_TRUNC) != 0); });
    }
    return fd;
}

}  // namespace

// NOLINTBEGIN(readability-inconsistent-declaration-parameter-name,cert-dcl50-cpp): the C library's own functions.
extern "C" {

int open(const char* path, int flags, ...) {
    va_list more;
    va_start(more, flags);
    const mode_t mode = (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(more, mode_t) : 0;
    va_end(more);
    return opened("open", path, flags, mode);
}

int open64(const char* path, int flags, ...) {
    va_list more;
    va_start(more, flags);
    const mode_t mode = (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(more, mode_t) : 0;
    va_end(more);
    return opened("open64", path, flags, mode);
}

ssize_t write(int fd, const void* bytes, std::size_t count) {
    static auto* const next = following<ssize_t(int, const void*, std::size_t)>("write");
    if (failsWriting(fd, count)) {
        return -1;
    }
    const off_t at = plan().isOn ? ::lseek(fd, 0, SEEK_CUR) : 0;
    return noteWritten(fd, bytes, next(fd, bytes, count), at);
}

ssize_t pwrite(int fd, const void* bytes, std::size_t count, off_t at) {
    static auto* const next = following<ssize_t(int, const void*, std::size_t, off_t)>("pwrite");
    return failsWriting(fd, count) ? -1 : noteWritten(fd, bytes, next(fd, bytes, count, at), at);
}

ssize_t pwrite64(int fd, const void* bytes, std::size_t count, off64_t at) {
    static auto* const next = following<ssize_t(int, const void*, std::size_t, off64_t)>("pwrite64");
    return failsWriting(fd, count) ? -1 : noteWritten(fd, bytes, next(fd, bytes, count, at), at);
}

ssize_t read(int fd, void* bytes, std::size_t count) {
    static auto* const next = following<ssize_t(int, void*, std::size_t)>("read");
    return fails(fd, Kind::Look) ? -1 : next(fd, bytes, count);
}

ssize_t pread(int fd, void* bytes, std::size_t count, off_t at) {
    static auto* const next = following<ssize_t(int, void*, std::size_t, off_t)>("pread");
    return fails(fd, Kind::Look) ? -1 : next(fd, bytes, count, at);
}

ssize_t pread64(int fd, void* bytes, std::size_t count, off64_t at) {
    static auto* const next = following<ssize_t(int, void*, std::size_t, off64_t)>("pread64");
    return fails(fd, Kind::Look) ? -1 : next(fd, bytes, count, at);
}

int fsync(int fd) {
    static auto* const next = following<int(int)>("fsync");
    return fails(fd, Kind::Change) ? -1 : noteSynced(fd, next(fd));
}

int fdatasync(int fd) {
    static auto* const next = following<int(int)>("fdatasync");
    return fails(fd, Kind::Change) ? -1 : noteSynced(fd, next(fd));
}

int ftruncate(int fd, off_t size) noexcept {
    static auto* const next = following<int(int, off_t)>("ftruncate");
    return fails(fd, Kind::Change) ? -1 : noteTruncated(fd, size, next(fd, size));
}

int ftruncate64(int fd, off64_t size) noexcept {
    static auto* const next = following<int(int, off64_t)>("ftruncate64");
    return fails(fd, Kind::Change) ? -1 : noteTruncated(fd, size, next(fd, size));
}

int rename(const char* from, const char* to) noexcept {
    static auto* const next = following<int(const char*, const char*)>("rename");
    return fails(from, Kind::Change) ? -1 : next(from, to);
}

int renameat2(int fromFolder, const char* from, int toFolder, const char* to, unsigned flags) noexcept {
    static auto* const next = following<int(int, const char*, int, const char*, unsigned)>("renameat2");
    return fails(from, Kind::Change) ? -1 : next(fromFolder, from, toFolder, to, flags);
}

int link(const char* from, const char* to) noexcept {
    static auto* const next = following<int(const char*, const char*)>("link");
    return fails(from, Kind::Grow) ? -1 : next(from, to);
}

int unlink(const char* path) noexcept {
    static auto* const next = following<int(const char*)>("unlink");
    return fails(path, Kind::Change) ? -1 : next(path);
}

int mkdir(const char* path, mode_t mode) noexcept {
    static auto* const next = following<int(const char*, mode_t)>("mkdir");
    return fails(path, Kind::Grow) ? -1 : next(path, mode);
}

}  // extern "C"
// NOLINTEND(readability-inconsistent-declaration-parameter-name,cert-dcl50-cpp)

namespace tspace::test {

FailingCalls::FailingCalls(const QString& folder) {
    const QByteArray name = QFile::encodeName(folder);
    std::snprintf(plan().folder.data(), plan().folder.size(), "%s", name.constData());
    failAt(0, Failure::Once);
}

FailingCalls::~FailingCalls() {
    plan().isOn = false;
    plan().durable.reset();
    plan().folder.front() = '\0';
}

void FailingCalls::failAt(int call, Failure failure) {
    plan().isOn = false;
    plan().durable.reset();
    if (failure == Failure::PowerCut || failure == Failure::TornPower) {
        plan().durable = std::make_unique<DurableFolder>(QByteArray(plan().folder.data()));
    }
    plan().counted = 0;
    plan().kinds.clear();
    plan().failed = false;
    plan().failure = failure;
    plan().failAt = call;
    plan().isOn = true;
}

void FailingCalls::mend() {
    Plan& p = plan();
    p.isOn = false;
    if (p.durable != nullptr) {
        const bool isTorn = p.failure == Failure::TornPower;
        p.durable->cutPower(isTorn ? DurableFolder::Unsynced::Torn : DurableFolder::Unsynced::Lost,
                            static_cast<unsigned>(p.failAt));
        p.durable.reset();
    }
}

int FailingCalls::counted() const {
    return plan().counted;
}

std::vector<FailingCalls::Kind> FailingCalls::kinds() const {
    return plan().kinds;
}

bool FailingCalls::hasFailed() const {
    return plan().failed;
}

}  // namespace tspace::test
