// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace tspace::architecture {

/// One file of the sources: its path from the top of the tree, with "/", and its text.
struct SourceFile {
    QString path;
    QString text;

    /// The folders and the name: {"core", "base", "error.h"}.
    [[nodiscard]] QStringList steps() const { return path.split(QLatin1Char('/')); }
};

/// The sources below one top folder, read once.
class SourceTree {
  public:
    /// Reads all C++ sources and CMake files below the `parts` of `top`. A part that is absent has no files.
    SourceTree(const QString& top, const QStringList& parts);

    [[nodiscard]] const std::vector<SourceFile>& files() const { return m_files; }

    /// True if the tree has a file at that path from its top.
    [[nodiscard]] bool has(const QString& path) const;

    /// The names given to add_subdirectory in the CMakeLists.txt of a folder, in their order.
    [[nodiscard]] QStringList subfolders(const QString& folder) const;

  private:
    QString m_top;
    std::vector<SourceFile> m_files;
};

/// All that the programs are made of: core, ui and app.
[[nodiscard]] SourceTree wholeProgram();

/// The text without comments; line breaks stay, so that line numbers do too. Literals are left as they are.
[[nodiscard]] QString withoutComments(const QString& text);

}  // namespace tspace::architecture
