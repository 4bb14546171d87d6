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
    QJsonObject object{{keyCase, codec::toJson(Record(coded))},
                       {keyLevelDates, datesArray(edit.levelDates)},
                       {keyStageDates, datesArray(edit.stageDates)}};
    putTyping(object, edit.typing, edit.cursor);
    if (!edit.record.code.isEmpty()) {
        object.insert(QLatin1String("kept_code"), edit.record.code.text());
    }
    putTexts(object, edit, caseTexts());
    return object;
}

std::optional<CaseEdit> caseEditFromJson(const QJsonObject& object) {
    const auto record = recordIn<Case>(object, keyCase);
    const auto typing = typingIn(object);
    if (!record || !typing) {
        return std::nullopt;
    }
    CaseEdit edit;
    edit.record = *record;
    edit.record.code = CaseCode::parse(object.value(QLatin1String("kept_code")).toString()).value_or(CaseCode());
    edit.typing = *typing;
    edit.cursor = cursorIn(object);
    edit.levelDates = datesFrom(object.value(keyLevelDates), edit.record.levels.size());
    edit.stageDates = datesFrom(object.value(keyStageDates), edit.record.stages.size());
    takeTexts(object, edit, caseTexts());
    return edit;
}

}  // namespace tspace::editing
