// SPDX-License-Identifier: GPL-3.0-or-later
#include "preparation/preparation_words.h"

#include "domain/words.h"
#include "trends/calendar_words.h"

#include <QLocale>

#include <algorithm>

namespace tspace::preparation {

namespace {

constexpr int daysPerWeek = 7;
constexpr int daysToldInDays = 13;

QString separator() {
    return QStringLiteral(" · ");
}

QString counted(qsizetype count, const QString& one, const QString& many) {
    return count == 1 ? one : many.arg(QLocale().toString(static_cast<qlonglong>(count)));
}

bool isOverdue(const CarriedAction& carried, const QDate& today) {
    return carried.isOpen() && carried.action.due && *carried.action.due < today;
}

}  // namespace

QString withCode(const QString& code, const QString& words) {
    return code.isEmpty() || words.startsWith(code) ? words : code + QStringLiteral(": ") + words;
}

QString dayWords(const QDate& date, const QDate& today) {
    return QLocale().toString(date,
                              date.year() == today.year() ? QStringLiteral("ddd d MMM") : QStringLiteral("d MMM yyyy"));
}

QString distanceWords(const QDate& date, const QDate& today) {
    const qint64 days = today.daysTo(date);
    const qint64 weeks = std::abs(days) / daysPerWeek;
    if (days == 0) {
        return Words::tr("today");
    }
    if (std::abs(days) == 1) {
        return days > 0 ? Words::tr("tomorrow") : Words::tr("yesterday");
    }
    if (std::abs(days) <= daysToldInDays) {
        return (days > 0 ? Words::tr("in %1 days") : Words::tr("%1 days ago")).arg(std::abs(days));
    }
    return (days > 0 ? Words::tr("in %1 weeks") : Words::tr("%1 weeks ago")).arg(weeks);
}

QString stateWords(const LoopRow& thread, const QDate& today) {
    return Words::tr("%1 · since %2").arg(plain::words(thread.loop), dayWords(thread.held.date, today));
}

QString stateWords(const CarriedAction& carried, const QDate& today) {
    const ActionRow& action = carried.action;
    if (carried.isOpen()) {
        if (!action.due) {
            return Words::tr("no date");
        }
        return (isOverdue(carried, today) ? Words::tr("was due %1") : Words::tr("due %1"))
            .arg(dayWords(*action.due, today));
    }
    const QString words = action.state == ActionState::Done ? Words::tr("done %1") : Words::tr("dropped %1");
    return words.arg(carried.closed ? dayWords(*carried.closed, today) : QString()).trimmed();
}

QString toBringWords(const Preparation& preparation) {
    QStringList parts;
    if (const auto count = static_cast<qsizetype>(preparation.toBring.size()); count > 0) {
        parts << counted(count, Words::tr("1 moment"), Words::tr("%1 moments"));
    }
    if (const auto count = static_cast<qsizetype>(preparation.open.size()); count > 0) {
        parts << counted(count, Words::tr("1 thread still open"), Words::tr("%1 threads still open"));
    }
    return parts.isEmpty() ? Words::tr("nothing yet") : parts.join(separator());
}

QString actionWords(const Preparation& preparation, const QDate& today) {
    const auto done = std::count_if(preparation.closed.begin(), preparation.closed.end(),
                                    [](const CarriedAction& each) { return each.action.state == ActionState::Done; });
    const auto dropped = static_cast<std::ptrdiff_t>(preparation.closed.size()) - done;
    QStringList parts;
    if (done > 0) {
        parts << Words::tr("%1 done").arg(done);
    }
    if (dropped > 0) {
        parts << Words::tr("%1 dropped").arg(dropped);
    }
    const auto late = std::count_if(preparation.actions.begin(), preparation.actions.end(),
                                    [&](const CarriedAction& each) { return isOverdue(each, today); });
    if (!preparation.actions.empty()) {
        QString open = Words::tr("%1 open").arg(preparation.actions.size());
        if (late == 1) {
            // By due date: the one that is late comes first.
            open = Words::tr("%1, one was due %2").arg(open, dayWords(*preparation.actions.front().action.due, today));
        } else if (late > 1) {
            open = Words::tr("%1, %2 were due").arg(open).arg(late);
        }
        parts << open;
    }
    return parts.isEmpty() ? Words::tr("none") : parts.join(separator());
}

QString workloadWords(const Preparation& preparation) {
    if (!preparation.workload) {
        return {};
    }
    const WorkloadNow& now = *preparation.workload;
    const QString value = QStringLiteral("%1 %2").arg(trends::numberWords(now.value), now.unit).trimmed();
    return now.limit ? Words::tr("%1, agreed limit %2").arg(value, trends::numberWords(*now.limit)) : value;
}

QString minutesWords(int minutes, const std::optional<int>& planned) {
    return planned ? Words::tr("about %1 of %2 min").arg(minutes).arg(*planned)
                   : Words::tr("about %1 min").arg(minutes);
}

QString peopleWords(const QStringList& names) {
    return names.isEmpty() ? QString() : Words::tr("with %1").arg(trends::listWords(names));
}

}  // namespace tspace::preparation
