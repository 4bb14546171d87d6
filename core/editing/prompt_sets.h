// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/issue.h"
#include "domain/journal_notes.h"

#include <QByteArray>
#include <QLatin1String>

#include <array>
#include <optional>
#include <vector>

namespace tspace::editing {

/// The parts of a session that a prompt may invite, in the order they are read.
inline constexpr std::array promptParts{QLatin1String("practice"), QLatin1String("challenge"),
                                        QLatin1String("feedback"), QLatin1String("childs-voice"),
                                        QLatin1String("note")};

/// A named set of prompts: one that comes with the program, or a person's own.
struct PromptSet {
    QString key;    ///< as `Session::prompts` holds it: the name of a bundled one, or a template's id
    QString name;   ///< never empty
    QString about;  ///< one sentence on when it helps; empty for a person's own
    std::vector<Prompt> prompts;

    friend bool operator==(const PromptSet&, const PromptSet&) = default;
};

/// A set of prompts, or every fault its file has.
struct LoadedPrompts {
    std::optional<PromptSet> set;  ///< absent exactly when `issues` holds a fault
    Issues issues;                 ///< places are JSON pointers, or "line 3, column 14" where the file is no JSON
};

/// Reads the bytes of a file of prompts (resources/schemas/prompts.schema.json). Never throws for a bad one.
[[nodiscard]] LoadedPrompts loadPrompts(const QByteArray& bytes);

/// The sets that come with the program, in the order they are offered. Throws `Error` (Internal) when one is broken.
[[nodiscard]] std::vector<PromptSet> bundledPrompts();

/// A person's own set.
[[nodiscard]] PromptSet promptsOf(const Template& record);

/// What the box of a part says while it is empty, a prompt a line; empty when the set has none for it.
[[nodiscard]] QString hintFor(const PromptSet& set, QLatin1String part);

}  // namespace tspace::editing
