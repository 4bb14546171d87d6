// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/session_edit.h"

#include "editing/parts.h"

#include <QCoreApplication>

#include <algorithm>

namespace tspace::editing {

namespace {

QString sessionWords(const char* words) {
    return QCoreApplication::translate("tspace::editing::SessionEdit", words);
}

bool blank(const QString& text) {
    return text.trimmed().isEmpty();
}

/// Reads the raw texts of one edit into records, and notes what cannot be understood.
class Taker {
  public:
    Taker(const SessionEdit& edit, const MeasureId& caseload) : m_edit(edit), m_caseload(caseload) {}

    SessionRecords take() {
        m_records.session = m_edit.session;
        takeHeld();
        takeMinutes();
        takeWorkload();
        takeAfterwards();
        takeCancelReason();
        if (!blank(m_edit.person)) {
            fault(part::person, sessionWords("Press Enter to pick or add this person."));
        }
        for (const ThreadEdit& thread : m_edit.threads) {
            takeThread(thread);
        }
        for (const ActionEdit& action : m_edit.actions) {
            takeAction(action);
        }
        for (const AgendaEdit& point : m_edit.agenda) {
            takePoint(point);
        }
        for (const AgreementEdit& agreement : m_edit.agreements) {
            takeAgreement(agreement);
        }
        takeMade();
        return std::move(m_records);
    }

  private:
    void fault(const QString& place, const QString& words) {
        m_records.issues.push_back({place, Severity::Fault, words});
    }

    void takeHeld() {
        const Instant& before = m_edit.session.held;
        // The instant keeps its seconds, and the civil date of an odd zone, while nobody touches its texts.
        if (m_edit.date == dateText(before.date, m_edit.typing) && m_edit.time == timeText(before.time())) {
            return;
        }
        const auto date = readDate(m_edit.date, m_edit.typing);
        const auto time = readTime(m_edit.time);
        if (!date) {
            fault(part::date, sessionWords("This is not a whole date yet. Write it like 18 Nov 2026."));
        }
        if (!time) {
            fault(part::time, sessionWords("This is not a time yet. Write it like 14:00."));
        }
        if (date && time) {
            m_records.session.held = Instant::local(*date, *time, before.zone);
        }
    }

    void takeMinutes() {
        if (blank(m_edit.minutes)) {
            m_records.session.minutes.reset();
        } else if (const auto minutes = readMinutes(m_edit.minutes)) {
            m_records.session.minutes = minutes;
        } else {
            fault(part::minutes, sessionWords("Write the length in minutes, from 1 to 1440."));
        }
    }

    void takeWorkload() {
        const QLocale& locale = m_edit.typing.locale;
        if (blank(m_edit.caseload)) {
            if (!blank(m_edit.limit)) {
                fault(part::caseload, sessionWords("The agreed limit needs a number beside it."));
            } else {
                m_records.session.workload.reset();
            }
            return;
        }
        const auto value = readNumber(m_edit.caseload, locale);
        const auto limit = readNumber(m_edit.limit, locale);
        if (!value) {
            fault(part::caseload, sessionWords("Write a number, like 16."));
        }
        if (!limit && !blank(m_edit.limit)) {
            fault(part::limit, sessionWords("Write a number, like 16."));
        }
        if (value) {
            Workload workload = m_edit.session.workload.value_or(
                Workload{.measure = m_caseload, .value = 0, .limit = {}, .unknown = {}});
            workload.value = *value;
            workload.limit = limit;
            m_records.session.workload = workload;
        }
    }

    void takeAfterwards() {
        const auto& ratings = m_edit.session.afterwards;
        if (ratings && ratings->answers.empty() && blank(ratings->line) && ratings->unknown.isEmpty() &&
            !m_edit.cameEmpty.contains(m_edit.session.id.uuid())) {
            m_records.session.afterwards.reset();
        }
    }

    void takeCancelReason() {
        const bool cancelled = m_edit.session.status == SessionStatus::Cancelled;
        m_records.session.cancelReason = cancelled ? m_edit.cancelReason : QString();
        if (cancelled && blank(m_edit.cancelReason)) {
            fault(part::cancelReason, sessionWords("Say in a few words why you did not meet."));
        } else if (!cancelled && !blank(m_edit.cancelReason)) {
            fault(part::cancelReason, sessionWords("Press Enter to record that you did not meet, or clear this line."));
        }
    }

    void takePoint(const AgendaEdit& edit) {
        if (isEmpty(edit) && !m_edit.cameEmpty.contains(edit.point.id.uuid())) {
            return;
        }
        AgendaPoint point = edit.point;
        if (blank(edit.minutes)) {
            point.minutes.reset();
        } else if (const auto minutes = readMinutes(edit.minutes)) {
            point.minutes = minutes;
        } else if (!point.minutes || edit.minutes != QString::number(*point.minutes)) {
            fault(part::pointMinutes(point.id), sessionWords("Write the minutes, from 1 to 1440."));
        }
        m_records.session.agenda.push_back(std::move(point));
    }

