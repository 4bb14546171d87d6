// SPDX-License-Identifier: GPL-3.0-or-later
#include "architecture/tidiness.h"

#include <QRegularExpression>

namespace tspace::architecture {

namespace {

constexpr qsizetype lineLimit = 400;

bool isCpp(const SourceFile& file) {
    return file.path.endsWith(QLatin1String(".cpp")) || file.path.endsWith(QLatin1String(".h"));
}

bool mayHoldSql(const SourceFile& file) {
    return file.path.startsWith(QLatin1String("core/store/")) || file.path.startsWith(QLatin1String("core/sqlite/")) ||
           file.path.startsWith(QLatin1String("tests/"));
}

qsizetype lineOf(const QString& text, qsizetype place) {
    return text.left(place).count(QLatin1Char('\n')) + 1;
}

/// A finding "path:line: words" for each match in the text.
QStringList matches(const SourceFile& file, const QString& text, const QRegularExpression& form) {
    QStringList findings;
    auto found = form.globalMatch(text);
    while (found.hasNext()) {
        const auto match = found.next();
        findings << QStringLiteral("%1:%2: %3")
                        .arg(file.path)
                        .arg(lineOf(text, match.capturedStart()))
                        .arg(match.captured().simplified());
    }
    return findings;
}

}  // namespace

QStringList sqlOutsideStore(const SourceTree& tree) {
    static const QRegularExpression statement(QStringLiteral(
        "\\b(SELECT\\s[^;]{1,200}?\\sFROM|INSERT\\s+(OR\\s+\\w+\\s+)?INTO|UPDATE\\s+\\w+\\s+SET|DELETE\\s+FROM"
        "|(CREATE|DROP|ALTER)\\s+(TEMP\\s+|VIRTUAL\\s+|UNIQUE\\s+)?(TABLE|INDEX|VIEW|TRIGGER)"
        "|PRAGMA\\s+\\w+)\\b"));
    QStringList findings;
    for (const SourceFile& file : tree.files()) {
        if (isCpp(file) && !mayHoldSql(file)) {
            findings << matches(file, withoutComments(file.text), statement);
        }
    }
    return findings;
}

QStringList longFiles(const SourceTree& tree) {
    QStringList findings;
    for (const SourceFile& file : tree.files()) {
        const qsizetype lines = file.text.count(QLatin1Char('\n'));
        if (lines >= lineLimit) {
            findings << QStringLiteral("%1 has %2 lines").arg(file.path).arg(lines);
        }
    }
    return findings;
}

QStringList leftovers(const SourceTree& tree) {
    // Written in two halves, so that this file is none of its own findings.
    static const QRegularExpression note(
        QStringLiteral("\\b(TO"
                       "DO|FIX"
                       "ME|X"
                       "XX|HA"
                       "CK)\\b"));
    QStringList findings;
    for (const SourceFile& file : tree.files()) {
        findings << matches(file, file.text, note);
    }
    return findings;
}

QStringList withoutOpeningLines(const SourceTree& tree) {
    const QLatin1String licence("SPDX-License-Identifier: GPL-3.0-or-later");
    QStringList findings;
    for (const SourceFile& file : tree.files()) {
        if (!file.text.section(QLatin1Char('\n'), 0, 0).contains(licence)) {
            findings << file.path + QStringLiteral(" does not begin with its licence line");
        }
        if (file.path.endsWith(QLatin1String(".h")) && !file.text.contains(QLatin1String("\n#pragma once\n"))) {
            findings << file.path + QStringLiteral(" lacks #pragma once");
        }
    }
    return findings;
}

}  // namespace tspace::architecture
