// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/inbox_keys.h"

#include "base/error.h"
#include "base/files.h"

#include <QFileInfo>

#include <sodium.h>

namespace tspace {

namespace {

const QByteArray keyFileMark = QByteArrayLiteral("tspace-public-key/1 ");
constexpr qint64 longestKeyFile = 256;

/// A blob that is wiped when it goes.
class Wiped {
  public:
    explicit Wiped(QByteArray bytes) : m_bytes(std::move(bytes)) {}
    Wiped(const Wiped&) = delete;
    Wiped& operator=(const Wiped&) = delete;
    ~Wiped() { sodium_memzero(m_bytes.data(), static_cast<std::size_t>(m_bytes.size())); }

    [[nodiscard]] const QByteArray& bytes() const { return m_bytes; }

  private:
    QByteArray m_bytes;
};

Secret secretOf(const QByteArray& bytes) {
    return Secret::fromBytes({bytes.constData(), static_cast<std::size_t>(bytes.size())});
}

bool hasKeys(sqlite::Connection& connection) {
    return connection.value("SELECT count(*) FROM sqlite_master WHERE name = 'inbox_key'") > 0 &&
           connection.value("SELECT count(*) FROM inbox_key") > 0;
}

}  // namespace

void ensureInboxKeys(sqlite::Connection& connection) {
    if (hasKeys(connection)) {
        return;
    }
    connection.execute(R"(
        CREATE TABLE IF NOT EXISTS inbox_key (
            one      INTEGER PRIMARY KEY CHECK (one = 1),
            public   BLOB NOT NULL,
            secret   BLOB NOT NULL
        ))");
    const SealingKeys made = makeSealingKeys();
    const std::string_view secret = made.secretKey.view();
    const Wiped copy(QByteArray(secret.data(), static_cast<qsizetype>(secret.size())));
    connection.prepare("INSERT OR IGNORE INTO inbox_key (one, public, secret) VALUES (1, ?1, ?2)")
        .with(made.publicKey, copy.bytes())
        .run();
}

SealingKeys inboxKeysOf(const JournalReader& read) {
    sqlite::Connection& connection = read.connection();
    if (!hasKeys(connection)) {
        throw Error(ErrorCode::NotFound, QStringLiteral("the journal has no keys for its inbox"));
    }
    sqlite::Statement row = connection.prepare("SELECT public, secret FROM inbox_key");
    if (!row.step()) {
        throw Error(ErrorCode::NotFound, QStringLiteral("the journal has no keys for its inbox"));
    }
    const Wiped secret(row.blob(1));
    SealingKeys keys{row.blob(0), secretOf(secret.bytes())};
    if (keys.publicKey.size() != publicKeyBytes || keys.secretKey.size() != crypto_box_SECRETKEYBYTES) {
        throw Error(ErrorCode::Damaged, QStringLiteral("the keys of the inbox are none"));
    }
    return keys;
}

QString publicKeyPath(const QString& journal) {
    return journal + QStringLiteral(".pub");
}

QByteArray publicKeyBeside(const QString& journal) {
    const QByteArray line = files::readAll(publicKeyPath(journal), longestKeyFile).trimmed();
    const QByteArray hex = line.mid(keyFileMark.size());
    QByteArray key = QByteArray::fromHex(hex);
    if (!line.startsWith(keyFileMark) || key.size() != publicKeyBytes || key.toHex() != hex) {
        throw Error(ErrorCode::BadInput, publicKeyPath(journal) + QStringLiteral(" is no public key"));
    }
    return key;
}

KeyBeside putPublicKeyBeside(const QString& journal, const QByteArray& publicKey) {
    KeyBeside found = KeyBeside::Another;
    try {
        found = publicKeyBeside(journal) == publicKey ? KeyBeside::Same : KeyBeside::Another;
    } catch (const Error& error) {
        found = error.code() == ErrorCode::NotFound ? KeyBeside::None : KeyBeside::Another;
    }
    if (found != KeyBeside::Same) {
        files::writeWhole(publicKeyPath(journal), keyFileMark + publicKey.toHex() + '\n');
    }
    return found;
}

}  // namespace tspace
