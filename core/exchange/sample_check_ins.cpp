// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sample_check_ins.h"

#include <QJsonObject>

#include <algorithm>

namespace tspace {

using namespace Qt::Literals::StringLiterals;  // NOLINT(google-build-using-namespace): short literals

namespace {

constexpr int july = 7;

/// The answer about which those of `item` lie on `date`.
int centreOn(const QJsonObject& item, const QDate& date, const SampleCalendar& calendar) {
    int centre = 0;
    for (const QJsonValue step : item.value("centre"_L1).toArray()) {
        if (calendar.dateIn(step["from"_L1].toString()) <= date) {
            centre = step["value"_L1].toInt();
        }
    }
    return centre;
}

int answerOn(const QJsonObject& item, const QJsonObject& scale, const QDate& date, SampleCalendar& calendar) {
    const int least = scale.value("min"_L1).toInt();
    const int most = scale.value("max"_L1).toInt();
    const int spread = item.value("spread"_L1).toInt();
    const int around = centreOn(item, date, calendar) + calendar.random().below(2 * spread + 1) - spread;
    const int answer = std::clamp(around, least, most);
    return item.value("reversed"_L1).toBool() ? least + most - answer : answer;
}

CheckIn checkInOn(int day, const QJsonObject& series, SampleCalendar& calendar) {
    constexpr int skippedOneIn = 150;
    CheckIn checkIn;
    checkIn.id = CheckInId::make(calendar.random());
    checkIn.at = calendar.instant(day, QTime(series.value("hour"_L1).toInt(), calendar.random().below(60)));
    checkIn.instrument = series.value("instrument"_L1).toString();
    checkIn.version = series.value("version"_L1).toInt();
    checkIn.line = series.value("lines"_L1)[QString::number(day)].toString();
    for (const QJsonValue value : series.value("items"_L1).toArray()) {
        const QJsonObject item = value.toObject();
        const QString id = item.value("id"_L1).toString();
        const int answer = answerOn(item, series.value("scale"_L1).toObject(), checkIn.at.date, calendar);
        if (item.value("spread"_L1).toInt() > 0 && calendar.random().below(skippedOneIn) == 0) {
            checkIn.skipped << id;
        } else {
            checkIn.answers[id] = answer;
        }
    }
    return checkIn;
}

}  // namespace

std::vector<CheckIn> sampleCheckIns(const QJsonArray& series, SampleCalendar& calendar) {
    std::vector<CheckIn> all;
    for (const QJsonValue value : series) {
        const QJsonObject one = value.toObject();
        const QJsonArray missed = one.value("missed"_L1).toArray();
        for (int time = one.value("times"_L1).toInt() - 1; time >= 0; --time) {
            const int day = one.value("newest"_L1).toInt() - time * one.value("every"_L1).toInt();
            if (!missed.contains(day) && calendar.date(day).month() != july) {
                all.push_back(checkInOn(day, one, calendar));
            }
        }
    }
    return all;
}

}  // namespace tspace
