// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/failing_files.h"

#include <sqlite3.h>

#include <atomic>

namespace tspace::test {

namespace {

/// What is shared by all files of the layer; SQLite's callbacks reach it through their file.
struct Plan {
    std::atomic<bool> isSet{false};
    std::atomic<int> left{0};
    std::atomic<bool> failed{false};
    std::atomic<FailingFiles::Failure> failure{FailingFiles::Failure::FullDisk};

    /// True if this step shall fail.
    bool fails(bool lengthens) {
        if (!isSet || (failure == FailingFiles::Failure::FullDisk && !lengthens)) {
            return false;
        }
        if (--left > 0) {
            return false;
        }
        failed = true;
        return true;
    }
};

/// SQLite allocates it, with room behind it for the file of the layer below.
struct File {
    sqlite3_file base;
    sqlite3_io_methods methods;
    Plan* plan;

    [[nodiscard]] sqlite3_file* below() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};

File* fileOf(sqlite3_file* file) {
    return reinterpret_cast<File*>(file);
}
sqlite3_file* below(sqlite3_file* file) {
    return fileOf(file)->below();
}

int closeFile(sqlite3_file* file) {
    return below(file)->pMethods->xClose(below(file));
}

int readFile(sqlite3_file* file, void* bytes, int count, sqlite3_int64 at) {
    return below(file)->pMethods->xRead(below(file), bytes, count, at);
}

int writeFile(sqlite3_file* file, const void* bytes, int count, sqlite3_int64 at) {
    sqlite3_int64 size = 0;
    const int code = below(file)->pMethods->xFileSize(below(file), &size);
    if (code != SQLITE_OK) {
        return code;
    }
    return fileOf(file)->plan->fails(at + count > size) ? SQLITE_FULL
                                                        : below(file)->pMethods->xWrite(below(file), bytes, count, at);
}

int truncateFile(sqlite3_file* file, sqlite3_int64 size) {
    return fileOf(file)->plan->fails(false) ? SQLITE_IOERR_TRUNCATE
                                            : below(file)->pMethods->xTruncate(below(file), size);
}

int syncFile(sqlite3_file* file, int flags) {
    return fileOf(file)->plan->fails(false) ? SQLITE_IOERR_FSYNC : below(file)->pMethods->xSync(below(file), flags);
}

int sizeOfFile(sqlite3_file* file, sqlite3_int64* size) {
    return below(file)->pMethods->xFileSize(below(file), size);
}

int lockFile(sqlite3_file* file, int level) {
    return below(file)->pMethods->xLock(below(file), level);
}

int unlockFile(sqlite3_file* file, int level) {
    return below(file)->pMethods->xUnlock(below(file), level);
}

int checkLock(sqlite3_file* file, int* result) {
    return below(file)->pMethods->xCheckReservedLock(below(file), result);
}

int controlFile(sqlite3_file* file, int operation, void* argument) {
    return below(file)->pMethods->xFileControl(below(file), operation, argument);
}

int sectorSize(sqlite3_file* file) {
    return below(file)->pMethods->xSectorSize(below(file));
}

int characteristics(sqlite3_file* file) {
    return below(file)->pMethods->xDeviceCharacteristics(below(file));
}

int mapShared(sqlite3_file* file, int page, int size, int extend, void volatile** memory) {
    return below(file)->pMethods->xShmMap(below(file), page, size, extend, memory);
}

int lockShared(sqlite3_file* file, int offset, int count, int flags) {
    return below(file)->pMethods->xShmLock(below(file), offset, count, flags);
}

void barrier(sqlite3_file* file) {
    below(file)->pMethods->xShmBarrier(below(file));
}

int unmapShared(sqlite3_file* file, int remove) {
    return below(file)->pMethods->xShmUnmap(below(file), remove);
}

sqlite3_io_methods methodsOver(const sqlite3_io_methods& under) {
    sqlite3_io_methods methods{};
    methods.iVersion = under.iVersion < 2 ? 1 : 2;  // without memory mapping, past which nothing would be seen
    methods.xClose = closeFile;
    methods.xRead = readFile;
    methods.xWrite = writeFile;
    methods.xTruncate = truncateFile;
    methods.xSync = syncFile;
    methods.xFileSize = sizeOfFile;
    methods.xLock = lockFile;
    methods.xUnlock = unlockFile;
    methods.xCheckReservedLock = checkLock;
    methods.xFileControl = controlFile;
    methods.xSectorSize = sectorSize;
    methods.xDeviceCharacteristics = characteristics;
    if (methods.iVersion == 2 && under.xShmMap != nullptr) {
        methods.xShmMap = mapShared;
        methods.xShmLock = lockShared;
        methods.xShmBarrier = barrier;
        methods.xShmUnmap = unmapShared;
    }
    return methods;
}

}  // namespace

struct FailingFiles::Layer {
    Plan plan;
    sqlite3_vfs* under = nullptr;
    sqlite3_vfs vfs{};
};

namespace {

struct Parts {
    Plan* plan;
    sqlite3_vfs* under;
};

int openFile(sqlite3_vfs* vfs, const char* name, sqlite3_file* file, int flags, int* outFlags) {
    const auto* parts = static_cast<const Parts*>(vfs->pAppData);
    File* own = fileOf(file);
    own->base.pMethods = nullptr;
    own->plan = parts->plan;
    const int code = parts->under->xOpen(parts->under, name, own->below(), flags, outFlags);
    if (own->below()->pMethods != nullptr) {
        own->methods = methodsOver(*own->below()->pMethods);
        own->base.pMethods = &own->methods;
    }
    return code;
}

}  // namespace

FailingFiles::FailingFiles() : m_layer(std::make_unique<Layer>()) {
    m_layer->under = sqlite3_vfs_find(nullptr);
    // All but opening is the layer below, which finds its own data through a copy of its description.
    m_layer->vfs = *m_layer->under;
    m_layer->vfs.zName = "tspace-failing";
    m_layer->vfs.pNext = nullptr;
    m_layer->vfs.szOsFile = static_cast<int>(sizeof(File)) + m_layer->under->szOsFile;
    m_layer->vfs.xOpen = openFile;
    m_layer->vfs.pAppData = new Parts{&m_layer->plan, m_layer->under};
    sqlite3_vfs_register(&m_layer->vfs, 1);
}

FailingFiles::~FailingFiles() {
    sqlite3_vfs_unregister(&m_layer->vfs);
    sqlite3_vfs_register(m_layer->under, 1);
    delete static_cast<Parts*>(m_layer->vfs.pAppData);
}

void FailingFiles::failFrom(int step, Failure failure) {
    m_layer->plan.failure = failure;
    m_layer->plan.left = step;
    m_layer->plan.failed = false;
    m_layer->plan.isSet = true;
}

void FailingFiles::mend() {
    m_layer->plan.isSet = false;
}

bool FailingFiles::hasFailed() const {
    return m_layer->plan.failed;
}

}  // namespace tspace::test
