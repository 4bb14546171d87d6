// SPDX-License-Identifier: GPL-3.0-or-later
// A case in the editor as a draft.
#include "editing/case_edit.h"
#include "editing/draft_json.h"

#include <QJsonArray>

namespace tspace::editing {

namespace {

constexpr QLatin1String keyCase("case");
constexpr QLatin1String keyLevelDates("level_dates");
constexpr QLatin1String keyStageDates("stage_dates");

/// The editor's own texts, by the names of their keys.
EditTexts<CaseEdit, 3> caseTexts() {
    return {{{QLatin1String("code"), &CaseEdit::code},
             {QLatin1String("family"), &CaseEdit::familyText},
             {QLatin1String("state_since"), &CaseEdit::stateSince}}};
}

QJsonArray datesArray(const std::vector<QString>& list) {
    QJsonArray array;
    for (const QString& text : list) {
        array.append(text);
    }
    return array;
}

/// As many texts as `count`: what a history has.
std::vector<QString> datesFrom(const QJsonValue& value, std::size_t count) {
    std::vector<QString> list;
    for (const QJsonValue text : value.toArray()) {
        list.push_back(text.toString());
    }
    list.resize(count);
    return list;
}

}  // namespace

QJsonObject toJson(const CaseEdit& edit) {
    // A record without a code could not be read back, so what is typed stands beside it.
    Case coded = edit.record;
    coded.code = *CaseCode::parse(QStringLiteral("0"));
    QJsonObject object = draftOf(edit, keyCase, coded, caseTexts());
    object.insert(keyLevelDates, datesArray(edit.levelDates));
    object.insert(keyStageDates, datesArray(edit.stageDates));
    if (!edit.record.code.isEmpty()) {
        object.insert(QLatin1String("kept_code"), edit.record.code.text());
    }
    return object;
}

std::optional<CaseEdit> caseEditFromJson(const QJsonObject& object) {
    auto edit = editIn(object, keyCase, &CaseEdit::record, caseTexts());
    if (edit) {
        Case& record = edit->record;
        record.code = CaseCode::parse(object.value(QLatin1String("kept_code")).toString()).value_or(CaseCode());
        edit->levelDates = datesFrom(object.value(keyLevelDates), record.levels.size());
        edit->stageDates = datesFrom(object.value(keyStageDates), record.stages.size());
    }
    return edit;
}

}  // namespace tspace::editing
