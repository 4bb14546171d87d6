// SPDX-License-Identifier: GPL-3.0-or-later
// Each screen of the practice model beside the queries it runs, with 200 sessions, 2,000 moments and 1,000 actions.
#include "bench/bench_main.h"
#include "bench/practice_journal.h"
#include "bench/screen_stand.h"

#include <QCoreApplication>

#include <cstdio>
#include <map>
#include <memory>

namespace tspace::bench {

namespace {

using kit::Place;

constexpr int openings = 41;

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

/// One screen and how it is opened.
struct Opening {
    const char* name;
    Place place;
    std::optional<RecordId> record;

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
    return {{"today", Place::Today, {}},
            {"sessions", Place::Sessions, {}},
            {"session", Place::Session, practice.session.as<AnyRecord>()},
            {"prepare", Place::Prepare, practice.planned.as<AnyRecord>()},
            {"moments", Place::Moments, {}},
            {"moment", Place::Moment, practice.moment.as<AnyRecord>()},
            {"still open", Place::StillOpen, {}},
            {"actions", Place::Actions, {}},
            {"people", Place::People, {}},
            {"person", Place::Person, practice.person.as<AnyRecord>()},
            {"case", Place::Case, practice.caseId.as<AnyRecord>()},
            {"organisation", Place::Organisation, {}},
            {"development", Place::Development, {}},
            {"child's record", Place::ChildsRecord, {}}};
}

void bare(benchmark::State& state, const Opening& opening) {
    BareQueries& queries = *theStand().queries.at(opening.name);
    for (auto _ : state) {
        timed(state, [&] { benchmark::DoNotOptimize(queries.run()); });
    }
}

void built(benchmark::State& state, const Opening& opening) {
    for (auto _ : state) {
        timed(state, opening);
        theStand().stand.leave();
    }
}

void seen(benchmark::State& state, const Opening& opening) {
    for (auto _ : state) {
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
    for (auto _ : state) {
        timed(state, [&] {
            benchmark::DoNotOptimize(queries.run());
            theStand().stand.draw();
        });
    }
    theStand().stand.leave();
}

}  // namespace

std::vector<Ratio> registerAll() {
    std::vector<Ratio> ratios;
    std::printf("%-16s %10s %10s\n", "screen", "queries", "rows");
    for (const Opening& opening : allOpenings()) {
        PracticeStand& made = theStand();
        std::unique_ptr<BareQueries> queries = made.stand.queriesOf(opening);
        std::printf("%-16s %10d %10d\n", opening.name, queries->count(), queries->run());
        made.queries[opening.name] = std::move(queries);
        const std::string name = opening.name;
        repeated(benchmark::RegisterBenchmark((name + "_bare").c_str(), bare, opening), openings);
        repeated(benchmark::RegisterBenchmark((name + "_built").c_str(), built, opening), openings);
        repeated(benchmark::RegisterBenchmark((name + "_seen").c_str(), seen, opening), openings);
        repeated(benchmark::RegisterBenchmark((name + "_drawn").c_str(), askedAndDrawn, opening), openings);
        ratios.push_back({name + " built, beside its queries", name + "_built", name + "_bare", 2.0});
        ratios.push_back({name + " seen, beside its queries and drawing", name + "_seen", name + "_drawn", 2.0});
    }
    return ratios;
}

}  // namespace tspace::bench
