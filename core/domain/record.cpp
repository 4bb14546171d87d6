// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/record.h"

#include "base/overloaded.h"

#include <array>
#include <utility>

namespace tspace {

namespace {

constexpr int headlineLength = 120;

/// Noon of a civil date in UTC: a day's record sorts among the instants of that day.
Instant noonOf(const QDate& date) {
    return Instant::local(date, QTime(12, 0), QStringLiteral("UTC"));
}

/// At most `headlineLength` UTF-16 units, an ellipsis for what is left out; never half a character.
QString shortened(const QString& line) {
    if (line.size() <= headlineLength) {
        return line;
    }
    const qsizetype kept = headlineLength - 1;
    return line.left(line.at(kept - 1).isHighSurrogate() ? kept - 1 : kept) + QChar(0x2026);
}

QString firstLineOf(const QStringList& texts) {
    for (const QString& text : texts) {
        const QString line = text.simplified();
        if (!line.isEmpty()) {
            return shortened(line);
        }
    }
    return {};
}

QStringList texts(const Session& session) {
    QStringList all;
    for (const Thread& thread : session.threads) {
        all << thread.title << thread.practice;
        for (const Challenge& challenge : thread.challenges) {
            all << challenge.text;
        }
        for (const Feedback& feedback : thread.feedback) {
            all << feedback.text << (feedback.actedOn ? feedback.actedOn->text : QString());
        }
        all << thread.childsVoice << (thread.setDown ? thread.setDown->text : QString());
    }
    all << session.note << session.howIAm << session.wentWell << session.place << session.cancelReason;
    for (const AgendaPoint& point : session.agenda) {
        all << point.title << point.want;
    }
    all << (session.afterwards ? session.afterwards->line : QString());
    for (const Agreement& agreement : session.agreements) {
        all << agreement.comment;
    }
    return all;
}

QStringList texts(const Moment& moment) {
    QStringList all{moment.title, moment.text};
    for (const QLatin1String part : partsOf(moment.kind)) {
        const auto found = moment.parts.find(part);
        all << (found == moment.parts.end() ? QString() : found->second);
    }
    for (const auto& [part, text] : moment.parts) {
        if (!all.contains(text)) {
            all << text;
        }
    }
    return all << moment.feelings << moment.tags << (moment.ratings ? moment.ratings->line : QString());
}

QStringList texts(const Template& record) {
    QStringList all{record.name};
    for (const Prompt& prompt : record.prompts) {
        all << prompt.text;
    }
    return all;
}

template <std::size_t... I>
Record emptyOf(RecordKind kind, std::index_sequence<I...> /*all*/) {
    Record record;
    (void)((static_cast<std::size_t>(kind) == I ? (record.emplace<I>(), true) : false) || ...);
    return record;
}

}  // namespace

template <>
std::span<const NameOf<RecordKind>> names<RecordKind>() {
    static constexpr std::array<NameOf<RecordKind>, 17> all = {{
        {RecordKind::Settings, QLatin1String("settings")},
        {RecordKind::Person, QLatin1String("person")},
        {RecordKind::Case, QLatin1String("case")},
        {RecordKind::Measure, QLatin1String("measure")},
        {RecordKind::Instrument, QLatin1String("instrument")},
        {RecordKind::Template, QLatin1String("template")},
        {RecordKind::SupportPlace, QLatin1String("support-place")},
        {RecordKind::Session, QLatin1String("session")},
        {RecordKind::Addition, QLatin1String("addition")},
        {RecordKind::Moment, QLatin1String("moment")},
        {RecordKind::Action, QLatin1String("action")},
        {RecordKind::CheckIn, QLatin1String("check-in")},
        {RecordKind::Reading, QLatin1String("reading")},
        {RecordKind::DevelopmentEntry, QLatin1String("development-entry")},
        {RecordKind::ChartNote, QLatin1String("chart-note")},
        {RecordKind::LookBack, QLatin1String("look-back")},
        {RecordKind::Disclosure, QLatin1String("disclosure")},
    }};
    return all;
}

Record emptyRecord(RecordKind kind) {
    return emptyOf(kind, std::make_index_sequence<std::variant_size_v<Record>>());
}

RecordKind kindOf(const Record& record) {
    return static_cast<RecordKind>(record.index());
}

RecordId idOf(const Record& record) {
    return std::visit([](const auto& value) { return value.id.template as<AnyRecord>(); }, record);
}

std::optional<Instant> timeOf(const Record& record) {
    using Time = std::optional<Instant>;
    return std::visit(
        Overloaded{[](const Session& r) -> Time { return r.held; }, [](const Addition& r) -> Time { return r.written; },
                   [](const Moment& r) -> Time { return r.at; }, [](const Action& r) -> Time { return r.made; },
                   [](const CheckIn& r) -> Time { return r.at; }, [](const Reading& r) -> Time { return noonOf(r.on); },
                   [](const DevelopmentEntry& r) -> Time { return noonOf(r.date); },
                   [](const ChartNote& r) -> Time { return noonOf(r.on); },
                   [](const LookBack& r) -> Time { return r.written; },
                   [](const Disclosure& r) -> Time { return r.at; }, [](const auto&) -> Time { return std::nullopt; }},
        record);
}

QStringList textsOf(const Record& record) {
    QStringList all = std::visit(
        Overloaded{
            [](const Settings&) { return QStringList(); },
            [](const Person& r) {
                return QStringList{r.name, r.note};
            },
            [](const Case& r) { return QStringList{r.code.text()}; },
            [](const Measure& r) {
                return QStringList{r.name, r.unit};
            },
            [](const InstrumentFile& r) { return QStringList{r.content.value(QLatin1String("title")).toString()}; },
            [](const SupportPlace& r) {
                return QStringList{r.name, r.reach};
            },
            [](const Addition& r) { return QStringList{r.text}; },
            [](const Action& r) {
                return QStringList{r.text, r.closed ? r.closed->text : QString()};
            },
            [](const CheckIn& r) { return QStringList{r.line}; }, [](const Reading& r) { return QStringList{r.line}; },
            [](const DevelopmentEntry& r) {
                return QStringList{r.what, r.learning, r.impact, r.peer ? r.peer->with : QString(),
                                   r.peer ? r.peer->text : QString()};
            },
            [](const ChartNote& r) { return QStringList{r.text}; },
            [](const LookBack& r) { return QStringList{r.text}; },
            [](const Disclosure& r) {
                return QStringList{r.what, r.to, r.how};
            },
            [](const auto& r) { return texts(r); }},
        record);
    all.removeAll(QString());
    return all;
}

QString headline(const Record& record) {
    return firstLineOf(textsOf(record));
}

}  // namespace tspace
