// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/issue.h"
#include "domain/case.h"
#include "editing/cursor.h"
#include "editing/typed.h"

#include <QJsonObject>

#include <optional>
#include <vector>

namespace tspace::editing {

/// A case as it stands in the editor: what has a form is raw text.
struct CaseEdit {
    Case record;    ///< what the texts below say counts before it
    Typing typing;  ///< from where they are understood
    QString code;
    QString familyText;  ///< typed for a family that is not picked
    QString stateSince;
    std::vector<QString> levelDates;  ///< as many as the record has levels
    std::vector<QString> stageDates;  ///< as many as it has stages
    Cursor cursor;

    friend bool operator==(const CaseEdit&, const CaseEdit&) = default;
};

/// The parts that can have an issue or the cursor; the dates of a history by their place in it.
namespace casePart {
inline constexpr QLatin1String code("code");
inline constexpr QLatin1String family("family");
inline constexpr QLatin1String stateSince("state-since");
[[nodiscard]] QString levelDate(std::size_t at);
[[nodiscard]] QString stageDate(std::size_t at);
}  // namespace casePart

/// What the editor's texts come to.
struct [[nodiscard]] CaseRecord {
    Case record;
    Issues issues;  ///< `place` is a part's name, `words` are for the person; a code to think about is a warning
};

/// An open case without a code, under `family` if there is one.
[[nodiscard]] CaseEdit newCase(CaseId id, const std::optional<CaseId>& family, const QString& code,
                               const Typing& typing);

/// The editor's state of a record; `toRecord` of it gives the same record back, unknown fields and all.
[[nodiscard]] CaseEdit fromRecord(const Case& record, const Typing& typing);

/// A text that cannot be understood is an issue at its part, and the record keeps what it had there. Histories come out
/// oldest first.
CaseRecord toRecord(const CaseEdit& edit);

// Each says what holds from today on: it adds to the history, or changes what was added today. What holds already
// changes nothing.

void setLevel(CaseEdit& edit, LevelOfNeed level);
void setStage(CaseEdit& edit, Stage stage);
void setState(CaseEdit& edit, CaseState state);

/// Takes one line of a history away, by its place.
void removeLevel(CaseEdit& edit, std::size_t at);
void removeStage(CaseEdit& edit, std::size_t at);

/// The code of a further child under a family: `FAM-12/c` after `FAM-12/a` and `FAM-12/b`; absent when the letters, or
/// the room for a code, are used up.
[[nodiscard]] std::optional<CaseCode> nextChildCode(const CaseCode& family, const QStringList& children);

/// True while nothing has been written or picked; the family and its code come by themselves and do not count.
[[nodiscard]] bool isEmpty(const CaseEdit& edit);

/// For a draft. `caseEditFromJson` gives it back; absent when the object is none.
[[nodiscard]] QJsonObject toJson(const CaseEdit& edit);
[[nodiscard]] std::optional<CaseEdit> caseEditFromJson(const QJsonObject& object);

}  // namespace tspace::editing
