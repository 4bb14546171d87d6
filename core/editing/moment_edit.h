// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/issue.h"
#include "domain/case.h"
#include "domain/moment.h"
#include "editing/cursor.h"
#include "editing/typed.h"

#include <QJsonObject>

#include <optional>

namespace tspace::editing {

/// A moment as it stands in the editor: its texts are the record's own, what has a form is raw text.
struct MomentEdit {
    Moment moment;  ///< its time, feelings and tags count where the texts below say so
    Typing typing;  ///< from where the texts below are understood
    QString date;
    QString time;
    QString caseText;              ///< typed for a case, neither picked nor made yet
    QString feelings;              ///< separated by commas
    QString tags;                  ///< separated by commas
    std::optional<Case> madeCase;  ///< made in place, not a record yet
    Cursor cursor;

    friend bool operator==(const MomentEdit&, const MomentEdit&) = default;
};

/// The parts that can have an issue or the cursor, besides those of the moment's kind.
namespace momentPart {
inline constexpr QLatin1String text("text");
inline constexpr QLatin1String title("title");
inline constexpr QLatin1String date("date");
inline constexpr QLatin1String time("time");
inline constexpr QLatin1String caseCode("case");
}  // namespace momentPart

/// What the editor's texts come to.
struct [[nodiscard]] MomentRecords {
    Moment moment;
    std::optional<Case> madeCase;  ///< made in place and used
    Issues issues;                 ///< `place` is a part's name, `words` are for the person
};

/// A moment that begins at `now`, free, with nothing in it.
[[nodiscard]] MomentEdit newMoment(MomentId id, const Instant& now, const QLocale& locale);

/// The editor's state of a record; `toRecords` of it gives the same record back, unknown fields and all.
[[nodiscard]] MomentEdit fromRecord(const Moment& moment, const Typing& typing);

/// A text that cannot be understood is an issue at its part, and the record keeps what it had there. Parts left empty
/// are left out; ratings are kept for a conversation alone.
MomentRecords toRecords(const MomentEdit& edit);

/// True while nothing has been written or picked; date, time and kind come by themselves and do not count.
[[nodiscard]] bool isEmpty(const MomentEdit& edit);

/// True with a title, a case, feelings or tags, also while they are only typed.
[[nodiscard]] bool hasDetails(const MomentEdit& edit);

/// For a draft. `momentEditFromJson` gives it back; absent when the object is none.
[[nodiscard]] QJsonObject toJson(const MomentEdit& edit);
[[nodiscard]] std::optional<MomentEdit> momentEditFromJson(const QJsonObject& object);

}  // namespace tspace::editing
