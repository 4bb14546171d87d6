// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/version_changes.h"

#include "store/thread_chain.h"

#include <map>

namespace tspace {

namespace {

using codec::FlatField;

std::vector<FlatField> readable(const JournalReader& read, const Record& record, const FieldText& textOf) {
    std::vector<FlatField> fields = codec::flatFields(record);
    for (FlatField& field : fields) {
        if (textOf) {
            field.text = textOf(field);
        } else if (field.isId) {
            field.text = headlineOf(read, field.text).value_or(field.text);
        }
    }
    if (textOf) {
        std::erase_if(fields, [](const FlatField& field) { return field.text.isEmpty(); });
    }
    return fields;
}

}  // namespace

std::optional<QString> headlineOf(const JournalReader& read, const QString& id) {
    const auto record = RecordId::parse(id);
    const auto found = record ? read.find(*record) : std::nullopt;
    if (found) {
        return headline(*found);
    }
    const auto thread = ThreadId::parse(id);
    const std::vector<ChainLink> chain = thread ? chainTo(read, *thread) : std::vector<ChainLink>();
    return chain.empty() ? std::nullopt : std::optional(chain.back().title);
}

std::vector<FieldChange> changesBetween(const JournalReader& read, const Record& before, const Record& after,
                                        const FieldText& textOf) {
    const std::vector<FlatField> old = readable(read, before, textOf);
    const std::vector<FlatField> fresh = readable(read, after, textOf);
    std::map<QString, const FlatField*> oldByPath;
    std::map<QString, const FlatField*> freshByPath;
    for (const FlatField& field : old) {
        oldByPath[field.path] = &field;
    }
    for (const FlatField& field : fresh) {
        freshByPath[field.path] = &field;
    }
    std::vector<FieldChange> changes;
    std::size_t next = 0;  // of `old`: what is gone and stood before the next field both have
    const auto addGone = [&](const QString& upTo) {
        for (; next < old.size() && old[next].path != upTo; ++next) {
            if (!freshByPath.contains(old[next].path)) {
                changes.push_back({old[next].keys, textDifference(old[next].text, {})});
            }
        }
    };
    for (const FlatField& field : fresh) {
        const auto found = oldByPath.find(field.path);
        if (found == oldByPath.end()) {
            changes.push_back({field.keys, textDifference({}, field.text)});
            continue;
        }
        addGone(field.path);
        if (found->second->text != field.text) {
            changes.push_back({field.keys, textDifference(found->second->text, field.text)});
        }
    }
    addGone({});
    return changes;
}

std::vector<FieldChange> allOf(const JournalReader& read, const Record& record, const FieldText& textOf) {
    std::vector<FieldChange> all;
    for (const FlatField& field : readable(read, record, textOf)) {
        all.push_back({field.keys, textDifference({}, field.text)});
    }
    return all;
}

}  // namespace tspace
