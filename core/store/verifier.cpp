// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/verifier.h"

#include "base/error.h"
#include "sqlite/transaction.h"
#include "store/drafts.h"
#include "store/migrations.h"
#include "store/projector.h"
#include "store/salvage.h"
#include "store/search_index.h"

#include <algorithm>
#include <set>
#include <vector>

namespace tspace {

namespace {

constexpr std::size_t mostFaultsATable = 5;
constexpr auto differs = "differs from what the records say; `rebuild` makes it anew";

/// All columns of the current row as one comparable text.
QString rowText(const sqlite::Statement& row) {
    QStringList parts;
    for (int column = 0; column < row.columns(); ++column) {
        parts << (row.isNull(column) ? QStringLiteral("\x01") : row.text(column));
    }
    return parts.join(QChar(0x1F));
}

/// Columns as text that tells blobs apart too.
QByteArray comparable(sqlite::Connection& connection, const char* table) {
    QByteArray columns;
    int count = 0;
    sqlite::Statement info = connection.prepare(QByteArray("PRAGMA table_info(").append(table).append(')').constData());
    QByteArray order;
    while (info.step()) {
        columns += (count++ == 0 ? "quote(" : ", quote(") + info.text(1).toUtf8() + ')';
        order += (order.isEmpty() ? "" : ", ") + info.text(1).toUtf8();
    }
    return "SELECT " + columns + " FROM " + table + " ORDER BY " + order;
}

/// Adds what an index can be asked: each of its terms, and the beginnings it keeps an index of their own for. Its
/// counts are left alone: under order=desc fts4aux gives other ones for the same index, as its parts come to lie.
void addQuestions(sqlite::Connection& connection, std::set<QString>& questions) {
    connection.execute("CREATE VIRTUAL TABLE IF NOT EXISTS temp.terms USING fts4aux(main, search)");
    sqlite::Statement row = connection.prepare("SELECT DISTINCT term FROM terms");
    while (row.step()) {
        const QString term = row.text(0);
        questions.insert(QStringLiteral("\"%1\"").arg(term));
        for (const int letters : {2, 3}) {
            questions.insert(QStringLiteral("\"%1*\"").arg(term.left(letters)));
        }
    }
}

/// Where the index finds it. Slots within a millisecond depend on the order of saving, so places are told by it alone.
std::vector<qint64> placesOf(sqlite::Connection& connection, const QString& question) {
    sqlite::Statement& row = connection.cached("SELECT docid >> 12 FROM search WHERE search MATCH ?");
    row.with(question);
    std::vector<qint64> places;
    while (row.step()) {
        places.push_back(row.integer(0));
    }
    std::sort(places.begin(), places.end());
    return places;
}

}  // namespace

Issues Verifier::verify(Progress& progress) {
    m_issues.clear();
    m_brokeOff = false;
    {
        // One unchanging view, so that a save in another program is not taken for a fault.
        const sqlite::Transaction view(m_connection, sqlite::Transaction::Kind::Read);
        checkPages();
        checkRevisions(progress);
        if (!m_brokeOff) {
            checkDrafts();
        }
        if (m_issues.empty()) {
            checkProjections(progress);
        }
    }
    if (m_brokeOff) {
        nameLost(progress);
    }
    return std::move(m_issues);
}

/// After a damaged page no more of the view could be read: what is lost is found out one by one.
void Verifier::nameLost(Progress& progress) {
    const Salvage left{{}, lostOf(m_connection, progress)};
    for (const Issue& issue : left.issues()) {
        m_issues.push_back(issue);
    }
    if (left.lost.empty()) {
        m_issues.push_back({QStringLiteral("records"), Severity::Note,
                            QStringLiteral("every version of every record can be read all the same")});
    }
}

void Verifier::fault(const QString& place, const QString& words) {
    m_issues.push_back({place, Severity::Fault, words});
}

void Verifier::checkPages() {
    try {
        // The index is not looked at this way under order=desc; it is compared with a rebuild below.
        sqlite::Statement check = m_connection.prepare("PRAGMA integrity_check");
        std::size_t faults = 0;
        // Past a damaged page it tells of every other one that it cannot get it.
        while (faults < mostFaultsATable && check.step()) {
            if (isOfDamage(check.text(0))) {
                ++faults;
                m_connection.markUnreadable();
                fault(QStringLiteral("pages"), check.text(0));
            }
        }
        sqlite::Statement keys = m_connection.prepare("PRAGMA foreign_key_check");
        while (keys.step()) {
            fault(keys.text(0), QStringLiteral("a row refers to a row that is not there"));
        }
    } catch (const Error& error) {
        fault(QStringLiteral("pages"), error.detail());
    }
}

void Verifier::checkRevisions(Progress& progress) {
    long long done = 0;
    try {
        const long long total = 2 * m_connection.value("SELECT count(*) FROM revision");
        History(m_connection).visitAll([&](const Revision& revision) {
            progress.step(++done, total);
            try {
                const Record record = unpackRecord(revision.payload);
                if (idOf(record) != revision.record || kindOf(record) != revision.kind) {
                    fault(QStringLiteral("revision ") + revision.id.text(),
                          QStringLiteral("its payload is of another record"));
                }
            } catch (const Error& error) {
                fault(QStringLiteral("%1 %2, revision %3")
                          .arg(nameOf(revision.kind), revision.record.text(), revision.id.text()),
                      error.detail());
            }
        });
    } catch (const Error& error) {
        const bool isDamaged = error.code() == ErrorCode::Damaged || m_connection.isUnreadable();
        fault(QStringLiteral("revisions"),
              isDamaged ? QStringLiteral("a damaged page stands in the way of reading them in order") : error.detail());
        m_brokeOff = true;
    }
}

void Verifier::checkDrafts() {
    try {
        static_cast<void>(Drafts(m_connection).all(std::nullopt));
    } catch (const Error& error) {
        fault(QStringLiteral("drafts"), error.detail());
    }
}

void Verifier::checkProjections(Progress& progress) {
    sqlite::Connection rebuilt(QStringLiteral(":memory:"), sqlite::Mode::Create);
    makeProjections(rebuilt);
    rebuilt.execute("BEGIN");
    Projector projector(rebuilt);
    const long long total = 2 * m_connection.value("SELECT count(*) FROM revision");
    long long done = total / 2;
    History(m_connection).visitNewest([&](const Revision& revision) {
        progress.step(++done, total);
        projector.project(revision, unpackRecord(revision.payload));
    });
    projector.finish();
    rebuilt.execute("COMMIT");
    for (const char* table : projectionTables()) {
        compare(rebuilt, table, comparable(rebuilt, table).constData());
    }
    // Slots within a millisecond depend on the order of saving, so places are compared by their millisecond.
    compare(rebuilt, "search_content", R"(
        SELECT quote(record), kind, text, docid >> 12 FROM search_content ORDER BY record)");
    checkIndex(rebuilt, progress);
}

void Verifier::checkIndex(sqlite::Connection& rebuilt, Progress& progress) {
    try {
        std::set<QString> questions;
        addQuestions(rebuilt, questions);
        addQuestions(m_connection, questions);
        std::size_t faults = 0;
        for (const QString& question : questions) {
            if (progress.isCancelled()) {
                throw Cancelled();
            }
            if (placesOf(m_connection, question) != placesOf(rebuilt, question)) {
                fault(QStringLiteral("search"), QString::fromLatin1(differs));
                if (++faults >= mostFaultsATable) {
                    return;
                }
            }
        }
    } catch (const Error& error) {
        fault(QStringLiteral("search"), error.detail());
    }
}

void Verifier::compare(sqlite::Connection& rebuilt, const char* table, const char* sql) {
    std::size_t faults = 0;
    try {
        sqlite::Statement kept = m_connection.prepare(sql);
        sqlite::Statement made = rebuilt.prepare(sql);
        for (;;) {
            const bool keptRow = kept.step();
            const bool madeRow = made.step();
            if (!keptRow && !madeRow) {
                return;
            }
            if (keptRow != madeRow || rowText(kept) != rowText(made)) {
                fault(QString::fromLatin1(table), QString::fromLatin1(differs));
                if (keptRow != madeRow || ++faults >= mostFaultsATable) {
                    return;
                }
            }
        }
    } catch (const Error& error) {
        fault(QString::fromLatin1(table), error.detail());
    }
}

}  // namespace tspace
