// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/action_edit.h"

#include "codec/codec.h"

#include <QCoreApplication>

namespace tspace::editing {

namespace {

constexpr QLatin1String keyAction("action");
constexpr QLatin1String keyText("text");
constexpr QLatin1String keyWho("who");
constexpr QLatin1String keyDue("due");

/// A record is never without text, an action in an editor may be.
constexpr QLatin1String noText("-");

QString tr(const char* words) {
    return QCoreApplication::translate("tspace::editing::ActionEdit", words);
}

}  // namespace

ActionEdit newAction(ActionId id, const Instant& now) {
    ActionEdit edit;
    edit.action.id = id;
    edit.action.made = now;
    return edit;
}

ActionEdit fromRecord(const Action& action, const Typing& typing) {
    return {action, {}, action.due ? shortDateText(*action.due, typing) : QString()};
}

ActionRecord toRecord(const ActionEdit& edit, const Typing& typing) {
    ActionRecord record{edit.action, {}};
    const auto fault = [&](QLatin1String place, const QString& words) {
        record.issues.push_back({place, Severity::Fault, words});
    };
    Action& action = record.action;
    if (action.text.trimmed().isEmpty()) {
        fault(actionPart::text, tr("Say what is to be done."));
    }
    if (!edit.who.trimmed().isEmpty()) {
        fault(actionPart::who, tr("Pick someone who is in this journal, or leave it empty for yourself."));
    }
    if (edit.due.trimmed().isEmpty()) {
        action.due.reset();
    } else if (!action.due || edit.due != shortDateText(*action.due, typing)) {
        if (const auto due = readDate(edit.due, typing)) {
            action.due = due;
        } else {
            fault(actionPart::due, tr("This is not a whole date yet. Write it like 25 Nov."));
        }
    }
    if (action.due && action.made && *action.due < action.made->date) {
        record.issues.push_back(
            {actionPart::due, Severity::Warning, tr("This is before the day it was agreed. Is it meant?")});
    }
    return record;
}

Action closed(Action action, ActionState state, const QString& line, const QDate& today) {
    action.state = state;
    action.closed.reset();
    if (state != ActionState::Open) {
        action.closed = DatedLine{.date = today, .text = line.trimmed(), .unknown = {}};
    }
    return action;
}

QJsonObject toJson(const ActionEdit& edit) {
    Action part = edit.action;
    part.text = noText;
    return {
        {keyAction, codec::toJson(Record(part))}, {keyText, edit.action.text}, {keyWho, edit.who}, {keyDue, edit.due}};
}

std::optional<ActionEdit> actionEditFromJson(const QJsonObject& object) {
    const codec::Decoded decoded = codec::fromJson(object.value(keyAction).toObject());
    if (!decoded.record || !std::holds_alternative<Action>(*decoded.record)) {
        return std::nullopt;
    }
    ActionEdit edit{std::get<Action>(*decoded.record), object.value(keyWho).toString(),
                    object.value(keyDue).toString()};
    edit.action.text = object.value(keyText).toString();
    return edit;
}

}  // namespace tspace::editing
