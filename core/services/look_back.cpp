// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/look_back.h"

#include "services/purpose.h"
#include "services/trend_choices.h"
#include "services/trend_source.h"
#include "trends/calendar_words.h"
#include "trends/finding_words.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace tspace {

namespace {

using Kind = PassageGroup::Kind;

QString lookBackWords(const char* words) {
    return QCoreApplication::translate("look back", words);
}

QString whoSaid(FeedbackSource source) {
    return source == FeedbackSource::Child ? lookBackWords("a child") : lookBackWords("a family");
}

bool isOfFamily(const std::optional<FeedbackSource>& source) {
    return source && (*source == FeedbackSource::Child || *source == FeedbackSource::Family);
}

class Gatherer {
  public:
    Gatherer(const JournalReader& read, const QDate& from, const QDate& until) : m_read(read) {
        m_page.from = from;
        m_page.until = until;
        m_days.from = from;
        m_days.until = until;
        for (const Kind kind : {Kind::Kept, Kind::Said, Kind::WentWell, Kind::Tried, Kind::Afterwards}) {
            m_page.groups.push_back({kind, {}});
        }
    }

    [[nodiscard]] LookBackPage take() {
        for (PassageGroup& group : m_page.groups) {
            std::stable_sort(group.passages.begin(), group.passages.end(),
                             [](const Passage& a, const Passage& b) { return a.date < b.date; });
        }
        return std::move(m_page);
    }

    /// What was heard in an earlier session may have been acted on in these days.
    void gatherSessions() {
        ListQuery upToTheLastDay;
        upToTheLastDay.until = m_page.until;
        for (const SessionRow& row : m_read.sessions(upToTheLastDay)) {
            if (row.status == SessionStatus::Held || row.status == SessionStatus::Agreed) {
                if (const auto session = m_read.find(row.id)) {
                    addActedOn(*session);
                    if (isWithin(session->held.date)) {
                        add(*session);
                    }
                }
            }
        }
    }

    void gatherMoments() {
        for (const MomentRow& row : m_read.moments(m_days)) {
            const auto moment = m_read.find(row.id);
            if (!moment) {
                continue;
            }
            const auto id = moment->id.as<AnyRecord>();
            if (moment->keep) {
                put(Kind::Kept, {moment->at.date, row.headline, {}, RecordKind::Moment, id, !moment->bring});
            }
            const auto voice = moment->parts.find(QStringLiteral("childs-voice"));
            if (voice != moment->parts.end()) {
                put(Kind::Said, {moment->at.date, voice->second, lookBackWords("the child’s voice"), RecordKind::Moment,
                                 id, !moment->bring});
            }
        }
    }

    void gatherAdditions() {
        for (const RecordRow& row : m_read.records(RecordKind::Addition)) {
            const auto addition = m_read.find(row.id.as<Addition>());
            if (!addition || !isWithin(addition->written.date)) {
                continue;
            }
            const auto session = addition->session.as<AnyRecord>();
            if (addition->kind == AdditionKind::Feedback && isOfFamily(addition->source)) {
                put(Kind::Said,
                    {addition->written.date, addition->text, whoSaid(*addition->source), RecordKind::Session, session});
            } else if (addition->kind == AdditionKind::ActedOn) {
                put(Kind::Tried, {addition->written.date, addition->text, {}, RecordKind::Session, session});
            }
        }
    }

    void gatherActions() {
        for (const ActionRow& row : m_read.actions()) {
            const auto action = row.state == ActionState::Done ? m_read.find(row.id) : std::nullopt;
            if (action && action->closed && isWithin(action->closed->date)) {
                put(Kind::Tried, {action->closed->date, action->text, action->closed->text, RecordKind::Action,
                                  action->id.as<AnyRecord>()});
            }
        }
    }

  private:
    [[nodiscard]] bool isWithin(const QDate& date) const { return date >= m_page.from && date <= m_page.until; }

    void put(Kind kind, const Passage& passage) {
        if (!passage.text.trimmed().isEmpty()) {
            m_page.groups.at(static_cast<std::size_t>(kind)).passages.push_back(passage);
        }
    }

    void add(const Session& session) {
        const auto id = session.id.as<AnyRecord>();
        const QDate& day = session.held.date;
        put(Kind::WentWell, {day, session.wentWell, {}, RecordKind::Session, id});
        if (session.afterwards) {
            put(Kind::Afterwards, {day, session.afterwards->line, {}, RecordKind::Session, id, true});
        }
        for (const Thread& thread : session.threads) {
            add(thread, day, id);
        }
    }

    void add(const Thread& thread, const QDate& day, const RecordId& session) {
        if (thread.keep) {
            const bool titled = !thread.title.trimmed().isEmpty();
            put(Kind::Kept, {day, titled ? thread.title : thread.practice, titled ? thread.practice : QString(),
                             RecordKind::Session, session});
        }
        put(Kind::Said, {day, thread.childsVoice, lookBackWords("the child’s voice"), RecordKind::Session, session});
        for (const Feedback& feedback : thread.feedback) {
            if (isOfFamily(feedback.source)) {
                put(Kind::Said, {day, feedback.text, whoSaid(*feedback.source), RecordKind::Session, session});
            }
        }
    }

