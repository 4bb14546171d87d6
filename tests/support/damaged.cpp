// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/damaged.h"

#include "support/catch.h"

#include <QFile>

namespace tspace::test {

namespace {

constexpr qint64 pageOfFile = 4096;
constexpr int lines = 1000;
constexpr int bytesALine = 40;

}  // namespace

void spoil(const QString& path, qint64 at) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadWrite));
    REQUIRE(file.seek(at + 1000));
    QByteArray bytes = file.peek(100);
    for (char& byte : bytes) {
        byte = static_cast<char>(~byte);
    }
    REQUIRE(file.write(bytes) == bytes.size());
}

LongMoment saveLongMoment(Journal& journal, qint64 file) {
    LongMoment made;
    SeededRandom random(3);
    made.moment.id = MomentId::make(journal.environment().random);
    made.moment.at = journal.environment().clock.now();
    // In short lines, so that a page with its first one is laid out at once.
    made.moment.text = QStringLiteral("A long one");
    for (int line = 0; line < lines; ++line) {
        made.moment.text += QLatin1Char('\n') + QString::fromLatin1(random.bytes(bytesALine).toHex());
    }
    made.page = file + 2 * pageOfFile;  // the first new pages are of the new version
    Change change;
    change.record = made.moment;
    static_cast<void>(journal.commitAndWait({change}));
    return made;
}

}  // namespace tspace::test
