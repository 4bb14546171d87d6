// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/action_edit.h"

#include "editing/draft_json.h"

#include <QCoreApplication>

namespace tspace::editing {

namespace {

constexpr QLatin1String keyAction("action");

QString actionWords(const char* words) {
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
    const auto warn = [&](QLatin1String place, const QString& words) {
        record.issues.push_back({place, Severity::Warning, words});
    };
    Action& action = record.action;
    if (action.text.trimmed().isEmpty()) {
        fault(actionPart::text, actionWords("Say what is to be done."));
    }
    if (!edit.who.trimmed().isEmpty()) {
        warn(actionPart::who,
             actionWords("“%1” is new in this journal and is kept with the action.").arg(edit.who.trimmed()));
    }
    if (edit.due.trimmed().isEmpty()) {
        action.due.reset();
    } else if (!action.due || edit.due != shortDateText(*action.due, typing)) {
        if (const auto due = readDate(edit.due, typing)) {
            action.due = due;
        } else {
            fault(actionPart::due, actionWords("This is not a whole date yet. Write it like 25 Nov."));
        }
    }
    if (action.due && action.made && *action.due < action.made->date) {
        warn(actionPart::due, actionWords("This is before the day it was agreed. Is it meant?"));
    }
    return record;
}

std::optional<Person> typedPerson(const ActionEdit& edit, PersonId id) {
    if (edit.who.trimmed().isEmpty()) {
        return std::nullopt;
    }
    Person person;
    person.id = id;
    person.name = edit.who.trimmed();
    person.role = PersonRole::Peer;
    return person;
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
    return {{keyAction, codec::toJson(Record(part))},
            {draftKey::text, edit.action.text},
            {draftKey::who, edit.who},
            {draftKey::due, edit.due}};
}

std::optional<ActionEdit> actionEditFromJson(const QJsonObject& object) {
    const auto action = recordIn<Action>(object, keyAction);
    if (!action) {
        return std::nullopt;
    }
    ActionEdit edit{*action, object.value(draftKey::who).toString(), object.value(draftKey::due).toString()};
    edit.action.text = object.value(draftKey::text).toString();
    return edit;
}

}  // namespace tspace::editing
