// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/import_plan.h"
#include "store/reader.h"

#include <QIODevice>

#include <memory>

namespace tspace::cli {

class Run;

/// One format that files are imported from.
class ImportSource {
  public:
    ImportSource() = default;
    ImportSource(const ImportSource&) = delete;
    ImportSource& operator=(const ImportSource&) = delete;
    virtual ~ImportSource() = default;

    /// What importing `file` would do; reports progress. Throws `Error` and `Cancelled`.
    [[nodiscard]] virtual exchange::ImportPlan plan(Run& run, const JournalReader& read, QIODevice& file) const = 0;
};

/// The source of a format, with its options read. Throws `Error` (WrongUse, BadInput).
[[nodiscard]] std::unique_ptr<ImportSource> sourceFrom(const Run& run, const QString& format);

}  // namespace tspace::cli
