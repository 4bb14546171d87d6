// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/issue.h"

#include <QStringList>

#include <algorithm>

namespace tspace {

bool hasFault(const Issues& issues) {
    return std::any_of(issues.begin(), issues.end(), [](const Issue& i) { return i.severity == Severity::Fault; });
}

void addFault(Issues& issues, const QString& place, const QString& words) {
    issues.push_back({place, Severity::Fault, words});
}

QString text(const Issues& issues) {
    QStringList lines;
    for (const Issue& issue : issues) {
        lines << (issue.place.isEmpty() ? issue.words : issue.place + QStringLiteral(": ") + issue.words);
    }
    return lines.join(QLatin1Char('\n'));
}

}  // namespace tspace
