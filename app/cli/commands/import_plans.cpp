// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/import_plans.h"

#include "base/files.h"
#include "cli/arguments.h"
#include "cli/run.h"
#include "exchange/csv_ratings.h"
#include "exchange/csv_readings.h"
#include "exchange/jrnl.h"
#include "instruments/load.h"
#include "services/trend_source.h"

#include <QLocale>

#include <algorithm>
#include <iterator>
#include <vector>

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

/// Readings have no origin: what is there already is known by its day and its value.
class CsvReadings final : public ImportSource {
  public:
    explicit CsvReadings(QString measure) : m_measure(std::move(measure)) {}

    [[nodiscard]] exchange::ImportPlan plan(Run& run, const JournalReader& read, QIODevice& file) const override {
        const MeasureId id = measureFrom(read, m_measure);
        const auto measure = read.find(id);
        if (!measure) {
            throw Error(ErrorCode::NotFound, Cli::tr("no measure '%1'").arg(m_measure));
        }
        exchange::ReadingsPlan found =
            exchange::planReadings(file, *measure, read.readings(id), {QLocale(), run.clock().today()}, run.random());
        exchange::ImportPlan plan;
        plan.fresh.assign(std::make_move_iterator(found.fresh.begin()), std::make_move_iterator(found.fresh.end()));
        plan.same = found.same;
        plan.refused = found.refused;
        plan.issues = std::move(found.issues);
        plan.readable = found.readable;
        return plan;
    }

  private:
    QString m_measure;
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
    const auto map = exchange::parseColumnMap(run.value("map"));
    if (!map) {
        throw Error(ErrorCode::WrongUse, Cli::tr("--map takes COLUMN=ITEM,COLUMN=ITEM"));
    }
    return std::make_unique<CsvRatings>(instrumentFile(run, run.value("instrument")),
                                        exchange::CsvRatings{run.value("time"), *map, run.clock().zone()});
}

/// A format with the options it needs; no other format takes them.
struct Format {
    QLatin1String name;
    std::vector<const char*> needs;
    std::unique_ptr<ImportSource> (*make)(const Run& run);
};

const std::vector<Format>& formats() {
    static const std::vector<Format> all{
        {QLatin1String("jrnl"),
         {},
         [](const Run&) -> std::unique_ptr<ImportSource> { return std::make_unique<Jrnl>(); }},
        {QLatin1String("csv-ratings"), {"instrument", "time", "map"}, csvRatings},
        {QLatin1String("csv-readings"), {"measure"}, [](const Run& run) -> std::unique_ptr<ImportSource> {
             return std::make_unique<CsvReadings>(run.value("measure"));
         }}};
    return all;
}

void checkOptions(const Run& run, const Format& wanted) {
    for (const Format& format : formats()) {
        for (const char* const option : format.needs) {
            const QString name = QString::fromLatin1(option);
            if (format.name == wanted.name && !run.isSet(option)) {
                throw Error(ErrorCode::WrongUse, Cli::tr("%1 needs --%2 as well").arg(format.name, name));
            }
            if (format.name != wanted.name && run.isSet(option)) {
                throw Error(ErrorCode::WrongUse, Cli::tr("--%1 goes with %2").arg(name, format.name));
            }
        }
    }
}

}  // namespace

std::unique_ptr<ImportSource> sourceFrom(const Run& run, const QString& format) {
    const auto known =
        std::find_if(formats().begin(), formats().end(), [&format](const Format& each) { return each.name == format; });
    if (known == formats().end()) {
        throw Error(ErrorCode::WrongUse,
                    Cli::tr("there is no import from '%1'; there are jrnl, csv-ratings, csv-readings").arg(format));
    }
    checkOptions(run, *known);
    return known->make(run);
}

}  // namespace tspace::cli
