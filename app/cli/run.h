// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/issue.h"
#include "base/task.h"
#include "cli/output.h"
#include "cli/passphrase.h"
#include "cli/progress_line.h"
#include "cli/words.h"
#include "store/journal.h"

#include <QCommandLineParser>

#include <memory>
#include <optional>

namespace tspace::cli {

/// What the composition root hands to a command, beside its options. The references outlive the run.
struct Services {
    const Clock& clock;
    Random& random;
    Output& out;
    Output& error;
    ProgressLine& line;
    Progress& progress;
};

/// A journal opened for reading alone: no writer thread stands behind it.
class OpenForReading {
  public:
    explicit OpenForReading(JournalFile file);

    [[nodiscard]] const JournalReader& read() const { return *m_reader; }
    [[nodiscard]] const JournalFile& file() const { return m_file; }

    /// Leaves the journal one file at rest. Throws `Error`.
    void close();

  private:
    JournalFile m_file;
    std::optional<JournalReader> m_reader;
};

/// One run of one command: what was asked for, where to print, and the way to the journal.
class Run {
  public:
    /// The parser has parsed. `journal` is the path asked for.
    Run(const QCommandLineParser& options, QString journal, PassphraseSource passphrase, const Services& services);
    Run(const Run&) = delete;
    Run& operator=(const Run&) = delete;

    // What was asked for -------------------------------------------------------------------------------------------

    [[nodiscard]] bool isSet(const char* option) const;
    /// Empty when not given.
    [[nodiscard]] QString value(const char* option) const;
    [[nodiscard]] std::optional<QString> maybe(const char* option) const;
    /// What follows the name of the command. Throws WrongUse unless there are `least` to `most` of them.
    [[nodiscard]] QStringList arguments(qsizetype least, qsizetype most) const;
    [[nodiscard]] bool wantsJson() const { return isSet("json"); }
    [[nodiscard]] const QString& journalPath() const { return m_journal; }

    /// Up to `limit` bytes of standard input; larger throws BadInput. The passphrase may come from there too, so open
    /// the journal first.
    [[nodiscard]] QByteArray standardInput(qint64 limit) const;

    // Services -----------------------------------------------------------------------------------------------------

    [[nodiscard]] const Clock& clock() const { return m_services.clock; }
    [[nodiscard]] Random& random() const { return m_services.random; }
    [[nodiscard]] Output& out() const { return m_services.out; }
    [[nodiscard]] Output& error() const { return m_services.error; }
    /// Its report is the progress line, named by `work`.
    [[nodiscard]] Progress& progress(const QString& work) const;
    void endProgress() const { m_services.line.clear(); }
    /// Throws `Cancelled` when the person asked for the end.
    void stopIfCancelled() const;

    // The journal --------------------------------------------------------------------------------------------------

    /// The passphrase, read once a run.
    [[nodiscard]] const Secret& passphrase(Asking asking = Asking::Once);
    /// This machine's id, and the rest of what a journal is handed.
    [[nodiscard]] Environment environment() const;
    /// To write to it. Close it when done. Throws Damaged where a part is known to be.
    [[nodiscard]] std::unique_ptr<Journal> openJournal();
    [[nodiscard]] OpenForReading openForReading();

    /// Saves one record, whose id must not be taken, and closes the journal. Throws `Error`.
    void saveNew(Journal& journal, Record record) const;

    /// Prints every issue on standard error.
    void tell(const Issues& issues) const;

  private:
    [[nodiscard]] JournalFile unlock();

    const QCommandLineParser& m_options;
    QString m_journal;
    PassphraseSource m_source;
    Services m_services;
    std::optional<Secret> m_passphrase;
};

}  // namespace tspace::cli
