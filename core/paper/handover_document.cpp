// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/handover_document.h"

#include "domain/words.h"

#include <QCoreApplication>

namespace tspace::paper {

namespace {

using exchange::Handover;
using exchange::HandoverSession;

QString tr(const char* words) {
    return QCoreApplication::translate("paper", words);
}

QString withCode(const QString& code, const QString& text) {
    return code.isEmpty() ? text : code + QStringLiteral(": ") + text;
}

void addOpening(Document& document, const Handover& handover) {
    add(document, BlockKind::Title, document.title);
    QStringList about;
    if (handover.from) {
        about << tr("Supervision began on %1").arg(plain::dayWords(*handover.from));
    }
    if (handover.until) {
        about << tr("it ended on %1").arg(plain::dayWords(*handover.until));
    }
    about << tr("made on %1").arg(plain::dayWords(handover.made));
    add(document, BlockKind::Quiet, about.join(QStringLiteral(" · ")));
    add(document, BlockKind::Quiet,
        tr("It holds what is open and what both sides agreed to; private notes are not in it."));
}

void addOpenThreads(Document& document, const Handover& handover) {
    add(document, BlockKind::Heading, tr("Still open"));
    for (const exchange::HandoverThread& thread : handover.openThreads) {
        add(document, BlockKind::Item,
            tr("%1 (%2, %3)")
                .arg(withCode(thread.caseCode, thread.title), plain::words(thread.loop), plain::dayWords(thread.held)));
    }
    if (handover.openThreads.empty()) {
        add(document, BlockKind::Text, tr("Nothing is open."));
    }
}

void addOpenActions(Document& document, const Handover& handover) {
    add(document, BlockKind::Heading, tr("Open actions"));
    for (const exchange::HandoverAction& action : handover.openActions) {
        QStringList about{action.who.isEmpty() ? tr("supervisor") : action.who};
        if (action.due) {
            about << tr("due %1").arg(plain::dayWords(*action.due));
        }
        add(document, BlockKind::Item,
            tr("%1 (%2)").arg(withCode(action.caseCode, action.text), about.join(QStringLiteral("; "))));
    }
    if (handover.openActions.empty()) {
        add(document, BlockKind::Text, tr("None is open."));
    }
}

QString titleOf(const HandoverSession& session) {
    const QString held =
        session.written && *session.written != session.held
            ? tr("Held %1, written %2")
                  .arg(plain::dayWords(session.held, *session.written), plain::dayWords(*session.written))
            : tr("Held %1").arg(plain::dayWords(session.held));
    return session.minutes ? tr("%1, %2 minutes").arg(held).arg(*session.minutes) : held;
}

void addWords(Document& document, const HandoverSession& session) {
    for (const Agreement& agreement : session.agreements) {
        const QString party = agreement.party.isEmpty() ? tr("Supervisor") : agreement.party;
        const QString words = agreement.accepted ? tr("%1 agreed on %2.") : tr("%1 disagreed on %2.");
        add(document, BlockKind::Quiet, words.arg(party, plain::dayWords(agreement.date)));
        addText(document, agreement.comment);
    }
    for (const auto& [date, words] : session.additions) {
        addLabelled(document, tr("Added on %1").arg(plain::dayWords(date)), words);
    }
}

void addSession(Document& document, const HandoverSession& session) {
    add(document, BlockKind::Heading, titleOf(session));
    for (const exchange::HandoverTalk& talk : session.threads) {
        add(document, BlockKind::Subheading, withCode(talk.caseCode, talk.title));
        addLabelled(document, tr("Practice"), talk.practice);
        for (const QString& challenge : talk.challenges) {
            addLabelled(document, tr("Challenge"), challenge);
        }
        for (const QString& feedback : talk.feedback) {
            addLabelled(document, tr("Feedback"), feedback);
        }
        addLabelled(document, tr("The child's voice"), talk.childsVoice);
    }
    if (!session.actions.isEmpty()) {
        add(document, BlockKind::Subheading, tr("Actions"));
        for (const QString& action : session.actions) {
            add(document, BlockKind::Item, action);
        }
    }
    addLabelled(document, tr("What went well"), session.wentWell);
    addLabelled(document, tr("Note"), session.note);
    addWords(document, session);
}

void addDates(Document& document, const Handover& handover) {
    add(document, BlockKind::Heading, tr("Sessions"));
    for (const MeetingRow& meeting : handover.dates) {
        const QString day = plain::dayWords(meeting.held.date);
        QString words = day;
        if (meeting.status == SessionStatus::Cancelled) {
            words = tr("%1, not held: %2").arg(day, meeting.cancelReason);
        } else if (meeting.minutes) {
            words = tr("%1, %2 minutes").arg(day).arg(*meeting.minutes);
        }
        add(document, BlockKind::Item, words);
    }
}

}  // namespace

Document handoverDocument(const Handover& handover) {
    Document document;
    document.title = tr("Handover of supervision: %1").arg(handover.person);
    document.footer = document.title;
    addOpening(document, handover);
    addOpenThreads(document, handover);
    addOpenActions(document, handover);
    for (const HandoverSession& session : handover.agreed) {
        addSession(document, session);
    }
    addDates(document, handover);
    return document;
}

}  // namespace tspace::paper
