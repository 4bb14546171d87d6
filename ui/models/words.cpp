// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/words.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>

namespace tspace::models {

namespace {

QString said(const char* text) {
    return QCoreApplication::translate("models", text);
}

}  // namespace

QString words(MomentKind kind) {
    switch (kind) {
        case MomentKind::HomeVisit:
            return said("Home visit");
        case MomentKind::Conversation:
            return said("Conversation");
        case MomentKind::CourageousConversation:
            return said("Courageous conversation");
        case MomentKind::Partnership:
            return said("Partnership");
        case MomentKind::Pause:
            return said("Pause");
        case MomentKind::Free:
            return said("Note");
    }
    return {};
}

QString wordsForPart(QLatin1String part) {
    static constexpr std::array<std::pair<QLatin1String, const char*>, 13> all = {{
        {QLatin1String("before"), QT_TRANSLATE_NOOP("models", "Before")},
        {QLatin1String("in-the-room"), QT_TRANSLATE_NOOP("models", "In the room")},
        {QLatin1String("after"), QT_TRANSLATE_NOOP("models", "After: what I felt, and what I did with it")},
        {QLatin1String("childs-voice"), QT_TRANSLATE_NOOP("models", "The child's voice")},
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
    return found == all.end() ? QString(part) : said(found->second);
}

QString words(RecordKind kind) {
    switch (kind) {
        case RecordKind::Settings:
            return said("Settings");
        case RecordKind::Person:
            return said("Person");
        case RecordKind::Case:
            return said("Case");
        case RecordKind::Measure:
            return said("Measure");
        case RecordKind::Instrument:
            return said("Self-rating");
        case RecordKind::Template:
            return said("Prompts");
        case RecordKind::SupportPlace:
            return said("Where support is found");
        case RecordKind::Session:
            return said("Session");
        case RecordKind::Addition:
            return said("Addition");
        case RecordKind::Moment:
            return said("Moment");
        case RecordKind::Action:
            return said("Action");
        case RecordKind::CheckIn:
            return said("Check-in");
        case RecordKind::Reading:
            return said("Reading");
        case RecordKind::DevelopmentEntry:
            return said("Development entry");
        case RecordKind::ChartNote:
            return said("Chart note");
        case RecordKind::LookBack:
            return said("Look back");
        case RecordKind::Disclosure:
            return said("What was shared");
    }
    return {};
}

QString statements(int count) {
    return count == 1 ? said("1 statement") : said("%1 statements").arg(count);
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
