// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/check.h"

#include "domain/agreement.h"
#include "domain/code_concern.h"
#include "domain/session_status.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace tspace {

namespace {

constexpr int longestSession = 24 * 60;
constexpr int longestCadence = 52;

/// Gathers the issues of one record.
class Checker {
  public:
    [[nodiscard]] Issues take() { return std::move(m_issues); }

    void fault(const QString& place, const QString& words) { m_issues.push_back({place, Severity::Fault, words}); }
    void warn(const QString& place, const QString& words) { m_issues.push_back({place, Severity::Warning, words}); }

    void said(const QString& place, const QString& text) {
        if (text.trimmed().isEmpty()) {
            fault(place, QStringLiteral("is missing or empty; it needs a text"));
        }
    }
    void dated(const QString& place, const QDate& date) {
        if (!date.isValid()) {
            fault(place, QStringLiteral("is missing; it needs a date"));
        }
    }
    /// A date that may be absent, but is a real one where it stands.
    void dated(const QString& place, const std::optional<QDate>& date) {
        if (date) {
            dated(place, *date);
        }
    }
    void dated(const QString& place, const Instant& instant) { dated(place + QStringLiteral("/date"), instant.date); }
    void dated(const QString& place, const std::optional<Instant>& instant) {
        if (instant) {
            dated(place, *instant);
        }
    }
    void dated(const QString& place, const std::optional<DatedLine>& line) {
        if (line) {
            dated(place + QStringLiteral("/date"), line->date);
        }
    }
    void versioned(const QString& place, int version) {
        if (version < 1) {
            fault(place, QStringLiteral("is out of range; versions count from 1"));
        }
    }
    void rated(const QString& place, const std::optional<Ratings>& ratings) {
        if (ratings) {
            said(place + QStringLiteral("/instrument"), ratings->instrument);
            versioned(place + QStringLiteral("/version"), ratings->version);
        }
    }
    void inMinutes(const QString& place, const std::optional<int>& minutes) {
        if (minutes && (*minutes < 1 || *minutes > longestSession)) {
            fault(place, QStringLiteral("is out of range; allowed are 1 to 1440"));
        }
    }
    void finite(const QString& place, const std::optional<double>& value) {
        if (value && !std::isfinite(*value)) {
            fault(place, QStringLiteral("is no finite number"));
        }
    }

