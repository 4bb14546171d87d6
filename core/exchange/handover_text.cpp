// SPDX-License-Identifier: GPL-3.0-or-later
// The handover as plain text.
#include "domain/words.h"
#include "exchange/handover.h"
#include "preparation/preparation_words.h"

#include <QCoreApplication>

namespace tspace::exchange {

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(handover)
};

using plain::dayWords;
using preparation::withCode;

/// Gathers paragraphs, parted by an empty line as Markdown wants them; the points of a list stand close.
class Text {
  public:
    void heading(int level, const QString& words) {
        if (!m_text.isEmpty() && !m_text.endsWith(QStringLiteral("\n\n"))) {
            m_text += QLatin1Char('\n');
        }
        line(QString(level, QLatin1Char('#')) + QLatin1Char(' ') + words);
    }
    void line(const QString& words) { m_text += words.trimmed() + QStringLiteral("\n\n"); }
    void point(const QString& words) { m_text += QStringLiteral("- ") + words.trimmed() + QLatin1Char('\n'); }
    void part(const QString& label, const QString& words) {
        if (!words.trimmed().isEmpty()) {
            line(label + QStringLiteral(": ") + words);
        }
    }
    void parts(const QString& label, const QStringList& all) {
        for (const QString& words : all) {
            part(label, words);
        }
    }
    [[nodiscard]] const QString& text() const { return m_text; }

  private:
    QString m_text;
};

void writeOpen(Text& out, const Handover& handover) {
    out.heading(2, Words::tr("Still open"));
    if (handover.openThreads.empty()) {
        out.line(Words::tr("Nothing."));
    }
    for (const HandoverThread& thread : handover.openThreads) {
        out.point(Words::tr("%1 (%2, %3)")
                      .arg(withCode(thread.caseCode, thread.title), plain::words(thread.loop), dayWords(thread.held)));
    }
    out.heading(2, Words::tr("Open actions"));
    if (handover.openActions.empty()) {
        out.line(Words::tr("None."));
    }
    for (const HandoverAction& action : handover.openActions) {
        QString words = withCode(action.caseCode, action.text) + QStringLiteral(" (") +
                        (action.who.isEmpty() ? Words::tr("supervisor") : action.who);
        if (action.due) {
            words += QStringLiteral(", ") + Words::tr("by %1").arg(dayWords(*action.due));
        }
        out.point(words + QLatin1Char(')'));
    }
}

void writeAgreements(Text& out, const HandoverSession& session) {
    for (const Agreement& agreement : session.agreements) {
        const QString party = agreement.party.isEmpty() ? Words::tr("Supervisor") : agreement.party;
        const QString date = dayWords(agreement.date);
        out.line(agreement.accepted ? Words::tr("%1 agreed on %2.").arg(party, date)
                                    : Words::tr("%1 disagreed on %2.").arg(party, date));
        out.part(Words::tr("Comment"), agreement.comment);
    }
    for (const auto& [date, words] : session.additions) {
        out.part(Words::tr("Added on %1").arg(dayWords(date)), words);
    }
}

constexpr int threadLevel = 4;

void writeSession(Text& out, const HandoverSession& session) {
    QString title = Words::tr("Held %1").arg(dayWords(session.held));
    if (session.written) {
        title += QStringLiteral(", ") + Words::tr("written %1").arg(dayWords(*session.written));
    }
    if (session.minutes) {
        title += QStringLiteral(", ") + Words::tr("%1 minutes").arg(*session.minutes);
    }
    out.heading(3, title);
    for (const HandoverTalk& talk : session.threads) {
        out.heading(threadLevel, withCode(talk.caseCode, talk.title));
        out.part(Words::tr("Practice"), talk.practice);
        out.part(Words::tr("The child’s voice"), talk.childsVoice);
        out.parts(Words::tr("Challenge"), talk.challenges);
        out.parts(Words::tr("Feedback"), talk.feedback);
    }
    out.part(Words::tr("Note"), session.note);
    out.part(Words::tr("Went well"), session.wentWell);
    out.parts(Words::tr("Action"), session.actions);
    writeAgreements(out, session);
}

void writeDates(Text& out, const Handover& handover) {
    out.heading(2, Words::tr("Sessions"));
    for (const MeetingRow& meeting : handover.dates) {
        if (meeting.status == SessionStatus::Cancelled) {
            out.point(Words::tr("%1, not held: %2").arg(dayWords(meeting.held.date), meeting.cancelReason));
        } else if (meeting.minutes) {
            out.point(Words::tr("%1, %2 minutes").arg(dayWords(meeting.held.date)).arg(*meeting.minutes));
        } else {
            out.point(dayWords(meeting.held.date));
        }
    }
}

}  // namespace

QString handoverText(const Handover& handover) {
    Text out;
    out.heading(1, Words::tr("Handover of supervision: %1").arg(handover.person));
    if (handover.from) {
        out.line(Words::tr("Supervision began on %1.").arg(dayWords(*handover.from)));
    }
    if (handover.until) {
        const bool isAhead = *handover.until > handover.made;
        out.line((isAhead ? Words::tr("It ends on %1.") : Words::tr("It ended on %1.")).arg(dayWords(*handover.until)));
    }
    out.line(Words::tr("Made on %1. It holds what is open and what both sides agreed to; private notes are not in it.")
                 .arg(dayWords(handover.made)));
    writeOpen(out, handover);
    out.heading(2, Words::tr("The agreed record"));
    if (handover.agreed.empty()) {
        out.line(Words::tr("No session has been agreed by both."));
    }
    for (const HandoverSession& session : handover.agreed) {
        writeSession(out, session);
    }
    writeDates(out, handover);
    return out.text();
}

}  // namespace tspace::exchange
