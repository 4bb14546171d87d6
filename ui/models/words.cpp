// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/words.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>

namespace tspace::models {

namespace {

QString worded(const char* text) {
    return QCoreApplication::translate("models", text);
}

}  // namespace

QString words(MomentKind kind) {
    switch (kind) {
        case MomentKind::HomeVisit:
            return worded("Home visit");
        case MomentKind::Conversation:
            return worded("Conversation");
        case MomentKind::CourageousConversation:
            return worded("Courageous conversation");
        case MomentKind::Partnership:
            return worded("Partnership");
        case MomentKind::Pause:
            return worded("Pause");
        case MomentKind::Free:
            return worded("Note");
    }
    return {};
}

QString wordsForPart(QLatin1String part) {
    static constexpr std::array<std::pair<QLatin1String, const char*>, 13> all = {{
        {QLatin1String("before"), QT_TRANSLATE_NOOP("models", "Before")},
        {QLatin1String("in-the-room"), QT_TRANSLATE_NOOP("models", "In the room")},
        {QLatin1String("after"), QT_TRANSLATE_NOOP("models", "After: what I felt, and what I did with it")},
        {QLatin1String("childs-voice"), QT_TRANSLATE_NOOP("models", "The child’s voice")},
        {QLatin1String("must-be-said"), QT_TRANSLATE_NOOP("models", "What must be said")},
        {QLatin1String("if-not-said"), QT_TRANSLATE_NOOP("models", "What follows if it is not said")},
        {QLatin1String("if-it-goes-badly"), QT_TRANSLATE_NOOP("models", "What follows if it goes badly")},
        {QLatin1String("risk-and-who-knows"), QT_TRANSLATE_NOOP("models", "The risk we are holding, and who knows")},
        {QLatin1String("who-stands-with-me"), QT_TRANSLATE_NOOP("models", "Who stands with me")},
        {QLatin1String("how-it-went"), QT_TRANSLATE_NOOP("models", "How it went")},
        {QLatin1String("with-whom"), QT_TRANSLATE_NOOP("models", "With whom")},
        {QLatin1String("side"), QT_TRANSLATE_NOOP("models", "Inside or outside the organisation")},
        {QLatin1String("what-each-needs"), QT_TRANSLATE_NOOP("models", "What each side needs")},
    }};
    const auto* const found =
        std::find_if(all.begin(), all.end(), [&](const auto& entry) { return entry.first == part; });
    return found == all.end() ? QString(part) : worded(found->second);
}

QString words(RecordKind kind) {
    switch (kind) {
        case RecordKind::Settings:
            return worded("Settings");
        case RecordKind::Person:
            return worded("Person");
        case RecordKind::Case:
            return worded("Case");
        case RecordKind::Measure:
            return worded("Measure");
        case RecordKind::Instrument:
            return worded("Self-rating");
        case RecordKind::Template:
            return worded("Prompts");
        case RecordKind::SupportPlace:
            return worded("Where support is found");
        case RecordKind::Session:
            return worded("Session");
        case RecordKind::Addition:
            return worded("Addition");
        case RecordKind::Moment:
            return worded("Moment");
        case RecordKind::Action:
            return worded("Action");
        case RecordKind::CheckIn:
            return worded("Check-in");
        case RecordKind::Reading:
            return worded("Reading");
        case RecordKind::DevelopmentEntry:
            return worded("Development entry");
        case RecordKind::ChartNote:
            return worded("Chart note");
        case RecordKind::LookBack:
            return worded("Look back");
        case RecordKind::Disclosure:
            return worded("What was shared");
    }
    return {};
}

QString spoken(QStringList parts) {
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

QString statements(int count) {
    return count == 1 ? worded("1 statement") : worded("%1 statements").arg(count);
}

QString listDate(const QDate& date, const QDate& today) {
    const QString form = date.year() == today.year() ? QStringLiteral("ddd d MMM") : QStringLiteral("d MMM yyyy");
    return QLocale().toString(date, form);
}

QString longDate(const QDate& date) {
    return QLocale().toString(date, QStringLiteral("dddd d MMMM yyyy"));
}

QString timeText(const Instant& at) {
    return QLocale().toString(at.time(), QStringLiteral("HH:mm"));
}

}  // namespace tspace::models
