// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/durable_folder.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <climits>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <utility>

namespace tspace::test {

namespace {

/// The rig itself failed, inside a call of the C library: no exception may pass through it.
void must(bool done, const char* what) {
    if (!done) {
        std::perror(what);
        std::abort();
    }
}

struct stat statusOf(const QByteArray& path) {
    struct stat status {};
    must(::lstat(path.constData(), &status) == 0, "looking at a file");
    return status;
}

QByteArray openedPath(int fd) {
    std::array<char, 32> link{};
    std::snprintf(link.data(), link.size(), "/proc/self/fd/%d", fd);
    std::array<char, PATH_MAX> path{};
    const ssize_t length = ::readlink(link.data(), path.data(), path.size() - 1);
    return {path.data(), std::max<ssize_t>(length, 0)};
}

QByteArray contentOf(const QByteArray& path) {
    QFile file(QFile::decodeName(path));
    must(file.open(QIODevice::ReadOnly), "reading a file");
    return file.readAll();
}

/// An index in shared memory that SQLite makes anew: it is never read after a power cut.
bool isShared(const QByteArray& name) {
    return name.endsWith("-shm");
}

}  // namespace

DurableFolder::DurableFolder(QByteArray folder) : m_folder(std::move(folder)), m_links(m_folder + "-inodes") {
    must(::mkdir(m_links.constData(), 0700) == 0, "making the folder of links");
    for (const QByteArray& each : foldersNow()) {
        m_names[each] = namesNow(each);
        for (const auto& [name, inode] : m_names[each]) {
            take(each + '/' + name, true);
        }
    }
}

DurableFolder::~DurableFolder() {
    QDir(QFile::decodeName(m_links)).removeRecursively();
}

QByteArray DurableFolder::linkOf(ino_t inode) const {
    return m_links + '/' + QByteArray::number(quint64{inode});
}

void DurableFolder::take(const QByteArray& path, bool isSynced) {
    const struct stat status = statusOf(path);
    if (m_files.count(status.st_ino) > 0) {
        return;
    }
    must(::link(path.constData(), linkOf(status.st_ino).constData()) == 0, "linking a file");
    m_files[status.st_ino] = {isSynced ? contentOf(path) : QByteArray(), status.st_mtim, {}};
}

DurableFolder::Names DurableFolder::namesNow(const QByteArray& folder) const {
    Names names;
    const QDir dir(QFile::decodeName(folder));
    for (const QString& name : dir.entryList(QDir::Files | QDir::Hidden | QDir::System)) {
        const QByteArray encoded = QFile::encodeName(name);
        if (!isShared(encoded)) {
            names[encoded] = statusOf(folder + '/' + encoded).st_ino;
        }
    }
    return names;
}

std::set<QByteArray> DurableFolder::foldersNow() const {
    std::set<QByteArray> folders{m_folder};
    QDirIterator each(QFile::decodeName(m_folder), QDir::Dirs | QDir::NoDotAndDotDot | QDir::Hidden,
                      QDirIterator::Subdirectories);
    while (each.hasNext()) {
        folders.insert(QFile::encodeName(each.next()));
    }
    return folders;
}

void DurableFolder::opened(int fd, bool emptied) {
    const QByteArray path = openedPath(fd);
    struct stat status {};
    if (::fstat(fd, &status) != 0 || !S_ISREG(status.st_mode) || isShared(path)) {
        return;
    }
    if (m_files.count(status.st_ino) == 0) {
        take(path, false);
    } else if (emptied) {
        truncated(fd, 0);
    }
}

void DurableFolder::wrote(int fd, const void* bytes, std::size_t count, off_t at) {
    struct stat status {};
    if (::fstat(fd, &status) != 0) {
        return;
    }
    const auto file = m_files.find(status.st_ino);
    if (file != m_files.end()) {
        file->second.since.push_back(
            {at, QByteArray(static_cast<const char*>(bytes), static_cast<qsizetype>(count)), false});
    }
}

void DurableFolder::truncated(int fd, off_t size) {
    struct stat status {};
    if (::fstat(fd, &status) != 0) {
        return;
    }
    const auto file = m_files.find(status.st_ino);
    if (file != m_files.end()) {
        file->second.since.push_back({size, {}, true});
    }
}

void DurableFolder::apply(const Write& write, QByteArray& content) {
    const auto at = static_cast<qsizetype>(write.at);
    const qsizetype end = at + write.bytes.size();
    if (write.isCut || content.size() < end) {
        const qsizetype before = content.size();
        content.resize(write.isCut ? at : end);
        std::fill(content.begin() + std::min(before, content.size()), content.end(), '\0');
    }
    std::copy(write.bytes.begin(), write.bytes.end(), content.begin() + at);
}

void DurableFolder::synced(int fd) {
    struct stat status {};
    if (::fstat(fd, &status) != 0) {
        return;
    }
    if (S_ISDIR(status.st_mode)) {
        const QByteArray path = openedPath(fd);
        m_names[path] = namesNow(path);
        const QDir dir(QFile::decodeName(path));
        for (const QString& name : dir.entryList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::Hidden)) {
            m_names.try_emplace(path + '/' + QFile::encodeName(name));
        }
        return;
    }
    const auto file = m_files.find(status.st_ino);
    if (file != m_files.end()) {
        for (const Write& write : std::exchange(file->second.since, {})) {
            apply(write, file->second.durable);
        }
        file->second.modified = status.st_mtim;
    }
}

