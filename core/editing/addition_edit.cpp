// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/addition_edit.h"

#include "domain/words.h"
#include "editing/draft_json.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace tspace::editing {

namespace {

constexpr QLatin1String keyAddition("addition");

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

Addition takingBack(const Addition& addition, Id<Addition> comment, const Instant& now) {
    Addition said;
    said.id = comment;
    said.session = addition.session;
    said.thread = addition.thread;
    said.written = now;
    said.text =
        QCoreApplication::translate("tspace::editing::AdditionEdit", "Taken back: what was added on %1 as %2.")
            .arg(QLocale().toString(addition.written.date, QStringLiteral("d MMMM yyyy")), plain::words(addition.kind));
    return said;
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
    return {{keyAddition, codec::toJson(Record(addition))}, {draftKey::text, edit.addition.text}};
}

std::optional<AdditionEdit> additionEditFromJson(const QJsonObject& object) {
    const auto addition = recordIn<Addition>(object, keyAddition);
    if (!addition) {
        return std::nullopt;
    }
    AdditionEdit edit{*addition};
    edit.addition.text = object.value(draftKey::text).toString();
    return edit;
}

}  // namespace tspace::editing
