// SPDX-License-Identifier: GPL-3.0-or-later
// A case in the editor as a draft.
#include "codec/codec.h"
#include "editing/case_edit.h"

#include <QJsonArray>

#include <array>

namespace tspace::editing {

namespace {

constexpr QLatin1String keyCase("case");
constexpr QLatin1String keyLevelDates("level_dates");
constexpr QLatin1String keyStageDates("stage_dates");
constexpr QLatin1String keyCursor("cursor");
constexpr QLatin1String keyToday("today");
constexpr QLatin1String keyLocale("locale");

/// The editor's own texts, by the names of their keys.
std::array<std::pair<QLatin1String, QString CaseEdit::*>, 3> texts() {
    return {{{QLatin1String("code"), &CaseEdit::code},
             {QLatin1String("family"), &CaseEdit::familyText},
             {QLatin1String("state_since"), &CaseEdit::stateSince}}};
}

QJsonArray arrayOf(const std::vector<QString>& list) {
    QJsonArray array;
    for (const QString& text : list) {
        array.append(text);
    }
    return array;
}

/// As many texts as `count`: what a history has.
std::vector<QString> listFrom(const QJsonValue& value, std::size_t count) {
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
                       {keyLevelDates, arrayOf(edit.levelDates)},
                       {keyStageDates, arrayOf(edit.stageDates)},
                       {keyCursor, toJson(edit.cursor)},
                       {keyToday, edit.typing.today.toString(Qt::ISODate)},
                       {keyLocale, edit.typing.locale.name()}};
    if (!edit.record.code.isEmpty()) {
        object.insert(QLatin1String("kept_code"), edit.record.code.text());
    }
    for (const auto& [key, text] : texts()) {
        object.insert(key, edit.*text);
    }
    return object;
}

std::optional<CaseEdit> caseEditFromJson(const QJsonObject& object) {
    const codec::Decoded decoded = codec::fromJson(object.value(keyCase).toObject());
    const auto today = parseDate(object.value(keyToday).toString());
    if (!decoded.record || !std::holds_alternative<Case>(*decoded.record) || !today) {
        return std::nullopt;
    }
    CaseEdit edit;
    edit.record = std::get<Case>(*decoded.record);
    edit.record.code = CaseCode::parse(object.value(QLatin1String("kept_code")).toString()).value_or(CaseCode());
    edit.typing = {QLocale(object.value(keyLocale).toString()), *today};
    edit.cursor = cursorFromJson(object.value(keyCursor).toObject());
    edit.levelDates = listFrom(object.value(keyLevelDates), edit.record.levels.size());
    edit.stageDates = listFrom(object.value(keyStageDates), edit.record.stages.size());
    for (const auto& [key, text] : texts()) {
        edit.*text = object.value(key).toString();
    }
    return edit;
}

}  // namespace tspace::editing
