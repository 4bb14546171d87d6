// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

namespace tspace::test {

/// Looks for words in files: as UTF-8 and as UTF-16 of both byte orders, without regard to the case of Latin letters,
/// wherever they begin; and in the names of files and folders.
class LeakScan {
  public:
    explicit LeakScan(const QStringList& words);

    /// Every find in a file at any depth below `folder`, hidden ones too, as "path: word". Files of which `isExcepted`
    /// says so are left out; one that cannot be read counts as a find.
    [[nodiscard]] QStringList leaksBelow(const QString& folder, bool (*isExcepted)(const QString& path)) const;
    [[nodiscard]] QStringList leaksBelow(const QString& folder) const;

    /// The finds in one file.
    [[nodiscard]] QStringList leaksIn(const QString& file) const;

  private:
    struct Needle {
        QString word;
        QByteArray bytes;
    };

    void look(const QByteArray& bytes, const QString& path, QStringList& leaks) const;

    std::vector<Needle> m_needles;
};

}  // namespace tspace::test
