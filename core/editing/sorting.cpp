// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/sorting.h"

#include "editing/parts.h"
#include "editing/session_structure.h"

#include <algorithm>
#include <array>

namespace tspace::editing {

namespace {

constexpr std::array<std::pair<NotePart, QLatin1String>, 5> known = {{
    {NotePart::Practice, QLatin1String("practice")},
    {NotePart::Challenge, QLatin1String("challenge")},
    {NotePart::Feedback, QLatin1String("feedback")},
    {NotePart::ChildsVoice, QLatin1String("childs-voice")},
    {NotePart::Action, QLatin1String("action")},
}};

ThreadEdit* threadIn(SessionEdit& edit, const std::optional<ThreadId>& id) {
    for (ThreadEdit& thread : edit.threads) {
        if (thread.thread.id == id) {
            return &thread;
        }
    }
    return nullptr;
}

void append(QString& text, const QString& passage) {
    while (!text.isEmpty() && text.back().isSpace()) {
        text.chop(1);
    }
    text += text.isEmpty() ? passage : QStringLiteral("\n\n") + passage;
}

/// The text of a challenge or feedback of its own: the last one while it is empty, else a new one.
QString ownPart(SessionEdit& edit, const ThreadId& id, NotePart part, Random& random) {
    const Thread& thread = threadIn(edit, id)->thread;
    if (part == NotePart::Challenge) {
        const bool room = !thread.challenges.empty() && isEmpty(thread.challenges.back());
        return part::challenge(room ? thread.challenges.back().id : addChallenge(edit, id, random).value());
    }
    const bool room = !thread.feedback.empty() && isEmpty(thread.feedback.back());
    return part::feedback(room ? thread.feedback.back().id : addFeedback(edit, id, random).value());
}

SortedTo toAction(SessionEdit& edit, const QString& passage, const std::optional<ThreadId>& wanted, const Instant& now,
                  Random& random) {
    const ActionId id = addAction(edit, now, random);
    Action& action = edit.actions.back().action;
    action.text = passage.simplified();
    const ThreadEdit* const thread = threadIn(edit, wanted);
    if (thread != nullptr && !isEmpty(*thread)) {
        action.thread = thread->thread.id;
        action.caseId = thread->thread.caseId;
    }
    return {part::action(id), action.thread};
}

SortedTo toThread(SessionEdit& edit, const QString& passage, NotePart part, const std::optional<ThreadId>& wanted,
                  Random& random) {
    const ThreadEdit* const there = threadIn(edit, wanted);
    const ThreadId id = there != nullptr ? there->thread.id : addThread(edit, random);
    Thread& thread = threadIn(edit, id)->thread;
    switch (part) {
        case NotePart::Practice:
            append(thread.practice, passage);
            return {part::practice(id), id};
        case NotePart::ChildsVoice:
            append(thread.childsVoice, passage);
            return {part::childsVoice(id), id};
        case NotePart::Challenge:
        case NotePart::Feedback:
        case NotePart::Action:
            break;
    }
    const QString own = ownPart(edit, id, part, random);
    setText(edit, own, passage);
    return {own, id};
}

}  // namespace

QLatin1String name(NotePart part) {
    return std::find_if(known.begin(), known.end(), [&](const auto& each) { return each.first == part; })->second;
}

std::optional<NotePart> notePartNamed(const QString& name) {
    const auto* const found =
        std::find_if(known.begin(), known.end(), [&](const auto& each) { return name == each.second; });
    return found == known.end() ? std::nullopt : std::optional(found->first);
}

std::optional<SortedTo> sortPassage(SessionEdit& edit, int begin, int length, NotePart part,
                                    const std::optional<ThreadId>& thread, const Instant& now, Random& random) {
    const QString& note = edit.session.note;
    if (begin < 0 || length < 1 || begin + length > note.size()) {
        return std::nullopt;
    }
    const QString passage = note.mid(begin, length).trimmed();
    if (passage.isEmpty()) {
        return std::nullopt;
    }
    SortedTo went = part == NotePart::Action ? toAction(edit, passage, thread, now, random)
                                             : toThread(edit, passage, part, thread, random);
    edit.session.sorted.push_back({.text = passage, .part = name(part), .thread = went.thread, .unknown = {}});
    return went;
}

std::vector<Marked> markedIn(const Session& session) {
    std::vector<Marked> marks;
    const auto isFree = [&](qsizetype begin, qsizetype length) {
        return std::none_of(marks.begin(), marks.end(), [&](const Marked& mark) {
            return begin < mark.begin + mark.length && mark.begin < begin + length;
        });
    };
    for (std::size_t i = 0; i < session.sorted.size(); ++i) {
        const QString& text = session.sorted[i].text;
        qsizetype at = text.isEmpty() ? -1 : session.note.indexOf(text);
        while (at >= 0 && !isFree(at, text.size())) {
            at = session.note.indexOf(text, at + 1);
        }
        if (at >= 0) {
            marks.push_back({static_cast<int>(at), static_cast<int>(text.size()), i});
        }
    }
    std::sort(marks.begin(), marks.end(), [](const Marked& a, const Marked& b) { return a.begin < b.begin; });
    return marks;
}

void unmark(SessionEdit& edit, std::size_t passage) {
    auto& sorted = edit.session.sorted;
    if (passage < sorted.size()) {
        sorted.erase(sorted.begin() + static_cast<std::ptrdiff_t>(passage));
    }
}

}  // namespace tspace::editing
