// SPDX-License-Identifier: GPL-3.0-or-later
#include "preparation/agenda.h"

#include "preparation/preparation_words.h"

#include <algorithm>

namespace tspace::preparation {

namespace {

constexpr int minutesToArrive = 10;
constexpr int minutesOfASubject = 20;
constexpr int minutesOfAnAction = 5;
constexpr int minutesOfOnesOwn = 10;

AgendaPoint pointOf(const Choice& choice, Random& random) {
    AgendaPoint point;
    point.id = AgendaPointId::make(random);
    point.title = choice.title;
    point.minutes = choice.minutes;
    point.from = choice.from;
    return point;
}

auto find(std::vector<AgendaPoint>& agenda, const AgendaPointId& id) {
    return std::find_if(agenda.begin(), agenda.end(), [&](const AgendaPoint& point) { return point.id == id; });
}

}  // namespace

Choice howIAm(const SessionId& session) {
    return {{nameOf(RecordKind::Session), session.uuid(), {}}, Words::tr("How I am"), minutesToArrive};
}

Choice choiceOf(const LoopRow& thread) {
    return {{QStringLiteral("thread"), thread.thread.uuid(), {}},
            withCode(thread.caseCode, thread.title),
            minutesOfASubject};
}

Choice choiceOf(const MomentRow& moment) {
    return {{nameOf(RecordKind::Moment), moment.id.uuid(), {}},
            withCode(moment.caseCode, moment.headline),
            minutesOfASubject};
}

Choice choiceOf(const ActionRow& action) {
    return {
        {nameOf(RecordKind::Action), action.id.uuid(), {}}, withCode(action.caseCode, action.text), minutesOfAnAction};
}

bool isSame(const AgendaSource& a, const AgendaSource& b) {
    return a.record == b.record && a.id == b.id;
}

bool isOn(const std::vector<AgendaPoint>& agenda, const AgendaSource& from) {
    return std::any_of(agenda.begin(), agenda.end(),
                       [&](const AgendaPoint& point) { return point.from && isSame(*point.from, from); });
}

void put(std::vector<AgendaPoint>& agenda, const Choice& choice, Random& random) {
    if (isOn(agenda, choice.from)) {
        return;
    }
    const bool first = choice.from.record == nameOf(RecordKind::Session);
    agenda.insert(first ? agenda.begin() : agenda.end(), pointOf(choice, random));
}

void putOwn(std::vector<AgendaPoint>& agenda, const QString& title, Random& random) {
    if (title.trimmed().isEmpty()) {
        return;
    }
    AgendaPoint& point = agenda.emplace_back();
    point.id = AgendaPointId::make(random);
    point.title = title.trimmed();
    point.minutes = minutesOfOnesOwn;
}

void take(std::vector<AgendaPoint>& agenda, const AgendaSource& from) {
    std::erase_if(agenda, [&](const AgendaPoint& point) { return point.from && isSame(*point.from, from); });
}

void remove(std::vector<AgendaPoint>& agenda, const AgendaPointId& id) {
    std::erase_if(agenda, [&](const AgendaPoint& point) { return point.id == id; });
}

bool move(std::vector<AgendaPoint>& agenda, const AgendaPointId& id, std::ptrdiff_t to) {
    const auto at = find(agenda, id);
    if (at == agenda.end()) {
        return false;
    }
    const auto target = std::clamp<std::ptrdiff_t>(to, 0, static_cast<std::ptrdiff_t>(agenda.size()) - 1);
    const auto from = at - agenda.begin();
    if (from == target) {
        return false;
    }
    if (from < target) {
        std::rotate(at, at + 1, agenda.begin() + target + 1);
    } else {
        std::rotate(agenda.begin() + target, at, at + 1);
    }
    return true;
}

int minutesOf(const std::vector<AgendaPoint>& agenda) {
    int sum = 0;
    for (const AgendaPoint& point : agenda) {
        sum += point.minutes.value_or(0);
    }
    return sum;
}

}  // namespace tspace::preparation
