// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/person_edit.h"

#include "editing/draft_json.h"

#include <QCoreApplication>

namespace tspace::editing {

namespace {

constexpr QLatin1String keyPerson("person");
constexpr int longestInterval = 52;

/// The editor's own texts, by the names of their keys.
EditTexts<PersonEdit, 3> personTexts() {
    return {{{QLatin1String("weeks"), &PersonEdit::weeks},
             {QLatin1String("minutes"), &PersonEdit::minutes},
             {QLatin1String("from"), &PersonEdit::from}}};
}

void readWeeks(const PersonEdit& edit, PersonRecord& record) {
    bool isNumber = false;
    const int weeks = edit.weeks.trimmed().toInt(&isNumber);
    if (edit.weeks.trimmed().isEmpty()) {
        record.person.cadenceWeeks.reset();
    } else if (isNumber && weeks >= 1 && weeks <= longestInterval) {
        record.person.cadenceWeeks = weeks;
    } else {
        addFault(record.issues, personPart::weeks,
                 QCoreApplication::translate("editing", "Write a number of weeks, from 1 to 52."));
    }
}

void readLength(const PersonEdit& edit, PersonRecord& record) {
    const auto minutes = readMinutes(edit.minutes);
    if (minutes || edit.minutes.trimmed().isEmpty()) {
        record.person.minutes = minutes;
    } else {
        addFault(record.issues, personPart::minutes,
                 QCoreApplication::translate("editing", "Write minutes, such as 90."));
    }
}

void readBegin(const PersonEdit& edit, PersonRecord& record) {
    const auto from = readDate(edit.from, edit.typing);
    if (!from && !edit.from.trimmed().isEmpty()) {
        addFault(record.issues, personPart::from,
                 QCoreApplication::translate("editing", "Write a day, such as 18 Nov 2025."));
    } else if (from && record.person.until && *record.person.until < *from) {
        addFault(record.issues, personPart::from,
                 QCoreApplication::translate("editing", "That day lies after the day it ended."));
    } else {
        record.person.from = from;
    }
}

}  // namespace

PersonEdit newPerson(PersonId id, const QString& standard, const Typing& typing) {
    Person person;
    person.id = id;
    person.role = PersonRole::Supervisee;
    person.standard = standard;
    return fromRecord(person, typing);
}

PersonEdit fromRecord(const Person& person, const Typing& typing) {
    PersonEdit edit;
    edit.person = person;
    edit.typing = typing;
    edit.weeks = person.cadenceWeeks ? QString::number(*person.cadenceWeeks) : QString();
    edit.minutes = person.minutes ? QString::number(*person.minutes) : QString();
    edit.from = person.from ? dateText(*person.from, typing) : QString();
    return edit;
}

PersonRecord toRecord(const PersonEdit& edit) {
    PersonRecord record;
    record.person = edit.person;
    if (record.person.name.trimmed().isEmpty()) {
        addFault(record.issues, personPart::name,
                 QCoreApplication::translate("editing", "Write a name, or an alias that only you know."));
    }
    readWeeks(edit, record);
    readLength(edit, record);
    readBegin(edit, record);
    return record;
}

bool isEmpty(const PersonEdit& edit) {
    return edit.person.name.trimmed().isEmpty() && edit.person.note.trimmed().isEmpty() &&
           edit.weeks.trimmed().isEmpty() && edit.minutes.trimmed().isEmpty() && edit.from.trimmed().isEmpty();
}

QJsonObject toJson(const PersonEdit& edit) {
    // A record without a name could not be read back, so the name stands beside it.
    Person named = edit.person;
    named.name = noText;
    QJsonObject object = draftOf(edit, keyPerson, named, personTexts());
    object.insert(draftKey::name, edit.person.name);
    return object;
}

std::optional<PersonEdit> personEditFromJson(const QJsonObject& object) {
    auto edit = editIn(object, keyPerson, &PersonEdit::person, personTexts());
    if (edit) {
        edit->person.name = object.value(draftKey::name).toString();
    }
    return edit;
}

}  // namespace tspace::editing
