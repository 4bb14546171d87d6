// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/check.h"

#include "domain/session_status.h"

#include <cmath>

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
    void finite(const QString& place, double value) {
        if (!std::isfinite(value)) {
            fault(place, QStringLiteral("is no finite number"));
        }
    }

    void operator()(const Person& person) {
        said(QStringLiteral("/name"), person.name);
        if (person.cadenceWeeks && (*person.cadenceWeeks < 1 || *person.cadenceWeeks > longestCadence)) {
            fault(QStringLiteral("/cadence_weeks"), QStringLiteral("is out of range; allowed are 1 to 52 weeks"));
        }
        if (person.from && person.until && *person.until < *person.from) {
            fault(QStringLiteral("/until"), QStringLiteral("lies before /from"));
        }
    }
    void operator()(const Case& record) {
        said(QStringLiteral("/code"), record.code.text());
        if (record.family && record.family->as<AnyRecord>() == record.id.as<AnyRecord>()) {
            fault(QStringLiteral("/family"), QStringLiteral("names the case itself"));
        }
    }
    void operator()(const Measure& measure) { said(QStringLiteral("/name"), measure.name); }
    void operator()(const Template& record) { said(QStringLiteral("/name"), record.name); }
    void operator()(const SupportPlace& place) { said(QStringLiteral("/name"), place.name); }
    void operator()(const Addition& addition) {
        said(QStringLiteral("/text"), addition.text);
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
        if (action.due && action.made && *action.due < action.made->date) {
            warn(QStringLiteral("/due"), QStringLiteral("lies before the day the action was agreed"));
        }
        copied(QStringLiteral("/childs_record"), action.childsRecord);
    }
    void operator()(const Moment& moment) { copied(QStringLiteral("/childs_record"), moment.childsRecord); }
    void operator()(const CheckIn& checkIn) {
        said(QStringLiteral("/instrument"), checkIn.instrument);
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
    void operator()(const DevelopmentEntry& entry) { dated(QStringLiteral("/date"), entry.date); }
    void operator()(const ChartNote& note) {
        dated(QStringLiteral("/on"), note.on);
        said(QStringLiteral("/text"), note.text);
    }
    void operator()(const LookBack& lookBack) {
        if (!lookBack.from.isValid() || !lookBack.until.isValid() || lookBack.until < lookBack.from) {
            fault(QStringLiteral("/until"), QStringLiteral("a look-back needs a first day and a last day, in order"));
        }
    }
    void operator()(const Session& session) {
        if (session.minutes && (*session.minutes < 1 || *session.minutes > longestSession)) {
            fault(QStringLiteral("/minutes"), QStringLiteral("is out of range; allowed are 1 to 1440"));
        }
        if (session.status == SessionStatus::Cancelled) {
            said(QStringLiteral("/cancel_reason"), session.cancelReason);
        }
        if (session.workload) {
            finite(QStringLiteral("/workload/value"), session.workload->value);
        }
        for (std::size_t i = 0; i < session.threads.size(); ++i) {
            thread(QStringLiteral("/threads/%1").arg(i), session.threads[i]);
        }
    }
    void operator()(const Settings&) {}
    void operator()(const InstrumentFile&) {}
    void operator()(const Disclosure&) {}

  private:
    void thread(const QString& place, const Thread& thread) {
        if (thread.continues && *thread.continues == thread.id) {
            fault(place + QStringLiteral("/continues"), QStringLiteral("names the thread itself"));
        }
        for (std::size_t i = 0; i < thread.feedback.size(); ++i) {
            if (thread.feedback[i].actedOn) {
                const QString at = place + QStringLiteral("/feedback/%1/acted_on/text").arg(i);
                said(at, thread.feedback[i].actedOn->text);
            }
        }
        copied(place + QStringLiteral("/childs_record"), thread.childsRecord);
    }
    void copied(const QString& place, const std::optional<ChildsRecord>& mark) {
        if (mark && (mark->state == CopyState::Copied) != mark->date.has_value()) {
            fault(place + QStringLiteral("/date"), QStringLiteral("stands exactly when the state is \"copied\""));
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

Issues checkChange(const Record& kept, const Record& wanted) {
    Checker checker;
    if (kindOf(kept) != kindOf(wanted)) {
        checker.fault(QStringLiteral("/record"), QStringLiteral("a record never changes its type"));
    } else if (const auto* before = std::get_if<Session>(&kept)) {
        const auto& after = std::get<Session>(wanted);
        if (isLocked(before->status) && !(*before == after)) {
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
