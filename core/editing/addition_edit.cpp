// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/addition_edit.h"

#include "codec/codec.h"

#include <QCoreApplication>

#include <algorithm>

namespace tspace::editing {

namespace {

constexpr QLatin1String keyAddition("addition");
constexpr QLatin1String keyText("text");

/// A record is never without text, an addition in an editor may be.
constexpr QLatin1String noText("-");

}  // namespace

AdditionEdit newAddition(Id<Addition> id, const SessionId& session, const std::optional<ThreadId>& thread) {
    AdditionEdit edit;
    edit.addition.id = id;
    edit.addition.session = session;
    edit.addition.thread = thread;
    return edit;
}

std::vector<AdditionKind> additionKinds(const Thread* thread, std::span<const Addition> before) {
    std::vector<AdditionKind> kinds{AdditionKind::Comment};
    if (thread == nullptr) {
        return kinds;
    }
    kinds.insert(kinds.end(), {AdditionKind::Challenge, AdditionKind::Feedback});
    const bool wasAnswered = std::any_of(before.begin(), before.end(), [&](const Addition& addition) {
        return addition.thread == thread->id && addition.kind == AdditionKind::Feedback;
    });
    if (wasAnswered || !thread->feedback.empty()) {
        kinds.push_back(AdditionKind::ActedOn);
    }
    return kinds;
}

Addition toRecord(const AdditionEdit& edit, const Instant& now) {
    Addition addition = edit.addition;
    addition.written = now;
    if (addition.kind != AdditionKind::Challenge) {
        addition.by.reset();
    }
    if (addition.kind != AdditionKind::Feedback) {
        addition.source.reset();
    }
    if (addition.kind != AdditionKind::ActedOn) {
        addition.feedback.reset();
    }
    return addition;
}

QString problemOf(const AdditionEdit& edit) {
    return isEmpty(edit)
               ? QCoreApplication::translate("tspace::editing::AdditionEdit", "Write first what is to be added.")
               : QString();
}

bool isEmpty(const AdditionEdit& edit) {
    return edit.addition.text.trimmed().isEmpty();
}

QJsonObject toJson(const AdditionEdit& edit) {
    Addition addition = edit.addition;
    addition.text = noText;
    if (!addition.written.date.isValid()) {
        addition.written = Instant::at(0, QStringLiteral("UTC"));  // not written yet, but a record has its time
    }
    return {{keyAddition, codec::toJson(Record(addition))}, {keyText, edit.addition.text}};
}

std::optional<AdditionEdit> additionEditFromJson(const QJsonObject& object) {
    const codec::Decoded decoded = codec::fromJson(object.value(keyAddition).toObject());
    const auto* addition = decoded.record ? std::get_if<Addition>(&*decoded.record) : nullptr;
    if (addition == nullptr) {
        return std::nullopt;
    }
    AdditionEdit edit{*addition};
    edit.addition.text = object.value(keyText).toString();
    return edit;
}

}  // namespace tspace::editing
