// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/session_document.h"

#include "domain/words.h"
#include "instruments/bundled.h"
#include "store/loop_lists.h"
#include "store/session_lists.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace tspace::paper {

namespace {

QString joined(const QStringList& names) {
    if (names.size() < 2) {
        return names.join(QString());
    }
    return Words::tr("%1 and %2").arg(names.mid(0, names.size() - 1).join(QStringLiteral(", ")), names.last());
}

QString number(double value) {
    return QLocale().toString(value, 'f', QLocale::FloatingPointShortest);
}

/// "FAM-12: title", or what of it there is.
QString threadTitle(const JournalReader& read, const Thread& thread) {
    const auto about = thread.caseId ? read.find(*thread.caseId) : std::nullopt;
    const QString title =
        thread.title.trimmed().isEmpty() ? Words::tr("A thread without a title") : thread.title.trimmed();
    return about ? about->code.text() + QStringLiteral(": ") + title : title;
}

/// "Challenge, supervisor".
template <class Who>
QString labelled(const QString& what, const std::optional<Who>& who) {
    return who ? Words::tr("%1, %2").arg(what, plain::words(*who)) : what;
}

QString labelOf(const Addition& addition) {
    QString what;
    switch (addition.kind) {
        case AdditionKind::Challenge:
            what = labelled(Words::tr("Challenge"), addition.by);
            break;
        case AdditionKind::Feedback:
            what = labelled(Words::tr("Feedback"), addition.source);
            break;
        case AdditionKind::ActedOn:
            what = Words::tr("How it was acted on");
            break;
        case AdditionKind::Comment:
            what = Words::tr("Comment");
            break;
    }
    return Words::tr("%1, added %2").arg(what, plain::dayWords(addition.written.date));
}

void addAdditions(Document& document, const std::vector<Addition>& additions, const std::optional<ThreadId>& thread) {
    for (const Addition& addition : additions) {
        if (addition.thread == thread) {
            addLabelled(document, labelOf(addition), addition.text);
        }
    }
}

void addFeedback(Document& document, const Feedback& feedback) {
    addLabelled(document, labelled(Words::tr("Feedback"), feedback.source), feedback.text);
    if (feedback.actedOn) {
        addLabelled(document, Words::tr("Acted on, %1").arg(plain::dayWords(feedback.actedOn->date)),
                    feedback.actedOn->text);
    }
}

void addThread(Document& document, const JournalReader& read, const Thread& thread,
               const std::vector<Addition>& additions) {
    add(document, BlockKind::Heading, threadTitle(read, thread));
    if (thread.stage) {
        add(document, BlockKind::Quiet, plain::words(*thread.stage));
    }
    addLabelled(document, Words::tr("Practice"), thread.practice);
    for (const Challenge& challenge : thread.challenges) {
        addLabelled(document, labelled(Words::tr("Challenge"), challenge.by), challenge.text);
    }
    for (const Feedback& feedback : thread.feedback) {
        addFeedback(document, feedback);
    }
    addLabelled(document, Words::tr("The child’s voice"), thread.childsVoice);
    addAdditions(document, additions, thread.id);
    if (thread.setDown) {
        const QString day = plain::dayWords(thread.setDown->date);
        const QString line = thread.setDown->text.trimmed();
        add(document, BlockKind::Quiet,
            line.isEmpty() ? Words::tr("Set down %1").arg(day) : Words::tr("Set down %1: %2").arg(day, line));
    }
}

QString wordsOf(const JournalReader& read, const Action& action, const QDate& held) {
    QStringList about;
    if (const auto who = action.who ? read.find(*action.who) : std::nullopt) {
        about << who->name;
    }
    if (action.due && action.state == ActionState::Open) {
        about << Words::tr("due %1").arg(plain::dayWords(*action.due, held));
    }
    if (action.state != ActionState::Open) {
        about << (action.state == ActionState::Done ? Words::tr("done") : Words::tr("dropped"));
    }
    if (action.closed && !action.closed->text.isEmpty()) {
        about << action.closed->text;
    }
    return about.isEmpty() ? action.text : Words::tr("%1 (%2)").arg(action.text, about.join(QStringLiteral("; ")));
}

void addActions(Document& document, const JournalReader& read, const Session& session) {
    const std::vector<Action> actions = read.actionsOf(session.id);
    if (actions.empty()) {
        return;
    }
    add(document, BlockKind::Heading, Words::tr("Actions"));
    for (const Action& action : actions) {
        add(document, BlockKind::Item, wordsOf(read, action, session.held.date));
    }
}

void addWorkload(Document& document, const JournalReader& read, const Session& session) {
    if (!session.workload) {
        return;
    }
    const auto measure = read.find(session.workload->measure);
    const QString value =
        Words::tr("%1 %2").arg(number(session.workload->value), measure ? measure->unit : QString()).trimmed();
    addLabelled(document, measure ? Words::tr("Workload: %1").arg(measure->name) : Words::tr("Workload"),
                session.workload->limit ? Words::tr("%1, agreed limit %2").arg(value, number(*session.workload->limit))
                                        : value);
}

void addAgreements(Document& document, const JournalReader& read, const Session& session) {
    if (session.agreements.empty()) {
        return;
    }
    add(document, BlockKind::Heading, Words::tr("What each of us said to this record"));
    for (const Agreement& agreement : session.agreements) {
        const auto id = PersonId::parse(agreement.party);
        const auto person = id ? read.find(*id) : std::nullopt;
        const QString who = person ? person->name : Words::tr("The writer of this record");
        const QString day = plain::dayWords(agreement.date);
        QString words = agreement.accepted ? Words::tr("%1 accepted it on %2").arg(who, day)
                                           : Words::tr("%1 did not accept it, %2").arg(who, day);
        if (agreement.given) {
            words += QStringLiteral(", ") + plain::words(*agreement.given);
        }
        add(document, BlockKind::Text, words + QLatin1Char('.'));
        addText(document, agreement.comment);
    }
}

bool hasPrivate(const Session& session) {
    return !session.howIAm.trimmed().isEmpty() || session.afterwards.has_value();
}

void addPrivate(Document& document, const Session& session, const SessionChoice& choice) {
    if (!choice.withPrivate || !session.afterwards) {
        return;
    }
    add(document, BlockKind::Heading, Words::tr("Afterwards, for myself"));
    const instruments::Catalogue catalogue(instruments::bundled());
    const auto* const asked = catalogue.find(session.afterwards->instrument, session.afterwards->version);
    for (const auto& [id, value] : session.afterwards->answers) {
        const auto* const item = asked == nullptr ? nullptr : asked->item(id);
        const QString words = item == nullptr ? id : item->text;
        add(document, BlockKind::Item,
            item == nullptr ? Words::tr("%1: %2").arg(words).arg(value)
                            : Words::tr("%1 %2 of %3").arg(words).arg(value).arg(item->scale.max));
    }
    addText(document, session.afterwards->line);
}

void addSessionOpening(Document& document, const JournalReader& read, const Session& session) {
    add(document, BlockKind::Title, document.title);
    if (const QString names = namesOf(read, session); !names.isEmpty()) {
        add(document, BlockKind::Text, Words::tr("With %1").arg(names));
    }
    QStringList about{heldAndWritten(session)};
    if (session.minutes) {
        about << Words::tr("%1 minutes").arg(*session.minutes);
    }
    if (!session.place.isEmpty()) {
        about << session.place;
    }
    add(document, BlockKind::Quiet, about.join(QStringLiteral(" · ")));
    if (session.status == SessionStatus::Cancelled) {
        add(document, BlockKind::Text, Words::tr("Not held: %1").arg(session.cancelReason));
    }
}

void addAgenda(Document& document, const Session& session) {
    if (session.agenda.empty()) {
        return;
    }
    add(document, BlockKind::Heading, Words::tr("Agenda"));
    for (const AgendaPoint& point : session.agenda) {
        add(document, BlockKind::Item,
            point.minutes ? Words::tr("%1, %2 minutes").arg(point.title).arg(*point.minutes) : point.title);
    }
}

}  // namespace

