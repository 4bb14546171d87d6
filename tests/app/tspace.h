// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/scratch.h"

#include <QByteArray>
#include <QJsonObject>
#include <QProcess>
#include <QProcessEnvironment>
#include <QStringList>

namespace tspace::test {

/// How a run of tspace ended.
struct Ran {
    int exit = -1;
    QByteArray out;
    QByteArray err;

    /// Standard output as one JSON document; fails the test when it is none.
    [[nodiscard]] QJsonObject json() const;
    /// Standard output's first line, without its end.
    [[nodiscard]] QString line() const;
};

/// The environment of a person whose home, data, settings, caches and temporary files all lie in `scratch`; makes those
/// folders. In London, with a terminal that knows ASCII alone.
[[nodiscard]] QProcessEnvironment environmentIn(const Scratch& scratch);

/// tspace in a home of its own: every run finds its data, and its journal at the usual place, in a scratch folder.
class Tspace {
  public:
    Tspace();

    /// Runs it to its end with the journal's passphrase.
    [[nodiscard]] Ran run(const QStringList& arguments, const QByteArray& input = {}) const;
    /// The same, without giving a passphrase.
    [[nodiscard]] Ran runBare(const QStringList& arguments, const QByteArray& input = {}) const;

    /// A process that is ready to start, for tests that meddle with it. Without a passphrase.
    void prepare(QProcess& process, const QStringList& arguments) const;
    /// The options that give the passphrase.
    [[nodiscard]] QStringList passphrase() const;

    /// Makes the journal; fails the test when that fails.
    void init() const;
    /// Adds a record and returns its id; fails the test when it is refused.
    [[nodiscard]] QString add(const QString& kind, const QByteArray& json) const;

    /// Everything the journal holds, as an export without the time it was made.
    [[nodiscard]] QByteArray dump() const;

    [[nodiscard]] const Scratch& scratch() const { return m_scratch; }
    [[nodiscard]] QString journal() const;

  private:
    Scratch m_scratch;
};

/// The program's end, once it has come; fails the test when it does not within a minute.
[[nodiscard]] Ran finish(QProcess& process);

}  // namespace tspace::test