    void addActedOn(const Session& session) {
        for (const Thread& thread : session.threads) {
            for (const Feedback& feedback : thread.feedback) {
                if (feedback.actedOn && isWithin(feedback.actedOn->date)) {
                    put(Kind::Tried, {feedback.actedOn->date, feedback.actedOn->text,
                                      lookBackWords("after hearing: %1").arg(feedback.text.simplified()),
                                      RecordKind::Session, session.id.as<AnyRecord>()});
                }
            }
        }
    }

    const JournalReader& m_read;
    ListQuery m_days;
    LookBackPage m_page;
};

/// One line for each dimension and each measure of the owner's that has values in these days.
QStringList ratingsIn(const JournalReader& read, const instruments::Catalogue& catalogue, const LookBackPage& page,
                      const QDate& today) {
    QStringList lines;
    for (const InstrumentChoice& choice : trendChoices(read, catalogue)) {
        for (const PartChoice& part : choice.parts) {
            if (part.isItem || part.isOthers) {
                continue;
            }
            trends::TrendInput input = seriesInput(read, catalogue, choice.id, part.id, today);
            input.from = page.from;
            input.to = page.until;
            const trends::Findings found = trends::findingsOf(input);
            const trends::Part* const newest = found.newest();
            if (newest == nullptr) {
                continue;
            }
            const QString middle = newest->chart.median ? lookBackWords("median %1 (n = %2)")
                                                              .arg(trends::numberWords(*newest->chart.median))
                                                              .arg(newest->chart.n)
                                                        : lookBackWords("n = %1").arg(newest->chart.n);
            lines << lookBackWords("%1: %2, %3").arg(part.title, middle, trends::findingInBrief(found));
        }
    }
    return lines;
}

}  // namespace

QString headingOf(PassageGroup::Kind kind) {
    switch (kind) {
        case Kind::Kept:
            return lookBackWords("Kept");
        case Kind::Said:
            return lookBackWords("What families and children said");
        case Kind::WentWell:
            return lookBackWords("What went well");
        case Kind::Tried:
            return lookBackWords("What was tried, and what came of it");
        case Kind::Afterwards:
            break;
    }
    return lookBackWords("How supervision helped me think");
}

bool LookBackPage::isEmpty() const {
    return ratings.isEmpty() &&
           std::all_of(groups.begin(), groups.end(), [](const PassageGroup& group) { return group.passages.empty(); });
}

LookBackPage lookBackOver(const JournalReader& read, const instruments::Catalogue& catalogue, const QDate& from,
                          const QDate& until, const QDate& today) {
    Gatherer gatherer(read, from, until);
    gatherer.gatherMoments();
    if (hasSupervision(purposeOf(read))) {
        gatherer.gatherSessions();
        gatherer.gatherAdditions();
        gatherer.gatherActions();
    }
    LookBackPage page = gatherer.take();
    page.ratings = ratingsIn(read, catalogue, page, today);
    return page;
}

std::vector<RecordId> recordsOf(const LookBackPage& page) {
    std::vector<RecordId> records;
    for (const PassageGroup& group : page.groups) {
        for (const Passage& passage : group.passages) {
            if (std::find(records.begin(), records.end(), passage.record) == records.end()) {
                records.push_back(passage.record);
            }
        }
    }
    return records;
}

std::optional<LookBack> lookBackOf(const JournalReader& read, const QDate& from, const QDate& until) {
    std::optional<LookBack> newest;
    for (const RecordRow& row : read.records(RecordKind::LookBack)) {
        auto kept = read.find(row.id.as<LookBack>());
        if (kept && kept->from == from && kept->until == until) {
            newest = std::move(kept);
        }
    }
    return newest;
}

QJsonObject toJson(const LookBack& lookBack) {
    return {{QStringLiteral("id"), lookBack.id.text()},
            {QStringLiteral("from"), lookBack.from.toString(Qt::ISODate)},
            {QStringLiteral("until"), lookBack.until.toString(Qt::ISODate)},
            {QStringLiteral("text"), lookBack.text}};
}

std::optional<LookBack> lookBackFromJson(const QJsonObject& object) {
    const auto id = Id<LookBack>::parse(object.value(QLatin1String("id")).toString());
    LookBack lookBack;
    lookBack.from = QDate::fromString(object.value(QLatin1String("from")).toString(), Qt::ISODate);
    lookBack.until = QDate::fromString(object.value(QLatin1String("until")).toString(), Qt::ISODate);
    lookBack.text = object.value(QLatin1String("text")).toString();
    if (!id || !lookBack.from.isValid() || !lookBack.until.isValid()) {
        return std::nullopt;
    }
    lookBack.id = *id;
    return lookBack;
}

LookBackSpan spanAround(const QDate& day, bool year) {
    if (year) {
        return {true, QDate(day.year(), 1, 1), QDate(day.year(), 12, 31), QString::number(day.year())};
    }
    const trends::Period quarter = trends::Period::of(trends::Per::Quarter, day);
    return {false, quarter.first(), quarter.last(), trends::periodWords(quarter)};
}

std::optional<LookBackSpan> spanNamed(const QString& text) {
    static const QRegularExpression names(QStringLiteral("^(\\d{4})(?:-Q([1-4]))?$"));
    const QRegularExpressionMatch match = names.match(text);
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    constexpr int monthsOfQuarter = 3;
    const int quarter = match.captured(2).toInt();
    const QDate day(match.captured(1).toInt(), quarter == 0 ? 1 : quarter * monthsOfQuarter, 1);
    return day.isValid() ? std::optional(spanAround(day, quarter == 0)) : std::nullopt;
}

}  // namespace tspace
