// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/written_journal.h"

#include <QFile>

#include <cmath>
#include <map>

namespace tspace::bench {

namespace {

constexpr int vocabulary = 4000;
constexpr int wordsARecord = 250;

QString wordOfRank(int rank) {
    static const QString consonants = QStringLiteral("bcdfghklmnprstvw");
    static const QString vowels = QStringLiteral("aeiou");
    QString word;
    for (int rest = rank + 1; rest > 0; rest /= 80) {
        const int part = rest % 80;
        word += consonants[part / 5];
        word += vowels[part % 5];
    }
    return word;
}

Moment momentAt(const Instant& at, SeededRandom& random) {
    Moment moment;
    moment.id = MomentId::make(random);
    moment.at = at;
    moment.text = prose(random, wordsARecord);
    return moment;
}

Session sessionAt(const Instant& at, SeededRandom& random) {
    Session session;
    session.id = SessionId::make(random);
    session.held = at;
    session.status = SessionStatus::Held;
    for (int i = 0; i < 4; ++i) {
        Thread thread;
        thread.id = ThreadId::make(random);
        thread.title = prose(random, 5);
        thread.practice = prose(random, wordsARecord / 8);
        thread.challenges.push_back(
            {ChallengeId::make(random), ChallengeBy::Supervisor, prose(random, wordsARecord / 8), {}});
        session.threads.push_back(thread);
    }
    return session;
}

/// Nine moments to each session, an hour apart, back from now.
void writeRecords(Journal& journal, int records) {
    SeededRandom random(static_cast<std::uint64_t>(records));
    Changes changes;
    const Instant now = SystemClock().now();
    for (int i = 0; i < records; ++i) {
        const Instant at = Instant::at(now.utc - i * 3'600'000LL, now.zone);
        Change change;
        if (i % 10 == 9) {
            change.record = sessionAt(at, random);
        } else {
            Moment moment = momentAt(at, random);
            moment.text += i == records / 2 ? QStringLiteral(" ") + WrittenJournal::rareWord() : QString();
            change.record = moment;
        }
        changes.push_back(change);
        if (changes.size() == 1000 || i + 1 == records) {
            journal.commitAndWait(std::exchange(changes, {}));
        }
    }
}

}  // namespace

QString prose(SeededRandom& random, int words) {
    QStringList text;
    for (int i = 0; i < words; ++i) {
        // Zipf's law by inversion: the word of rank r comes about 1/r as often as the first.
        const double uniform = (random.below(1'000'000) + 1) / 1e6;
        text << wordOfRank(static_cast<int>(std::pow(vocabulary, uniform)) - 1);
    }
    return text.join(QLatin1Char(' '));
}

Secret WrittenJournal::passphrase() {
    return Secret::fromBytes("benchmark passphrase");
}

WrittenJournal::WrittenJournal(int records)
    : WrittenJournal([records](Journal& journal) { writeRecords(journal, records); }) {}

WrittenJournal::WrittenJournal(const std::function<void(Journal&)>& write) {
    QFile file(passphraseFile());
    if (file.open(QIODevice::WriteOnly)) {
        file.write("benchmark passphrase\n");
    }
    Journal journal(Journal::make(path(), passphrase(), m_random), environment());
    write(journal);
    journal.close();
}

std::unique_ptr<Journal> WrittenJournal::open() {
    Progress progress;
    return std::make_unique<Journal>(Journal::unlock(path(), passphrase(), progress), environment());
}

WrittenJournal& WrittenJournal::ofSize(int records) {
    static std::map<int, std::unique_ptr<WrittenJournal>> written;
    std::unique_ptr<WrittenJournal>& journal = written[records];
    if (!journal) {
        journal = std::make_unique<WrittenJournal>(records);
    }
    return *journal;
}

}  // namespace tspace::bench
