// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

namespace tspace::editing {

/// Where the person is in an editor: the part that has the focus, by the editor's own name for it, and the place in its
/// text.
struct Cursor {
    QString part;
    int position = 0;  ///< characters from the beginning
    int anchor = 0;    ///< the other end of what is selected; equal to `position` when nothing is

    /// Compared with a part's name alone, wherever the cursor stands in it.
    [[nodiscard]] bool isIn(const QString& name) const { return part == name; }

    friend bool operator==(const Cursor&, const Cursor&) = default;
};

/// For a draft.
[[nodiscard]] inline QJsonObject toJson(const Cursor& cursor) {
    return {{QStringLiteral("part"), cursor.part},
            {QStringLiteral("position"), cursor.position},
            {QStringLiteral("anchor"), cursor.anchor}};
}

/// From the form of `toJson`; what is missing or of a wrong type is the beginning.
[[nodiscard]] inline Cursor cursorFromJson(const QJsonObject& object) {
    return {object.value(QStringLiteral("part")).toString(), object.value(QStringLiteral("position")).toInt(),
            object.value(QStringLiteral("anchor")).toInt()};
}

}  // namespace tspace::editing
