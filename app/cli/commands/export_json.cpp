// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/export_json.h"

#include "cli/run.h"
#include "codec/codec.h"
#include "codec/export_writer.h"
#include "exchange/outgoing.h"
#include "store/salvage.h"

#include <functional>
#include <utility>
#include <vector>

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

bool isChosen(const Record& record, const Days& days) {
    const auto time = timeOf(record);
    return !time || days.has(time->date);
}

/// The records of the chosen kinds, by the journal's lists. Throws Damaged where one of them or a list is.
void visitListed(const JournalReader& read, const ExportChoice& choice, const std::function<void(const Record&)>& visit,
                 Progress& progress) {
    std::vector<RecordId> ids;
    for (const auto& [kind, name] : names<RecordKind>()) {
        if (choice.kinds.empty() || choice.kinds.count(kind) > 0) {
            for (const RecordRow& row : read.records(kind)) {
                ids.push_back(row.id);
            }
        }
    }
    for (std::size_t i = 0; i < ids.size(); ++i) {
        progress.step(static_cast<long long>(i), static_cast<long long>(ids.size()));
        if (const auto record = read.find(ids[i])) {
            visit(*record);
        }
    }
}

/// Those that are whole, without the lists. What is lost of the others is told.
int visitRest(const Run& run, const JournalReader& read, const std::function<void(const Record&)>& visit,
              Progress& progress) {
    const Salvage left{{}, visitWhole(read, visit, progress)};
    for (const Issue& issue : left.issues()) {
        run.error().line(Cli::tr("Not whole: %1").arg(wordsFor(issue)));
    }
    return static_cast<int>(left.lost.size());
}

}  // namespace

Exported exportJson(const Run& run, const JournalReader& read, const ExportChoice& choice, QIODevice& out) {
    Exported exported;
    Progress& progress = run.progress(Cli::tr("Exporting"));
    codec::ExportWriter writer(out, run.clock().now());
    std::set<RecordId> written;
    const auto visit = [&](const Record& found) {
        Record record = found;
        const bool isWanted = choice.kinds.empty() || choice.kinds.count(kindOf(record)) > 0;
        if (isWanted && isChosen(record, choice.days) && written.insert(idOf(record)).second &&
            (choice.withPrivate || keepOpen(record, exported))) {
            const Record leaves = exchange::outgoing(std::move(record));
            writer.write(codec::toJson(leaves));
            exported.texts.add(leaves);
            ++exported.records;
        }
    };
    bool isDamaged = choice.isDamaged;
    if (!isDamaged) {
        try {
            visitListed(read, choice, visit, progress);
        } catch (const Error& error) {
            if (error.code() != ErrorCode::Damaged) {
                throw;
            }
            isDamaged = true;  // one bad page takes no other record along
        }
    }
    if (isDamaged) {
        exported.damaged = visitRest(run, read, visit, progress);
    }
    writer.finish();
    return exported;
}

}  // namespace tspace::cli
