// SPDX-License-Identifier: GPL-3.0-or-later
#include "people/person_models.h"

#include "kit/row_view.h"
#include "models/session_words.h"
#include "models/words.h"
#include "people/person_words.h"
#include "preparation/preparation_words.h"

#include <QCoreApplication>

namespace tspace::people {

using models::spoken;
using preparation::withCode;

void OthersModel::setPeople(std::vector<PersonStanding> people, const QDate& today) {
    beginResetModel();
    m_people = std::move(people);
    m_today = today;
    endResetModel();
}

PersonId OthersModel::idAt(const QModelIndex& index) const {
    return index.isValid() ? m_people.at(static_cast<std::size_t>(index.row())).person.id : PersonId();
}

int OthersModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_people.size());
}

QString OthersModel::detail(const PersonStanding& stands) const {
    QStringList parts;
    if (stands.interval) {
        parts << tr("every %1").arg(words(stands.interval));
    }
    parts << (stands.person.lastHeld ? tr("last met %1").arg(lastHeldWords(stands, m_today)) : tr("not met yet"));
    if (stands.person.openLoops > 0) {
        parts << tr("%1 still open").arg(stands.person.openLoops);
    }
    return parts.join(QStringLiteral(" · "));
}

QString OthersModel::end(const PersonStanding& stands) const {
    if (stands.person.until) {
        const QString day = shortDay(stands.person.until, m_today);
        return *stands.person.until < m_today ? tr("ended %1").arg(day) : tr("until %1").arg(day);
    }
    return stands.person.next ? tr("next %1").arg(nextWords(stands.person.next, m_today)) : QString();
}

QVariant OthersModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const PersonStanding& stands = m_people[static_cast<std::size_t>(index.row())];
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
    beginResetModel();
    m_waiting = std::move(waiting);
    m_today = today;
    endResetModel();
}

const Waiting& WaitingModel::at(const QModelIndex& index) const {
    return m_waiting.at(static_cast<std::size_t>(index.row()));
}

int WaitingModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_waiting.size());
}

QVariant WaitingModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Waiting& waiting = at(index);
    switch (role) {
        case Qt::DisplayRole:
        case Qt::ToolTipRole:
            return words(waiting);
        case kit::DetailRole:
            return waiting.notHeld.isEmpty()
                       ? waiting.name
                       : waiting.name + QStringLiteral(" · ") + waiting.notHeld.join(QStringLiteral(", "));
        case kit::EndRole:
            return endWords(waiting, m_today);
        case Qt::AccessibleTextRole:
            return spoken(
                {waiting.name, words(waiting), waiting.notHeld.join(QStringLiteral(", ")), endWords(waiting, m_today)});
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
    m_person = person;
    m_today = today;
    m_reasons.clear();
    for (const MeetingRow& meeting : meetings(m_read, {person, std::nullopt, std::nullopt})) {
        if (!meeting.cancelReason.isEmpty()) {
            m_reasons.insert(meeting.id.uuid(), meeting.cancelReason);
        }
    }
    reload();
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
    const QString when = models::listDate(shown.held.date, m_today);
    const QString minutes =
        shown.minutes ? QCoreApplication::translate("people", "%1 min").arg(*shown.minutes) : QString();
    switch (role) {
        case Qt::DisplayRole:
            return main(shown);
        case kit::WhenRole:
            return when;
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
    beginResetModel();
    m_rows.clear();
    for (const LoopRow& loop : loops) {
        m_rows.push_back({sessions::words(loop.loop), withCode(loop.caseCode, loop.title),
                          tr("since %1").arg(shortDay(loop.held.date, today)), loop.session});
    }
    for (const ActionRow& action : actions) {
        QString end = action.who.isEmpty() ? tr("me") : action.who;
        if (action.due) {
            const QString day = models::listDate(*action.due, today);
            end += QStringLiteral(", ") + (*action.due < today ? tr("was due %1").arg(day) : tr("by %1").arg(day));
        }
        m_rows.push_back({tr("action"), withCode(action.caseCode, action.text), end, action.session});
    }
    endResetModel();
}

std::optional<SessionId> OpenWithModel::sessionAt(const QModelIndex& index) const {
    return index.isValid() ? m_rows.at(static_cast<std::size_t>(index.row())).session : std::nullopt;
}

int OpenWithModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant OpenWithModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
        case Qt::DisplayRole:
            return row.text;
        case kit::ChipRole:
            return row.chip;
        case kit::EndRole:
            return row.end;
        case Qt::AccessibleTextRole:
            return spoken({row.chip, row.text, row.end});
        default:
            return {};
    }
}

}  // namespace tspace::people
