// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/handover.h"

#include "base/error.h"
#include "store/session_lists.h"

#include <QCoreApplication>
#include <QSet>

namespace tspace::exchange {

namespace {

class Gatherer {
  public:
    Gatherer(const JournalReader& read, const PersonId& person) : m_read(read), m_person(person) {
        for (const CaseRow& row : read.cases()) {
            m_codes.insert(row.id.uuid(), row.code);
        }
        for (const PersonRow& row : read.people()) {
            m_names.insert(row.id.uuid(), row.name);
        }
    }

    Handover gather(const Person& person, const QDate& today) {
        Handover handover;
        handover.person = person.name;
        handover.from = person.from;
        handover.until = person.until;
        handover.made = today;
        for (MeetingRow& meeting : meetings(m_read, {m_person, std::nullopt, std::nullopt})) {
            const bool alone = meeting.people.size() <= 1;
            if (alone) {
                m_own.insert(meeting.id.uuid());
            }
            if (alone && meeting.status == SessionStatus::Agreed) {
                handover.agreed.push_back(sessionOf(meeting.id));
            }
            if (meeting.status != SessionStatus::Planned && meeting.status != SessionStatus::UnderWay) {
                handover.dates.push_back(std::move(meeting));
            }
        }
        gatherOpen(handover);
        return handover;
    }

  private:
    void gatherOpen(Handover& handover) const {
        ListQuery open;
        open.with = m_person;
        open.openOnly = true;
        for (const LoopRow& loop : m_read.loops(open)) {
            if (m_own.contains(loop.session.uuid())) {
                handover.openThreads.push_back({loop.held.date, loop.title, loop.caseCode, loop.loop});
            }
        }
        for (const ActionRow& action : m_read.actions(open)) {
            if (!action.session || m_own.contains(action.session->uuid())) {
                handover.openActions.push_back({action.text, action.who, action.due, action.caseCode});
            }
        }
    }

    [[nodiscard]] HandoverSession sessionOf(const SessionId& id) const {
        const auto session = m_read.find(id);
        if (!session) {
            throw Error(ErrorCode::NotFound, QStringLiteral("session %1 is not there").arg(id.text()));
        }
        HandoverSession shared;
        shared.held = session->held.date;
        shared.written = session->written ? std::optional(session->written->date) : std::nullopt;
        shared.minutes = session->minutes;
        shared.note = session->note;
        shared.wentWell = session->wentWell;
        for (const Thread& thread : session->threads) {
            shared.threads.push_back(talkOf(thread));
        }
        for (const Action& action : m_read.actionsOf(id)) {
            shared.actions << action.text;
        }
        shared.agreements = session->agreements;
        for (Agreement& agreement : shared.agreements) {
            const auto party = PersonId::parse(agreement.party);
            agreement.party = party ? m_names.value(party->uuid()) : QString();
        }
        for (const Addition& addition : additionsOf(m_read, id)) {
            shared.additions.emplace_back(addition.written.date, addition.text);
        }
        return shared;
    }

    [[nodiscard]] HandoverTalk talkOf(const Thread& thread) const {
        HandoverTalk talk;
        talk.title = thread.title;
        talk.caseCode = thread.caseId ? m_codes.value(thread.caseId->uuid()) : QString();
        talk.practice = thread.practice;
        talk.childsVoice = thread.childsVoice;
        for (const Challenge& challenge : thread.challenges) {
            talk.challenges << challenge.text;
        }
        for (const Feedback& feedback : thread.feedback) {
            talk.feedback << (feedback.actedOn ? QCoreApplication::translate("exchange", "%1 (acted on: %2)")
                                                     .arg(feedback.text, feedback.actedOn->text)
                                               : feedback.text);
        }
        return talk;
    }

    const JournalReader& m_read;
    PersonId m_person;
    QHash<QUuid, QString> m_codes;
    QHash<QUuid, QString> m_names;
    QSet<QUuid> m_own;  ///< sessions with nobody else in the room
};

}  // namespace

Handover handoverOf(const JournalReader& read, const PersonId& person, const QDate& today) {
    const auto found = read.find(person);
    if (!found) {
        throw Error(ErrorCode::NotFound, QStringLiteral("no person %1 in this journal").arg(person.text()));
    }
    return Gatherer(read, person).gather(*found, today);
}

}  // namespace tspace::exchange
