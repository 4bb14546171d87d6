// SPDX-License-Identifier: GPL-3.0-or-later
#include "trends/trend_csv.h"

#include "trends/calendar_words.h"

#include <algorithm>

namespace tspace::trends {

namespace {

QString cell(const QString& text) {
    static const QString special = QStringLiteral(",\"\r\n");
    const bool quoted = std::any_of(text.begin(), text.end(), [](QChar c) { return special.contains(c); });
    QString inner = text;
    return quoted ? QLatin1Char('"') + inner.replace(QLatin1Char('"'), QLatin1String("\"\"")) + QLatin1Char('"') : text;
}

QString row(const QStringList& cells) {
    QStringList all;
    for (const QString& each : cells) {
        all << cell(each);
    }
    return all.join(QLatin1Char(',')) + QLatin1String("\r\n");
}

}  // namespace

QString captionOf(const TrendState& state) {
    const auto day = [](const QDate& date) { return periodWords(Period::of(Per::Day, date)); };
    return Words::tr("%1 · %2. %3 to %4. %5")
        .arg(state.title, state.subtitle, day(state.found.range.from), day(state.found.range.to), state.words.text());
}

QString csvOf(const TrendState& state) {
    QString text = row(state.tableHeadings);
    for (const TableRow& each : state.table) {
        text += row({each.period, each.value, each.n > 0 ? QString::number(each.n) : QString(), each.side});
    }
    return text + QLatin1String("\r\n") + row({captionOf(state)});
}

}  // namespace tspace::trends
