// SPDX-License-Identifier: GPL-3.0-or-later
// What the tests of a journal's file share.
#pragma once

#include "base/error.h"
#include "store/journal_file.h"
#include "support/catch.h"
#include "support/scratch.h"

#include <QDir>

#include <functional>
#include <map>
#include <memory>

namespace tspace::test {

inline const Secret& passphrase() {
    static const Secret secret = Secret::fromBytes("correct horse battery");
    return secret;
}

/// A journal with one table `t` of texts, holding "first".
inline JournalFile makeJournal(const QString& path) {
    SeededRandom random(7);
    return JournalFile::create(path, passphrase(), random, [](sqlite::Connection& db) {
        db.execute("CREATE TABLE t (a TEXT); INSERT INTO t VALUES ('first');");
    });
}

/// The same, at rest.
inline QString restingJournal(const Scratch& scratch) {
    QString path = scratch.path(QStringLiteral("journal.tspace"));
    makeJournal(path).close();
    return path;
}

inline void add(const JournalFile& file, const char* text) {
    sqlite::Connection db = file.connect();
    db.prepare("INSERT INTO t VALUES (?)").with(QString::fromLatin1(text)).run();
}

inline QStringList texts(const JournalFile& file) {
    const sqlite::Connection db = file.connect();
    sqlite::Statement rows = db.prepare("SELECT a FROM t ORDER BY rowid");
    QStringList all;
    while (rows.step()) {
        all.append(rows.text(0));
    }
    return all;
}

/// Every file of a folder with all its bytes: equal means nothing was changed, made or taken away.
inline std::map<QString, QByteArray> everythingIn(const QString& folder) {
    std::map<QString, QByteArray> all;
    for (const QString& name : QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)) {
        const QString path = folder + QLatin1Char('/') + name;
        all[name] = QFileInfo(path).isFile() ? bytesOf(path) : QByteArray();
    }
    return all;
}

inline QStringList namesIn(const QString& folder) {
    QStringList names;
    for (const auto& [name, bytes] : everythingIn(folder)) {
        names.append(name);
    }
    return names;
}

/// The code of what `work` throws; fails the test when it throws nothing.
inline ErrorCode codeOf(const std::function<void()>& work) {
    try {
        work();
    } catch (const Error& error) {
        UNSCOPED_INFO(error.what());
        return error.code();
    }
    FAIL("nothing was thrown");
    return ErrorCode::Internal;
}

inline ErrorCode codeOfOpening(const QString& path, const Secret& words = passphrase()) {
    return codeOf([&] { static_cast<void>(JournalFile::open(path, words)); });
}

}  // namespace tspace::test
