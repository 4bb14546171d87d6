// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/leak_scan.h"

#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QStringEncoder>

namespace tspace::test {

LeakScan::LeakScan(const QStringList& words) {
    for (const QString& word : words) {
        for (const auto form : {QStringEncoder::Utf8, QStringEncoder::Utf16LE, QStringEncoder::Utf16BE}) {
            QStringEncoder encode(form);
            const QByteArray bytes = encode(word);
            m_needles.push_back({word, bytes.toLower()});
        }
    }
}

void LeakScan::look(const QByteArray& bytes, const QString& path, QStringList& leaks) const {
    const QByteArray lower = bytes.toLower();
    for (const Needle& needle : m_needles) {
        if (lower.contains(needle.bytes)) {
            leaks += path + QStringLiteral(": ") + needle.word;
        }
    }
}

QStringList LeakScan::leaksBelow(const QString& folder, bool (*isExcepted)(const QString& path)) const {
    QStringList leaks;
    QDirIterator files(folder, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        look(files.fileName().toUtf8(), path, leaks);
        if (!files.fileInfo().isFile() || isExcepted(path)) {
            continue;
        }
        leaks += leaksIn(path);
    }
    return leaks;
}

QStringList LeakScan::leaksIn(const QString& file) const {
    QStringList leaks;
    QFile opened(file);
    if (opened.open(QIODevice::ReadOnly)) {
        look(opened.readAll(), file, leaks);
    } else if (QFileInfo::exists(file)) {
        leaks += file + QStringLiteral(": cannot be read");
    }
    return leaks;
}

QStringList LeakScan::leaksBelow(const QString& folder) const {
    return leaksBelow(folder, [](const QString&) { return false; });
}

}  // namespace tspace::test
