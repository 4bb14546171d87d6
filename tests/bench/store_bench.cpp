// SPDX-License-Identifier: GPL-3.0-or-later
// The store beside its floors: what the same bytes cost through bare SQLCipher.
#include "bench/bench_main.h"
#include "bench/written_journal.h"
#include "sqlite/transaction.h"
#include "store/key.h"
#include "store/payload.h"

#include <QFile>

namespace tspace::bench {

namespace {

constexpr int records = 10'000;
constexpr int many = 101;
constexpr int some = 21;

/// The journal of 10,000 records, open for the whole run.
Journal& openJournal() {
    static const std::unique_ptr<Journal> journal = WrittenJournal::ofSize(records).open();
    return *journal;
}

Session anySession() {
    ListQuery query;
    query.limit = 1;
    query.until = SystemClock().today().addDays(-100);
    return *openJournal().read().find(openJournal().read().sessions(query).at(0).id);
}

void saveSession(benchmark::State& state) {
    static SeededRandom random(7);
    static Session session = anySession();
    for ([[maybe_unused]] auto _ : state) {
        session.threads[0].practice = prose(random, 32);
        Change change;
        change.record = session;
        timed(state, [&] { openJournal().commitAndWait({change}); });
    }
}

void bareCommit(benchmark::State& state) {
    static sqlite::Connection connection = [] {
        JournalFile file = JournalFile::open(WrittenJournal::ofSize(records).path(), WrittenJournal::passphrase());
        sqlite::Connection opened = file.connect();
        opened.execute("CREATE TABLE IF NOT EXISTS bare (id INTEGER PRIMARY KEY, payload BLOB NOT NULL)");
        return opened;
    }();
    const Payload payload = pack(Record(anySession()));
    for ([[maybe_unused]] auto _ : state) {
        timed(state, [&] {
            sqlite::Transaction transaction(connection);
            connection.cached("INSERT INTO bare (payload) VALUES (?)").with(payload.bytes).run();
            transaction.commit();
        });
    }
}

void openWhole(benchmark::State& state) {
    WrittenJournal& written = WrittenJournal::ofSize(records);
    openJournal();  // another opening keeps the WAL, as a second window would
    for ([[maybe_unused]] auto _ : state) {
        std::unique_ptr<Journal> journal;
        timed(state, [&] {
            journal = written.open();
            benchmark::DoNotOptimize(journal->read().count(RecordKind::Session));
        });
    }
}

void openBare(benchmark::State& state) {
    const QString path = WrittenJournal::ofSize(records).path();
    const Secret passphrase = WrittenJournal::passphrase();
    openJournal();
    for ([[maybe_unused]] auto _ : state) {
        timed(state, [&] {
            QFile file(path);
            const bool there = file.open(QIODevice::ReadOnly);
            const JournalKey key = JournalKey::derive(passphrase, file.read(JournalKey::saltBytes), keySets().front());
            sqlite::Connection connection(path, sqlite::Mode::ReadWrite);
            connection.setKey(key.forFile().view());
            benchmark::DoNotOptimize(there && connection.value("SELECT records FROM tally WHERE kind = 'session'") > 0);
        });
    }
}

void searchRare(benchmark::State& state) {
    const SearchQuery query = parseSearch(WrittenJournal::rareWord());
    for ([[maybe_unused]] auto _ : state) {
        timed(state, [&] { benchmark::DoNotOptimize(openJournal().read().search(query, 50)); });
    }
}

sqlite::Connection& bareConnection() {
    static sqlite::Connection connection =
        JournalFile::open(WrittenJournal::ofSize(records).path(), WrittenJournal::passphrase()).connect();
    return connection;
}

void bareSearch(benchmark::State& state) {
    for ([[maybe_unused]] auto _ : state) {
        timed(state, [&] {
            sqlite::Statement& found = bareConnection().cached(
                "SELECT docid, snippet(search, '<', '>', '...', 0, 24) FROM search WHERE search MATCH ? LIMIT 50");
            found.with(WrittenJournal::rareWord());
            while (found.step()) {
                benchmark::DoNotOptimize(found.text(1));
            }
        });
    }
}

void listSessions(benchmark::State& state) {
    ListQuery query;
    query.limit = 100;
    for ([[maybe_unused]] auto _ : state) {
        timed(state, [&] { benchmark::DoNotOptimize(openJournal().read().sessions(query)); });
    }
}

void bareList(benchmark::State& state) {
    for ([[maybe_unused]] auto _ : state) {
        timed(state, [&] {
            sqlite::Statement& row = bareConnection().cached(R"(
                SELECT record, utc, date, zone, minutes, kind, my_role, status, headline, threads FROM session
                ORDER BY utc DESC, record DESC LIMIT 100)");
            while (row.step()) {
                for (int column = 0; column < row.columns(); ++column) {
                    benchmark::DoNotOptimize(row.text(column));
                }
            }
        });
    }
}

}  // namespace

std::vector<Ratio> registerAll() {
    repeated(benchmark::RegisterBenchmark("bare_commit", bareCommit), many);
    repeated(benchmark::RegisterBenchmark("save_session", saveSession), many);
    repeated(benchmark::RegisterBenchmark("open_bare", openBare), some);
    repeated(benchmark::RegisterBenchmark("open_whole", openWhole), some);
    repeated(benchmark::RegisterBenchmark("bare_search", bareSearch), many);
    repeated(benchmark::RegisterBenchmark("search_rare", searchRare), many);
    repeated(benchmark::RegisterBenchmark("bare_list", bareList), many);
    repeated(benchmark::RegisterBenchmark("list_sessions", listSessions), many);
    std::vector<Ratio> ratios{{"one edited session saved, 10,000 records", "save_session", "bare_commit", 3.0},
                              {"journal opened, 10,000 records", "open_whole", "open_bare", 1.3},
                              {"rare word found, 10,000 records", "search_rare", "bare_search", 2.0},
                              {"sessions list for the screen, 10,000 records", "list_sessions", "bare_list", 2.0}};
    for (Ratio& ratio : registerProgram()) {
        ratios.push_back(std::move(ratio));
    }
    return ratios;
}

}  // namespace tspace::bench