    void operator()(const Person& person) {
        said(QStringLiteral("/name"), person.name);
        if (person.cadenceWeeks && (*person.cadenceWeeks < 1 || *person.cadenceWeeks > longestCadence)) {
            fault(QStringLiteral("/cadence_weeks"), QStringLiteral("is out of range; allowed are 1 to 52 weeks"));
        }
        inMinutes(QStringLiteral("/minutes"), person.minutes);
        if (person.position && *person.position < 0) {
            fault(QStringLiteral("/position"), QStringLiteral("is out of range; positions count from 0"));
        }
        dated(QStringLiteral("/from"), person.from);
        dated(QStringLiteral("/until"), person.until);
        if (person.from && person.until && *person.until < *person.from) {
            fault(QStringLiteral("/until"), QStringLiteral("lies before /from"));
        }
    }
    void operator()(const Case& record) {
        said(QStringLiteral("/code"), record.code.text());
        for (const CodeConcern concern : concernsOf(record.code.text())) {
            warn(QStringLiteral("/code"), concern == CodeConcern::LooksLikeName
                                              ? QStringLiteral("looks like a name; a case is known by a code")
                                              : QStringLiteral("seems to hold a birth date; a code should hold none"));
        }
        if (record.family && record.family->as<AnyRecord>() == record.id.as<AnyRecord>()) {
            fault(QStringLiteral("/family"), QStringLiteral("names the case itself"));
        }
        for (std::size_t i = 0; i < record.levels.size(); ++i) {
            dated(QStringLiteral("/levels/%1/from").arg(i), record.levels[i].from);
        }
        for (std::size_t i = 0; i < record.stages.size(); ++i) {
            dated(QStringLiteral("/stages/%1/from").arg(i), record.stages[i].from);
        }
        dated(QStringLiteral("/state_since"), record.stateSince);
    }
    void operator()(const Measure& measure) {
        said(QStringLiteral("/name"), measure.name);
        finite(QStringLiteral("/limit"), measure.limit);
    }
    void operator()(const Template& record) { said(QStringLiteral("/name"), record.name); }
    void operator()(const SupportPlace& place) { said(QStringLiteral("/name"), place.name); }
    void operator()(const Addition& addition) {
        said(QStringLiteral("/text"), addition.text);
        dated(QStringLiteral("/written"), addition.written);
        if (addition.session.isNull()) {
            fault(QStringLiteral("/session"), QStringLiteral("is missing; an addition belongs to a session"));
        }
        if (addition.kind != AdditionKind::Comment && !addition.thread) {
            fault(QStringLiteral("/thread"), QStringLiteral("is missing; only a comment stands without a thread"));
        }
    }
    void operator()(const Action& action) {
        said(QStringLiteral("/text"), action.text);
        if (action.state == ActionState::Open && action.closed) {
            fault(QStringLiteral("/closed"), QStringLiteral("stands on an action that is open"));
        }
        dated(QStringLiteral("/made"), action.made);
        dated(QStringLiteral("/due"), action.due);
        dated(QStringLiteral("/closed"), action.closed);
        if (action.due && action.made && *action.due < action.made->date) {
            warn(QStringLiteral("/due"), QStringLiteral("lies before the day the action was agreed"));
        }
        copied(QStringLiteral("/childs_record"), action.childsRecord);
    }
    void operator()(const Moment& moment) {
        dated(QStringLiteral("/at"), moment.at);
        rated(QStringLiteral("/ratings"), moment.ratings);
        copied(QStringLiteral("/childs_record"), moment.childsRecord);
    }
    void operator()(const CheckIn& checkIn) {
        dated(QStringLiteral("/at"), checkIn.at);
        said(QStringLiteral("/instrument"), checkIn.instrument);
        versioned(QStringLiteral("/version"), checkIn.version);
        for (const QString& item : checkIn.skipped) {
            if (checkIn.answers.contains(item)) {
                fault(QStringLiteral("/skipped"), item + QStringLiteral(" is both answered and skipped"));
            }
        }
    }
    void operator()(const Reading& reading) {
        dated(QStringLiteral("/on"), reading.on);
        finite(QStringLiteral("/value"), reading.value);
        if (reading.measure.isNull()) {
            fault(QStringLiteral("/measure"), QStringLiteral("is missing; a reading belongs to a measure"));
        }
    }
    void operator()(const DevelopmentEntry& entry) {
        dated(QStringLiteral("/date"), entry.date);
        if (entry.peer) {
            dated(QStringLiteral("/peer/date"), entry.peer->date);
        }
    }
    void operator()(const ChartNote& note) {
        dated(QStringLiteral("/on"), note.on);
        said(QStringLiteral("/text"), note.text);
    }
    void operator()(const LookBack& lookBack) {
        dated(QStringLiteral("/written"), lookBack.written);
        if (!lookBack.from.isValid() || !lookBack.until.isValid() || lookBack.until < lookBack.from) {
            fault(QStringLiteral("/until"), QStringLiteral("a look-back needs a first day and a last day, in order"));
        }
    }
    void operator()(const Session& session) {
        dated(QStringLiteral("/held"), session.held);
        dated(QStringLiteral("/written"), session.written);
        inMinutes(QStringLiteral("/minutes"), session.minutes);
        if (session.status == SessionStatus::Cancelled) {
            said(QStringLiteral("/cancel_reason"), session.cancelReason);
        } else if (!session.cancelReason.isEmpty()) {
            fault(QStringLiteral("/cancel_reason"), QStringLiteral("stands on a session that was not cancelled"));
        }
        if (session.workload) {
            finite(QStringLiteral("/workload/value"), session.workload->value);
            finite(QStringLiteral("/workload/limit"), session.workload->limit);
        }
        rated(QStringLiteral("/afterwards"), session.afterwards);
        for (std::size_t i = 0; i < session.agreements.size(); ++i) {
            said(QStringLiteral("/agreements/%1/party").arg(i), session.agreements[i].party);
            dated(QStringLiteral("/agreements/%1/date").arg(i), session.agreements[i].date);
        }
        if (session.status == SessionStatus::Agreed && missingWord(session)) {
            warn(QStringLiteral("/agreements"), QStringLiteral("an agreed session has the word of both sides"));
        }
        for (std::size_t i = 0; i < session.threads.size(); ++i) {
            thread(QStringLiteral("/threads/%1").arg(i), session.threads[i]);
            const auto before = session.threads.begin() + static_cast<std::ptrdiff_t>(i);
            if (std::any_of(session.threads.begin(), before, [&](const Thread& t) { return t.id == before->id; })) {
                fault(QStringLiteral("/threads/%1/id").arg(i), QStringLiteral("is the id of an earlier thread too"));
            }
        }
    }
    void operator()(const Settings&) {}
    void operator()(const InstrumentFile&) {}
    void operator()(const Disclosure& disclosure) { dated(QStringLiteral("/at"), disclosure.at); }

