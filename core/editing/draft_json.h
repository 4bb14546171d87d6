// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codec/codec.h"
#include "editing/cursor.h"
#include "editing/typed.h"

#include <array>
#include <utility>

namespace tspace::editing {

// What the drafts of all editors have in common.

/// The names of what several drafts hold.
namespace draftKey {
inline constexpr QLatin1String cursor("cursor");
inline constexpr QLatin1String today("today");
inline constexpr QLatin1String locale("locale");
inline constexpr QLatin1String name("name");
inline constexpr QLatin1String text("text");
inline constexpr QLatin1String who("who");
inline constexpr QLatin1String due("due");
}  // namespace draftKey

/// Stands in a record of a draft where the record is never without text, while an editor may be.
inline constexpr QLatin1String noText("-");

/// The texts of an editor that no record holds, by the names of their keys.
template <class Edit, std::size_t count>
using EditTexts = std::array<std::pair<QLatin1String, QString Edit::*>, count>;

template <class Edit, std::size_t count>
void putTexts(QJsonObject& object, const Edit& edit, const EditTexts<Edit, count>& texts) {
    for (const auto& [key, text] : texts) {
        object.insert(key, edit.*text);
    }
}

template <class Edit, std::size_t count>
void takeTexts(const QJsonObject& object, Edit& edit, const EditTexts<Edit, count>& texts) {
    for (const auto& [key, text] : texts) {
        edit.*text = object.value(key).toString();
    }
}

/// From where dates were understood and where the cursor stood.
inline void putTyping(QJsonObject& object, const Typing& typing, const Cursor& cursor) {
    object.insert(draftKey::cursor, toJson(cursor));
    object.insert(draftKey::today, typing.today.toString(Qt::ISODate));
    object.insert(draftKey::locale, typing.locale.name());
}

/// Absent when the draft names no day.
[[nodiscard]] inline std::optional<Typing> typingIn(const QJsonObject& object) {
    const auto today = parseDate(object.value(draftKey::today).toString());
    return today ? std::optional(Typing{QLocale(object.value(draftKey::locale).toString()), *today}) : std::nullopt;
}

[[nodiscard]] inline Cursor cursorIn(const QJsonObject& object) {
    return cursorFromJson(object.value(draftKey::cursor).toObject());
}

/// The record below a key; absent when there is none of this kind.
template <class R>
[[nodiscard]] std::optional<R> recordIn(const QJsonObject& object, QLatin1String key) {
    const codec::Decoded decoded = codec::fromJson(object.value(key).toObject());
    const R* const record = decoded.record ? std::get_if<R>(&*decoded.record) : nullptr;
    return record != nullptr ? std::optional(*record) : std::nullopt;
}

/// The draft of an editor: its record below `key`, as it can be read back, its texts, and how it is typed.
template <class Edit, std::size_t count>
[[nodiscard]] QJsonObject draftOf(const Edit& edit, QLatin1String key, const Record& record,
                                  const EditTexts<Edit, count>& texts) {
    QJsonObject object{{key, codec::toJson(record)}};
    putTyping(object, edit.typing, edit.cursor);
    putTexts(object, edit, texts);
    return object;
}

/// The editor that such a draft is of; absent when it holds no such record or names no day.
template <class Edit, class R, std::size_t count>
[[nodiscard]] std::optional<Edit> editIn(const QJsonObject& object, QLatin1String key, R Edit::*record,
                                         const EditTexts<Edit, count>& texts) {
    std::optional<R> read = recordIn<R>(object, key);
    const auto typing = typingIn(object);
    if (!read || !typing) {
        return std::nullopt;
    }
    std::optional<Edit> edit(std::in_place);
    *edit.*record = *std::move(read);
    edit->typing = *typing;
    edit->cursor = cursorIn(object);
    takeTexts(object, *edit, texts);
    return edit;
}

}  // namespace tspace::editing
