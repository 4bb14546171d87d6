// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/spelling.h"

#include <QDir>
#include <QFile>
#include <QStringConverter>

#ifdef TSPACE_HUNSPELL
#include <hunspell.hxx>
#endif

#include <optional>
#include <string>
#include <vector>

namespace tspace::kit {

#ifdef TSPACE_HUNSPELL

struct Spelling::Dictionary {
    Dictionary(const QByteArray& affixes, const QByteArray& words)
        : hunspell(affixes.constData(), words.constData()),
          encode(hunspell.get_dict_encoding().c_str()),
          decode(hunspell.get_dict_encoding().c_str()) {}

    [[nodiscard]] bool isUsable() const { return encode.isValid() && decode.isValid(); }

    mutable Hunspell hunspell;
    mutable QStringEncoder encode;
    mutable QStringDecoder decode;
};

#else

struct Spelling::Dictionary {};

#endif

namespace {

#ifdef TSPACE_HUNSPELL
std::optional<QString> dictionaryIn(const QString& folder, const QString& language) {
    const QDir dir(folder);
    QStringList candidates{language + QStringLiteral(".dic")};
    candidates += dir.entryList({language.section(QLatin1Char('_'), 0, 0) + QStringLiteral("*.dic")}, QDir::Files);
    for (const QString& name : candidates) {
        const QString stem = dir.filePath(name.chopped(4));
        if (QFile::exists(stem + QStringLiteral(".dic")) && QFile::exists(stem + QStringLiteral(".aff"))) {
            return stem;
        }
    }
    return std::nullopt;
}
#endif

/// Codes, abbreviations and single letters are nobody's mistake.
bool isNoWord(const QString& word) {
    if (word.size() < 2 || word == word.toUpper()) {
        return true;
    }
    for (const QChar letter : word) {
        if (letter.isDigit()) {
            return true;
        }
    }
    return false;
}

}  // namespace

Spelling::Spelling(const QString& language, const QStringList& folders, QObject* parent) : QObject(parent) {
#ifdef TSPACE_HUNSPELL
    for (const QString& folder : folders) {
        if (const auto stem = dictionaryIn(folder, language)) {
            auto dictionary = std::make_unique<Dictionary>(QFile::encodeName(*stem + QStringLiteral(".aff")),
                                                           QFile::encodeName(*stem + QStringLiteral(".dic")));
            if (dictionary->isUsable()) {
                m_dictionary = std::move(dictionary);
                return;
            }
        }
    }
#else
    Q_UNUSED(language)
    Q_UNUSED(folders)
#endif
}

Spelling::~Spelling() = default;

QStringList Spelling::defaultFolders() {
    return {QStringLiteral("/usr/share/hunspell"), QStringLiteral("/usr/local/share/hunspell"),
            QStringLiteral("/usr/share/myspell/dicts")};
}

bool Spelling::isAvailable() const {
    return m_dictionary != nullptr;
}

bool Spelling::isKnown(const QString& word) const {
    if (m_dictionary == nullptr || isNoWord(word) || m_accepted.contains(word)) {
        return true;
    }
#ifdef TSPACE_HUNSPELL
    QString plain = word;
    plain.replace(QChar(0x2019), QLatin1Char('\''));
    const QByteArray bytes = m_dictionary->encode(plain);
    return m_dictionary->hunspell.spell(bytes.toStdString());
#else
    return true;
#endif
}

QStringList Spelling::suggestions(const QString& word, int limit) const {
    QStringList found;
#ifdef TSPACE_HUNSPELL
    if (m_dictionary != nullptr) {
        const QByteArray bytes = m_dictionary->encode(word);
        for (const std::string& each : m_dictionary->hunspell.suggest(bytes.toStdString())) {
            if (found.size() == limit) {
                break;
            }
            found += QString(m_dictionary->decode(QByteArray::fromStdString(each)));
        }
    }
#else
    Q_UNUSED(word)
    Q_UNUSED(limit)
#endif
    return found;
}

void Spelling::accept(const QString& word) {
    m_accepted.insert(word);
    Q_EMIT wordAccepted();
}

}  // namespace tspace::kit
