// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/session_life.h"

#include "editing/parts.h"

#include <QCoreApplication>

#include <algorithm>

namespace tspace::editing {

namespace {

constexpr int daysOfWeek = 7;
constexpr int usualWeeks = 4;
constexpr int usualHour = 10;

QString lifeWords(const char* words) {
    return QCoreApplication::translate("tspace::editing::SessionLife", words);
}

/// The day of the next session after one on `last`: never today or before.
QDate nextDay(const QDate& last, int weeks, const QDate& today) {
    QDate next = last.addDays(qint64{weeks} * daysOfWeek);
    while (next <= today) {
        next = next.addDays(daysOfWeek);
    }
    return next;
}

template <class Word>
auto findIn(Word& words, const QString& party) {
    return std::find_if(words.begin(), words.end(),
                        [&](const AgreementEdit& word) { return word.agreement.party == party; });
}

}  // namespace

SessionEdit planSession(SessionId id, const Instant& now, const QLocale& locale, const std::optional<Session>& last,
                        std::optional<int> cadenceWeeks) {
    Session session;
    session.id = id;
    session.status = SessionStatus::Planned;
    QDate day = now.date.addDays(daysOfWeek);
    QTime time(usualHour, 0);
    if (last) {
        day = nextDay(last->held.date, cadenceWeeks.value_or(usualWeeks), now.date);
        const QTime before = last->held.time();
        time = QTime(before.hour(), before.minute());
        session.kind = last->kind;
        session.myRole = last->myRole;
        session.minutes = last->minutes;
        session.place = last->place;
        session.prompts = last->prompts;
        if (last->myRole == MyRole::Supervisee) {
            session.people = last->people;
        }
    }
    session.held = Instant::local(day, time, now.zone);
    return fromRecord(session, {}, {locale, now.date});
}

AgendaPointId addPoint(SessionEdit& edit, Random& random) {
    AgendaEdit& added = edit.agenda.emplace_back();
    added.point.id = AgendaPointId::make(random);
    return added.point.id;
}

bool removePoint(SessionEdit& edit, const QString& titlePart) {
    return std::erase_if(edit.agenda,
                         [&](const AgendaEdit& point) { return part::pointTitle(point.point.id) == titlePart; }) > 0;
}

std::optional<int> movePoint(SessionEdit& edit, const AgendaPointId& id, int places) {
    auto& agenda = edit.agenda;
    const auto at =
        std::find_if(agenda.begin(), agenda.end(), [&](const AgendaEdit& point) { return point.point.id == id; });
    if (at == agenda.end()) {
        return std::nullopt;
    }
    const auto from = static_cast<int>(at - agenda.begin());
    const int to = std::clamp(from + places, 0, static_cast<int>(agenda.size()) - 1);
    if (to == from) {
        return std::nullopt;
    }
    AgendaEdit moved = std::move(*at);
    agenda.erase(at);
    agenda.insert(agenda.begin() + to, std::move(moved));
    return to;
}

int agendaMinutes(const SessionEdit& edit) {
    int sum = 0;
    for (const AgendaEdit& point : edit.agenda) {
        sum += readMinutes(point.minutes).value_or(0);
    }
    return sum;
}

AgreementEdit& wordOf(SessionEdit& edit, const QString& party) {
    const auto found = findIn(edit.agreements, party);
    if (found != edit.agreements.end()) {
        return *found;
    }
    AgreementEdit& begun = edit.agreements.emplace_back();
    begun.agreement.party = party;
    begun.agreement.date = edit.typing.today;
    begun.date = dateText(edit.typing.today, edit.typing);
    return begun;
}

const AgreementEdit* findWord(const SessionEdit& edit, const QString& party) {
    const auto found = findIn(edit.agreements, party);
    return found != edit.agreements.end() ? &*found : nullptr;
}

void setAccepted(SessionEdit& edit, const QString& party, bool accepted) {
    AgreementEdit& word = wordOf(edit, party);
    word.agreement.accepted = accepted;
    word.isSaid = true;
}

void setGiven(SessionEdit& edit, const QString& party, std::optional<Given> given) {
    wordOf(edit, party).agreement.given = given;
}

void removeWord(SessionEdit& edit, const QString& party) {
    std::erase_if(edit.agreements, [&](const AgreementEdit& word) { return word.agreement.party == party; });
}

QString heldAndWritten(const Session& session, const QLocale& locale) {
    const bool wasHeld = session.status == SessionStatus::Held || session.status == SessionStatus::Agreed;
    if (!wasHeld || !session.written) {
        return {};
    }
    const Typing typing{locale, session.held.date};
    const QDate& held = session.held.date;
    const QDate& written = session.written->date;
    if (held == written) {
        return lifeWords("Held and written %1").arg(dayText(held, typing));
    }
    const auto words = held.year() == written.year() ? dayText : dateText;
    return lifeWords("Held %1, written %2").arg(words(held, typing), words(written, typing));
}

}  // namespace tspace::editing
