// SPDX-License-Identifier: GPL-3.0-or-later
// Taking sealed notes in.
#include "base/files.h"
#include "codec/codec.h"
#include "domain/check.h"
#include "services/inbox.h"
#include "store/committer.h"
#include "store/inbox_keys.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <functional>

namespace tspace::inbox {

namespace {

constexpr qint64 largestNote = qint64{16} * 1024 * 1024;
constexpr qint64 unfinishedAfter = 60'000;  // milliseconds after which nobody is writing a file any more

QString said(const char* words) {
    return QCoreApplication::translate("inbox", words);
}

/// Commits a change and returns when it is on disk. Throws `Error`.
using Commit = std::function<void(const Change&)>;

/// The taking in of one journal's notes.
class Intake {
  public:
    Intake(QString journal, const JournalReader& read, const Clock& clock, Commit commit)
        : m_journal(std::move(journal)),
          m_read(read),
          m_clock(clock),
          m_commit(std::move(commit)),
          m_keys(inboxKeysOf(read)) {}

    [[nodiscard]] Taken run() {
        const QDir folder(folderFor(m_journal));
        const QStringList forms{QStringLiteral("*.sealed"), QStringLiteral("*.sealed.part")};
        for (const QFileInfo& file :
             folder.entryInfoList(forms, QDir::Files | QDir::Hidden, QDir::Time | QDir::Reversed)) {
            take(file);
        }
        return m_taken;
    }

  private:
    void take(const QFileInfo& file) {
        const bool isWhole = file.suffix() == QStringLiteral("sealed");
        if (!isWhole && file.lastModified().toMSecsSinceEpoch() + unfinishedAfter > m_clock.now().utc) {
            return;
        }
        const QString path = file.absoluteFilePath();
        QLockFile held((isWhole ? path : path.chopped(5)) + QStringLiteral(".lock"));
        held.setStaleLockTime(0);
        if (!held.tryLock(0) && held.error() == QLockFile::LockFailedError) {
            return;  // it is being written, or another program takes it in
        }
        try {
            takeHeld(path);
        } catch (const Error&) {
            ++m_taken.waiting;
        }
    }

    void takeHeld(const QString& path) {
        QByteArray sealed;
        try {
            sealed = files::readAll(path, largestNote);
        } catch (const Error& error) {
            if (error.code() == ErrorCode::NotFound) {
                return;  // another program took it in
            }
            if (error.code() == ErrorCode::BadInput) {
                putAside(path);
                return;
            }
            throw;
        }
        const Unsealed unsealed = unseal(sealed, m_keys);
        if (unsealed.end == Unsealed::End::Foreign && isOfNeighbour(sealed)) {
            return;
        }
        const std::optional<Moment> moment = momentIn(unsealed);
        if (!moment) {
            putAside(path);
            return;
        }
        try {
            save(*moment);
        } catch (const Error& error) {
            if (error.code() != ErrorCode::Invalid) {
                throw;
            }
            putAside(path);  // it refers to what this journal does not hold
            return;
        }
        remove(path);
    }

    [[nodiscard]] static std::optional<Moment> momentIn(const Unsealed& unsealed) {
        if (unsealed.end != Unsealed::End::Opened) {
            return std::nullopt;
        }
        const codec::Decoded decoded = codec::decode(unsealed.bytes);
        const bool isMoment =
            decoded.record && std::holds_alternative<Moment>(*decoded.record) && !hasFault(check(*decoded.record));
        return isMoment ? std::optional(std::get<Moment>(*decoded.record)) : std::nullopt;
    }

    /// True when another journal of this folder has the key.
    [[nodiscard]] bool isOfNeighbour(const QByteArray& sealed) const {
        const QDir folder = QFileInfo(m_journal).absoluteDir();
        for (const QString& name : folder.entryList({QStringLiteral("*.pub")}, QDir::Files | QDir::Hidden)) {
            try {
                if (isSealedTo(sealed, publicKeyBeside(folder.filePath(name).chopped(4)))) {
                    return true;
                }
            } catch (const Error&) {
                continue;  // some other program's key
            }
        }
        return false;
    }

