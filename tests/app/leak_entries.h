// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tspace.h"

#include <QSet>
#include <QString>
#include <QStringList>

namespace tspace::test {

/// Words that stand nowhere else, each new one remembered: some with a letter beyond ASCII, which is written otherwise
/// in each encoding, and without its dots, as an index might fold it.
class Canaries {
  public:
    QString next() {
        const QString number = QStringLiteral("%1%2").arg(letter(m_made / letters), letter(m_made % letters));
        ++m_made;
        m_words += QStringLiteral("qvlumpz%1x").arg(number);
        m_words += QStringLiteral("qvlümpz%1x").arg(number);
        return m_made % 2 == 0 ? m_words.last() : m_words.at(m_words.size() - 2);
    }
    /// A text with a new word wherever "CANARY" stands.
    QByteArray in(QString text) {
        while (text.contains(QStringLiteral("CANARY"))) {
            text.replace(text.indexOf(QStringLiteral("CANARY")), 6, next());
        }
        return text.toUtf8();
    }
    void add(const QString& word) { m_words += word; }
    [[nodiscard]] const QStringList& words() const { return m_words; }

    /// Notes where in a record these words stand, as "session/threads/title".
    void note(const QString& kind, const QByteArray& json);
    /// Every place noted.
    [[nodiscard]] const QSet<QString>& places() const { return m_places; }

  private:
    static constexpr int letters = 26;
    static QChar letter(int number) { return QLatin1Char(static_cast<char>('a' + number)); }

    int m_made = 0;
    QStringList m_words;
    QSet<QString> m_places;
};

/// Everything a person can write, by the command line: every field of every kind of record, and the ways in besides.
void enterEverything(const Tspace& tspace, Canaries& canaries);

}  // namespace tspace::test
