// SPDX-License-Identifier: GPL-3.0-or-later
// Each screen of the practice model beside the queries it runs, with 200 sessions, 2,000 moments and 1,000 actions:
// opened again, opened after a change to what it tells, and opened for the first time in a window. The aim is held
// against the bare queries. In the last two columns it is held against them and what Qt takes to bring the same page
// into sight as it was left, with nothing read: for most pages that is longer than SQLite takes to answer, and even for
// one on which nothing stands.
#include "bench/bench_main.h"
#include "bench/practice_journal.h"
#include "bench/screen_stand.h"

#include <QCoreApplication>

#include <cstdio>
#include <map>
#include <memory>
#include <tuple>
#include <utility>

namespace tspace::bench {

namespace {

using kit::Place;

constexpr int openings = 41;
constexpr int firstOpenings = 11;  // each in a window of its own
constexpr double aim = 2.0;

struct PracticeStand {
    Practice practice;
    ScreenStand stand{[this](Journal& journal) { practice = writePractice(journal); }};
    std::map<std::string, std::unique_ptr<BareQueries>> queries;
};

PracticeStand& theStand() {
    static std::unique_ptr<PracticeStand> made;
    if (!made) {
        made = std::make_unique<PracticeStand>();
        qAddPostRoutine([] { made.reset(); });  // its window goes before the application does
    }
    return *made;
}

/// One screen, how it is opened, and a record that it tells of.
struct Opening {
    const char* name;
    Place place;
    std::optional<RecordId> record;
    RecordId told;

    void operator()() const {
        window::Shell& shell = theStand().stand.shell();
        if (record) {
            shell.openAt(place, *record);
        } else {
            shell.go(place);
        }
    }
};

std::vector<Opening> allOpenings() {
    const Practice& practice = theStand().practice;
    const auto any = [](const auto& id) { return id.template as<AnyRecord>(); };
    const RecordId session = any(practice.session);
    const RecordId planned = any(practice.planned);
    const RecordId moment = any(practice.moment);
    const RecordId person = any(practice.person);
    return {{"today", Place::Today, {}, moment},
            {"sessions", Place::Sessions, {}, planned},
            {"session", Place::Session, session, session},
            {"prepare", Place::Prepare, planned, planned},
            {"moments", Place::Moments, {}, moment},
            {"moment", Place::Moment, moment, moment},
            {"still open", Place::StillOpen, {}, session},
            {"actions", Place::Actions, {}, any(practice.action)},
            {"people", Place::People, {}, person},
            {"person", Place::Person, person, person},
            {"case", Place::Case, any(practice.caseId), any(practice.caseId)},
            {"organisation", Place::Organisation, {}, any(practice.heard)},
            {"development", Place::Development, {}, any(practice.entry)},
            {"child's record", Place::ChildsRecord, {}, any(practice.toCopy)}};
}

/// Opened and left, as everywhere here between one measuring and the next, so that the queries too find the
/// processor's caches as somebody leaves them who was on another page.
void visit(const Opening& opening) {
    opening();
    theStand().stand.leave();
}

void bare(benchmark::State& state, const Opening& opening) {
    BareQueries& queries = *theStand().queries.at(opening.name);
    for ([[maybe_unused]] auto _ : state) {
        timed(state, [&] { benchmark::DoNotOptimize(queries.run()); });
        visit(opening);
    }
}

/// The queries after a change, which makes SQLite read and decipher its pages anew.
void bareAnew(benchmark::State& state, const Opening& opening) {
    BareQueries& queries = *theStand().queries.at(opening.name);
    for ([[maybe_unused]] auto _ : state) {
        theStand().stand.change(opening.told);
        timed(state, [&] { benchmark::DoNotOptimize(queries.run()); });
        visit(opening);
    }
}

/// Going to a page with nothing on it: no screen can be opened in less.
void emptyPage(benchmark::State& state) {
    for ([[maybe_unused]] auto _ : state) {
        timed(state, [] { theStand().stand.goToEmptyPage(); });
        theStand().stand.leave();
    }
}

/// The page comes into sight as it was left.
void asItStands(benchmark::State& state, const Opening& opening) {
    visit(opening);
    for ([[maybe_unused]] auto _ : state) {
        timed(state, [&] { theStand().stand.showAsItStands(opening.place); });
        theStand().stand.leave();
    }
}

/// Opened again, with nothing changed meanwhile.
void again(benchmark::State& state, const Opening& opening) {
    for ([[maybe_unused]] auto _ : state) {
        timed(state, opening);
        theStand().stand.leave();
    }
}

/// Opened again after a record that it tells of was changed.
void changed(benchmark::State& state, const Opening& opening) {
    for ([[maybe_unused]] auto _ : state) {
        theStand().stand.change(opening.told);
        timed(state, opening);
        theStand().stand.leave();
    }
}

/// Opened for the first time in a window.
void first(benchmark::State& state, const Opening& opening) {
    for ([[maybe_unused]] auto _ : state) {
        theStand().stand.renew();
        timed(state, opening);
        theStand().stand.leave();
    }
}

void seen(benchmark::State& state, const Opening& opening) {
    for ([[maybe_unused]] auto _ : state) {
        timed(state, [&] {
            opening();
            theStand().stand.settle();
        });
        theStand().stand.leave();
    }
}

/// The queries, and the window drawn once as it stands when the screen is shown.
void askedAndDrawn(benchmark::State& state, const Opening& opening) {
    BareQueries& queries = *theStand().queries.at(opening.name);
    opening();
    theStand().stand.settle();
    for ([[maybe_unused]] auto _ : state) {
        timed(state, [&] {
            benchmark::DoNotOptimize(queries.run());
            theStand().stand.draw();
        });
    }
    theStand().stand.leave();
}

}  // namespace

std::vector<Ratio> registerAll() {
    std::vector<Ratio> ratios{{"a page with nothing on it: the queries of development", "empty", "development_bare"}};
    repeated(benchmark::RegisterBenchmark("empty", emptyPage), openings);
    std::printf("%-16s %10s %10s\n", "screen", "queries", "rows");
    for (const Opening& opening : allOpenings()) {
        PracticeStand& made = theStand();
        std::unique_ptr<BareQueries> queries = made.stand.queriesOf(opening, opening.told);
        std::printf("%-16s %10d %10d\n", opening.name, queries->count(), queries->run());
        made.queries[opening.name] = std::move(queries);
        const std::string name = opening.name;
        const auto measure = [&](const char* what, auto run, int times) {
            repeated(benchmark::RegisterBenchmark((name + what).c_str(), run, opening), times);
        };
        measure("_bare", bare, openings);
        measure("_bareAnew", bareAnew, openings);
        measure("_standing", asItStands, openings);
        measure("_again", again, openings);
        measure("_changed", changed, openings);
        measure("_seen", seen, openings);
        measure("_drawn", askedAndDrawn, openings);
        measure("_first", first, firstOpenings);
        for (const auto& [figure, words, asked] : {std::tuple{"_again", "again", "_bare"},
                                                   {"_changed", "changed", "_bareAnew"},
                                                   {"_first", "first", "_bare"}}) {
            ratios.push_back({name + ", " + words, name + figure, name + asked, aim, "ms", name + "_standing"});
        }
        ratios.push_back({name + ", seen: its queries and drawing", name + "_seen", name + "_drawn", aim});
    }
    return ratios;
}

}  // namespace tspace::bench
