// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tspace.h"

#include <map>

namespace tspace::test {

/// The window over the journal of a `Tspace`, typed into through a pipe that lies outside of its home.
class TypedProgram {
  public:
    /// `environment` adds to what the program finds in its own; `before` is a command that runs it, such as a tracer.
    explicit TypedProgram(const Tspace& tspace, const std::map<QString, QString>& environment = {},
                          const QStringList& before = {});
    TypedProgram(const TypedProgram&) = delete;
    TypedProgram& operator=(const TypedProgram&) = delete;
    ~TypedProgram();

    /// Characters as they are, the codes 1 to 26 as Ctrl with a letter.
    void type(const QString& keys) const;
    /// Waits until the program says a line that begins so; fails the test when it does not within a minute.
    void await(const char* word);
    void kill();
    void end();

  private:
    Scratch m_outside;
    QProcess m_program;
    int m_keys = -1;
};

}  // namespace tspace::test
