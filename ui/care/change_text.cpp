// SPDX-License-Identifier: GPL-3.0-or-later
#include "care/change_text.h"

#include <QCoreApplication>

#include <array>

namespace tspace::care {

namespace {

using Kind = TextPiece::Kind;

constexpr int mostSame = 160;  // characters of unchanged text shown whole
constexpr int beside = 60;     // characters shown beside a change otherwise

struct Word {
    const char* key;
    const char* words;
};

constexpr std::array known = {
    Word{"threads", QT_TRANSLATE_NOOP("Versions", "thread")},
    Word{"challenges", QT_TRANSLATE_NOOP("Versions", "challenge")},
    Word{"feedback", QT_TRANSLATE_NOOP("Versions", "feedback")},
    Word{"agenda", QT_TRANSLATE_NOOP("Versions", "agenda point")},
    Word{"agreements", QT_TRANSLATE_NOOP("Versions", "agreement")},
    Word{"people", QT_TRANSLATE_NOOP("Versions", "person")},
    Word{"held", QT_TRANSLATE_NOOP("Versions", "when you met")},
    Word{"written", QT_TRANSLATE_NOOP("Versions", "when it was written")},
    Word{"at", QT_TRANSLATE_NOOP("Versions", "when")},
    Word{"childs_voice", QT_TRANSLATE_NOOP("Versions", "the child's voice")},
    Word{"childs-voice", QT_TRANSLATE_NOOP("Versions", "the child's voice")},
    Word{"childs_record", QT_TRANSLATE_NOOP("Versions", "for the child's record")},
    Word{"acted_on", QT_TRANSLATE_NOOP("Versions", "acted on")},
    Word{"went_well", QT_TRANSLATE_NOOP("Versions", "what went well")},
    Word{"how_i_am", QT_TRANSLATE_NOOP("Versions", "how I am")},
    Word{"note", QT_TRANSLATE_NOOP("Versions", "free note")},
    Word{"my_role", QT_TRANSLATE_NOOP("Versions", "my role")},
    Word{"bring", QT_TRANSLATE_NOOP("Versions", "bring to supervision")},
    Word{"organisation", QT_TRANSLATE_NOOP("Versions", "for the organisation to hear")},
    Word{"set_down", QT_TRANSLATE_NOOP("Versions", "set down")},
};

QString wordsOf(const QString& key) {
    for (const Word& word : known) {
        if (key == QLatin1String(word.key)) {
            return QCoreApplication::translate("Versions", word.words);
        }
    }
    return QString(key).replace(QLatin1Char('_'), QLatin1Char(' ')).replace(QLatin1Char('-'), QLatin1Char(' '));
}

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

QString placeWords(const QStringList& keys) {
    QStringList parts;
    for (const QString& key : keys) {
        bool isNumber = false;
        static_cast<void>(key.toInt(&isNumber));
        if (key == QLatin1String("parts") && keys.size() > 1) {
            continue;  // what follows says it all
        }
        if (isNumber && !parts.isEmpty()) {
            parts.last() += QLatin1Char(' ') + key;
        } else {
            parts << wordsOf(key);
        }
    }
    QString words = parts.join(QStringLiteral(", "));
    if (!words.isEmpty()) {
        words[0] = words[0].toUpper();
    }
    return words;
}

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
