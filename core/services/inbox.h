// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/moment.h"
#include "store/journal.h"

#include <QLockFile>
#include <QString>
#include <QStringList>

#include <memory>

/// Notes written while a journal is locked. Each is a moment, sealed to the journal's public key in a file of its own
/// in `inbox` beside the journal, where nobody can read it, its writer included; the next unlocking takes it in.
namespace tspace::inbox {

/// The folder of sealed notes of the journals that lie in one folder.
[[nodiscard]] QString folderFor(const QString& journal);

/// Where files are kept that could not be taken in.
[[nodiscard]] QString asideFor(const QString& journal);

/// True when a sealed note, of this journal or a neighbour, waits in the folder.
[[nodiscard]] bool hasNotes(const QString& journal);

/// True when the journal's public key lies beside it, so that notes can be sealed.
[[nodiscard]] bool canSeal(const QString& journal);

/// One note being written. It may be kept again and again, each time whole; until it is let go no other program takes
/// it in, so that half a note becomes no moment. A crash lets go.
class Note {
  public:
    /// Writes nothing yet.
    Note(QString journal, const MomentId& id);
    Note(const Note&) = delete;
    Note& operator=(const Note&) = delete;
    ~Note() = default;

    /// Seals the moment, in place of what was kept before: on disk when it returns. The moment's id is the note's.
    /// Throws `Error`: NotFound or BadInput when the journal's public key is not there, NoSpace, ReadOnly, WriteFailed.
    void keep(const Moment& moment);

    /// Takes away what was kept. Throws `Error`.
    void drop();

    [[nodiscard]] QString path() const { return m_path; }

  private:
    QString m_journal;
    MomentId m_id;
    QString m_path;
    std::unique_ptr<QLockFile> m_held;
};

/// What taking in came to.
struct [[nodiscard]] Taken {
    int notes = 0;      ///< that are moments now
    QStringList aside;  ///< names of files that are damaged or of no journal here, now in `asideFor`
    int waiting = 0;    ///< that could not be written to the journal now; they stay where they are

    /// For the person; empty when there is nothing to tell.
    [[nodiscard]] QString words() const;
};

/// Takes every sealed note of this journal in, each in a commit of its own; its file goes when the commit is on disk.
/// A note that is there already, by its id, is not taken in again. Files of another journal in the same folder are left
/// alone. Throws `Error` only when the journal's keys cannot be read.
Taken takeIn(Journal& journal);

/// The same on a journal just unlocked, before it is handed to a `Journal`. May run in a worker.
Taken takeIn(JournalFile& file, const Environment& environment);

/// After unlocking or making a journal: sees that it has keys and that its public half lies beside it, and takes the
/// notes in. Returns words for the person, empty almost always. Throws nothing: what fails is told, and the journal is
/// open all the same. May run in a worker.
[[nodiscard]] QString open(JournalFile& file, const Environment& environment);

}  // namespace tspace::inbox
