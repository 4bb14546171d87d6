// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/practice_journal.h"

#include "bench/written_journal.h"

namespace tspace::bench {

namespace {

constexpr int personCount = 9;
constexpr int caseCount = 30;
constexpr int sessionCount = 200;
constexpr int plannedCount = 8;
constexpr int momentCount = 2'000;
constexpr int actionCount = 1'000;
constexpr int entryCount = 30;
constexpr int checkInCount = 120;
constexpr int daysAgo = 900;

class Writer {
  public:
    explicit Writer(Journal& journal) : m_journal(journal) {}

    [[nodiscard]] Practice written() {
        writePeople();
        writeCases();
        writeMoments();
        writeSessions();
        writeActions();
        writeEntries();
        writeCheckIns();
        m_journal.commitAndWait(std::move(m_changes));
        return {m_people[1], m_cases[0], m_held.back(), m_planned, m_moments.back(),
                m_heard,     m_toCopy,   m_action,      m_entry};
    }

  private:
    void keep(const Record& record) {
        Change change;
        change.record = record;
        m_changes.push_back(change);
    }

    /// At `hour` o'clock, so many days ago.
    [[nodiscard]] Instant at(int days, int hour) const {
        return Instant::local(m_today.addDays(-days), QTime(hour, 0), QStringLiteral("Europe/London"));
    }

    [[nodiscard]] QString words(int count) { return prose(m_random, count); }
    template <class T>
    [[nodiscard]] const T& oneOf(const std::vector<T>& all) {
        return all[static_cast<std::size_t>(m_random.below(static_cast<int>(all.size())))];
    }
    /// About one in so many times.
    [[nodiscard]] bool oneIn(int many) { return m_random.below(many) == 0; }

    [[nodiscard]] std::optional<ChildsRecord> copyMark(int days) {
        if (!oneIn(15)) {
            return std::nullopt;
        }
        const bool copied = !oneIn(5);
        return ChildsRecord{copied ? CopyState::Copied : CopyState::ToCopy,
                            copied ? std::optional(m_today.addDays(-days)) : std::nullopt,
                            {}};
    }

    void writePeople() {
        for (int i = 0; i < personCount; ++i) {
            Person person;
            person.id = PersonId::make(m_random);
            person.name = words(1);
            person.role = i == 0 ? PersonRole::MySupervisor : i == 8 ? PersonRole::Peer : PersonRole::Supervisee;
            person.cadenceWeeks = 4;
            person.minutes = 90;
            person.position = i;
            person.from = m_today.addDays(-daysAgo);
            m_people.push_back(person.id);
            keep(person);
        }
    }

    void writeCases() {
        for (int i = 0; i < caseCount; ++i) {
            Case record;
            record.id = CaseId::make(m_random);
            record.code = *CaseCode::parse(QStringLiteral("FAM-%1").arg(i + 1));
            record.state = i % 3 == 2 ? CaseState::Closed : CaseState::Open;
            record.levels = {{LevelOfNeed::Additional, m_today.addDays(-daysAgo), {}},
                             {static_cast<LevelOfNeed>(i % 4), m_today.addDays(-100), {}}};
            record.stages = {{Stage::Beginning, m_today.addDays(-daysAgo), {}}};
            m_cases.push_back(record.id);
            keep(record);
        }
    }

    void writeMoments() {
        for (int i = 0; i < momentCount; ++i) {
            const int days = daysAgo - i * daysAgo / momentCount;
            Moment moment;
            moment.id = MomentId::make(m_random);
            moment.at = at(days, 9 + i % 8);
            moment.kind = MomentKind::Free;
            moment.title = oneIn(2) ? words(4) : QString();
            moment.text = words(60);
            moment.caseId = oneIn(2) ? std::optional(oneOf(m_cases)) : std::nullopt;
            moment.bring = oneIn(8);
            moment.organisation = oneIn(20);
            moment.keep = oneIn(20);
            moment.childsRecord = copyMark(days);
            m_moments.push_back(moment.id);
            if (moment.organisation) {
                m_heard = moment.id;
            }
            if (moment.childsRecord && moment.childsRecord->state == CopyState::ToCopy) {
                m_toCopy = moment.id;
            }
            keep(moment);
        }
    }

