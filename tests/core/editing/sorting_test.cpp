// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/sorting.h"

#include "core/editing/desk_time.h"
#include "editing/parts.h"
#include "editing/session_structure.h"
#include "support/catch.h"

using namespace tspace;
using namespace tspace::editing;

namespace {

SessionEdit sessionNoted(const QString& note, Random& random) {
    SessionEdit edit =
        newSession(SessionId::make(random), test::deskTime(), QLocale(QLocale::English, QLocale::UnitedKingdom));
    edit.session.note = note;
    return edit;
}

std::optional<SortedTo> sortWords(SessionEdit& edit, const QString& words, NotePart part,
                                  std::optional<ThreadId> thread, Random& random) {
    return sortPassage(edit, static_cast<int>(edit.session.note.indexOf(words)), static_cast<int>(words.size()), part,
                       thread, test::deskTime(), random);
}

}  // namespace

// Would catch: words that are taken out of the note, put over what stood there, or come with the spaces around them.
TEST_CASE("a passage of the note goes where it belongs and stays in the note", "[editing]") {
    SeededRandom random(3);
    const QString note = QStringLiteral("He shrugs. Why? Mum: you asked me. I like it. Ask him alone.");
    SessionEdit edit = sessionNoted(note, random);
    const auto first = sortWords(edit, QStringLiteral("He shrugs. "), NotePart::Practice, std::nullopt, random);
    REQUIRE(first);
    REQUIRE(first->thread);
    const ThreadId thread = *first->thread;
    CHECK(sortWords(edit, QStringLiteral("Why?"), NotePart::Challenge, thread, random).has_value());
    CHECK(sortWords(edit, QStringLiteral("Mum: you asked me."), NotePart::Feedback, thread, random).has_value());
    CHECK(sortWords(edit, QStringLiteral("I like it."), NotePart::ChildsVoice, thread, random).has_value());
    const auto action = sortWords(edit, QStringLiteral("Ask him alone."), NotePart::Action, thread, random);
    REQUIRE(edit.threads.size() == 1);
    const Thread& sorted = edit.threads.front().thread;
    CHECK(sorted.practice == QStringLiteral("He shrugs."));
    REQUIRE(sorted.challenges.size() == 1);
    CHECK(sorted.challenges.front().text == QStringLiteral("Why?"));
    CHECK(sorted.challenges.front().by == ChallengeBy::Supervisor);
    CHECK(sorted.feedback.at(0).text == QStringLiteral("Mum: you asked me."));
    CHECK(sorted.childsVoice == QStringLiteral("I like it."));
    REQUIRE(edit.actions.size() == 1);
    CHECK(edit.actions.front().action.text == QStringLiteral("Ask him alone."));
    CHECK(edit.actions.front().action.thread == thread);
    CHECK(action->part == part::action(edit.actions.front().action.id));
    CHECK(edit.session.note == note);
    CHECK(edit.session.sorted.size() == 5);
    const Session session = toRecords(edit, {}).session;
    CHECK(session.sorted.at(3).part == QStringLiteral("childs-voice"));
    CHECK(session.sorted.at(3).thread == thread);
}

// Would catch: a second passage that writes over the first.
TEST_CASE("a further passage stands after what is there", "[editing]") {
    SeededRandom random(3);
    SessionEdit edit = sessionNoted(QStringLiteral("one two three"), random);
    const ThreadId thread = addThread(edit, random);
    setText(edit, part::practice(thread), QStringLiteral("zero\n"));
    CHECK(addChallenge(edit, thread, random).has_value());
    static_cast<void>(sortWords(edit, QStringLiteral("one"), NotePart::Practice, thread, random));
    static_cast<void>(sortWords(edit, QStringLiteral("two"), NotePart::Challenge, thread, random));
    static_cast<void>(sortWords(edit, QStringLiteral("three"), NotePart::Challenge, thread, random));
    CHECK(edit.threads[0].thread.practice == QStringLiteral("zero\n\none"));
    REQUIRE(edit.threads[0].thread.challenges.size() == 2);
    CHECK(edit.threads[0].thread.challenges[0].text == QStringLiteral("two"));
    CHECK(edit.threads[0].thread.challenges[1].text == QStringLiteral("three"));
}

// Would catch: a step of undo, a thread or a mark for nothing.
TEST_CASE("nothing is sorted where nothing is selected", "[editing]") {
    SeededRandom random(3);
    SessionEdit edit = sessionNoted(QStringLiteral("one   two"), random);
    const SessionEdit before = edit;
    for (const auto& [begin, length] : {std::pair{3, 3}, std::pair{0, 0}, std::pair{-1, 2}, std::pair{5, 50}}) {
        CHECK_FALSE(
            sortPassage(edit, begin, length, NotePart::Practice, std::nullopt, test::deskTime(), random).has_value());
    }
    CHECK(edit == before);
}

// Would catch: marks on words that were changed since, two marks on one place, or a mark in the wrong of two equal
// passages.
TEST_CASE("marks follow the words they were made for", "[editing]") {
    SeededRandom random(3);
    SessionEdit edit = sessionNoted(QStringLiteral("yes and yes"), random);
    const ThreadId thread = addThread(edit, random);
    static_cast<void>(sortPassage(edit, 0, 3, NotePart::Practice, thread, test::deskTime(), random));
    static_cast<void>(sortPassage(edit, 8, 3, NotePart::Feedback, thread, test::deskTime(), random));
    CHECK(markedIn(edit.session) == std::vector<Marked>{{0, 3, 0}, {8, 3, 1}});
    edit.session.note = QStringLiteral("well, yes");
    CHECK(markedIn(edit.session) == std::vector<Marked>{{6, 3, 0}});
    unmark(edit, 0);
    unmark(edit, 7);
    CHECK(edit.session.sorted.size() == 1);
    CHECK(edit.session.sorted.front().part == QStringLiteral("feedback"));
}

// Would catch: a note that says its words went to a thread that is gone, and actions that name one.
TEST_CASE("what was sorted into a thread is free again when the thread goes", "[editing]") {
    SeededRandom random(3);
    SessionEdit edit = sessionNoted(QStringLiteral("one two"), random);
    const ThreadId thread = addThread(edit, random);
    static_cast<void>(sortPassage(edit, 0, 3, NotePart::Practice, thread, test::deskTime(), random));
    static_cast<void>(sortPassage(edit, 4, 3, NotePart::Action, thread, test::deskTime(), random));
    removeThread(edit, thread);
    CHECK(edit.session.sorted.empty());
    REQUIRE(edit.actions.size() == 1);
    CHECK_FALSE(edit.actions.front().action.thread.has_value());
}
