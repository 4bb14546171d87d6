// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csv_ratings.h"

#include "exchange/csv_table.h"

#include <QIODevice>
#include <QRegularExpression>
#include <QSet>

#include <functional>
#include <utility>

namespace tspace::exchange {

namespace {

using instruments::Instrument;
using instruments::Item;

constexpr auto ratingsFormat = QLatin1String("csv-ratings");

/// "5", "+5", "-1" and "5.0"; absent for anything else.
std::optional<int> wholeNumber(const QString& text) {
    static const QRegularExpression form(QStringLiteral("^([+-]?[0-9]{1,9})(\\.0{1,9})?$"));
    const QRegularExpressionMatch match = form.match(text);
    return match.hasMatch() ? std::optional(match.captured(1).toInt()) : std::nullopt;
}

void requireFit(const Instrument& instrument, const CsvRatings& options) {
    QSet<QString> columns{options.timeColumn};
    QSet<QString> items;
    if (options.map.empty()) {
        throw Error(ErrorCode::WrongUse, QStringLiteral("no column is mapped to an item"));
    }
    for (const auto& [column, item] : options.map) {
        if (instrument.item(item) == nullptr) {
            throw Error(ErrorCode::WrongUse, QStringLiteral("%1 has no item %2").arg(instrument.id, item));
        }
        if (items.contains(item)) {
            throw Error(ErrorCode::WrongUse, QStringLiteral("the item %1 is mapped twice").arg(item));
        }
        if (columns.contains(column)) {
            throw Error(ErrorCode::WrongUse, QStringLiteral("the column %1 is used twice").arg(column));
        }
        items.insert(item);
        columns.insert(column);
    }
}

/// Plans a file whose map is known to fit the instrument.
class RatingsPlanner {
  public:
    RatingsPlanner(const Instrument& instrument, const CsvRatings& options, PlanBuilder& plan,
                   std::function<void()> step)
        : m_instrument(instrument), m_options(options), m_plan(plan), m_step(std::move(step)) {}

    void refuse(const Issues& faults) { m_plan.refuse(faults); }
    void refuseFile(const Issue& issue) { m_plan.refuseFile(issue); }

    /// Learns where the columns are; false (with issues) when the file is refused for them.
    bool learn(const QStringList& header) {
        m_header = header;
        for (qsizetype i = 0; i < header.size(); ++i) {
            m_header[i] = header.at(i).trimmed();
            if (!m_header.at(i).isEmpty() && m_header.indexOf(m_header.at(i)) < i) {
                refuseColumn(m_header.at(i), QStringLiteral("stands twice; each column needs a name of its own"));
            }
        }
        m_time = find(m_options.timeColumn);
        for (const auto& [column, item] : m_options.map) {
            m_columns.push_back({find(column), m_instrument.item(item)});
        }
        return m_good;
    }

    void row(const QStringList& cells, const QString& place) {
        m_step();
        Issues faults;
        CheckIn checkIn;
        checkIn.instrument = m_instrument.id;
        checkIn.version = m_instrument.version;
        const auto at = Instant::parse(cells.at(m_time).trimmed(), m_options.zone);
        if (!at) {
            faults.push_back({columnOf(place, m_time), Severity::Fault,
                              QStringLiteral("is no time; allowed is one like 2026-11-18T14:00:00")});
        }
        checkIn.at = at.value_or(Instant());
        answer(cells, place, checkIn, faults);
        if (!faults.empty()) {
            m_plan.refuse(faults);
        } else if (checkIn.answers.empty()) {
            m_plan.warn(place, QStringLiteral("has no rating; it is left out"));
        } else {
            m_plan.add(std::move(checkIn), place, ratingsFormat, foreign(cells));
        }
    }

  private:
    struct Column {
        qsizetype index;
        const Item* item;
    };

    void refuseColumn(const QString& column, const QString& words) {
        m_good = false;
        m_plan.refuseFile({QStringLiteral("row 1, column %1").arg(column), Severity::Fault, words});
    }

    qsizetype find(const QString& column) {
        const qsizetype index = m_header.indexOf(column.trimmed());
        if (index < 0) {
            refuseColumn(column,
                         QStringLiteral("is missing; the file has %1").arg(m_header.join(QStringLiteral(", "))));
        }
        return index;
    }

    [[nodiscard]] QString columnOf(const QString& place, qsizetype index) const {
        return place + QStringLiteral(", column ") + m_header.at(index);
    }

    void answer(const QStringList& cells, const QString& place, CheckIn& checkIn, Issues& faults) const {
        for (const Column& column : m_columns) {
            const QString cell = cells.at(column.index).trimmed();
            const Item& item = *column.item;
            const auto value = wholeNumber(cell);
            if (cell.isEmpty()) {
                checkIn.skipped << item.id;
            } else if (value && item.scale.has(*value)) {
                checkIn.answers[item.id] = *value;
            } else {
                const QString what = value ? QStringLiteral("%1 is outside the scale").arg(*value)
                                           : QStringLiteral("is no whole number");
                faults.push_back({columnOf(place, column.index), Severity::Fault,
                                  what + QStringLiteral("; allowed are whole numbers from %1 to %2, or an empty cell")
                                             .arg(item.scale.min)
                                             .arg(item.scale.max)});
            }
        }
        checkIn.skipped.sort();
    }

    /// The whole row, whatever the order of its columns. The instrument belongs to it: one spreadsheet may hold the
    /// ratings of two.
    [[nodiscard]] QJsonObject foreign(const QStringList& cells) const {
        QJsonObject row;
        for (qsizetype i = 0; i < cells.size(); ++i) {
            row.insert(m_header.at(i).isEmpty() ? QStringLiteral("#%1").arg(i) : m_header.at(i), cells.at(i));
        }
        return {{QStringLiteral("instrument"), m_instrument.id}, {QStringLiteral("row"), row}};
    }

    const Instrument& m_instrument;
    const CsvRatings& m_options;
    PlanBuilder& m_plan;
    std::function<void()> m_step;
    QStringList m_header;
    qsizetype m_time = 0;
    std::vector<Column> m_columns;
    bool m_good = true;
};

}  // namespace

std::optional<ColumnMap> parseColumnMap(const QString& text) {
    ColumnMap map;
    for (const QString& pair : text.split(QLatin1Char(','))) {
        const qsizetype equals = pair.lastIndexOf(QLatin1Char('='));
        const QString column = pair.left(qMax<qsizetype>(equals, 0)).trimmed();
        const QString item = pair.mid(equals + 1).trimmed();
        if (equals < 0 || column.isEmpty() || item.isEmpty()) {
            return std::nullopt;
        }
        map.emplace_back(column, item);
    }
    return map;
}

ImportPlan planCsvRatings(QIODevice& in, const Instrument& instrument, const CsvRatings& options,
                          const FindImported& find, Random& random, Progress& progress) {
    requireFit(instrument, options);
    PlanBuilder plan(find, random);
    RatingsPlanner planner(instrument, options, plan, [&] { progress.step(in.pos(), in.size()); });
    readTable(in, planner);
    return plan.take();
}

}  // namespace tspace::exchange
