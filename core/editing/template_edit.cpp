// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/template_edit.h"

#include "editing/draft_json.h"
#include "editing/prompt_sets.h"

#include <QCoreApplication>

#include <algorithm>

namespace tspace::editing {

namespace {

constexpr QLatin1String keyTemplate("template");
constexpr QLatin1String keyTexts("texts");

std::map<QString, QString> textsOf(const std::vector<Prompt>& prompts) {
    std::map<QString, QString> texts;
    for (const Prompt& prompt : prompts) {
        QString& text = texts[prompt.part];
        text += (text.isEmpty() ? QString() : QStringLiteral("\n")) + prompt.text;
    }
    return texts;
}

/// The prompt as the record had it, unknown keys and all, or a new one.
Prompt promptFor(const Template& record, const QString& part, const QString& text) {
    const auto before = std::find_if(record.prompts.begin(), record.prompts.end(),
                                     [&](const Prompt& prompt) { return prompt.part == part && prompt.text == text; });
    return before != record.prompts.end() ? *before : Prompt{part, text, {}};
}

}  // namespace

TemplateEdit newTemplate(Id<Template> id) {
    TemplateEdit edit;
    edit.record.id = id;
    return edit;
}

TemplateEdit fromRecord(const Template& record) {
    return {record, textsOf(record.prompts)};
}

Template toRecord(const TemplateEdit& edit) {
    Template record = edit.record;
    if (edit.texts == textsOf(edit.record.prompts)) {
        return record;
    }
    record.prompts.clear();
    for (const QLatin1String part : promptParts) {
        const auto text = edit.texts.find(part);
        if (text == edit.texts.end()) {
            continue;
        }
        for (const QString& line : text->second.split(QLatin1Char('\n'))) {
            if (!line.trimmed().isEmpty()) {
                record.prompts.push_back(promptFor(edit.record, part, line.trimmed()));
            }
        }
    }
    return record;
}

QString problemOf(const TemplateEdit& edit) {
    return edit.record.name.trimmed().isEmpty()
               ? QCoreApplication::translate("tspace::editing::TemplateEdit", "Give the set a name to find it by.")
               : QString();
}

bool isEmpty(const TemplateEdit& edit) {
    return edit.record.name.trimmed().isEmpty() &&
           std::all_of(edit.texts.begin(), edit.texts.end(),
                       [](const auto& text) { return text.second.trimmed().isEmpty(); });
}

QJsonObject toJson(const TemplateEdit& edit) {
    Template record = edit.record;
    record.name = noText;
    QJsonObject texts;
    for (const auto& [part, text] : edit.texts) {
        texts.insert(part, text);
    }
    return {{keyTemplate, codec::toJson(Record(record))}, {draftKey::name, edit.record.name}, {keyTexts, texts}};
}

std::optional<TemplateEdit> templateEditFromJson(const QJsonObject& object) {
    const auto record = recordIn<Template>(object, keyTemplate);
    if (!record) {
        return std::nullopt;
    }
    TemplateEdit edit{*record, {}};
    edit.record.name = object.value(draftKey::name).toString();
    const QJsonObject texts = object.value(keyTexts).toObject();
    for (auto text = texts.begin(); text != texts.end(); ++text) {
        edit.texts[text.key()] = text.value().toString();
    }
    return edit;
}

}  // namespace tspace::editing
