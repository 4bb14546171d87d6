// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/utf8.h"

#include <QStringDecoder>

namespace tspace {

std::optional<QString> fromUtf8(const QByteArray& bytes) {
    // Without the second flag Qt drops a byte order mark, which within a file is a character that someone wrote.
    QStringDecoder decode(QStringDecoder::Utf8,
                          QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom);
    QString text = decode(bytes);
    return decode.hasError() ? std::nullopt : std::optional(std::move(text));
}

}  // namespace tspace