    [[nodiscard]] Thread threadAt(int days) {
        Thread thread;
        thread.id = ThreadId::make(m_random);
        thread.title = words(5);
        thread.practice = words(40);
        thread.caseId = oneIn(2) ? std::optional(oneOf(m_cases)) : std::nullopt;
        if (!m_threads.empty() && oneIn(4)) {
            thread.continues = m_threads[m_threads.size() - 1 - static_cast<std::size_t>(m_random.below(3))];
        } else if (oneIn(4)) {
            thread.from = AgendaSource{QStringLiteral("moment"), oneOf(m_moments).uuid(), {}};
        }
        thread.challenges.push_back({ChallengeId::make(m_random), ChallengeBy::Supervisor, words(20), {}});
        if (!oneIn(3)) {
            Feedback feedback{FeedbackId::make(m_random), FeedbackSource::Family, words(20), std::nullopt, {}};
            if (!oneIn(4)) {
                feedback.actedOn = DatedLine{m_today.addDays(-days), words(8), {}};
            }
            thread.feedback.push_back(feedback);
        }
        thread.organisation = oneIn(15);
        thread.childsRecord = copyMark(days);
        return thread;
    }

    void writeSessions() {
        for (int i = 0; i < sessionCount; ++i) {
            const bool planned = i >= sessionCount - plannedCount;
            const int days =
                planned ? sessionCount - plannedCount - i - 1 : daysAgo - i * daysAgo / (sessionCount - plannedCount);
            Session session;
            session.id = SessionId::make(m_random);
            session.held = at(days, 14);
            session.minutes = 90;
            session.people = {m_people[static_cast<std::size_t>(i % 2 == 0 ? 1 : i / 2 % personCount)]};
            session.myRole = session.people.front() == m_people.front() ? MyRole::Supervisee : MyRole::Supervisor;
            session.status = planned ? SessionStatus::Planned : SessionStatus::Held;
            if (!planned && oneIn(12)) {
                session.status = SessionStatus::Cancelled;
                session.cancelReason = words(4);
            } else if (!planned) {
                std::vector<Thread> threads{threadAt(days), threadAt(days), threadAt(days)};
                for (const Thread& thread : threads) {
                    m_threads.push_back(thread.id);
                }
                session.threads = std::move(threads);
                m_held.push_back(session.id);
            } else if (i == sessionCount - plannedCount) {
                session.people = {m_people[1]};
                session.myRole = MyRole::Supervisor;
                m_planned = session.id;
            }
            keep(session);
        }
    }

    void writeActions() {
        for (int i = 0; i < actionCount; ++i) {
            const int days = daysAgo - i * daysAgo / actionCount;
            Action action;
            action.id = ActionId::make(m_random);
            action.text = words(9);
            action.who = oneIn(2) ? std::optional(oneOf(m_people)) : std::nullopt;
            action.made = at(days, 15);
            action.due = m_today.addDays(14 - days);
            action.session = oneOf(m_held);
            action.caseId = oneIn(2) ? std::optional(oneOf(m_cases)) : std::nullopt;
            action.organisation = oneIn(30);
            action.childsRecord = copyMark(days);
            if (i < actionCount * 9 / 10) {
                action.state = oneIn(10) ? ActionState::Dropped : ActionState::Done;
                action.closed = DatedLine{m_today.addDays(std::min(0, 10 - days)), words(5), {}};
            }
            m_action = action.id;
            keep(action);
        }
    }

    void writeEntries() {
        for (int i = 0; i < entryCount; ++i) {
            DevelopmentEntry entry;
            entry.id = Id<DevelopmentEntry>::make(m_random);
            entry.date = m_today.addDays(-i * daysAgo / entryCount);
            entry.what = words(40);
            entry.learning = words(40);
            entry.impact = words(40);
            m_entry = i == 0 ? entry.id : m_entry;
            keep(entry);
        }
    }

    void writeCheckIns() {
        const QStringList items{QStringLiteral("energy"), QStringLiteral("workload"), QStringLiteral("support"),
                                QStringLiteral("hope"), QStringLiteral("rest")};
        for (int i = 0; i < checkInCount; ++i) {
            CheckIn checkIn;
            checkIn.id = CheckInId::make(m_random);
            checkIn.at = at(7 * i, 17);
            checkIn.instrument = QStringLiteral("thinking-space.wellbeing");
            for (const QString& item : items) {
                checkIn.answers[item] = 3 + m_random.below(7);
            }
            keep(checkIn);
        }
    }

    Journal& m_journal;
    SeededRandom m_random{200};
    QDate m_today = SystemClock().today();
    Changes m_changes;
    std::vector<PersonId> m_people;
    std::vector<CaseId> m_cases;
    std::vector<MomentId> m_moments;
    std::vector<ThreadId> m_threads;
    std::vector<SessionId> m_held;
    SessionId m_planned;
    MomentId m_heard;
    MomentId m_toCopy;
    ActionId m_action;
    Id<DevelopmentEntry> m_entry;
};

}  // namespace

Practice writePractice(Journal& journal) {
    return Writer(journal).written();
}

}  // namespace tspace::bench
