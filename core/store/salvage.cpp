// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/salvage.h"

#include "base/error.h"
#include "sqlite/transaction.h"
#include "store/drafts.h"
#include "store/journal_file_state.h"
#include "store/lock_file.h"
#include "store/main_file.h"
#include "store/migrations.h"
#include "store/new_file.h"
#include "store/projector.h"
#include "store/revision_walk.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace tspace {

namespace {

using sqlite::Connection;
using sqlite::Mode;

/// Opens a file that may be cut off, with what keeps SQLite from refusing it for that.
Connection openDamaged(const MainFile& file, const JournalKey& key) {
    Connection connection(file.path(), Mode::Immutable);
    connection.setKey(key.forFile().view());
    connection.execute("PRAGMA writable_schema = ON; PRAGMA temp_store = MEMORY;");
    checkContent(connection);
    return connection;
}

std::pair<Connection, JournalKey> openDamaged(const MainFile& file, const Secret& passphrase) {
    if (file.size() < MainFile::pageBytes) {
        throw Error(ErrorCode::NotAJournal, QStringLiteral("a file of %1 bytes").arg(file.size()));
    }
    if (file.hasSideFiles() && !LockFile(file.path()).holdAlone()) {
        throw Error(ErrorCode::InUse, QStringLiteral("another program holds ") + file.path());
    }
    const QByteArray salt = Connection(file.path(), Mode::Immutable).head(JournalKey::saltBytes);
    for (const KeySet& set : keySets()) {
        JournalKey candidate = JournalKey::derive(passphrase, salt, set);
        try {
            return {openDamaged(file, candidate), std::move(candidate)};
        } catch (const Error& error) {
            if (error.code() != ErrorCode::NotAccepted) {
                throw;
            }
        }
    }
    throw Error(ErrorCode::NotAccepted, QStringLiteral("no key fits the first page of ") + file.path());
}

/// The newest version of a record that is whole.
struct Newest {
    RecordKind kind;
    qint64 utc;
    qint64 seq;
    bool isDeleted;
    bool isLast;  ///< there was none after it
};

/// Takes one thing after the other from the damaged journal into a new one.
class Salvager {
  public:
    /// Without `to` it only looks.
    Salvager(Connection& from, Connection* to) : m_from(from), m_to(to) {}

    void takeAll(Progress& progress) {
        std::optional<sqlite::Transaction> transaction;
        if (m_to != nullptr) {
            transaction.emplace(*m_to);
        }
        takeRevisions(progress);
        takeRows("draft", "record, kind, token, base, utc, date, zone, payload, hash", "record", 7);
        takeRows("erased", "record", "record", -1);
        takeRows("erased_origin", "format, hash, ordinal, record", "format, hash, ordinal", -1);
        takeKeys();
        if (transaction) {
            project();
            transaction->commit();
        }
    }

    [[nodiscard]] std::vector<LostPart>& lost() { return m_lost; }
    [[nodiscard]] const std::map<RecordId, Newest>& newest() const { return m_newest; }

  private:
    void takeRevisions(Progress& progress) {
        std::vector<RevisionWalk::Lost> lost;
        RevisionWalk(m_from).visit(
            [&](const Revision& revision) {
                if (m_to != nullptr) {
                    History(*m_to).append(revision);
                }
                m_newest.insert_or_assign(revision.record,
                                          Newest{revision.kind, revision.at.utc, revision.seq, revision.deleted, true});
            },
            [&](const RevisionWalk::Lost& gone) {
                lost.push_back(gone);
                if (const auto found = gone.record ? m_newest.find(*gone.record) : m_newest.end();
                    found != m_newest.end()) {
                    found->second.isLast = false;
                }
            },
            progress);
        std::stable_sort(lost.begin(), lost.end(), [](const RevisionWalk::Lost& a, const RevisionWalk::Lost& b) {
            return std::tie(a.kind, b.date) < std::tie(b.kind, a.date);
        });
        for (const RevisionWalk::Lost& gone : lost) {
            tell(gone);
        }
    }

