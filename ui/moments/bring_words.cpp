// SPDX-License-Identifier: GPL-3.0-or-later
#include "moments/bring_words.h"

#include "models/words.h"

#include <QCoreApplication>

namespace tspace::moments {

namespace {

QString said(const char* words) {
    return QCoreApplication::translate("bring", words);
}

/// "the session of Wed 18 Nov with R."
QString nameOfSession(const BroughtTo& session, const QDate& today) {
    const QString day = models::listDate(session.held.date, today);
    const QString people = session.people.join(QStringLiteral(", "));
    return people.isEmpty() ? said("the session of %1").arg(day) : said("the session of %1 with %2").arg(day, people);
}

}  // namespace

QString wordsFor(const BringPlan& plan, const QDate& today) {
    if (!plan.session) {
        return said("Marked to bring. No session is planned yet; it is offered when you prepare the next one.");
    }
    const QString session = nameOfSession(*plan.session, today);
    switch (plan.end) {
        case BringPlan::End::IntoSession:
            return plan.session->status == SessionStatus::Planned
                       ? said("It is a thread of %1 now, and stands on its agenda.").arg(session)
                       : said("It is a thread of %1 now.").arg(session);
        case BringPlan::End::ThereAlready:
            return said("It is a thread of %1 already.").arg(session);
        case BringPlan::End::BeingWritten:
            return said("Nothing was changed: %1 has words that are not saved yet. Open it, and add the thread there.")
                .arg(session);
        case BringPlan::End::OnlyMarked:
            break;
    }
    return said("Marked to bring.");
}

}  // namespace tspace::moments
