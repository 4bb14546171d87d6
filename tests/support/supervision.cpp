// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/supervision.h"

namespace tspace::test {

namespace {

Instant at(const QDate& day) {
    return Instant::local(day, QTime(14, 0), QStringLiteral("Europe/London"));
}

}  // namespace

Person someone(OpenJournal& open, const QString& name, PersonRole role) {
    Person person;
    person.id = PersonId::make(open.random());
    person.name = name;
    person.role = role;
    open.save(person);
    return person;
}

Person supervisee(OpenJournal& open, const QString& name, int position) {
    Person person;
    person.id = PersonId::make(open.random());
    person.name = name;
    person.role = PersonRole::Supervisee;
    person.cadenceWeeks = 4;
    person.minutes = 90;
    person.position = position;
    person.from = QDate(2026, 9, 7);
    open.save(person);
    return person;
}

Measure caseload(OpenJournal& open) {
    Measure measure;
    measure.id = MeasureId::make(open.random());
    measure.name = QStringLiteral("caseload");
    measure.unit = QStringLiteral("children");
    open.save(measure);
    return measure;
}

Case caseOf(OpenJournal& open, const QString& code, const std::optional<CaseId>& family,
            const std::optional<LevelOfNeed>& level) {
    Case record;
    record.id = CaseId::make(open.random());
    record.code = *CaseCode::parse(code);
    record.family = family;
    if (level) {
        record.levels = {{*level, QDate(2026, 1, 5), {}}};
    }
    open.save(record);
    return record;
}

Session session(OpenJournal& open, const Person& person, const QDate& day, SessionStatus status) {
    Session made;
    made.id = SessionId::make(open.random());
    made.held = at(day);
    made.minutes = 90;
    made.people = {person.id};
    made.status = status;
    made.myRole = person.role == PersonRole::Supervisee ? MyRole::Supervisor : MyRole::Supervisee;
    return made;
}

Thread thread(OpenJournal& open, const QString& title) {
    Thread made;
    made.id = ThreadId::make(open.random());
    made.title = title;
    return made;
}

Action action(OpenJournal& open, const QString& text, const Session& session, const std::optional<PersonId>& who,
              const std::optional<QDate>& due) {
    Action made;
    made.id = ActionId::make(open.random());
    made.text = text;
    made.session = session.id;
    made.made = session.held;
    made.who = who;
    made.due = due;
    return made;
}

Moment momentAbout(OpenJournal& open, const Person& person, const QString& text, const QDate& day) {
    Moment moment;
    moment.id = MomentId::make(open.random());
    moment.at = at(day);
    moment.text = text;
    moment.people = {person.id};
    moment.bring = true;
    return moment;
}

}  // namespace tspace::test
