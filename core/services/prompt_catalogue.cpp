// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/prompt_catalogue.h"

#include <algorithm>
#include <utility>

namespace tspace {

std::vector<editing::PromptSet> promptSets(const JournalReader& read, std::vector<editing::PromptSet> bundled) {
    const auto own = static_cast<std::ptrdiff_t>(bundled.size());
    std::vector<editing::PromptSet> all = std::move(bundled);
    for (const RecordRow& row : read.records(RecordKind::Template)) {
        if (const auto record = read.find(row.id.as<Template>())) {
            all.push_back(editing::promptsOf(*record));
        }
    }
    std::sort(all.begin() + own, all.end(), [](const editing::PromptSet& a, const editing::PromptSet& b) {
        return QString::localeAwareCompare(a.name, b.name) < 0;
    });
    return all;
}

std::optional<editing::PromptSet> promptSet(const JournalReader& read, const QString& key) {
    if (key.isEmpty()) {
        return std::nullopt;
    }
    if (const auto id = Id<Template>::parse(key)) {
        const auto record = read.find(*id);
        return record ? std::optional(editing::promptsOf(*record)) : std::nullopt;
    }
    const std::vector<editing::PromptSet> all = editing::bundledPrompts();
    const auto found = std::find_if(all.begin(), all.end(), [&](const auto& set) { return set.key == key; });
    return found != all.end() ? std::optional(*found) : std::nullopt;
}

}  // namespace tspace
