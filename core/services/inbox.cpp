// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/inbox.h"

#include "base/files.h"
#include "codec/codec.h"
#include "store/inbox_keys.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <sys/stat.h>

namespace tspace::inbox {

namespace {

const QString ending = QStringLiteral(".sealed");
const QString lockEnding = QStringLiteral(".lock");

}  // namespace

QString folderFor(const QString& journal) {
    return QFileInfo(journal).absolutePath() + QStringLiteral("/inbox");
}

QString asideFor(const QString& journal) {
    return folderFor(journal) + QStringLiteral("/aside");
}

bool hasNotes(const QString& journal) {
    const QDir folder(folderFor(journal));
    return !folder
                .entryList({QLatin1Char('*') + ending, QLatin1Char('*') + ending + QStringLiteral(".part")},
                           QDir::Files | QDir::Hidden)
                .isEmpty();
}

bool canSeal(const QString& journal) {
    try {
        return !publicKeyBeside(journal).isEmpty();
    } catch (const Error&) {
        return false;
    }
}

Note::Note(QString journal, const MomentId& id)
    : m_journal(std::move(journal)), m_id(id), m_path(folderFor(m_journal) + QLatin1Char('/') + id.text() + ending) {}

void Note::keep(const Moment& moment) {
    if (moment.id != m_id) {
        throw Error(ErrorCode::WrongUse, QStringLiteral("another moment's note"));
    }
    const QByteArray key = publicKeyBeside(m_journal);
    const QString folder = folderFor(m_journal);
    files::makeFolder(folder);
    static_cast<void>(::chmod(QFile::encodeName(folder).constData(), S_IRWXU));
    if (!m_held) {
        // Where no lock can be had (a full disk) the note is kept all the same.
        m_held = std::make_unique<QLockFile>(m_path + lockEnding);
        m_held->setStaleLockTime(0);
        static_cast<void>(m_held->tryLock(0));
    }
    files::writeWhole(m_path, seal(codec::encode(Record(moment)), key));
}

void Note::drop() {
    if (QFile::exists(m_path) && !QFile::remove(m_path)) {
        throw Error(ErrorCode::WriteFailed, QStringLiteral("a note cannot be taken away"));
    }
    m_held.reset();
}

}  // namespace tspace::inbox
