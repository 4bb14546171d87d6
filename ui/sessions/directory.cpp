// SPDX-License-Identifier: GPL-3.0-or-later
#include "sessions/directory.h"

#include <algorithm>

namespace tspace::sessions {

namespace {

template <class List, class Id>
auto find(const List& list, const Id& id) {
    return std::find_if(list.begin(), list.end(), [&](const auto& each) { return each.id == id; });
}

}  // namespace

void Directory::read(const JournalReader& reader) {
    m_people = reader.people();
    m_cases = reader.cases();
    m_caseload.reset();
    for (const MeasureRow& measure : reader.measures()) {
        if (measure.name == QLatin1String("caseload")) {
            m_caseload = measure;
        }
    }
    offerPeople();
    offerCases();
}

void Directory::add(const editing::SessionEdit& edit) {
    if (edit.madePeople != m_madePeople) {
        m_madePeople = edit.madePeople;
        offerPeople();
    }
    if (edit.madeCases != m_madeCases) {
        m_madeCases = edit.madeCases;
        offerCases();
    }
}

bool Directory::has(const PersonId& id) const {
    return find(m_people, id) != m_people.end();
}

bool Directory::has(const CaseId& id) const {
    return find(m_cases, id) != m_cases.end();
}

QString Directory::nameOf(const PersonId& id) const {
    if (const auto row = find(m_people, id); row != m_people.end()) {
        return row->name;
    }
    const auto made = find(m_madePeople, id);
    return made != m_madePeople.end() ? made->name : QString();
}

QString Directory::codeOf(const CaseId& id) const {
    if (const auto row = find(m_cases, id); row != m_cases.end()) {
        return row->code;
    }
    const auto made = find(m_madeCases, id);
    return made != m_madeCases.end() ? made->code.text() : QString();
}

std::optional<LevelOfNeed> Directory::levelOf(const CaseId& id) const {
    const auto row = find(m_cases, id);
    return row != m_cases.end() ? row->level : std::nullopt;
}

std::optional<CaseId> Directory::caseCoded(const QString& code) const {
    for (const CaseRow& row : m_cases) {
        if (row.code.compare(code, Qt::CaseInsensitive) == 0) {
            return row.id;
        }
    }
    return std::nullopt;
}

void Directory::offerPeople() {
    std::vector<kit::PickOrMake::Choice>& choices = m_peopleToPick;
    choices.clear();
    for (const bool ended : {false, true}) {
        for (const PersonRow& row : m_people) {
            if (row.until.has_value() == ended) {
                choices.push_back({row.id.text(), row.name});
            }
        }
    }
    for (const Person& made : m_madePeople) {
        if (!has(made.id)) {
            choices.push_back({made.id.text(), made.name});
        }
    }
}

void Directory::offerCases() {
    std::vector<kit::PickOrMake::Choice>& choices = m_casesToPick;
    choices.clear();
    for (const bool open : {true, false}) {
        for (const CaseRow& row : m_cases) {
            if ((row.state == CaseState::Open) == open) {
                choices.push_back({row.id.text(), row.code});
            }
        }
    }
    for (const Case& made : m_madeCases) {
        if (!has(made.id)) {
            choices.push_back({made.id.text(), made.code.text()});
        }
    }
}

}  // namespace tspace::sessions
