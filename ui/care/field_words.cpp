// SPDX-License-Identifier: GPL-3.0-or-later
#include "care/field_words.h"

#include "cases/case_words.h"
#include "domain/words.h"
#include "editing/sorting.h"
#include "models/words.h"
#include "people/person_words.h"
#include "services/prompt_catalogue.h"
#include "services/standards.h"
#include "services/trend_source.h"
#include "services/version_changes.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>

namespace tspace::care {

namespace {

struct FieldName {
    const char* key;
    const char* words;  ///< empty: what follows says it all
};

constexpr std::array fieldNames = {
    FieldName{"accepted", QT_TRANSLATE_NOOP("Versions", "said yes")},
    FieldName{"acted_on", QT_TRANSLATE_NOOP("Versions", "acted on")},
    FieldName{"afterwards", QT_TRANSLATE_NOOP("Versions", "how it was afterwards")},
    FieldName{"agenda", QT_TRANSLATE_NOOP("Versions", "agenda point")},
    FieldName{"agreements", QT_TRANSLATE_NOOP("Versions", "word on the record")},
    FieldName{"answers", ""},
    FieldName{"at", QT_TRANSLATE_NOOP("Versions", "when")},
    FieldName{"better", QT_TRANSLATE_NOOP("Versions", "which way is better")},
    FieldName{"bring", QT_TRANSLATE_NOOP("Versions", "bring to supervision")},
    FieldName{"by", QT_TRANSLATE_NOOP("Versions", "by whom")},
    FieldName{"cadence_weeks", QT_TRANSLATE_NOOP("Versions", "weeks between sessions")},
    FieldName{"cancel_reason", QT_TRANSLATE_NOOP("Versions", "why you did not meet")},
    FieldName{"challenges", QT_TRANSLATE_NOOP("Versions", "challenge")},
    FieldName{"childs-voice", QT_TRANSLATE_NOOP("Versions", "the child’s voice")},
    FieldName{"childs_record", QT_TRANSLATE_NOOP("Versions", "for the child’s record")},
    FieldName{"childs_voice", QT_TRANSLATE_NOOP("Versions", "the child’s voice")},
    FieldName{"closed", QT_TRANSLATE_NOOP("Versions", "how it ended")},
    FieldName{"continues", QT_TRANSLATE_NOOP("Versions", "goes on from")},
    FieldName{"due", QT_TRANSLATE_NOOP("Versions", "by when")},
    FieldName{"family", QT_TRANSLATE_NOOP("Versions", "under the family")},
    FieldName{"feelings", QT_TRANSLATE_NOOP("Versions", "feeling")},
    FieldName{"given", QT_TRANSLATE_NOOP("Versions", "how it was given")},
    FieldName{"held", QT_TRANSLATE_NOOP("Versions", "when you met")},
    FieldName{"how_i_am", QT_TRANSLATE_NOOP("Versions", "how I am")},
    FieldName{"impact", QT_TRANSLATE_NOOP("Versions", "impact on practice")},
    FieldName{"instrument", QT_TRANSLATE_NOOP("Versions", "self-rating")},
    FieldName{"keep", QT_TRANSLATE_NOOP("Versions", "worth coming back to")},
    FieldName{"learning", QT_TRANSLATE_NOOP("Versions", "what I learned")},
    FieldName{"level", ""},
    FieldName{"levels", QT_TRANSLATE_NOOP("Versions", "level of need")},
    FieldName{"limit", QT_TRANSLATE_NOOP("Versions", "agreed limit")},
    FieldName{"line", QT_TRANSLATE_NOOP("Versions", "in a line")},
    FieldName{"made", QT_TRANSLATE_NOOP("Versions", "when it was agreed")},
    FieldName{"my_role", QT_TRANSLATE_NOOP("Versions", "I am")},
    FieldName{"note", QT_TRANSLATE_NOOP("Versions", "free note")},
    FieldName{"organisation", QT_TRANSLATE_NOOP("Versions", "for the organisation to hear")},
    FieldName{"organisation_area", QT_TRANSLATE_NOOP("Versions", "under which word")},
    FieldName{"part", QT_TRANSLATE_NOOP("Versions", "where it went")},
    FieldName{"party", QT_TRANSLATE_NOOP("Versions", "whose word")},
    FieldName{"people", QT_TRANSLATE_NOOP("Versions", "person")},
    FieldName{"person", QT_TRANSLATE_NOOP("Versions", "whose it is")},
    FieldName{"set_down", QT_TRANSLATE_NOOP("Versions", "set down")},
    FieldName{"skipped", QT_TRANSLATE_NOOP("Versions", "passed over")},
    FieldName{"sorted", QT_TRANSLATE_NOOP("Versions", "passage of the note")},
    FieldName{"source", QT_TRANSLATE_NOOP("Versions", "from whom")},
    FieldName{"stage", QT_TRANSLATE_NOOP("Versions", "stage of the relationship")},
    FieldName{"stages", ""},
    FieldName{"state_since", QT_TRANSLATE_NOOP("Versions", "in this state since")},
    FieldName{"tags", QT_TRANSLATE_NOOP("Versions", "tag")},
    FieldName{"threads", QT_TRANSLATE_NOOP("Versions", "thread")},
    FieldName{"want", QT_TRANSLATE_NOOP("Versions", "what I want from it")},
    FieldName{"went_well", QT_TRANSLATE_NOOP("Versions", "what went well")},
    FieldName{"written", QT_TRANSLATE_NOOP("Versions", "when it was written")},
};

constexpr std::array forTheProgram = {QLatin1String("origin"), QLatin1String("version"), QLatin1String("position")};
constexpr std::array days = {QLatin1String("date"), QLatin1String("due"),   QLatin1String("from"),
                             QLatin1String("on"),   QLatin1String("until"), QLatin1String("state_since")};

constexpr std::array points = {QLatin1String("held"), QLatin1String("written"), QLatin1String("at"),
                               QLatin1String("made")};

template <class List>
bool holds(const List& list, const QString& key) {
    return std::find(list.begin(), list.end(), key) != list.end();
}

QString worded(const char* words) {
    return QCoreApplication::translate("Versions", words);
}

bool isNumber(const QString& key) {
    bool number = false;
    static_cast<void>(key.toInt(&number));
    return number;
}

/// The last key that names something, and the one it stands under.
std::pair<QString, QString> placeOfField(const QStringList& keys) {
    QStringList named;
    for (const QString& key : keys) {
        if (!isNumber(key)) {
            named << key;
        }
    }
    const auto at = [&named](qsizetype fromEnd) {
        return named.size() < fromEnd ? QString() : named.at(named.size() - fromEnd);
    };
    return {at(1), at(2)};
}

/// "18 November 2026, 14:00": as it was where it was entered.
QString pointWords(const QString& text) {
    const QDate day = QDate::fromString(text.left(10), Qt::ISODate);
    return day.isValid() ? plain::dayWords(day) + QStringLiteral(", ") + text.mid(11, 5) : text;
}

QString stateWords(ActionState state) {
    switch (state) {
        case ActionState::Open:
            return worded("open");
        case ActionState::Done:
            return worded("done");
        case ActionState::Dropped:
            return worded("not needed any more");
    }
    return {};
}

QString stateWords(CopyState state) {
    return state == CopyState::Copied ? worded("copied") : worded("still to be copied");
}

QString stateWords(Better better) {
    switch (better) {
        case Better::Up:
            return worded("up");
        case Better::Down:
            return worded("down");
        case Better::Neither:
            return worded("neither");
    }
    return {};
}

QString stateWords(editing::NotePart part) {
    switch (part) {
        case editing::NotePart::Practice:
            return worded("practice");
        case editing::NotePart::Challenge:
            return worded("challenge");
        case editing::NotePart::Feedback:
            return worded("feedback");
        case editing::NotePart::ChildsVoice:
            return worded("the child’s voice");
        case editing::NotePart::Action:
            return worded("an action");
    }
    return {};
}

template <class E, class Words>
QString inWords(const QString& name, const Words& words) {
    const auto value = valueNamed<E>(name);
    return value ? words(*value) : name;
}

template <class E>
QString inPlainWords(const QString& name) {
    return inWords<E>(name, [](E value) { return plain::words(value); });
}

template <class E>
QString inStateWords(const QString& name) {
    return inWords<E>(name, [](E value) { return stateWords(value); });
}

}  // namespace

FieldWords::FieldWords(const JournalReader& read, const Record& record)
    : m_read(read), m_kind(kindOf(record)), m_catalogue(catalogueOf(read)) {
    const auto learn = [this](const QString& instrument, int version) {
        if (const instruments::Instrument* found = m_catalogue.find(instrument, version)) {
            for (const instruments::Item& item : found->items) {
                m_statements[item.id] = item.text;
            }
        }
    };
    if (const auto* session = std::get_if<Session>(&record)) {
        for (const Thread& thread : session->threads) {
            m_threads[thread.id.text()] = thread.title;
        }
        if (session->afterwards) {
            learn(session->afterwards->instrument, session->afterwards->version);
        }
    } else if (const auto* moment = std::get_if<Moment>(&record); moment != nullptr && moment->ratings) {
        learn(moment->ratings->instrument, moment->ratings->version);
    } else if (const auto* checkIn = std::get_if<CheckIn>(&record)) {
        learn(checkIn->instrument, checkIn->version);
    }
}

QString FieldWords::nameOfKey(const QString& key) const {
    if (const auto statement = m_statements.find(key); statement != m_statements.end()) {
        return statement->second;
    }
    for (const FieldName& name : fieldNames) {
        if (key == QLatin1String(name.key)) {
            return *name.words == '\0' ? QString() : worded(name.words);
        }
    }
    return QString(key).replace(QLatin1Char('_'), QLatin1Char(' ')).replace(QLatin1Char('-'), QLatin1Char(' '));
}

QString FieldWords::label(const QStringList& keys) const {
    QStringList parts;
    for (qsizetype at = 0; at < keys.size(); ++at) {
        const QString& key = keys.at(at);
        const bool isPart = at > 0 && keys.at(at - 1) == QLatin1String("parts");
        if (key == QLatin1String("parts") && keys.size() > 1) {
            continue;  // what follows says it all
        }
        if (isNumber(key) && !parts.isEmpty()) {
            parts.last() += QLatin1Char(' ') + key;
        } else if (isPart) {
            const QByteArray name = key.toLatin1();
            parts << models::wordsForPart(QLatin1String(name));
        } else if (const QString name = nameOfKey(key); !name.isEmpty()) {
            parts << name;
        }
    }
    QString words = parts.join(QStringLiteral(", "));
    if (!words.isEmpty()) {
        words[0] = words[0].toUpper();
    }
    return words;
}

QString FieldWords::nameOfId(const QString& id) const {
    const auto own = m_threads.find(id);
    const QString name = own != m_threads.end() ? own->second : headlineOf(m_read, id).value_or(QString());
    return name.isEmpty() ? worded("something that is no longer there") : name;
}

QString FieldWords::chosen(const QString& key, const QString& under, const QString& text) const {
    if (key == QLatin1String("kind")) {
        return m_kind == RecordKind::Moment
                   ? inWords<MomentKind>(text, [](MomentKind kind) { return models::words(kind); })
               : m_kind == RecordKind::Addition ? inPlainWords<AdditionKind>(text)
                                                : inPlainWords<SessionKind>(text);
    }
    if (key == QLatin1String("state")) {
        return under == QLatin1String("childs_record") ? inStateWords<CopyState>(text)
               : m_kind == RecordKind::Case
                   ? inWords<CaseState>(text, [](CaseState state) { return cases::words(state); })
                   : inStateWords<ActionState>(text);
    }
    if (key == QLatin1String("role")) {
        return inWords<PersonRole>(text, [](PersonRole role) { return people::words(role); });
    }
    if (key == QLatin1String("part")) {
        const auto part = editing::notePartNamed(text);
        return part ? stateWords(*part) : text;
    }
    using InWords = QString (*)(const QString&);
    static constexpr std::array<std::pair<QLatin1String, InWords>, 10> tables = {{
        {QLatin1String("status"), inPlainWords<SessionStatus>},
        {QLatin1String("my_role"), inPlainWords<MyRole>},
        {QLatin1String("by"), inPlainWords<ChallengeBy>},
        {QLatin1String("source"), inPlainWords<FeedbackSource>},
        {QLatin1String("stage"), inPlainWords<Stage>},
        {QLatin1String("level"), inPlainWords<LevelOfNeed>},
        {QLatin1String("given"), inPlainWords<Given>},
        {QLatin1String("organisation_area"), inPlainWords<OrganisationArea>},
        {QLatin1String("type"), inPlainWords<DevelopmentType>},
        {QLatin1String("better"), inStateWords<Better>},
    }};
    const auto* const table =
        std::find_if(tables.begin(), tables.end(), [&](const auto& each) { return each.first == key; });
    return table == tables.end() ? text : table->second(text);
}

QString FieldWords::value(const codec::FlatField& field) const {
    const auto [key, under] = placeOfField(field.keys);
    const bool isWho = m_kind == RecordKind::Case && key == QLatin1String("who");
    const bool isOwnPart = m_kind == RecordKind::Addition && key == QLatin1String("feedback");
    if (holds(forTheProgram, key) || field.keys.front() == QLatin1String("origin") || isWho || isOwnPart) {
        return {};
    }
    if (field.isId) {
        return nameOfId(field.text);
    }
    if (holds(points, key)) {
        return pointWords(field.text);
    }
    if (holds(days, key)) {
        const QDate day = QDate::fromString(field.text, Qt::ISODate);
        return day.isValid() ? plain::dayWords(day) : field.text;
    }
    return named(key, under, field.text);
}

QString FieldWords::named(const QString& key, const QString& under, const QString& text) const {
    if (key == QLatin1String("party")) {
        return worded("me");  // anyone else is an id
    }
    if (key == QLatin1String("instrument")) {
        const instruments::Instrument* found = m_catalogue.newest(text);
        return found == nullptr ? text : found->title;
    }
    if (key == QLatin1String("prompts")) {
        const auto set = promptSet(m_read, text);
        return set ? set->name : text;
    }
    if (key == QLatin1String("standard")) {
        const std::vector<Standard> standards = bundledStandards();
        const Standard* found = standardNamed(text, standards);
        return found == nullptr ? text : found->title;
    }
    if (key == QLatin1String("skipped")) {
        return nameOfKey(text);
    }
    return chosen(key, under, text);
}

}  // namespace tspace::care