void DurableFolder::clear() const {
    const QDir folder(QFile::decodeName(m_folder));
    for (const QFileInfo& entry :
         folder.entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot)) {
        if (entry.isDir() && !entry.isSymLink()) {
            QDir(entry.filePath()).removeRecursively();
        } else {
            must(::unlink(QFile::encodeName(entry.filePath()).constData()) == 0, "taking a name away");
        }
    }
}

void DurableFolder::putBack(const std::map<QByteArray, Names>& names) const {
    for (const auto& [folder, files] : names) {
        // Sorted, so a folder comes before those in it; one whose own name was lost takes what it held along.
        if (folder != m_folder) {
            const QByteArray above = folder.left(folder.lastIndexOf('/'));
            if (names.count(above) == 0) {
                continue;
            }
            must(::mkdir(folder.constData(), 0700) == 0, "making a folder again");
        }
        for (const auto& [name, inode] : files) {
            must(::link(linkOf(inode).constData(), (folder + '/' + name).constData()) == 0, "giving a name back");
        }
    }
}

void DurableFolder::refill(ino_t inode, const File& file, Unsynced unsynced, unsigned seed) const {
    const struct stat status = statusOf(linkOf(inode));
    QByteArray content = file.durable;
    timespec modified = file.modified;
    if (unsynced == Unsynced::Torn) {
        std::minstd_rand coin(seed);
        for (Write write : file.since) {
            if (const auto thrown = coin() % 4; thrown < 2) {
                write.bytes.truncate(thrown == 0 ? write.bytes.size() : write.bytes.size() / 2);
                apply(write, content);
            }
        }
        modified = status.st_mtim;
    }
    QFile out(QFile::decodeName(linkOf(inode)));
    must(out.open(QIODevice::WriteOnly) && out.write(content) == content.size(), "filling a file again");
    out.close();
    const std::array<timespec, 2> times{modified, modified};
    must(::utimensat(AT_FDCWD, linkOf(inode).constData(), times.data(), 0) == 0, "setting a time back");
}

void DurableFolder::cutPower(Unsynced unsynced, unsigned seed) {
    std::map<QByteArray, Names> names = m_names;
    if (unsynced == Unsynced::Torn) {
        names.clear();
        for (const QByteArray& each : foldersNow()) {
            names[each] = namesNow(each);
        }
    }
    clear();
    putBack(names);
    for (const auto& [inode, file] : m_files) {
        refill(inode, file, unsynced, seed + static_cast<unsigned>(inode));
    }
}

}  // namespace tspace::test
