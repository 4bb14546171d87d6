// SPDX-License-Identifier: GPL-3.0-or-later
#include "trends/nouns.h"

#include "trends/calendar_words.h"
#include "trends/trend_words.h"

namespace tspace::trends {

namespace {

QString counted(qint64 count, const QString& one, const QString& many) {
    return QStringLiteral("%1 %2").arg(countWords(count), count == 1 ? one : many);
}

QString nounOf(Noun noun, bool one) {
    if (noun == Noun::Reading) {
        return one ? Words::tr("reading") : Words::tr("readings");
    }
    return one ? Words::tr("rating") : Words::tr("ratings");
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
    return nounOf(found.noun, one);
}

}  // namespace

QString ratingCount(Noun noun, qint64 count) {
    return counted(count, nounOf(noun, true), nounOf(noun, false));
}

QString manyOf(Noun noun) {
    return nounOf(noun, false);
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

QString cadencedRatingCount(const Findings& found, qint64 count) {
    const QString noun = nounOf(found.noun, count == 1);
    switch (found.per) {
        case Per::Day:
            return Words::tr("%1 daily %2").arg(countWords(count), noun);
        case Per::Week:
            return Words::tr("%1 weekly %2").arg(countWords(count), noun);
        case Per::Month:
            return Words::tr("%1 monthly %2").arg(countWords(count), noun);
        case Per::Quarter:
            return Words::tr("%1 quarterly %2").arg(countWords(count), noun);
        case Per::Rating:
            break;
    }
    return ratingCount(found.noun, count);
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