    void takeAgreement(const AgreementEdit& edit) {
        if (isEmpty(edit)) {
            return;
        }
        Agreement agreement = edit.agreement;
        if (!edit.isSaid) {
            fault(part::comment(agreement.party),
                  sessionWords("Say whether this agrees to the record or sees it differently."));
        }
        if (edit.date != dateText(agreement.date, m_edit.typing)) {
            const auto date = readDate(edit.date, m_edit.typing);
            if (!date) {
                fault(part::agreedOn(agreement.party),
                      sessionWords("This is not a whole date yet. Write it like 25 Nov 2026."));
            }
            agreement.date = date.value_or(agreement.date);
        }
        m_records.session.agreements.push_back(std::move(agreement));
    }

    void takeThread(const ThreadEdit& edit) {
        if (!blank(edit.caseText)) {
            fault(part::caseOf(edit.thread.id),
                  CaseCode::parse(edit.caseText.trimmed())
                      ? sessionWords("Press Enter to pick or add this case.")
                      : sessionWords("A case is known by a code such as FAM-12, never by a name."));
        }
        const Thread kept = keptOf(m_edit, edit);
        if (!isEmpty(edit) || m_edit.cameEmpty.contains(edit.thread.id.uuid())) {
            m_records.session.threads.push_back(kept);
        }
    }

    void takeAction(const ActionEdit& edit) {
        if (isEmpty(edit)) {
            return;
        }
        Action action = edit.action;
        if (blank(action.text)) {
            fault(part::action(action.id), sessionWords("Say what is to be done, or remove this line."));
        }
        if (!blank(edit.who)) {
            fault(part::who(action.id), sessionWords("Press Enter to pick or add this person."));
        }
        if (blank(edit.due)) {
            action.due.reset();
        } else if (!action.due || edit.due != shortDateText(*action.due, m_edit.typing)) {
            if (const auto due = readDate(edit.due, m_edit.typing)) {
                action.due = due;
            } else {
                fault(part::due(action.id), sessionWords("This is not a whole date yet. Write it like 25 Nov."));
            }
        }
        if (action.due && action.made && *action.due < action.made->date) {
            m_records.issues.push_back({part::due(action.id), Severity::Warning,
                                        sessionWords("This is before the day it was agreed. Is it meant?")});
        }
        m_records.actions.push_back(std::move(action));
    }

    /// Only what is used becomes a record: a person made and taken away again is none.
    void takeMade() {
        const Session& session = m_records.session;
        for (const Person& person : m_edit.madePeople) {
            const bool met = std::find(session.people.begin(), session.people.end(), person.id) != session.people.end();
            const bool acts = std::any_of(m_records.actions.begin(), m_records.actions.end(),
                                          [&](const Action& action) { return action.who == person.id; });
            if (met || acts) {
                m_records.people.push_back(person);
            }
        }
        for (const Case& made : m_edit.madeCases) {
            if (std::any_of(session.threads.begin(), session.threads.end(),
                            [&](const Thread& thread) { return thread.caseId == made.id; })) {
                m_records.cases.push_back(made);
            }
        }
    }

