// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/words.h"

#include <QCoreApplication>
#include <QLocale>

namespace tspace::models {

namespace {

QString said(const char* text) { return QCoreApplication::translate("models", text); }

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

QString listDate(const QDate& date, const QDate& today) {
    const QString form = date.year() == today.year() ? QStringLiteral("ddd d MMM") : QStringLiteral("d MMM yyyy");
    return QLocale().toString(date, form);
}

QString longDate(const QDate& date) { return QLocale().toString(date, QStringLiteral("dddd d MMMM yyyy")); }

QString timeText(const Instant& at) { return QLocale().toString(at.time(), QStringLiteral("HH:mm")); }

}  // namespace tspace::models
