// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/import_plans.h"

#include "base/files.h"
#include "cli/run.h"
#include "exchange/csv_ratings.h"
#include "exchange/jrnl.h"
#include "instruments/load.h"
#include "services/trend_source.h"

namespace tspace::cli {

namespace {

/// Finds what was imported before, also what was deleted since.
exchange::FindImported finder(const JournalReader& read) {
    return [&read](const Origin& origin) -> std::optional<Record> {
        const auto id = read.importedFrom(origin);
        if (!id) {
            return std::nullopt;
        }
        if (auto record = read.find(*id)) {
            return record;
        }
        const auto revision = read.revisionOf(*id);
        // Of an erased one nothing is left but that it was here; it is like nothing that could be imported.
        return revision ? read.atRevision(*revision) : emptyRecord(RecordKind::Moment);
    };
}

class Jrnl final : public ImportSource {
  public:
    [[nodiscard]] exchange::ImportPlan plan(Run& run, const JournalReader& read, QIODevice& file) const override {
        return exchange::planJrnl(file, run.clock().zone(), finder(read), run.random(),
                                  run.progress(Cli::tr("Reading the file")));
    }
};

class CsvRatings final : public ImportSource {
  public:
    CsvRatings(instruments::Instrument instrument, exchange::CsvRatings options)
        : m_instrument(std::move(instrument)), m_options(std::move(options)) {}

    [[nodiscard]] exchange::ImportPlan plan(Run& run, const JournalReader& read, QIODevice& file) const override {
        exchange::ImportPlan plan = exchange::planCsvRatings(file, m_instrument, m_options, finder(read), run.random(),
                                                             run.progress(Cli::tr("Reading the file")));
        const instruments::Catalogue catalogue = catalogueOf(read);
        exchange::addInstrument(plan, m_instrument, catalogue.find(m_instrument.id, m_instrument.version),
                                run.random());
        return plan;
    }

  private:
    instruments::Instrument m_instrument;
    exchange::CsvRatings m_options;
};

instruments::Instrument instrumentFile(const Run& run, const QString& path) {
    instruments::Loaded loaded = instruments::load(files::readAll(path, instruments::largestFile));
    run.tell(loaded.issues);
    if (!loaded.instrument) {
        throw Error(ErrorCode::BadInput, Cli::tr("%1 is no instrument").arg(path));
    }
    return *std::move(loaded.instrument);
}

std::unique_ptr<ImportSource> csvRatings(const Run& run) {
    for (const char* const option : {"instrument", "time", "map"}) {
        if (!run.isSet(option)) {
            throw Error(ErrorCode::WrongUse,
                        Cli::tr("csv-ratings needs --%1 as well").arg(QString::fromLatin1(option)));
        }
    }
    const auto map = exchange::parseColumnMap(run.value("map"));
    if (!map) {
        throw Error(ErrorCode::WrongUse, Cli::tr("--map takes COLUMN=ITEM,COLUMN=ITEM"));
    }
    return std::make_unique<CsvRatings>(instrumentFile(run, run.value("instrument")),
                                        exchange::CsvRatings{run.value("time"), *map, run.clock().zone()});
}

}  // namespace

std::unique_ptr<ImportSource> sourceFrom(const Run& run, const QString& format) {
    if (format == QLatin1String("csv-ratings")) {
        return csvRatings(run);
    }
    if (format != QLatin1String("jrnl")) {
        throw Error(ErrorCode::WrongUse,
                    Cli::tr("there is no import from '%1'; there are jrnl, csv-ratings").arg(format));
    }
    for (const char* const option : {"instrument", "time", "map"}) {
        if (run.isSet(option)) {
            throw Error(ErrorCode::WrongUse, Cli::tr("--%1 goes with csv-ratings").arg(QString::fromLatin1(option)));
        }
    }
    return std::make_unique<Jrnl>();
}

}  // namespace tspace::cli
