// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace tspace {

/// The text of `bytes`, word for word (a leading U+FEFF included); absent when they are not valid UTF-8.
[[nodiscard]] std::optional<QString> fromUtf8(const QByteArray& bytes);

}  // namespace tspace
