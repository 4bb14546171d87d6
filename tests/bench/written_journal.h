// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "store/journal.h"

#include <QTemporaryDir>

#include <functional>
#include <memory>

namespace tspace::bench {

/// A scratch journal of so many records of about 250 words: nine moments to each session of four threads.
class WrittenJournal {
  public:
    explicit WrittenJournal(int records);
    /// One that `write` fills.
    explicit WrittenJournal(const std::function<void(Journal&)>& write);

    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("journal.tspace")); }
    [[nodiscard]] QString passphraseFile() const { return m_folder.filePath(QStringLiteral("passphrase")); }
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    [[nodiscard]] Environment environment() { return {m_clock, m_random, QUuid::createUuid()}; }
    [[nodiscard]] std::unique_ptr<Journal> open();

    [[nodiscard]] static Secret passphrase();
    /// A word that stands in exactly one record of every written journal.
    [[nodiscard]] static QString rareWord() { return QStringLiteral("quincunx"); }

    /// The journal of that size, written once a run.
    [[nodiscard]] static WrittenJournal& ofSize(int records);

  private:
    QTemporaryDir m_folder;
    SystemClock m_clock;
    SystemRandom m_random;
};

/// About `words` words of plain English shape, drawn from a vocabulary of 4,000 by rank as language is.
[[nodiscard]] QString prose(SeededRandom& random, int words);

}  // namespace tspace::bench
