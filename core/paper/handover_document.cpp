// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/handover_document.h"

#include "domain/words.h"
#include "preparation/preparation_words.h"

#include <QCoreApplication>

namespace tspace::paper {

namespace {

using exchange::Handover;
using exchange::HandoverSession;
using preparation::withCode;

void addHandoverOpening(Document& document, const Handover& handover) {
    add(document, BlockKind::Title, document.title);
    QStringList about;
    if (handover.from) {
        about << Words::tr("Supervision began on %1").arg(plain::dayWords(*handover.from));
    }
    if (handover.until) {
        const bool isAhead = *handover.until > handover.made;
        about << (isAhead ? Words::tr("it ends on %1") : Words::tr("it ended on %1"))
                     .arg(plain::dayWords(*handover.until));
    }
    about << Words::tr("made on %1").arg(plain::dayWords(handover.made));
    add(document, BlockKind::Quiet, about.join(QStringLiteral(" · ")));
    add(document, BlockKind::Quiet,
        Words::tr("It holds what is open and what both sides agreed to; private notes are not in it."));
}

void addOpenThreads(Document& document, const Handover& handover) {
    add(document, BlockKind::Heading, Words::tr("Still open"));
    for (const exchange::HandoverThread& thread : handover.openThreads) {
        add(document, BlockKind::Item,
            Words::tr("%1 (%2, %3)")
                .arg(withCode(thread.caseCode, thread.title), plain::words(thread.loop), plain::dayWords(thread.held)));
    }
    if (handover.openThreads.empty()) {
        add(document, BlockKind::Text, Words::tr("Nothing is open."));
    }
}

void addOpenActions(Document& document, const Handover& handover) {
    add(document, BlockKind::Heading, Words::tr("Open actions"));
    for (const exchange::HandoverAction& action : handover.openActions) {
        QStringList about{action.who.isEmpty() ? Words::tr("supervisor") : action.who};
        if (action.due) {
            about << Words::tr("due %1").arg(plain::dayWords(*action.due));
        }
        add(document, BlockKind::Item,
            Words::tr("%1 (%2)").arg(withCode(action.caseCode, action.text), about.join(QStringLiteral("; "))));
    }
    if (handover.openActions.empty()) {
        add(document, BlockKind::Text, Words::tr("None is open."));
    }
}

QString sessionTitle(const HandoverSession& session) {
    const QString held =
        session.written && *session.written != session.held
            ? Words::tr("Held %1, written %2")
                  .arg(plain::dayWords(session.held, *session.written), plain::dayWords(*session.written))
            : Words::tr("Held %1").arg(plain::dayWords(session.held));
    return session.minutes ? Words::tr("%1, %2 minutes").arg(held).arg(*session.minutes) : held;
}

void addWords(Document& document, const HandoverSession& session) {
    for (const Agreement& agreement : session.agreements) {
        const QString party = agreement.party.isEmpty() ? Words::tr("Supervisor") : agreement.party;
        const QString words = agreement.accepted ? Words::tr("%1 agreed on %2.") : Words::tr("%1 disagreed on %2.");
        add(document, BlockKind::Quiet, words.arg(party, plain::dayWords(agreement.date)));
        addText(document, agreement.comment);
    }
    for (const auto& [date, words] : session.additions) {
        addLabelled(document, Words::tr("Added on %1").arg(plain::dayWords(date)), words);
    }
}

void addSession(Document& document, const HandoverSession& session) {
    add(document, BlockKind::Heading, sessionTitle(session));
    for (const exchange::HandoverTalk& talk : session.threads) {
        add(document, BlockKind::Subheading, withCode(talk.caseCode, talk.title));
        addLabelled(document, Words::tr("Practice"), talk.practice);
        for (const QString& challenge : talk.challenges) {
            addLabelled(document, Words::tr("Challenge"), challenge);
        }
        for (const QString& feedback : talk.feedback) {
            addLabelled(document, Words::tr("Feedback"), feedback);
        }
        addLabelled(document, Words::tr("The child’s voice"), talk.childsVoice);
    }
    if (!session.actions.isEmpty()) {
        add(document, BlockKind::Subheading, Words::tr("Actions"));
        for (const QString& action : session.actions) {
            add(document, BlockKind::Item, action);
        }
    }
    addLabelled(document, Words::tr("What went well"), session.wentWell);
    addLabelled(document, Words::tr("Note"), session.note);
    addWords(document, session);
}

void addDates(Document& document, const Handover& handover) {
    add(document, BlockKind::Heading, Words::tr("Sessions"));
    for (const MeetingRow& meeting : handover.dates) {
        const QString day = plain::dayWords(meeting.held.date);
        QString words = day;
        if (meeting.status == SessionStatus::Cancelled) {
            words = Words::tr("%1, not held: %2").arg(day, meeting.cancelReason);
        } else if (meeting.minutes) {
            words = Words::tr("%1, %2 minutes").arg(day).arg(*meeting.minutes);
        }
        add(document, BlockKind::Item, words);
    }
}

}  // namespace

Document handoverDocument(const Handover& handover) {
    Document document;
    document.title = Words::tr("Handover of supervision: %1").arg(handover.person);
    document.footer = document.title;
    addHandoverOpening(document, handover);
    addOpenThreads(document, handover);
    addOpenActions(document, handover);
    for (const HandoverSession& session : handover.agreed) {
        addSession(document, session);
    }
    addDates(document, handover);
    return document;
}

}  // namespace tspace::paper
