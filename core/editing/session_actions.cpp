// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does to the actions of a session.
#include "editing/session_structure.h"

#include <algorithm>

namespace tspace::editing {

namespace {

ActionEdit* actionIn(SessionEdit& edit, const ActionId& id) {
    for (ActionEdit& action : edit.actions) {
        if (action.action.id == id) {
            return &action;
        }
    }
    return nullptr;
}

void close(SessionEdit& edit, ActionEdit& action, ActionState state) {
    action.action.state = state;
    action.action.closed.reset();
    if (state != ActionState::Open) {
        action.action.closed = DatedLine{.date = edit.typing.today, .text = {}, .unknown = {}};
    }
}

}  // namespace

ActionId addAction(SessionEdit& edit, const Instant& made, Random& random) {
    ActionEdit added;
    added.action.id = ActionId::make(random);
    // A journal lists actions by when they were agreed: two of one moment keep their order by a millisecond.
    added.action.made = made;
    for (const ActionEdit& before : edit.actions) {
        if (before.action.made && before.action.made->utc >= added.action.made->utc) {
            added.action.made = Instant::at(before.action.made->utc + 1, made.zone);
        }
    }
    added.action.session = edit.session.id;
    edit.actions.push_back(added);
    return added.action.id;
}

void removeAction(SessionEdit& edit, const ActionId& id) {
    if (std::erase_if(edit.actions, [&](const ActionEdit& action) { return action.action.id == id; }) > 0) {
        edit.removedActions.insert(id.uuid());
    }
}

void setWho(SessionEdit& edit, const ActionId& id, std::optional<PersonId> who) {
    if (ActionEdit* const action = actionIn(edit, id)) {
        action->action.who = who;
        action->who.clear();
    }
}

void setDone(SessionEdit& edit, const ActionId& id, bool done) {
    ActionEdit* const action = actionIn(edit, id);
    if (action != nullptr && (action->action.state != ActionState::Open) != done) {
        close(edit, *action, done ? ActionState::Done : ActionState::Open);
    }
}

void drop(SessionEdit& edit, const ActionId& id) {
    ActionEdit* const action = actionIn(edit, id);
    if (action != nullptr && action->action.state != ActionState::Dropped) {
        close(edit, *action, ActionState::Dropped);
    }
}

void setOrganisation(SessionEdit& edit, const ActionId& id, bool organisation) {
    if (ActionEdit* const action = actionIn(edit, id)) {
        action->action.organisation = organisation;
    }
}

void setForRecord(SessionEdit& edit, const ActionId& id, bool wanted) {
    if (ActionEdit* const action = actionIn(edit, id)) {
        std::optional<ChildsRecord>& mark = action->action.childsRecord;
        if (!wanted) {
            mark.reset();
        } else if (!mark) {
            mark = ChildsRecord{};
        }
    }
}

void setThread(SessionEdit& edit, const ActionId& id, const std::optional<ThreadId>& thread) {
    ActionEdit* const action = actionIn(edit, id);
    if (action == nullptr || action->action.thread == thread) {
        return;
    }
    action->action.thread.reset();
    for (const ThreadEdit& place : edit.threads) {
        if (place.thread.id == thread) {
            action->action.thread = thread;
            action->action.caseId = place.thread.caseId ? place.thread.caseId : action->action.caseId;
        }
    }
}

}  // namespace tspace::editing
