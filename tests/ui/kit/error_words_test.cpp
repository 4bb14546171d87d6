// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/error_words.h"

#include "store/changed_passphrase.h"
#include "store/kept_journal.h"
#include "store/moved_file.h"
#include "support/catch.h"

#include <QStringList>

using namespace tspace;
using namespace tspace::kit;

// Catches an error without words for one of its three questions, and words shared by two errors by mistake.
TEST_CASE("Every kind of error has words of its own", "[errors]") {
    QStringList seen;
    for (int code = 0; code <= static_cast<int>(ErrorCode::Internal); ++code) {
        const Words words = wordsFor(static_cast<ErrorCode>(code));
        INFO(name(static_cast<ErrorCode>(code)).toStdString());
        CHECK_FALSE(words.happened.isEmpty());
        CHECK_FALSE(words.safe.isEmpty());
        CHECK_FALSE(seen.contains(words.happened));
        seen += words.happened;
    }
}

// Catches a file that was moved told as one that was replaced, a copy that nobody finds, and words that send a person
// to a place where nothing is.
TEST_CASE("A journal that was moved, taken away or replaced is told as what it is, with where all of it is",
          "[errors]") {
    const QString now = QStringLiteral("/elsewhere/journal.tspace");
    const QString kept = QStringLiteral("/elsewhere/journal-kept.tspace");
    const auto wordsOf = [&](const MovedFile& moved, bool hasChange = false) {
        return wordsFor(KeptJournal{kept, hasChange}.addedTo(moved.error(QStringLiteral("/was/j.tspace"))));
    };
    const Words moved = wordsOf({false, now});
    CHECK(moved.happened.contains(QStringLiteral("moved or renamed")));
    CHECK(moved.happened.contains(now));
    CHECK_FALSE(moved.happened.contains(kept));
    CHECK(moved.safe.contains(kept));
    CHECK(moved.safe.contains(QStringLiteral("without what you typed last: copy that")));
    CHECK(moved.todo.contains(QStringLiteral("where it is now")));
    const Words gone = wordsOf({false, {}});
    CHECK(gone.happened.contains(QStringLiteral("taken away")));
    CHECK(gone.safe.contains(kept));
    CHECK(gone.todo.contains(QStringLiteral("connect the drive")));
    const Words replaced = wordsOf({true, {}}, true);
    CHECK(replaced.happened.contains(QStringLiteral("replaced by another")));
    CHECK(replaced.safe.contains(QStringLiteral("is kept, with what you typed, as ") + kept));
    CHECK(replaced.todo.contains(QStringLiteral("open the kept one")));
    const Words nothingKept = wordsFor(MovedFile{true, {}}.error(QStringLiteral("/was/j.tspace")));
    CHECK(nothingKept.safe.contains(QStringLiteral("copy it before you lock")));
    const Words damaged =
        wordsFor(KeptJournal{kept, true}.addedTo(Error(ErrorCode::Damaged, QStringLiteral("page 7"))));
    CHECK(damaged.happened.contains(QStringLiteral("damaged")));
    CHECK(damaged.safe.contains(QStringLiteral("that is whole is kept, with what you typed, as ") + kept));
}

// Catches a person told that nothing was changed while the earlier passphrase opens the journal no more.
TEST_CASE("What fails after a change of passphrase is told with the passphrase that holds", "[errors]") {
    const Error why(ErrorCode::WriteFailed, QStringLiteral("opening the journal"));
    const Words words = wordsFor(afterChangedPassphrase(why));
    CHECK(words.happened.contains(QStringLiteral("The passphrase was changed")));
    CHECK(words.safe.contains(QStringLiteral("the new passphrase opens it")));
    CHECK(wordsFor(Error(ErrorCode::Unreadable, why.detail())).happened != words.happened);
}
