// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/issue.h"
#include "domain/journal_notes.h"

#include <QJsonObject>

#include <map>
#include <optional>

namespace tspace::editing {

/// A person's own set of prompts as it stands in the editor: for each part one text, a prompt a line.
struct TemplateEdit {
    Template record;                   ///< its prompts count where the texts say so
    std::map<QString, QString> texts;  ///< by part

    friend bool operator==(const TemplateEdit&, const TemplateEdit&) = default;
};

[[nodiscard]] TemplateEdit newTemplate(Id<Template> id);

/// The editor's state of a record; `toRecord` of it gives the same record back.
[[nodiscard]] TemplateEdit fromRecord(const Template& record);

/// What the texts come to: empty lines are left out, and parts stand in reading order once something has changed.
[[nodiscard]] Template toRecord(const TemplateEdit& edit);

/// Why it cannot be saved, in words; empty when it can.
[[nodiscard]] QString problemOf(const TemplateEdit& edit);

/// True while nothing was written.
[[nodiscard]] bool isEmpty(const TemplateEdit& edit);

/// For a draft. `templateEditFromJson` gives it back; absent when the object is none.
[[nodiscard]] QJsonObject toJson(const TemplateEdit& edit);
[[nodiscard]] std::optional<TemplateEdit> templateEditFromJson(const QJsonObject& object);

}  // namespace tspace::editing
