// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/action_list.h"

#include "store/row_values.h"

namespace tspace {

using namespace rowValues;  // NOLINT(google-build-using-namespace): the columns of rows

namespace {

ListedAction listedAt(const sqlite::Statement& row) {
    ListedAction action;
    action.id = ActionId::fromBytes(row.blob(0));
    action.text = row.text(1);
    action.who = row.isNull(2) ? std::nullopt : std::optional(PersonId::fromBytes(row.blob(2)));
    action.name = row.text(3);
    action.due = dateAt(row, 4);
    action.state = valueNamed<ActionState>(row.text(5)).value_or(ActionState::Open);
    action.closedOn = dateAt(row, 6);
    action.closing = row.text(7);
    action.session = row.isNull(8) ? std::nullopt : std::optional(SessionId::fromBytes(row.blob(8)));
    action.agreed = dateAt(row, 9);
    action.caseCode = row.text(10);
    action.organisation = row.integer(11) != 0;
    action.copyState = row.isNull(12) ? std::nullopt : valueNamed<CopyState>(row.text(12));
    return action;
}

}  // namespace

std::vector<ListedAction> listedActions(const JournalReader& read, const Whose& whose, Closing closing, int limit,
                                        int offset) {
    sqlite::Statement& row = read.connection().cached(R"(
        SELECT a.record, a.text, a.who, coalesce(p.name, ''), a.due, a.state, a.closed, a.closing, a.session, h.date,
               c.code, a.organisation, a.copy_state
        FROM action a LEFT JOIN person p ON p.record = a.who LEFT JOIN case_record c ON c.record = a.case_id
                      LEFT JOIN head h ON h.record = a.record
        WHERE (?1 = 0 OR (?1 = 1 AND a.who IS NULL) OR (?1 = 2 AND a.who = ?2))
          AND (?3 = 2 OR (?3 = 0) = (a.state = 'open'))
        ORDER BY a.who IS NOT NULL, p.name, a.who, a.state <> 'open',
                 CASE WHEN a.state = 'open' THEN coalesce(a.due, '9999') END, a.closed DESC, a.made, a.record
        LIMIT ?4 OFFSET ?5)");
    row.with(static_cast<int>(whose.which), whose.person.bytes(), static_cast<int>(closing), limit, offset);
    std::vector<ListedAction> actions;
    while (row.step()) {
        actions.push_back(listedAt(row));
    }
    return actions;
}

std::vector<PersonRow> peopleWithActions(const JournalReader& read) {
    sqlite::Statement& row = read.connection().cached(R"(
        SELECT record, name, role, cadence, until FROM person
        WHERE EXISTS (SELECT 1 FROM action a WHERE a.who = person.record) ORDER BY name, record)");
    std::vector<PersonRow> rows;
    while (row.step()) {
        rows.push_back({PersonId::fromBytes(row.blob(0)), row.text(1),
                        valueNamed<PersonRole>(row.text(2)).value_or(PersonRole::MySupervisor),
                        row.isNull(3) ? std::nullopt : std::optional(row.number(3)), dateAt(row, 4)});
    }
    return rows;
}

}  // namespace tspace