    void tell(const RevisionWalk::Lost& gone) {
        const auto found = gone.record ? m_newest.find(*gone.record) : m_newest.end();
        const auto what = found == m_newest.end() ? LostPart::What::Record
                          : found->second.isLast  ? LostPart::What::EarlierVersion
                                                  : LostPart::What::NewestVersion;
        if (!gone.record || m_told.insert({*gone.record, what}).second) {
            m_lost.push_back({what, gone.words(), gone.record, gone.kind, gone.date});
        }
    }

    /// From both ends, since a damaged page stops the way. Rows with a hash at `payload` + 1 must agree with it.
    void takeRows(const QByteArray& table, const QByteArray& columns, const QByteArray& order, int payload) {
        if (m_from.prepare("SELECT 1 FROM sqlite_master WHERE name = ?1").with(QString::fromLatin1(table)).step() &&
            !takeRowsInOrder(table, columns, order, payload)) {
            QByteArray back = order;
            takeRowsInOrder(table, columns, back.replace(",", " DESC,") + " DESC", payload);
            m_lost.push_back({LostPart::What::List, QString::fromLatin1(table), {}, {}, {}});
        }
    }

    /// False when it broke off.
    bool takeRowsInOrder(const QByteArray& table, const QByteArray& columns, const QByteArray& order, int payload) {
        try {
            sqlite::Statement row =
                m_from.prepare(("SELECT " + columns + " FROM " + table + " ORDER BY " + order).constData());
            while (row.step()) {
                take(row, table, columns, payload);
            }
            return true;
        } catch (const Error&) {
            return false;
        }
    }

    void take(const sqlite::Statement& row, const QByteArray& table, const QByteArray& columns, int payload) {
        if (payload >= 0 && hashOf(row.blob(payload)) != row.blob(payload + 1)) {
            m_from.markUnreadable();
            tellDraft(row);
            return;
        }
        if (m_to == nullptr) {
            return;
        }
        QByteArray marks = "?1";
        for (int column = 1; column < row.columns(); ++column) {
            marks += ", ?" + QByteArray::number(column + 1);
        }
        sqlite::Statement insert =
            m_to->prepare(("INSERT OR IGNORE INTO " + table + " (" + columns + ") VALUES (" + marks + ')').constData());
        insert.withRow(row);
        insert.run();
    }

    void tellDraft(const sqlite::Statement& row) {
        const RecordId record = RecordId::fromBytes(row.blob(0));
        if (m_told.insert({record, LostPart::What::Draft}).second) {
            const QString name = row.text(1) + QLatin1Char(' ') + record.text();
            m_lost.push_back({LostPart::What::Draft, name, record, valueNamed<RecordKind>(row.text(1)),
                              QDate::fromString(row.text(5), Qt::ISODate)});
        }
    }

    /// The new journal has keys of its own; notes that wait are sealed to the old ones.
    void takeKeys() {
        try {
            sqlite::Statement keys = m_from.prepare("SELECT public, secret FROM inbox_key");
            if (keys.step()) {
                if (m_to != nullptr) {
                    m_to->prepare("INSERT OR REPLACE INTO inbox_key (one, public, secret) VALUES (1, ?1, ?2)")
                        .withRow(keys)
                        .run();
                }
                return;
            }
        } catch (const Error&) {
            // Told below.
        }
        m_lost.push_back({LostPart::What::WaitingNotes, QStringLiteral("inbox"), {}, {}, {}});
    }

    void project() {
        Projector projector(*m_to);
        History(*m_to).visitNewest(
            [&](const Revision& revision) { projector.project(revision, unpackRecord(revision.payload)); });
        projector.finish();
    }

