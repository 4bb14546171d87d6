// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/issue.h"
#include "domain/person.h"
#include "editing/cursor.h"
#include "editing/typed.h"

#include <QJsonObject>

#include <optional>

namespace tspace::editing {

/// A person as they stand in the editor: their texts are the record's own, what has a form is raw text.
struct PersonEdit {
    Person person;  ///< what the texts below say counts before it
    Typing typing;  ///< from where they are understood
    QString weeks;  ///< of an interval of their own; empty where a standard is named, or nothing is agreed
    QString minutes;
    QString from;
    Cursor cursor;

    friend bool operator==(const PersonEdit&, const PersonEdit&) = default;
};

/// The parts that can have an issue or the cursor.
namespace personPart {
inline constexpr QLatin1String name("name");
inline constexpr QLatin1String weeks("weeks");
inline constexpr QLatin1String minutes("minutes");
inline constexpr QLatin1String from("from");
inline constexpr QLatin1String note("note");
}  // namespace personPart

/// What the editor's texts come to.
struct [[nodiscard]] PersonRecord {
    Person person;
    Issues issues;  ///< `place` is a part's name, `words` are for the person
};

/// Someone whom the owner supervises by `standard`, without a name.
[[nodiscard]] PersonEdit newPerson(PersonId id, const QString& standard, const Typing& typing);

/// The editor's state of a record; `toRecord` of it gives the same record back, unknown fields and all.
[[nodiscard]] PersonEdit fromRecord(const Person& person, const Typing& typing);

/// A text that cannot be understood is an issue at its part, and the record keeps what it had there.
PersonRecord toRecord(const PersonEdit& edit);

/// True while nothing has been written; role and standard come by themselves and do not count.
[[nodiscard]] bool isEmpty(const PersonEdit& edit);

/// For a draft. `personEditFromJson` gives it back; absent when the object is none.
[[nodiscard]] QJsonObject toJson(const PersonEdit& edit);
[[nodiscard]] std::optional<PersonEdit> personEditFromJson(const QJsonObject& object);

}  // namespace tspace::editing
