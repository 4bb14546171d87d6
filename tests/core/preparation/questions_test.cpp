// SPDX-License-Identifier: GPL-3.0-or-later
#include "preparation/questions.h"

#include "support/catch.h"

#include <QSet>

using namespace tspace;
using namespace tspace::preparation;

namespace {

Subject titled(const QString& title) {
    Subject subject;
    subject.title = title;
    return subject;
}

const Theme& themeNamed(const std::vector<Theme>& themes, const QString& id) {
    for (const Theme& theme : themes) {
        if (theme.id == id) {
            return theme;
        }
    }
    FAIL("no theme " << id.toStdString());
    throw std::logic_error("unreachable");
}

}  // namespace

// Would catch: questions that are the same whatever is on the agenda, and more of them than can be thought about.
TEST_CASE("each kind of agenda has questions of its own, never more than three", "[preparation]") {
    const auto themes = bundledThemes();
    Subject brave = titled(QStringLiteral("FAM-07"));
    brave.moment = MomentKind::CourageousConversation;
    Subject begun = titled(QStringLiteral("FAM-21"));
    begun.stage = Stage::Beginning;
    Subject ended = titled(QStringLiteral("FAM-03"));
    ended.stage = Stage::End;
    Subject visit = titled(QStringLiteral("FAM-12"));
    visit.moment = MomentKind::HomeVisit;
    const std::vector<std::pair<QString, Subject>> agendas = {
        {QStringLiteral("uncertainty"), titled(QStringLiteral("What I am unsure of"))},
        {QStringLiteral("family-narrative"), visit},
        {QStringLiteral("beginning"), begun},
        {QStringLiteral("ending"), ended},
        {QStringLiteral("courage"), brave},
    };
    QSet<QString> seen;
    for (const auto& [theme, subject] : agendas) {
        INFO(theme.toStdString());
        const QStringList asked = questionsFor(themes, {subject}, 0);
        CHECK(asked.size() == 3);
        CHECK(QSet<QString>(asked.begin(), asked.end()).size() == 3);
        CHECK(themeNamed(themes, theme).questions.contains(asked.front()));
        seen.insert(asked.join(QLatin1Char('|')));
    }
    CHECK(seen.size() == 5);
    // Together they call for a question of three of them, not for five.
    std::vector<Subject> all;
    all.reserve(agendas.size());
    for (const auto& [theme, subject] : agendas) {
        all.push_back(subject);
    }
    CHECK(questionsFor(themes, all, 0).size() == 3);
    CHECK(questionsFor(themes, {}, 0).size() == 3);
}

// Would catch: the same three questions every time, and a turn that runs past the end.
TEST_CASE("questions take turns", "[preparation]") {
    const auto themes = bundledThemes();
    const std::vector<Subject> agenda = {titled(QStringLiteral("What I am unsure of"))};
    QSet<QString> seen;
    for (int turn = 0; turn < 12; ++turn) {
        seen.insert(questionsFor(themes, agenda, turn).front());
    }
    CHECK(seen.size() == themeNamed(themes, QStringLiteral("uncertainty")).questions.size());
}

// Would catch: a word found inside another one.
TEST_CASE("a word counts where it stands whole, in any case", "[preparation]") {
    const auto themes = bundledThemes();
    const auto first = [&](const QString& title) { return questionsFor(themes, {titled(title)}, 0).front(); };
    const QStringList ending = themeNamed(themes, QStringLiteral("ending")).questions;
    CHECK(ending.contains(first(QStringLiteral("FAM-03: Goodbye, then"))));
    CHECK_FALSE(ending.contains(first(QStringLiteral("The weekend friends depend on"))));
}

// Would catch: a broken file taken half, and faults without their place.
TEST_CASE("a bad file of questions is refused whole, with every fault", "[preparation]") {
    const LoadedTheme bad = loadTheme(R"({"format": "tspace-questions/9", "id": "x", "when": {"stages": ["late"]},
                                          "questions": ["one?", ""]})");
    CHECK_FALSE(bad.theme);
    const QString words = text(bad.issues);
    for (const char* place : {"/format", "/when/stages", "/questions/1", "fewer than three"}) {
        INFO(words.toStdString());
        CHECK(words.contains(QLatin1String(place)));
    }
    CHECK_FALSE(loadTheme("[]").theme);
    CHECK_FALSE(loadTheme("{ not json").theme);
}
