// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/export_json.h"

#include "cli/run.h"
#include "codec/codec.h"
#include "codec/export_writer.h"
#include "exchange/outgoing.h"

namespace tspace::cli {

namespace {

/// Takes from the record what is private. False when the whole of it is.
bool keepOpen(Record& record, Exported& exported) {
    if (const auto* const moment = std::get_if<Moment>(&record); moment != nullptr && !moment->bring) {
        ++exported.privateMoments;
        return false;
    }
    if (auto* const checkIn = std::get_if<CheckIn>(&record); checkIn != nullptr && !checkIn->line.isEmpty()) {
        ++exported.privateLines;
        checkIn->line.clear();
    }
    return true;
}

/// Absent too where it is damaged, which is told: one bad page takes no other record along.
std::optional<Record> findWhole(const Run& run, const JournalReader& read, const RecordId& id, Exported& exported) {
    try {
        return read.find(id);
    } catch (const Error& error) {
        if (error.code() != ErrorCode::Damaged) {
            throw;
        }
        ++exported.damaged;
        run.error().line(Cli::tr("Left out: %1 is damaged.").arg(id.text()));
        return std::nullopt;
    }
}

bool isChosen(const Record& record, const Days& days) {
    const auto time = timeOf(record);
    return !time || days.has(time->date);
}

}  // namespace

Exported exportJson(const Run& run, const JournalReader& read, const ExportChoice& choice, QIODevice& out) {
    std::vector<RecordId> ids;
    for (const auto& [kind, name] : names<RecordKind>()) {
        if (choice.kinds.empty() || choice.kinds.count(kind) > 0) {
            for (const RecordRow& row : read.records(kind)) {
                ids.push_back(row.id);
            }
        }
    }
    Exported exported;
    Progress& progress = run.progress(Cli::tr("Exporting"));
    codec::ExportWriter writer(out, run.clock().now());
    for (std::size_t i = 0; i < ids.size(); ++i) {
        progress.step(static_cast<long long>(i), static_cast<long long>(ids.size()));
        std::optional<Record> record = findWhole(run, read, ids[i], exported);
        if (record && isChosen(*record, choice.days) && (choice.withPrivate || keepOpen(*record, exported))) {
            const Record leaves = exchange::outgoing(*std::move(record));
            writer.write(codec::toJson(leaves));
            exported.texts.add(leaves);
            ++exported.records;
        }
    }
    writer.finish();
    return exported;
}

}  // namespace tspace::cli
