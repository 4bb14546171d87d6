// SPDX-License-Identifier: GPL-3.0-or-later
#include "sessions/prompt_hints.h"

#include "editing/parts.h"

namespace tspace::sessions {

namespace part = editing::part;

namespace {

/// What a box says by itself, kept on it while a prompt stands in its place.
constexpr const char* ownHint = "ownHint";

void showHint(const Fields& fields, const QString& name, const QString& hint) {
    auto* const box = qobject_cast<kit::GrowingTextEdit*>(fields.boxOf(name));
    if (box == nullptr) {
        return;
    }
    if (!box->property(ownHint).isValid()) {
        box->setProperty(ownHint, box->placeholderText());
    }
    box->setHint(hint.isEmpty() ? box->property(ownHint).toString() : hint);
}

}  // namespace

void showHints(const Fields& fields, const editing::SessionEdit& edit, const editing::PromptSet* set) {
    const auto hint = [set](const char* name) {
        return set != nullptr ? hintFor(*set, QLatin1String(name)) : QString();
    };
    for (const editing::ThreadEdit& each : edit.threads) {
        const Thread& thread = each.thread;
        showHint(fields, part::practice(thread.id), hint("practice"));
        showHint(fields, part::childsVoice(thread.id), hint("childs-voice"));
        showHint(fields, part::newChallenge(thread.id), hint("challenge"));
        showHint(fields, part::newFeedback(thread.id), hint("feedback"));
        for (const Challenge& challenge : thread.challenges) {
            showHint(fields, part::challenge(challenge.id), hint("challenge"));
        }
        for (const Feedback& feedback : thread.feedback) {
            showHint(fields, part::feedback(feedback.id), hint("feedback"));
        }
    }
    showHint(fields, part::note, hint("note"));
}

}  // namespace tspace::sessions