    const SessionEdit& m_edit;
    const MeasureId m_caseload;
    SessionRecords m_records;
};

template <class Part>
void noteEmpty(const std::vector<Part>& parts, QSet<QUuid>& empty) {
    for (const Part& part : parts) {
        if (isEmpty(part)) {
            empty.insert(part.id.uuid());
        }
    }
}

void takeTexts(const Session& session, SessionEdit& edit) {
    edit.date = dateText(session.held.date, edit.typing);
    edit.time = timeText(session.held.time());
    edit.minutes = session.minutes ? QString::number(*session.minutes) : QString();
    edit.cancelReason = session.cancelReason;
    if (session.workload) {
        edit.caseload = numberText(session.workload->value, edit.typing.locale);
        edit.limit = session.workload->limit ? numberText(*session.workload->limit, edit.typing.locale) : QString();
    }
    if (session.afterwards && session.afterwards->answers.empty() && blank(session.afterwards->line)) {
        edit.cameEmpty.insert(session.id.uuid());
    }
}

void takeLists(const Session& session, SessionEdit& edit) {
    for (const AgendaPoint& point : session.agenda) {
        edit.agenda.push_back({point, point.minutes ? QString::number(*point.minutes) : QString()});
        if (isEmpty(edit.agenda.back())) {
            edit.cameEmpty.insert(point.id.uuid());
        }
    }
    for (const Agreement& agreement : session.agreements) {
        edit.agreements.push_back({agreement, true, dateText(agreement.date, edit.typing)});
    }
}

template <class Part>
std::vector<Part> withoutEmpty(const std::vector<Part>& parts, const QSet<QUuid>& stay) {
    std::vector<Part> kept;
    for (const Part& part : parts) {
        if (!isEmpty(part) || stay.contains(part.id.uuid())) {
            kept.push_back(part);
        }
    }
    return kept;
}

}  // namespace

SessionEdit fromRecord(const Session& session, const std::vector<Action>& actions, const Typing& typing) {
    SessionEdit edit;
    edit.session = session;
    edit.session.threads.clear();
    edit.session.agenda.clear();
    edit.session.agreements.clear();
    edit.typing = typing;
    takeTexts(session, edit);
    takeLists(session, edit);
    for (const Thread& thread : session.threads) {
        edit.threads.push_back({thread, {}});
        noteEmpty(thread.challenges, edit.cameEmpty);
        noteEmpty(thread.feedback, edit.cameEmpty);
        if (isEmpty(edit.threads.back())) {
            edit.cameEmpty.insert(thread.id.uuid());
        }
    }
    for (const Action& action : actions) {
        edit.actions.push_back({action, {}, action.due ? shortDateText(*action.due, typing) : QString()});
    }
    return edit;
}

SessionEdit newSession(SessionId id, const Instant& now, const QLocale& locale) {
    Session session;
    session.id = id;
    session.status = SessionStatus::UnderWay;
    const QTime time(now.time().hour(), now.time().minute());
    session.held = Instant::local(now.date, time, now.zone);
    return fromRecord(session, {}, {locale, now.date});
}

SessionRecords toRecords(const SessionEdit& edit, const MeasureId& caseload) {
    return Taker(edit, caseload).take();
}

bool isEmpty(const Challenge& challenge) {
    return blank(challenge.text) && challenge.unknown.isEmpty();
}

bool isEmpty(const Feedback& feedback) {
    const bool acted = feedback.actedOn && (!blank(feedback.actedOn->text) || !feedback.actedOn->unknown.isEmpty());
    return blank(feedback.text) && !acted && feedback.unknown.isEmpty();
}

bool isEmpty(const ThreadEdit& edit) {
    const Thread& thread = edit.thread;
    const auto said = [](const auto& part) { return !isEmpty(part); };
    return blank(thread.title) && blank(thread.practice) && blank(thread.childsVoice) && blank(edit.caseText) &&
           !thread.caseId && !thread.stage && !thread.continues && !thread.organisation && !thread.childsRecord &&
           !thread.setDown && !thread.keep && !thread.from && thread.unknown.isEmpty() &&
           std::none_of(thread.challenges.begin(), thread.challenges.end(), said) &&
           std::none_of(thread.feedback.begin(), thread.feedback.end(), said);
}

bool isEmpty(const ActionEdit& edit) {
    const Action& action = edit.action;
    return blank(action.text) && blank(edit.who) && blank(edit.due) && !action.who && !action.closed &&
           action.state == ActionState::Open && !action.organisation && !action.childsRecord &&
           action.unknown.isEmpty();
}

bool isEmpty(const AgendaEdit& edit) {
    const AgendaPoint& point = edit.point;
    return blank(point.title) && blank(point.want) && blank(edit.minutes) && !point.from && point.unknown.isEmpty();
}

bool isEmpty(const AgreementEdit& edit) {
    const Agreement& agreement = edit.agreement;
    return !edit.isSaid && blank(agreement.comment) && !agreement.given && agreement.unknown.isEmpty();
}

bool isEmpty(const SessionEdit& edit) {
    const Session& session = edit.session;
    const auto said = [](const auto& part) { return !isEmpty(part); };
    return blank(edit.person) && session.people.empty() && blank(session.place) && blank(session.note) &&
           blank(session.howIAm) && blank(session.wentWell) && blank(edit.caseload) && blank(edit.limit) &&
           blank(edit.cancelReason) && session.unknown.isEmpty() && edit.cameEmpty.empty() &&
           (!session.afterwards || (session.afterwards->answers.empty() && blank(session.afterwards->line))) &&
           std::none_of(edit.threads.begin(), edit.threads.end(), said) &&
           std::none_of(edit.actions.begin(), edit.actions.end(), said) &&
           std::none_of(edit.agenda.begin(), edit.agenda.end(), said) &&
           std::none_of(edit.agreements.begin(), edit.agreements.end(), said);
}

Thread keptOf(const SessionEdit& edit, const ThreadEdit& thread) {
    Thread kept = thread.thread;
    kept.challenges = withoutEmpty(kept.challenges, edit.cameEmpty);
    kept.feedback = withoutEmpty(kept.feedback, edit.cameEmpty);
    for (Feedback& feedback : kept.feedback) {
        if (feedback.actedOn && blank(feedback.actedOn->text)) {
            feedback.actedOn.reset();
        }
    }
    return kept;
}

}  // namespace tspace::editing
