// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSet>
#include <QString>
#include <QStringList>

#include <memory>

namespace tspace::kit {

/// Spell checking by Hunspell, with the dictionary that suits the person's language. Where the library or a dictionary
/// is absent it accepts every word. Main thread only.
class Spelling final : public QObject {
    Q_OBJECT
  public:
    /// Looks for <language>.aff and .dic in `folders`, first exactly ("en_GB"), then any of the same language.
    explicit Spelling(const QString& language, const QStringList& folders = defaultFolders(),
                      QObject* parent = nullptr);
    ~Spelling() override;

    /// Where dictionaries are kept on this kind of system.
    [[nodiscard]] static QStringList defaultFolders();

    [[nodiscard]] bool isAvailable() const;

    /// True for known words, and for what is no word: codes with digits, words in capitals, single letters.
    [[nodiscard]] bool isKnown(const QString& word) const;

    /// At most `limit` words that may have been meant, likeliest first.
    [[nodiscard]] QStringList suggestions(const QString& word, int limit = 5) const;

    /// Accepts a word until the program ends. It is kept nowhere.
    void accept(const QString& word);

  Q_SIGNALS:
    /// A word was accepted: texts look again.
    void wordAccepted();

  private:
    struct Dictionary;
    std::unique_ptr<Dictionary> m_dictionary;
    QSet<QString> m_accepted;
};

}  // namespace tspace::kit
