// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases/case_list_model.h"

#include "cases/case_words.h"
#include "kit/row_view.h"
#include "models/session_words.h"
#include "models/words.h"

#include <QCoreApplication>

#include <utility>

namespace tspace::cases {

namespace {

QString chipOf(const CaseEvent& event) {
    switch (event.what) {
        case CaseEvent::What::Thread:
            return CaseListModel::tr("Thread");
        case CaseEvent::What::Moment:
            return models::words(event.momentKind.value_or(MomentKind::Free));
        case CaseEvent::What::Action:
            return CaseListModel::tr("Action");
    }
    return {};
}

}  // namespace

void CaseListModel::setCases(std::vector<CaseOverview> cases, const QDate& today) {
    replaceRows(std::move(cases), today);
}

QString CaseListModel::detail(const CaseOverview& shown) const {
    QStringList parts;
    if (!shown.familyCode.isEmpty()) {
        parts << tr("under %1").arg(shown.familyCode);
    }
    if (shown.children > 0) {
        parts << (shown.children == 1 ? tr("1 child under it") : tr("%1 children under it").arg(shown.children));
    }
    if (shown.stage) {
        parts << sessions::words(*shown.stage);
    }
    if (shown.openLoops > 0) {
        parts << tr("%1 still open").arg(shown.openLoops);
    }
    if (shown.openActions > 0) {
        parts << (shown.openActions == 1 ? tr("1 open action") : tr("%1 open actions").arg(shown.openActions));
    }
    return parts.join(QStringLiteral(" · "));
}

QString CaseListModel::end(const CaseOverview& shown) const {
    if (shown.state == CaseState::Open) {
        return shown.last ? tr("last written %1").arg(shortDay(*shown.last, today())) : QString();
    }
    return shown.stateSince ? words(shown.state) + QLatin1Char(' ') + shortDay(*shown.stateSince, today())
                            : words(shown.state);
}

QVariant CaseListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const CaseOverview& shown = row(index);
    const QString level = shown.level ? sessions::words(*shown.level) : tr("no level yet");
    switch (role) {
        case Qt::DisplayRole:
            return shown.code;
        case kit::ChipRole:
            return level;
        case kit::DetailRole:
            return detail(shown);
        case kit::EndRole:
            return end(shown);
        case Qt::AccessibleTextRole:
            return models::spoken({shown.code, level, detail(shown), end(shown)});
        default:
            return {};
    }
}

TimelineModel::TimelineModel(const JournalReader& read, QObject* parent)
    : PagedModel([this, &read](const std::optional<CaseEvent>& after,
                               int limit) { return caseTimeline(read, m_case, after, limit); },
                 parent) {}

void TimelineModel::show(const CaseId& id, const QString& code, const QDate& today) {
    if (std::exchange(m_case, id) != id) {
        m_code = code;
        restart(today);
        return;
    }
    reload(today);
    if (std::exchange(m_code, code) != code) {
        sayOtherwise();
    }
}

QString TimelineModel::end(const CaseEvent& event) const {
    if (event.loop) {
        return sessions::words(*event.loop);
    }
    if (!event.actionState) {
        return {};
    }
    switch (*event.actionState) {
        case ActionState::Done:
            return CaseListModel::tr("done");
        case ActionState::Dropped:
            return CaseListModel::tr("dropped");
        case ActionState::Open:
            break;
    }
    if (!event.due) {
        return words(CaseState::Open);
    }
    const QString day = models::listDate(*event.due, today());
    return *event.due < today() ? CaseListModel::tr("was due %1").arg(day) : CaseListModel::tr("by %1").arg(day);
}

QVariant TimelineModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const CaseEvent& event = row(index);
    const auto when = [&] { return event.at.date.isValid() ? models::listDate(event.at.date, today()) : QString(); };
    const QString text = event.code == m_code ? event.text : event.code + QStringLiteral(": ") + event.text;
    switch (role) {
        case Qt::DisplayRole:
            return text;
        case kit::WhenRole:
            return when();
        case kit::ChipRole:
            return chipOf(event);
        case kit::EndRole:
            return end(event);
        case Qt::AccessibleTextRole:
            return models::spoken({when(), chipOf(event), text, end(event)});
        default:
            return {};
    }
}

}  // namespace tspace::cases