QString titleOf(const Session& session) {
    return Words::tr("%1, %2").arg(plain::titleOf(session.kind), plain::dayWords(session.held.date));
}

QString heldAndWritten(const Session& session) {
    const QString time = QLocale().toString(session.held.time(), QStringLiteral("HH:mm"));
    const QString day = plain::dayWords(session.held.date);
    if (session.status == SessionStatus::Planned || session.status == SessionStatus::UnderWay ||
        session.status == SessionStatus::Cancelled) {
        return Words::tr("Planned for %1, %2").arg(day, time);
    }
    if (!session.written || session.written->date == session.held.date) {
        return Words::tr("Held %1, %2").arg(day, time);
    }
    return Words::tr("Held %1, written %2")
        .arg(plain::dayWords(session.held.date, session.written->date),
             plain::dayWords(session.written->date, session.held.date));
}

QString namesOf(const JournalReader& read, const Session& session) {
    QStringList names;
    for (const PersonId& id : session.people) {
        if (const auto person = read.find(id)) {
            names << person->name;
        }
    }
    return joined(names);
}

Document sessionDocument(const JournalReader& read, const Session& session, const SessionChoice& choice) {
    Document document;
    document.title = titleOf(session);
    document.footer = document.title;
    addSessionOpening(document, read, session);
    addAgenda(document, session);
    if (choice.withPrivate) {
        addLabelled(document, Words::tr("How I am"), session.howIAm);
    }
    addWorkload(document, read, session);
    const std::vector<Addition> additions = additionsOf(read, session.id);
    for (const Thread& thread : session.threads) {
        addThread(document, read, thread, additions);
    }
    addActions(document, read, session);
    if (!session.wentWell.trimmed().isEmpty()) {
        add(document, BlockKind::Heading, Words::tr("What went well"));
        addText(document, session.wentWell);
    }
    if (!session.note.trimmed().isEmpty()) {
        add(document, BlockKind::Heading, Words::tr("Note"));
        addText(document, session.note);
    }
    addAdditions(document, additions, std::nullopt);
    addPrivate(document, session, choice);
    addAgreements(document, read, session);
    if (!choice.withPrivate && hasPrivate(session)) {
        add(document, BlockKind::Quiet,
            Words::tr("The writer’s private notes on this session are not part of this copy."));
    }
    return document;
}

}  // namespace tspace::paper
