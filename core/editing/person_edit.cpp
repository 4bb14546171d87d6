// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/person_edit.h"

#include "codec/codec.h"

#include <QCoreApplication>

#include <array>

namespace tspace::editing {

namespace {

constexpr QLatin1String keyPerson("person");
constexpr QLatin1String keyName("name");
constexpr QLatin1String keyCursor("cursor");
constexpr QLatin1String keyToday("today");
constexpr QLatin1String keyLocale("locale");
constexpr int longestInterval = 52;

/// The editor's own texts, by the names of their keys.
std::array<std::pair<QLatin1String, QString PersonEdit::*>, 3> texts() {
    return {{{QLatin1String("weeks"), &PersonEdit::weeks},
             {QLatin1String("minutes"), &PersonEdit::minutes},
             {QLatin1String("from"), &PersonEdit::from}}};
}

void fault(Issues& issues, QLatin1String part, const QString& words) {
    issues.push_back({part, Severity::Fault, words});
}

void readWeeks(const PersonEdit& edit, PersonRecord& record) {
    bool isNumber = false;
    const int weeks = edit.weeks.trimmed().toInt(&isNumber);
    if (edit.weeks.trimmed().isEmpty()) {
        record.person.cadenceWeeks.reset();
    } else if (isNumber && weeks >= 1 && weeks <= longestInterval) {
        record.person.cadenceWeeks = weeks;
    } else {
        fault(record.issues, personPart::weeks,
              QCoreApplication::translate("editing", "Write a number of weeks, from 1 to 52."));
    }
}

void readLength(const PersonEdit& edit, PersonRecord& record) {
    const auto minutes = readMinutes(edit.minutes);
    if (minutes || edit.minutes.trimmed().isEmpty()) {
        record.person.minutes = minutes;
    } else {
        fault(record.issues, personPart::minutes, QCoreApplication::translate("editing", "Write minutes, such as 90."));
    }
}

void readBegin(const PersonEdit& edit, PersonRecord& record) {
    const auto from = readDate(edit.from, edit.typing);
    if (!from && !edit.from.trimmed().isEmpty()) {
        fault(record.issues, personPart::from,
              QCoreApplication::translate("editing", "Write a day, such as 18 Nov 2025."));
    } else if (from && record.person.until && *record.person.until < *from) {
        fault(record.issues, personPart::from,
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
        fault(record.issues, personPart::name,
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
    named.name = QStringLiteral("-");
    QJsonObject object{{keyPerson, codec::toJson(Record(named))},
                       {keyName, edit.person.name},
                       {keyCursor, toJson(edit.cursor)},
                       {keyToday, edit.typing.today.toString(Qt::ISODate)},
                       {keyLocale, edit.typing.locale.name()}};
    for (const auto& [key, text] : texts()) {
        object.insert(key, edit.*text);
    }
    return object;
}

std::optional<PersonEdit> personEditFromJson(const QJsonObject& object) {
    const codec::Decoded decoded = codec::fromJson(object.value(keyPerson).toObject());
    const auto today = parseDate(object.value(keyToday).toString());
    if (!decoded.record || !std::holds_alternative<Person>(*decoded.record) || !today) {
        return std::nullopt;
    }
    PersonEdit edit;
    edit.person = std::get<Person>(*decoded.record);
    edit.person.name = object.value(keyName).toString();
    edit.typing = {QLocale(object.value(keyLocale).toString()), *today};
    edit.cursor = cursorFromJson(object.value(keyCursor).toObject());
    for (const auto& [key, text] : texts()) {
        edit.*text = object.value(key).toString();
    }
    return edit;
}

}  // namespace tspace::editing