    void save(Moment moment) {
        if (!isNew(moment) && isKept(moment)) {
            return;
        }
        if (!isNew(moment)) {
            // Another moment has the id, or this one was taken in half written: a moment of its own, always the same.
            const QByteArray content = codec::encode(Record(moment));
            moment.id = MomentId(QUuid::createUuidV5(QUuid(moment.id.text()),
                                                     QCryptographicHash::hash(content, QCryptographicHash::Sha256)));
            if (!isNew(moment)) {
                return;
            }
        }
        Change change;
        change.record = moment;
        change.mustBeNew = true;
        try {
            m_commit(change);
            ++m_taken.notes;
        } catch (const Error& error) {
            // Another program was faster, or the person erased it: nothing may bring it back.
            if (error.code() != ErrorCode::AlreadyExists && error.code() != ErrorCode::Refused) {
                throw;
            }
        }
    }

    [[nodiscard]] bool isNew(const Moment& moment) const {
        return !m_read.revisionOf(moment.id.as<AnyRecord>()).has_value();
    }

    /// True when this very note was taken in before, whatever became of it since.
    [[nodiscard]] bool isKept(const Moment& moment) const {
        const std::vector<RevisionRow> history = m_read.history(moment.id.as<AnyRecord>());
        return !history.empty() && m_read.atRevision(history.back().id) == Record(moment);
    }

    void remove(const QString& path) const {
        static_cast<void>(QFile::remove(path));
        files::syncFolderOf(path);
    }

    void putAside(const QString& path) {
        const QString aside = asideFor(m_journal);
        files::makeFolder(aside);
        const QString name = QFileInfo(path).fileName();
        QString place = aside + QLatin1Char('/') + name;
        for (int number = 2; QFileInfo::exists(place); ++number) {
            place = QStringLiteral("%1/%2-%3").arg(aside, QString::number(number), name);
        }
        files::replace(path, place);
        m_taken.aside += QFileInfo(place).fileName();
    }

    QString m_journal;
    const JournalReader& m_read;
    const Clock& m_clock;
    Commit m_commit;
    SealingKeys m_keys;
    Taken m_taken;
};

/// Writes keys and their public half where they lack. Returns words for the person.
QString bringKeysUpToDate(JournalFile& file) {
    sqlite::Connection connection = file.connect();
    ensureInboxKeys(connection);
    const JournalReader read(std::move(connection));
    if (putPublicKeyBeside(file.path(), inboxKeysOf(read).publicKey) != KeyBeside::Another) {
        return {};
    }
    return said(
        "The key for notes written while the journal is locked was not this journal’s own, and was put right. "
        "Notes written with the other key cannot be opened here.");
}

}  // namespace

QString Taken::words() const {
    QStringList all;
    if (notes == 1) {
        all += said("A sealed note is among your moments now.");
    } else if (notes > 1) {
        all += said("%1 sealed notes are among your moments now.").arg(notes);
    }
    if (!aside.isEmpty()) {
        all += said(
                   "A file in the inbox is damaged or was sealed for another journal. Nothing of it was lost; it is "
                   "kept in the folder inbox/aside: %1")
                   .arg(aside.join(QStringLiteral(", ")));
    }
    if (waiting > 0) {
        all += said(
            "Notes in the inbox could not be taken in now. They are kept, and are tried again at the next "
            "unlocking.");
    }
    return all.join(QLatin1Char(' '));
}

Taken takeIn(Journal& journal) {
    if (journal.isReadOnly()) {
        return {};
    }
    return Intake(journal.path(), journal.read(), journal.environment().clock,
                  [&journal](const Change& change) { static_cast<void>(journal.commitAndWait({change})); })
        .run();
}

Taken takeIn(JournalFile& file, const Environment& environment) {
    if (file.isReadOnly()) {
        return {};
    }
    const JournalReader read(file.connect());
    sqlite::Connection writing = file.connect();
    return Intake(file.path(), read, environment.clock,
                  [&](const Change& change) {
                      file.checkUnmoved();
                      static_cast<void>(Committer(writing, environment).commit({change}, nullptr));
                  })
        .run();
}

QString open(JournalFile& file, const Environment& environment) {
    if (file.isReadOnly()) {
        return {};
    }
    try {
        const QString keys = bringKeysUpToDate(file);
        const QString notes = takeIn(file, environment).words();
        return keys.isEmpty() || notes.isEmpty() ? keys + notes : keys + QLatin1Char(' ') + notes;
    } catch (const std::exception&) {
        return said("Notes cannot be written while the journal is locked: the key for them cannot be read or written.");
    }
}

}  // namespace tspace::inbox