    Connection& m_from;
    Connection* m_to;
    std::map<RecordId, Newest> m_newest;
    std::vector<LostPart> m_lost;
    std::set<std::pair<RecordId, LostPart::What>> m_told;
};

QString wordsFor(LostPart::What what) {
    switch (what) {
        case LostPart::What::Record:
            return QStringLiteral("nothing of it can be read any more");
        case LostPart::What::NewestVersion:
            return QStringLiteral("its newest version cannot be read any more; the one before is there");
        case LostPart::What::EarlierVersion:
            return QStringLiteral("an earlier version of it cannot be read any more");
        case LostPart::What::Draft:
            return QStringLiteral("its draft is not as it was written");
        case LostPart::What::List:
            return QStringLiteral("a part of the list cannot be read any more");
        case LostPart::What::WaitingNotes:
            return QStringLiteral("notes that wait to be taken in cannot be opened any more");
        case LostPart::What::LogBeside:
            return QStringLiteral("changes that lie beside the file were not moved into it yet");
    }
    return {};
}

}  // namespace

Issues Salvage::issues() const {
    Issues issues;
    for (const LostPart& part : lost) {
        addFault(issues, part.name, wordsFor(part.what));
    }
    return issues;
}

std::vector<LostPart> takeWhole(Connection& from, Connection& to, Progress& progress) {
    Salvager salvager(from, &to);
    salvager.takeAll(progress);
    return std::move(salvager.lost());
}

std::vector<LostPart> lostOf(Connection& connection, Progress& progress) {
    Salvager looking(connection, nullptr);
    looking.takeAll(progress);
    return std::move(looking.lost());
}

std::vector<LostPart> lostOf(const JournalReader& read, Progress& progress) {
    return lostOf(read.connection(), progress);
}

std::vector<LostPart> visitWhole(const JournalReader& read, const std::function<void(const Record&)>& visit,
                                 Progress& progress) {
    Salvager looking(read.connection(), nullptr);
    looking.takeAll(progress);
    std::vector<Newest> newest;
    for (const auto& [record, each] : looking.newest()) {
        if (!each.isDeleted) {
            newest.push_back(each);
        }
    }
    std::sort(newest.begin(), newest.end(), [](const Newest& a, const Newest& b) {
        return std::tie(a.kind, a.utc, a.seq) < std::tie(b.kind, b.utc, b.seq);
    });
    for (const Newest& each : newest) {
        if (const auto revision = History(read.connection()).at(each.seq)) {
            visit(unpackRecord(revision->payload));
        }
    }
    return std::move(looking.lost());
}

Salvage salvage(const QString& from, const Secret& passphrase, const QString& to, Random& random, Progress& progress) {
    const MainFile file = MainFile::at(from);
    auto [damaged, key] = openDamaged(file, passphrase);
    damaged.setOpenAnew([&file, &key = key] { return openDamaged(file, key); });
    NewFile made(to, random);
    Salvage done;
    {
        Connection fresh = keyed(made.place(), Mode::ReadWrite, key.forFile());
        // Without a name yet it need survive nothing; giving it its name syncs it.
        fresh.execute("PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF;");
        markAsJournal(fresh);
        makeTables(fresh);
        done.lost = takeWhole(damaged, fresh, progress);
        if (file.hasSideFiles()) {
            done.lost.push_back({LostPart::What::LogBeside, file.path() + QStringLiteral("-wal"), {}, {}, {}});
        }
        fresh.execute("PRAGMA journal_mode = DELETE");
    }
    const Connection reopened = keyed(made.place(), Mode::ReadOnly, key.forFile());
    checkWhole(reopened, progress);
    done.holding = holdingOf(reopened);
    if (done.holding.revisions == 0 && done.holding.drafts == 0 && !done.lost.empty()) {
        throw Error(ErrorCode::Damaged, QStringLiteral("nothing can be read any more of ") + file.path());
    }
    made.giveName();
    made.keep();
    return done;
}

}  // namespace tspace
