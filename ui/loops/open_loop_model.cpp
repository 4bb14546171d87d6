// SPDX-License-Identifier: GPL-3.0-or-later
#include "loops/open_loop_model.h"

#include "domain/words.h"
#include "kit/row_view.h"
#include "preparation/preparation_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace tspace::loops {

namespace {

constexpr int daysOfWeek = 7;
constexpr int weeksOfQuarter = 13;
constexpr double daysOfMonth = 30.44;

QString tr(const char* words, int n = -1) {
    return QCoreApplication::translate("loops", words, nullptr, n);
}

QString detailOf(const OpenLoopRow& row) {
    const QString state = plain::words(row.loop);
    return row.people.isEmpty() ? state : state + QStringLiteral(" · ") + row.people.join(QStringLiteral(", "));
}

}  // namespace

QString titleOf(const OpenLoopRow& row) {
    const QString title = row.title.trimmed().isEmpty() ? tr("A thread without a title") : row.title.trimmed();
    return preparation::withCode(row.caseCode, title);
}

QString ageWords(const QDate& since, const QDate& today) {
    const auto days = since.daysTo(today);
    const auto weeks = days / daysOfWeek;
    if (days < 0) {
        return tr("to come");
    }
    if (weeks < 1) {
        return tr("this week");
    }
    if (weeks < weeksOfQuarter) {
        return weeks == 1 ? tr("1 week") : tr("%1 weeks").arg(weeks);
    }
    return tr("%1 months").arg(static_cast<int>(static_cast<double>(days) / daysOfMonth));
}

OpenLoopModel::OpenLoopModel(const Clock& clock, QObject* parent) : RowModel(parent), m_clock(clock) {}

void OpenLoopModel::setRows(std::vector<OpenLoopRow> rows) {
    replaceRows(std::move(rows), m_clock.today());
}

int OpenLoopModel::rowOf(const ThreadId& thread) const {
    const auto found =
        std::find_if(rows().begin(), rows().end(), [&](const OpenLoopRow& row) { return row.thread == thread; });
    return found == rows().end() ? -1 : static_cast<int>(found - rows().begin());
}

QVariant OpenLoopModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const OpenLoopRow& shown = row(index);
    const auto when = [&] { return dayOf(shown.held.date); };
    const auto age = [&] { return ageWords(shown.held.date, today()); };
    switch (role) {
        case Qt::DisplayRole:
            return titleOf(shown);
        case kit::WhenRole:
            return when();
        case kit::DetailRole:
            return detailOf(shown);
        case kit::EndRole:
            return age();
        case Qt::AccessibleTextRole:
            return QStringList{when(), titleOf(shown), detailOf(shown), age()}.join(QStringLiteral(", "));
        default:
            return {};
    }
}

}  // namespace tspace::loops
