// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/run.h"

#include "cli/arguments.h"
#include "cli/interrupt.h"
#include "services/inbox.h"
#include "store/places.h"

#include <QFileInfo>

#include <unistd.h>

#include <cerrno>
#include <utility>

namespace tspace::cli {

OpenForReading::OpenForReading(JournalFile file) : m_file(std::move(file)), m_reader(JournalReader(m_file.connect())) {}

void OpenForReading::close() {
    m_reader.reset();
    m_file.close();
}

Run::Run(const QCommandLineParser& options, QString journal, PassphraseSource passphrase, const Services& services)
    : m_options(options), m_journal(std::move(journal)), m_source(std::move(passphrase)), m_services(services) {}

bool Run::isSet(const char* option) const {
    return m_options.isSet(QString::fromLatin1(option));
}

QString Run::value(const char* option) const {
    return plain(m_options.value(QString::fromLatin1(option)));
}

std::optional<QString> Run::maybe(const char* option) const {
    return isSet(option) ? std::optional(value(option)) : std::nullopt;
}

QStringList Run::arguments(qsizetype least, qsizetype most) const {
    QStringList all;
    for (const QString& argument : m_options.positionalArguments()) {
        all << plain(argument);
    }
    if (all.size() < least) {
        throw Error(ErrorCode::WrongUse, Cli::tr("something is missing after the name of the command"));
    }
    if (all.size() > most) {
        throw Error(ErrorCode::WrongUse, Cli::tr("'%1' is one too many").arg(all.at(most)));
    }
    return all;
}

QByteArray Run::standardInput(qint64 limit) const {
    QByteArray all;
    QByteArray block(qsizetype{64} * 1024, Qt::Uninitialized);
    for (;;) {
        stopIfCancelled();
        const ssize_t got = ::read(STDIN_FILENO, block.data(), static_cast<std::size_t>(block.size()));
        if (got == 0) {
            return all;
        }
        if (got < 0 && errno != EINTR) {
            throw Error(ErrorCode::Unreadable, QStringLiteral("standard input: ") + qt_error_string(errno));
        }
        if (got > 0) {
            all.append(block.constData(), got);
        }
        if (all.size() > limit) {
            throw Error(ErrorCode::BadInput, Cli::tr("standard input is larger than %1 bytes").arg(limit));
        }
    }
}

Progress& Run::progress(const QString& work) const {
    m_services.line.setWork(work);
    return m_services.progress;
}

void Run::stopIfCancelled() const {
    cli::stopIfCancelled(m_services.progress);
}

const Secret& Run::passphrase(Asking asking) {
    if (!m_passphrase) {
        m_passphrase = readPassphrase(m_source, asking, m_services.progress);
    }
    return *m_passphrase;
}

Environment Run::environment() const {
    return {m_services.clock, m_services.random, deviceIn(machineFolder(), m_services.random)};
}

JournalFile Run::unlock() {
    if (!QFileInfo::exists(m_journal)) {
        throw Error(ErrorCode::Unreadable,
                    Cli::tr("there is no journal at %1; 'tspace init' makes one").arg(m_journal));
    }
    JournalFile file = Journal::unlock(m_journal, passphrase(), progress(Cli::tr("Opening")));
    m_passphrase.reset();
    endProgress();
    if (file.damage()) {
        error().line(
            Cli::tr(
                "A part of this journal’s file is damaged, so it is open for reading only. 'tspace verify' says what "
                "is lost; 'tspace recover %1 --damaged --to FILE' takes out what is whole.")
                .arg(m_journal));
    }
    // Without a note to take in, nothing is written that would need this machine's id.
    const Environment taker =
        inbox::hasNotes(file.path()) ? environment() : Environment{m_services.clock, m_services.random, {}};
    for (const QString& words : {file.notice(), inbox::open(file, taker)}) {
        if (!words.isEmpty()) {
            error().line(words);
        }
    }
    return file;
}

std::unique_ptr<Journal> Run::openJournal() {
    auto journal = std::make_unique<Journal>(unlock(), environment());
    if (journal->isDamaged()) {
        throw Error(ErrorCode::Damaged, m_journal);
    }
    return journal;
}

OpenForReading Run::openForReading() {
    return OpenForReading(unlock());
}

void Run::saveNew(Journal& journal, Record record) const {
    Change change;
    change.record = std::move(record);
    change.mustBeNew = true;
    Changes changes;
    changes.push_back(std::move(change));
    journal.commitAndWait(std::move(changes));
    journal.close();
}

void Run::tell(const Issues& issues) const {
    for (const Issue& issue : issues) {
        error().line(wordsFor(issue));
    }
}

}  // namespace tspace::cli
