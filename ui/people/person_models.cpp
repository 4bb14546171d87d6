// SPDX-License-Identifier: GPL-3.0-or-later
#include "people/person_models.h"

#include "kit/row_view.h"
#include "models/session_words.h"
#include "models/words.h"
#include "people/person_words.h"
#include "preparation/preparation_words.h"

#include <QCoreApplication>

#include <utility>

namespace tspace::people {

using models::spoken;
using preparation::withCode;

void OthersModel::setPeople(std::vector<PersonStanding> people, const QDate& today) {
    replaceRows(std::move(people), today);
}

PersonId OthersModel::idAt(const QModelIndex& index) const {
    return index.isValid() ? row(index).person.id : PersonId();
}

QString OthersModel::detail(const PersonStanding& stands) const {
    QStringList parts;
    if (stands.interval) {
        parts << tr("every %1").arg(words(stands.interval));
    }
    parts << (stands.person.lastHeld ? tr("last met %1").arg(lastHeldWords(stands, today())) : tr("not met yet"));
    if (stands.person.openLoops > 0) {
        parts << tr("%1 still open").arg(stands.person.openLoops);
    }
    return parts.join(QStringLiteral(" · "));
}

QString OthersModel::end(const PersonStanding& stands) const {
    if (stands.person.until) {
        const QString day = shortDay(stands.person.until, today());
        return *stands.person.until < today() ? tr("ended %1").arg(day) : tr("until %1").arg(day);
    }
    return stands.person.next ? tr("next %1").arg(nextWords(stands.person.next, today())) : QString();
}

QVariant OthersModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const PersonStanding& stands = row(index);
    switch (role) {
        case Qt::DisplayRole:
            return stands.person.name;
        case kit::ChipRole:
            return words(stands.person.role);
        case kit::DetailRole:
            return detail(stands);
        case kit::EndRole:
            return end(stands);
        case Qt::AccessibleTextRole:
            return spoken({stands.person.name, words(stands.person.role), detail(stands), end(stands)});
        default:
            return {};
    }
}

void WaitingModel::setWaiting(std::vector<Waiting> waiting, const QDate& today) {
    replaceRows(std::move(waiting), today);
}

QVariant WaitingModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Waiting& waiting = row(index);
    switch (role) {
        case Qt::DisplayRole:
        case Qt::ToolTipRole:
            return words(waiting);
        case kit::DetailRole:
            return waiting.notHeld.isEmpty()
                       ? waiting.name
                       : waiting.name + QStringLiteral(" · ") + waiting.notHeld.join(QStringLiteral(", "));
        case kit::EndRole:
            return endWords(waiting, today());
        case Qt::AccessibleTextRole:
            return spoken(
                {waiting.name, words(waiting), waiting.notHeld.join(QStringLiteral(", ")), endWords(waiting, today())});
        default:
            return {};
    }
}

PersonSessionsModel::PersonSessionsModel(const JournalReader& read, QObject* parent)
    : PagedModel(
          [this](const std::optional<SessionRow>& after, int limit) {
              ListQuery query;
              query.with = m_person;
              query.limit = limit;
              if (after) {
                  query.after = After{after->held.utc, after->id.as<AnyRecord>()};
              }
              return m_read.sessions(query);
          },
          parent),
      m_read(read) {}

void PersonSessionsModel::show(const PersonId& person, const QDate& today) {
    const bool isAnother = std::exchange(m_person, person) != person;
    QHash<QUuid, QString> reasons;
    for (const MeetingRow& meeting : meetings(m_read, {person, std::nullopt, std::nullopt})) {
        if (!meeting.cancelReason.isEmpty()) {
            reasons.insert(meeting.id.uuid(), meeting.cancelReason);
        }
    }
    const bool sayOthers = std::exchange(m_reasons, reasons) != reasons;
    if (isAnother) {
        restart(today);
        return;
    }
    reload(today);
    if (sayOthers) {
        sayOtherwise();
    }
}

QString PersonSessionsModel::main(const SessionRow& row) const {
    if (row.status == SessionStatus::Cancelled) {
        return m_reasons.value(row.id.uuid());
    }
    return row.headline.isEmpty() ? QCoreApplication::translate("people", "nothing written yet") : row.headline;
}

QVariant PersonSessionsModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const SessionRow& shown = row(index);
    const auto when = [&] { return models::listDate(shown.held.date, today()); };
    const QString minutes =
        shown.minutes ? QCoreApplication::translate("people", "%1 min").arg(*shown.minutes) : QString();
    switch (role) {
        case Qt::DisplayRole:
            return main(shown);
        case kit::WhenRole:
            return when();
        case kit::ChipRole:
            return sessions::words(shown.status);
        case kit::EndRole:
            return shown.status == SessionStatus::Cancelled ? QString() : minutes;
        case Qt::AccessibleTextRole:
            return spoken({models::longDate(shown.held.date), sessions::words(shown.status), main(shown), minutes});
        default:
            return {};
    }
}

void OpenWithModel::setOpen(const std::vector<LoopRow>& loops, const std::vector<ActionRow>& actions,
                            const QDate& today) {
    std::vector<OpenRow> rows;
    rows.reserve(loops.size() + actions.size());
    for (const LoopRow& loop : loops) {
        rows.push_back({sessions::words(loop.loop), withCode(loop.caseCode, loop.title),
                        tr("since %1").arg(shortDay(loop.held.date, today)), loop.session, loop.thread.uuid()});
    }
    for (const ActionRow& action : actions) {
        QString end = action.who.isEmpty() ? tr("me") : action.who;
        if (action.due) {
            const QString day = models::listDate(*action.due, today);
            end += QStringLiteral(", ") + (*action.due < today ? tr("was due %1").arg(day) : tr("by %1").arg(day));
        }
        rows.push_back({tr("action"), withCode(action.caseCode, action.text), end, action.session, action.id.uuid()});
    }
    replaceRows(std::move(rows), today);
}

QVariant OpenWithModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const OpenRow& open = row(index);
    switch (role) {
        case Qt::DisplayRole:
            return open.text;
        case kit::ChipRole:
            return open.chip;
        case kit::EndRole:
            return open.end;
        case Qt::AccessibleTextRole:
            return spoken({open.chip, open.text, open.end});
        default:
            return {};
    }
}

}  // namespace tspace::people