  private:
    void thread(const QString& place, const Thread& thread) {
        if (thread.id.isNull()) {
            fault(place + QStringLiteral("/id"), QStringLiteral("is missing"));
        }
        if (thread.continues && *thread.continues == thread.id) {
            fault(place + QStringLiteral("/continues"), QStringLiteral("names the thread itself"));
        }
        for (std::size_t i = 0; i < thread.feedback.size(); ++i) {
            if (thread.feedback[i].actedOn) {
                const QString at = place + QStringLiteral("/feedback/%1/acted_on/text").arg(i);
                said(at, thread.feedback[i].actedOn->text);
            }
            dated(place + QStringLiteral("/feedback/%1/acted_on").arg(i), thread.feedback[i].actedOn);
        }
        dated(place + QStringLiteral("/set_down"), thread.setDown);
        copied(place + QStringLiteral("/childs_record"), thread.childsRecord);
    }
    void copied(const QString& place, const std::optional<ChildsRecord>& mark) {
        if (mark && (mark->state == CopyState::Copied) != mark->date.has_value()) {
            fault(place + QStringLiteral("/date"), QStringLiteral("stands exactly when the state is \"copied\""));
        } else if (mark) {
            dated(place + QStringLiteral("/date"), mark->date);
        }
    }

    Issues m_issues;
};

}  // namespace

Issues check(const Record& record) {
    Checker checker;
    if (idOf(record).isNull()) {
        checker.fault(QStringLiteral("/id"), QStringLiteral("is missing"));
    }
    std::visit(checker, record);
    return checker.take();
}

namespace {

/// The session as both agreed to it. Setting a thread down, and taking it up again, is the owner's own decision on what
/// stays open, and where it is sorted for the organisation to hear is the owner's own order: no words of the record.
Session asAgreed(Session session) {
    for (Thread& thread : session.threads) {
        thread.setDown.reset();
        thread.organisationArea.reset();
    }
    return session;
}

}  // namespace

Issues checkChange(const Record& kept, const Record& wanted) {
    Checker checker;
    if (kindOf(kept) != kindOf(wanted)) {
        checker.fault(QStringLiteral("/record"), QStringLiteral("a record never changes its type"));
    } else if (const auto* before = std::get_if<Session>(&kept)) {
        const auto& after = std::get<Session>(wanted);
        if (isLocked(before->status) && !(asAgreed(*before) == asAgreed(after))) {
            checker.fault(QStringLiteral("/status"),
                          QStringLiteral("the session is agreed and locked; write an addition instead"));
        } else if (!mayBecome(before->status, after.status)) {
            checker.fault(QStringLiteral("/status"),
                          QStringLiteral("cannot go from %1 to %2").arg(nameOf(before->status), nameOf(after.status)));
        }
    }
    return checker.take();
}

}  // namespace tspace
