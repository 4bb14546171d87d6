// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <sys/types.h>

#include <ctime>
#include <map>
#include <set>
#include <vector>

namespace tspace::test {

/// Knows what of a folder would be there after a power cut: of each file what was written before its last sync, and the
/// names that a folder had at its own last sync. Is told of every call that went well; a file keeps its inode through
/// the cut, as on a real disk, since a hard link to it is held beside the folder. Not for several threads at once.
class DurableFolder {
  public:
    /// What happens to that which was never synced.
    enum class Unsynced {
        Lost,  ///< all of it is gone: names, writes and truncations
        Torn   ///< names are as they were last; of the writes about half are there, in no order, some in part
    };

    /// Everything that is there counts as synced.
    explicit DurableFolder(QByteArray folder);
    DurableFolder(const DurableFolder&) = delete;
    DurableFolder& operator=(const DurableFolder&) = delete;
    ~DurableFolder();

    void opened(int fd, bool emptied);
    void wrote(int fd, const void* bytes, std::size_t count, off_t at);
    void truncated(int fd, off_t size);
    /// A file or a folder.
    void synced(int fd);

    /// Leaves in the folder what a power cut now would. `seed` decides what is torn. Nothing may be open any more.
    void cutPower(Unsynced unsynced, unsigned seed);

  private:
    /// Bytes written at a place, or with `isCut` the end set to it.
    struct Write {
        off_t at;
        QByteArray bytes;
        bool isCut;
    };
    struct File {
        QByteArray durable;
        timespec modified;
        std::vector<Write> since;
    };
    using Names = std::map<QByteArray, ino_t>;

    static void apply(const Write& write, QByteArray& content);
    void take(const QByteArray& path, bool isSynced);
    [[nodiscard]] Names namesNow(const QByteArray& folder) const;
    [[nodiscard]] std::set<QByteArray> foldersNow() const;
    void clear() const;
    void putBack(const std::map<QByteArray, Names>& names) const;
    void refill(ino_t inode, const File& file, Unsynced unsynced, unsigned seed) const;
    [[nodiscard]] QByteArray linkOf(ino_t inode) const;

    QByteArray m_folder;
    QByteArray m_links;
    std::map<ino_t, File> m_files;
    std::map<QByteArray, Names> m_names;  ///< of each folder whose own name is durable, by its path
};

}  // namespace tspace::test
