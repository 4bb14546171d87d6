// SPDX-License-Identifier: GPL-3.0-or-later
#include "people/person_words.h"

#include "models/words.h"

#include <QCoreApplication>
#include <QLocale>

namespace tspace::people {

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(people)
};

QString number(double value) {
    return QLocale().toString(value, 'g', 6);
}

}  // namespace

QString words(PersonRole role) {
    switch (role) {
        case PersonRole::MySupervisor:
            return Words::tr("my supervisor");
        case PersonRole::Supervisee:
            return Words::tr("I supervise them");
        case PersonRole::Student:
            return Words::tr("student");
        case PersonRole::Peer:
            return Words::tr("peer");
        case PersonRole::GroupMember:
            return Words::tr("in my group");
    }
    return {};
}

QString words(const std::optional<Interval>& interval) {
    if (!interval) {
        return Words::tr("not agreed");
    }
    if (interval->months > 0) {
        return interval->months == 1 ? Words::tr("month") : Words::tr("%1 months").arg(interval->months);
    }
    return interval->weeks == 1 ? Words::tr("week") : Words::tr("%1 weeks").arg(interval->weeks);
}

QString shortDay(const std::optional<QDate>& date, const QDate& today) {
    if (!date || !date->isValid()) {
        return Words::tr("not yet");
    }
    return QLocale().toString(*date,
                              date->year() == today.year() ? QStringLiteral("d MMM") : QStringLiteral("d MMM yyyy"));
}

QString lastHeldWords(const PersonStanding& stands, const QDate& today) {
    const QString day = shortDay(stands.person.lastHeld, today);
    return stands.notHeldSince.isEmpty() ? day : Words::tr("%1, %2 not held").arg(day).arg(stands.notHeldSince.size());
}

QString nextWords(const std::optional<Instant>& next, const QDate& today) {
    if (!next) {
        return Words::tr("not planned");
    }
    return next->date == today ? Words::tr("today %1").arg(models::timeText(*next))
                               : models::listDate(next->date, today);
}

QString yearWords(const Glance& year) {
    if (!year.intervals.empty()) {
        return Words::tr("%1 of %2").arg(year.met()).arg(year.intervals.size());
    }
    return year.held == 0 && year.notHeld == 0 ? Words::tr("none yet") : Words::tr("%1 held").arg(year.held);
}

QString yearSentence(const Glance& year, const QDate& today) {
    QStringList parts;
    if (year.intervals.empty()) {
        parts << Words::tr("In twelve months: %1 held, %2 not held.").arg(year.held).arg(year.notHeld);
    } else {
        parts << Words::tr("In the last twelve months you met in %1 of %2 agreed intervals.")
                     .arg(year.met())
                     .arg(year.intervals.size());
    }
    for (const AgreedInterval& interval : year.intervals) {
        if (interval.outcome == AgreedInterval::Outcome::NotHeld) {
            QString reasons = interval.reasons.join(QStringLiteral(", "));
            if (reasons.endsWith(QLatin1Char('.'))) {
                reasons.chop(1);  // the sentence has a stop of its own
            }
            parts << Words::tr("Not held %1: %2.").arg(shortDay(interval.day, today), reasons);
        } else if (interval.outcome == AgreedInterval::Outcome::Nothing) {
            parts << Words::tr("Nothing from %1.").arg(shortDay(interval.from, today));
        }
    }
    return parts.join(QLatin1Char(' '));
}

QString caseloadWords(const PersonOverview& person) {
    if (!person.caseload) {
        return {};
    }
    return person.limit ? Words::tr("%1, limit %2").arg(number(*person.caseload), number(*person.limit))
                        : number(*person.caseload);
}

QString words(const Waiting& waiting) {
    switch (waiting.what) {
        case Waiting::What::Action:
            return waiting.text;
        case Waiting::What::Moment:
            return Words::tr("To pass on: %1").arg(waiting.text);
        case Waiting::What::Plan:
            break;
    }
    if (waiting.notHeld.isEmpty()) {
        return Words::tr("The agreed interval has passed, nothing planned yet");
    }
    return waiting.notHeld.size() == 1
               ? Words::tr("A session was not held, nothing planned yet")
               : Words::tr("%1 sessions not held, nothing planned yet").arg(waiting.notHeld.size());
}

QString endWords(const Waiting& waiting, const QDate& today) {
    switch (waiting.what) {
        case Waiting::What::Plan:
            return Words::tr("plan one");
        case Waiting::What::Action:
            if (waiting.due) {
                const QString day = models::listDate(*waiting.due, today);
                return *waiting.due < today ? Words::tr("was due %1").arg(day) : Words::tr("by %1").arg(day);
            }
            break;
        case Waiting::What::Moment:
            break;
    }
    return Words::tr("since %1").arg(shortDay(waiting.since, today));
}

}  // namespace tspace::people
