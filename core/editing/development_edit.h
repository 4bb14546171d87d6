// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/issue.h"
#include "domain/record.h"
#include "editing/cursor.h"
#include "editing/typed.h"

#include <QJsonObject>

#include <optional>

namespace tspace::editing {

/// A development entry as it stands in the editor: its texts are the record's own, what has a form is raw text.
struct DevelopmentEdit {
    DevelopmentEntry entry;  ///< its date and peer count where the texts below say so
    Typing typing;           ///< from where the texts below are understood
    QString date;
    QString peerWith;
    QString peerDate;
    QString peerText;
    Cursor cursor;

    friend bool operator==(const DevelopmentEdit&, const DevelopmentEdit&) = default;
};

/// The parts that can have an issue or the cursor.
namespace developmentPart {
inline constexpr QLatin1String date("date");
inline constexpr QLatin1String what("what");
inline constexpr QLatin1String learning("learning");
inline constexpr QLatin1String impact("impact");
inline constexpr QLatin1String peerWith("peer-with");
inline constexpr QLatin1String peerDate("peer-date");
inline constexpr QLatin1String peerText("peer-text");
}  // namespace developmentPart

/// What the editor's texts come to.
struct [[nodiscard]] DevelopmentRecord {
    DevelopmentEntry entry;
    Issues issues;  ///< `place` is a part's name, `words` are for the person
};

/// An entry of today with nothing in it.
[[nodiscard]] DevelopmentEdit newDevelopment(Id<DevelopmentEntry> id, const Typing& typing);

/// One that begins from a session or moment: its day, and where it came from; among peers, a talk with a peer.
[[nodiscard]] DevelopmentEdit developmentOf(Id<DevelopmentEntry> id, const Record& source, const Typing& typing);

/// The editor's state of a record; `toRecord` of it gives the same record back, unknown fields and all.
[[nodiscard]] DevelopmentEdit fromRecord(const DevelopmentEntry& entry, const Typing& typing);

/// A text that cannot be understood is an issue at its part, and the record keeps what it had there. A peer reflection
/// without a day has the entry's; one with nothing typed is none.
DevelopmentRecord toRecord(const DevelopmentEdit& edit);

/// True while nothing has been written; date, type and source come by themselves and do not count.
[[nodiscard]] bool isEmpty(const DevelopmentEdit& edit);

/// For a draft. `developmentEditFromJson` gives it back; absent when the object is none.
[[nodiscard]] QJsonObject toJson(const DevelopmentEdit& edit);
[[nodiscard]] std::optional<DevelopmentEdit> developmentEditFromJson(const QJsonObject& object);

}  // namespace tspace::editing
