// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/development_edit.h"

#include "editing/draft_json.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace tspace::editing {

namespace {

constexpr QLatin1String keyEntry("entry");

/// The editor's own texts, by the names of their parts.
EditTexts<DevelopmentEdit, 4> developmentTexts() {
    return {{{developmentPart::date, &DevelopmentEdit::date},
             {developmentPart::peerWith, &DevelopmentEdit::peerWith},
             {developmentPart::peerDate, &DevelopmentEdit::peerDate},
             {developmentPart::peerText, &DevelopmentEdit::peerText}}};
}

bool hasPeer(const DevelopmentEdit& edit) {
    return !edit.peerWith.trimmed().isEmpty() || !edit.peerDate.trimmed().isEmpty() ||
           !edit.peerText.trimmed().isEmpty();
}

/// What was learned was learned before: a day typed without its year is the last such day, not the nearest.
std::optional<QDate> dayBefore(const QString& typed, const Typing& typing) {
    static const QRegularExpression year(QStringLiteral("\\d{4}"));
    const auto day = readDate(typed, typing);
    return day && *day > typing.today && !year.match(typed).hasMatch() ? std::optional(day->addYears(-1)) : day;
}

void refuseDay(DevelopmentRecord& record, QLatin1String part) {
    record.issues.push_back(
        {part, Severity::Fault, QCoreApplication::translate("editing", "Write a day, such as 18 Nov.")});
}

void readPeer(const DevelopmentEdit& edit, DevelopmentRecord& record) {
    if (!hasPeer(edit)) {
        record.entry.peer.reset();
        return;
    }
    PeerReflection peer = edit.entry.peer.value_or(PeerReflection{});
    peer.with = edit.peerWith;
    peer.text = edit.peerText;
    if (edit.peerDate.trimmed().isEmpty()) {
        peer.date = record.entry.date;
    } else if (const auto day = dayBefore(edit.peerDate, edit.typing)) {
        peer.date = *day;
    } else {
        refuseDay(record, developmentPart::peerDate);
    }
    record.entry.peer = peer;
}

}  // namespace

DevelopmentEdit newDevelopment(Id<DevelopmentEntry> id, const Typing& typing) {
    DevelopmentEntry entry;
    entry.id = id;
    entry.date = typing.today;
    return fromRecord(entry, typing);
}

DevelopmentEdit developmentOf(Id<DevelopmentEntry> id, const Record& source, const Typing& typing) {
    DevelopmentEdit edit = newDevelopment(id, typing);
    edit.entry.from = AgendaSource{nameOf(kindOf(source)), idOf(source).uuid(), {}};
    if (const auto at = timeOf(source)) {
        edit.entry.date = at->date;
    }
    if (const auto* const session = std::get_if<Session>(&source);
        session != nullptr && session->kind == SessionKind::Peer) {
        edit.entry.type = DevelopmentType::PeerDiscussion;
    }
    return fromRecord(edit.entry, typing);
}

DevelopmentEdit fromRecord(const DevelopmentEntry& entry, const Typing& typing) {
    DevelopmentEdit edit;
    edit.entry = entry;
    edit.typing = typing;
    edit.date = dateText(entry.date, typing);
    if (entry.peer) {
        edit.peerWith = entry.peer->with;
        edit.peerDate = dateText(entry.peer->date, typing);
        edit.peerText = entry.peer->text;
    }
    return edit;
}

DevelopmentRecord toRecord(const DevelopmentEdit& edit) {
    DevelopmentRecord record{edit.entry, {}};
    if (const auto day = dayBefore(edit.date, edit.typing)) {
        record.entry.date = *day;
    } else {
        refuseDay(record, developmentPart::date);
    }
    readPeer(edit, record);
    return record;
}

bool isEmpty(const DevelopmentEdit& edit) {
    const DevelopmentEntry& entry = edit.entry;
    return entry.what.trimmed().isEmpty() && entry.learning.trimmed().isEmpty() && entry.impact.trimmed().isEmpty() &&
           !hasPeer(edit);
}

QJsonObject toJson(const DevelopmentEdit& edit) {
    return draftOf(edit, keyEntry, edit.entry, developmentTexts());
}

std::optional<DevelopmentEdit> developmentEditFromJson(const QJsonObject& object) {
    return editIn(object, keyEntry, &DevelopmentEdit::entry, developmentTexts());
}

}  // namespace tspace::editing
