// SPDX-License-Identifier: GPL-3.0-or-later
// Would find: a file name that crashes the look for backups, or one that is taken for a backup and is none.
#include "store/backup_files.h"

#include <cstdint>
#include <cstdlib>

using namespace tspace;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const QString typed = QString::fromUtf8(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    // The journal's name, then the file's.
    const QString journal = QStringLiteral("/x/") + typed.section(QLatin1Char('/'), 0, 0);
    const QString name = typed.section(QLatin1Char('/'), 1, 1);
    const auto utc = timeOfBackup(journal, name);
    if (utc && backupName(journal, *utc) != name) {
        std::abort();
    }
    return 0;
}
