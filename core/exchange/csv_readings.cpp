// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csv_readings.h"

#include "base/instant.h"
#include "exchange/csv_table.h"

#include <QIODevice>

#include <algorithm>
#include <cmath>
#include <set>

namespace tspace::exchange {

namespace {

class ReadingsPlanner {
  public:
    ReadingsPlanner(const Measure& measure, const std::vector<ReadingRow>& kept, const editing::Typing& typing,
                    Random& random)
        : m_measure(measure), m_typing(typing), m_random(random) {
        for (const ReadingRow& row : kept) {
            m_known.insert({row.on, row.value});
        }
    }

    [[nodiscard]] ReadingsPlan take() { return std::move(m_plan); }

    void refuseFile(const Issue& issue) {
        m_plan.readable = false;
        m_plan.fresh.clear();
        m_plan.issues.push_back(issue);
    }

    void refuse(const Issues& faults) {
        ++m_plan.refused;
        for (const Issue& fault : faults) {
            if (m_plan.issues.size() < mostIssues) {
                m_plan.issues.push_back(fault);
            }
        }
    }

    /// Learns where the columns are; false when the file is refused for them.
    bool learn(const QStringList& header) {
        m_date = find(header, {QStringLiteral("date"), QStringLiteral("day"), QStringLiteral("on")});
        m_value = find(header, {QStringLiteral("value"), QStringLiteral("reading"), m_measure.name});
        m_line = find(header, {QStringLiteral("line"), QStringLiteral("note")});
        if (header.size() == 2 && (m_date < 0 || m_value < 0)) {
            m_date = m_value == 0 ? 1 : std::max<qsizetype>(m_date, 0);
            m_value = 1 - m_date;
            m_line = -1;
        }
        if (m_date >= 0 && m_value >= 0) {
            return true;
        }
        refuseFile({QStringLiteral("row 1"), Severity::Fault,
                    QStringLiteral("names no column %1; needed are \"date\" and \"value\", and it has %2")
                        .arg(m_date < 0 ? QStringLiteral("\"date\"") : QStringLiteral("\"value\""),
                             header.join(QStringLiteral(", ")))});
        return false;
    }

    void row(const QStringList& cells, const QString& place) {
        Issues faults;
        const auto day = dayOf(cells.at(m_date), place, faults);
        const auto value = valueOf(cells.at(m_value), place, faults);
        if (!day || !value) {
            refuse(faults);
        } else if (!m_known.insert({*day, *value}).second) {
            ++m_plan.same;
        } else {
            Reading reading;
            reading.id = ReadingId::make(m_random);
            reading.measure = m_measure.id;
            reading.on = *day;
            reading.value = *value;
            reading.line = m_line < 0 ? QString() : cells.at(m_line).trimmed();
            m_plan.fresh.push_back(std::move(reading));
        }
    }

  private:
    [[nodiscard]] static qsizetype find(const QStringList& header, const QStringList& names) {
        for (qsizetype at = 0; at < header.size(); ++at) {
            if (names.contains(header.at(at).trimmed(), Qt::CaseInsensitive)) {
                return at;
            }
        }
        return -1;
    }

    [[nodiscard]] std::optional<QDate> dayOf(const QString& cell, const QString& place, Issues& faults) const {
        auto day = parseDate(cell.trimmed());
        if (!day) {
            day = editing::readDate(cell, m_typing);
        }
        if (!day) {
            faults.push_back({place + QStringLiteral(", column date"), Severity::Fault,
                              cell.trimmed().isEmpty() ? QStringLiteral("is empty; a reading needs a day")
                                                       : QStringLiteral("is no day; allowed is one like 2026-11-18")});
        }
        return day;
    }

    [[nodiscard]] std::optional<double> valueOf(const QString& cell, const QString& place, Issues& faults) const {
        const auto value = editing::readNumber(cell.trimmed(), m_typing.locale);
        const bool fits = value && (m_measure.decimals || *value == std::round(*value));
        if (!fits) {
            faults.push_back({place + QStringLiteral(", column value"), Severity::Fault,
                              value ? QStringLiteral("has decimals; this measure takes whole numbers")
                                    : QStringLiteral("is no number; allowed is one like 16")});
        }
        return fits ? value : std::nullopt;
    }

    const Measure& m_measure;
    const editing::Typing& m_typing;
    Random& m_random;
    std::set<std::pair<QDate, double>> m_known;
    ReadingsPlan m_plan;
    qsizetype m_date = -1;
    qsizetype m_value = -1;
    qsizetype m_line = -1;
};

}  // namespace

ReadingsPlan planReadings(QIODevice& in, const Measure& measure, const std::vector<ReadingRow>& kept,
                          const editing::Typing& typing, Random& random) {
    ReadingsPlanner planner(measure, kept, typing, random);
    readTable(in, planner);
    return planner.take();
}

}  // namespace tspace::exchange
