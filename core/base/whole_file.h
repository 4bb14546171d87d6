// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/descriptor.h"
#include "base/error.h"

#include <QIODevice>
#include <QString>

namespace tspace::files {

/// A file in the making, beside the place it is to have (mode 0600). Until `finish` went well what was there before is
/// still there, and unless it did nothing of the new file is left. A write that fails is told by `sync` or `finish`, in
/// its kind: who writes need not look.
class WholeFile final : public QIODevice {
  public:
    /// Throws `Error` as `finish`, and NotFound where there is no such folder.
    explicit WholeFile(QString path);
    WholeFile(const WholeFile&) = delete;
    WholeFile& operator=(const WholeFile&) = delete;
    ~WholeFile() override;

    /// Syncs it, after which nothing more is written, still without its name. Throws `Error`: NoSpace, ReadOnly or
    /// WriteFailed.
    void sync();

    /// The same, then gives it its name and syncs the folder.
    void finish();

    [[nodiscard]] bool isSequential() const override { return true; }

  protected:
    qint64 readData(char* bytes, qint64 most) override;
    qint64 writeData(const char* bytes, qint64 count) override;

  private:
    [[nodiscard]] QString beside() const;

    QString m_path;
    Descriptor m_file;
    int m_failed = 0;  // errno of the first write that failed
    bool m_isDone = false;
};

}  // namespace tspace::files
