// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/privacy_notice.h"

#include "exchange/privacy_check.h"

#include <QCoreApplication>

namespace tspace::sheets {

namespace {

constexpr qsizetype mostQuoted = 4;

QString noticeWords(const char* words) {
    return QCoreApplication::translate("privacy", words);
}

}  // namespace

QString privacyNotice(const QStringList& lines, const JournalReader& read) {
    const Issues warnings = privacyWarnings(lines, knownNames(read));
    if (warnings.empty()) {
        return {};
    }
    QStringList found;
    for (const Issue& issue : warnings) {
        if (found.size() < mostQuoted) {
            found << noticeWords("%1 in %2").arg(issue.words, issue.place);
        }
    }
    if (const auto more = static_cast<qsizetype>(warnings.size()) - found.size(); more > 0) {
        found << noticeWords("and %1 more").arg(more);
    }
    return noticeWords("Look again before it leaves: %1.").arg(found.join(QStringLiteral("; ")));
}

}  // namespace tspace::sheets
