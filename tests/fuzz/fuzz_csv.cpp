// SPDX-License-Identifier: GPL-3.0-or-later
// Would find: a spreadsheet that crashes the import of ratings, a refused one that adds something all the same, or a
// rating that lies outside its scale.
#include "exchange/csv_ratings.h"
#include "instruments/bundled.h"

#include <QBuffer>

#include <cstdint>
#include <cstdlib>

using namespace tspace;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const instruments::Instrument instrument = instruments::bundled().front();
    static const exchange::CsvRatings options = {
        QStringLiteral("at"),
        {{QStringLiteral("a"), instrument.items.at(0).id}, {QStringLiteral("b"), instrument.items.at(1).id}},
        QStringLiteral("Europe/London")};
    QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    QBuffer in(&bytes);
    in.open(QIODevice::ReadOnly);
    SeededRandom random(1);
    Progress progress;
    const auto none = [](const Origin&) { return std::optional<Record>(); };
    const exchange::ImportPlan plan = exchange::planCsvRatings(in, instrument, options, none, random, progress);
    if (!plan.readable && !plan.fresh.empty()) {
        std::abort();
    }
    for (const Record& record : plan.fresh) {
        for (const auto& [item, answer] : std::get<CheckIn>(record).answers) {
            if (!instrument.item(item)->scale.has(answer)) {
                std::abort();
            }
        }
    }
    return 0;
}
