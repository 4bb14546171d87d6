// SPDX-License-Identifier: GPL-3.0-or-later
#include "care/change_text.h"

#include <QCoreApplication>

namespace tspace::care {

namespace {

using Kind = TextPiece::Kind;

constexpr int mostSame = 160;  // characters of unchanged text shown whole
constexpr int beside = 60;     // characters shown beside a change otherwise

QString shortened(const QString& text, bool isFirst, bool isLast) {
    if (text.size() <= mostSame) {
        return text;
    }
    const QString begin = isFirst ? QString() : text.left(beside);
    const QString end = isLast ? QString() : text.right(beside);
    return begin + QStringLiteral(" … ") + end;
}

QString escaped(const QString& text) {
    return text.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>"));
}

}  // namespace

QString richText(const FieldChange& change) {
    QString text;
    for (std::size_t i = 0; i < change.pieces.size(); ++i) {
        const TextPiece& piece = change.pieces[i];
        if (piece.kind == Kind::Same) {
            text += escaped(shortened(piece.text, i == 0, i + 1 == change.pieces.size()));
        } else if (piece.kind == Kind::Gone) {
            text += QStringLiteral("<s>%1</s>").arg(escaped(piece.text));
        } else {
            text += QStringLiteral("<b><u>%1</u></b>").arg(escaped(piece.text));
        }
    }
    return text;
}

QString plainText(const FieldChange& change) {
    QString text;
    for (const TextPiece& piece : change.pieces) {
        text += piece.text;
    }
    return escaped(text);
}

QString spokenText(const FieldChange& change) {
    QStringList parts;
    for (const TextPiece& piece : change.pieces) {
        if (piece.kind == Kind::Gone) {
            parts << QCoreApplication::translate("Versions", "removed: %1").arg(piece.text.trimmed());
        } else if (piece.kind == Kind::Come) {
            parts << QCoreApplication::translate("Versions", "added: %1").arg(piece.text.trimmed());
        }
    }
    return parts.join(QStringLiteral("; "));
}

}  // namespace tspace::care
