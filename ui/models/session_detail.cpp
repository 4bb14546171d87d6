// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/session_detail.h"

#include "models/session_words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace tspace::sessions {

namespace {

QString detailText(const char* words) {
    return QCoreApplication::translate("SessionDetail", words);
}

}  // namespace

QString detailOf(const ListedSession& listed) {
    const SessionRow& row = listed.row;
    QStringList parts;
    if (!row.people.isEmpty()) {
        parts << detailText("with %1").arg(QLocale().createSeparatedList(row.people));
    }
    parts << words(row.kind);
    if (row.minutes && listed.cancelReason.isEmpty()) {
        parts << detailText("%1 min").arg(*row.minutes);
    }
    if (row.threads > 0) {
        parts << (row.threads == 1 ? detailText("1 thread") : detailText("%1 threads").arg(row.threads));
    }
    return parts.join(QStringLiteral(" · "));
}

}  // namespace tspace::sessions
