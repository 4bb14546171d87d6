// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/open_journal.h"

namespace tspace::test {

Instant aMonday() {
    return Instant::local(QDate(2026, 11, 16), QTime(9, 20), QStringLiteral("Europe/London"));
}

OpenJournal::OpenJournal() : m_clock(aMonday()), m_random(1) {
    SystemRandom random;
    open(Journal::make(path(), passphrase(), random));
}

Secret OpenJournal::passphrase() {
    return Secret::fromBytes("correct horse battery staple");
}

void OpenJournal::open(JournalFile file) {
    m_journal = std::make_unique<Journal>(std::move(file), environment());
}

void OpenJournal::reopen() {
    m_journal.reset();
    Progress progress;
    open(Journal::unlock(path(), passphrase(), progress));
}

void OpenJournal::reopen(std::span<const KeySet> sets) {
    m_journal.reset();
    open(JournalFile::open(path(), passphrase(), sets));
}

Committed OpenJournal::save(const Record& record) {
    Change change;
    change.record = record;
    return m_journal->commitAndWait({change});
}

Committed OpenJournal::remove(const Record& record) {
    Change change;
    change.record = record;
    change.deleted = true;
    return m_journal->commitAndWait({change});
}

Moment momentSaying(OpenJournal& open, const QString& text) {
    Moment moment;
    moment.id = MomentId::make(open.random());
    moment.at = open.clock().now();
    moment.text = text;
    return moment;
}

}  // namespace tspace::test
