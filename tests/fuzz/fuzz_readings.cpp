// SPDX-License-Identifier: GPL-3.0-or-later
// Would find: a spreadsheet that crashes the import of readings, a refused one that adds something all the same, or a
// reading that is no number, lies on no day or has decimals where the measure takes none.
#include "exchange/csv_readings.h"

#include <QBuffer>

#include <cmath>
#include <cstdint>
#include <cstdlib>

using namespace tspace;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    const editing::Typing typing{QLocale(QLocale::English, QLocale::UnitedKingdom), QDate(2026, 11, 25)};
    for (const bool decimals : {false, true}) {
        SeededRandom random(1);
        Measure measure;
        measure.id = MeasureId::make(random);
        measure.name = QStringLiteral("caseload");
        measure.decimals = decimals;
        QBuffer in(&bytes);
        in.open(QIODevice::ReadOnly);
        const exchange::ReadingsPlan plan = exchange::planReadings(in, measure, {}, typing, random);
        if (!plan.readable && (!plan.fresh.empty() || plan.issues.empty())) {
            std::abort();
        }
        for (const Reading& reading : plan.fresh) {
            const bool fits = std::isfinite(reading.value) && (decimals || reading.value == std::round(reading.value));
            if (!fits || !reading.on.isValid()) {
                std::abort();
            }
        }
    }
    return 0;
}
