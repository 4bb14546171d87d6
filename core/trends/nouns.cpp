// SPDX-License-Identifier: GPL-3.0-or-later
#include "trends/nouns.h"

#include "trends/calendar_words.h"
#include "trends/trend_words.h"

namespace tspace::trends {

namespace {

QString counted(qint64 count, const QString& one, const QString& many) {
    return QStringLiteral("%1 %2").arg(countWords(count), count == 1 ? one : many);
}

QString valueNoun(const Findings& found, qint64 count) {
    const bool one = count == 1;
    switch (found.isOneEach() ? Per::Rating : found.per) {
        case Per::Day:
            return one ? Words::tr("daily value") : Words::tr("daily values");
        case Per::Week:
            return one ? Words::tr("weekly value") : Words::tr("weekly values");
        case Per::Month:
            return one ? Words::tr("monthly value") : Words::tr("monthly values");
        case Per::Quarter:
            return one ? Words::tr("quarterly value") : Words::tr("quarterly values");
        case Per::Rating:
            break;
    }
    return one ? Words::tr("rating") : Words::tr("ratings");
}

}  // namespace

QString ratingCount(qint64 count) {
    return counted(count, Words::tr("rating"), Words::tr("ratings"));
}

QString valueCount(const Findings& found, qint64 count) {
    return QStringLiteral("%1 %2").arg(countWords(count), valueNoun(found, count));
}

QString usefulCount(const Findings& found, qint64 count) {
    return Words::tr("%1 useful %2").arg(countWords(count), valueNoun(found, count));
}

QString periodCount(Per per, qint64 count) {
    switch (per) {
        case Per::Week:
            return counted(count, Words::tr("week"), Words::tr("weeks"));
        case Per::Month:
            return counted(count, Words::tr("month"), Words::tr("months"));
        case Per::Quarter:
            return counted(count, Words::tr("quarter"), Words::tr("quarters"));
        case Per::Rating:
        case Per::Day:
            break;
    }
    return counted(count, Words::tr("day"), Words::tr("days"));
}

QString cadencedRatingCount(Per per, qint64 count) {
    switch (per) {
        case Per::Day:
            return counted(count, Words::tr("daily rating"), Words::tr("daily ratings"));
        case Per::Week:
            return counted(count, Words::tr("weekly rating"), Words::tr("weekly ratings"));
        case Per::Month:
            return counted(count, Words::tr("monthly rating"), Words::tr("monthly ratings"));
        case Per::Quarter:
            return counted(count, Words::tr("quarterly rating"), Words::tr("quarterly ratings"));
        case Per::Rating:
            break;
    }
    return ratingCount(count);
}

QString onePeriod(Per per) {
    switch (per) {
        case Per::Week:
            return Words::tr("a week");
        case Per::Month:
            return Words::tr("a month");
        case Per::Quarter:
            return Words::tr("a quarter");
        case Per::Rating:
        case Per::Day:
            break;
    }
    return Words::tr("a day");
}

QString periodHeading(Per per) {
    switch (per) {
        case Per::Week:
            return Words::tr("Week");
        case Per::Month:
            return Words::tr("Month");
        case Per::Quarter:
            return Words::tr("Quarter");
        case Per::Rating:
        case Per::Day:
            break;
    }
    return Words::tr("Day");
}

}  // namespace tspace::trends
