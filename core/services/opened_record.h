// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/reader.h"

#include <optional>
#include <type_traits>
#include <utility>

namespace tspace {

/// What a page opens: the state of its editor, the newest revision, and the draft the state came from, if it did.
template <class T, class Edit>
struct OpenedRecord {
    Edit edit;
    std::optional<T> kept;
    std::optional<Draft> draft;
};

/// A record as its page opens it: from its draft where there is one that can be read, else from its newest revision;
/// absent where there is neither. `fromDraft` makes the editor's state of a draft's object, `fromRecord` of the record.
template <class T, class FromDraft, class FromRecord>
[[nodiscard]] auto openedRecord(const JournalReader& read, const Id<T>& id, const FromDraft& fromDraft,
                                const FromRecord& fromRecord) {
    using Edit = std::invoke_result_t<FromRecord, const T&>;
    std::optional<T> kept = read.find(id);
    std::optional<Draft> draft = read.draft(id.template as<AnyRecord>());
    std::optional<Edit> edit = draft ? fromDraft(draft->state) : std::nullopt;
    std::optional<OpenedRecord<T, Edit>> opened;
    if (edit) {
        opened = {*std::move(edit), std::move(kept), std::move(draft)};
    } else if (kept) {
        Edit written = fromRecord(*kept);
        opened = {std::move(written), std::move(kept), std::nullopt};
    }
    return opened;
}

}  // namespace tspace
