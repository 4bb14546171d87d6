// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/shell.h"

#include "kit/message_bar.h"
#include "kit/page.h"
#include "kit/record_in_hand.h"
#include "kit/status_line.h"
#include "kit/text.h"
#include "kit/tokens.h"
#include "store/journal.h"
#include "store/kept_journal.h"
#include "window/deck.h"
#include "window/help_screen.h"
#include "window/rail.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QShortcut>

#include <algorithm>

namespace tspace::window {

using namespace kit;

namespace {

constexpr std::size_t longestTrail = 50;
constexpr int railShare = 3;
constexpr int pageShare = 11;

void addShortcut(QWidget& where, const QKeySequence& keys, std::function<void()> act) {
    auto* shortcut = new QShortcut(keys, &where);
    shortcut->setContext(Qt::WindowShortcut);
    QObject::connect(shortcut, &QShortcut::activated, &where, std::move(act));
}

/// Those of the screens, and help, which is always there.
std::set<Place> placesOf(const std::vector<PlacedScreen>& screens) {
    std::set<Place> places{Place::Help};
    for (const PlacedScreen& each : screens) {
        places.insert(each.place);
    }
    return places;
}

/// False where it was hidden within the screen on purpose. What was only just made is shown at once rather than by the
/// next event, so that the keys have where to go.
bool comesIntoSight(QWidget& widget, const QWidget& screen) {
    for (QWidget* each = &widget; each != nullptr && each != &screen; each = each->parentWidget()) {
        if (each->isHidden() && each->testAttribute(Qt::WA_WState_ExplicitShowHide)) {
            return false;
        }
        each->show();
    }
    return true;
}

}  // namespace

Shell::Shell(const Services& services, const std::vector<PlacedScreen>& screens, QWidget* parent)
    : QWidget(parent),
      m_services(services),
      m_rail(new Rail(placesOf(screens))),
      m_bar(new MessageBar),
      m_deck(new Deck) {
    build(screens);
    connect(m_rail, &Rail::chosen, this, &Shell::go);
    connect(m_rail, &Rail::lockRequested, this, &Shell::lockRequested);
    addShortcuts();
    connectJournal();
    m_rail->status().showOpen(m_services.journal.isReadOnly());
    if (const QString notice = m_services.journal.notice(); !notice.isEmpty()) {
        m_bar->showNotice(notice);
    }
    if (m_services.journal.isDamaged()) {
        tellDamage();
    }
    showCounts();
    offerWanted();
    if (!screens.empty()) {
        go(screens.front().place);
    }
}

void Shell::build(const std::vector<PlacedScreen>& screens) {
    auto* row = spaced(new QHBoxLayout(this), 0, 0);
    auto* column = spaced(new QVBoxLayout, 0, 0);
    column->addWidget(m_bar);
    column->addWidget(m_deck, 1);
    // The rail has its most in a usual window, and gives way to the page in a narrow one.
    row->addWidget(m_rail, railShare);
    row->addLayout(column, pageShare);
    std::vector<PlacedScreen> all = screens;
    all.push_back({Place::Help, m_help = new HelpScreen});
    for (const auto& [place, screen] : all) {
        m_screens.emplace(place, screen);
        m_deck->add(*screen);
        connectScreen(*screen);
    }
    offerVersions();
}

void Shell::offerVersions() {
    if (screen(Place::Versions) == nullptr) {
        return;
    }
    // A session's page has a button of its own.
    for (const Place place : {Place::Moment, Place::CheckIn, Place::Person, Place::Case, Place::Development,
                              Place::LookBack, Place::Actions, Place::Measures}) {
        Screen* editor = screen(place);
        auto* page = editor == nullptr ? nullptr : editor->findChild<Page*>();
        if (page != nullptr) {
            QPushButton* history = button(Part::QuietButton, tr("History"));
            history->setToolTip(tr("Ctrl+H"));
            history->setFocusPolicy(listOf(place) == place ? Qt::StrongFocus : Qt::NoFocus);
            history->setVisible(false);
            page->addAction(history);
            connect(history, &QPushButton::clicked, this, &Shell::showVersions);
            m_histories.emplace(place, history);
        }
    }
    addShortcut(*this, QKeySequence(tr("Ctrl+H")), [this] { showVersions(); });
}

void Shell::showHistoryButton() {
    const auto history = m_histories.find(m_visit.place);
    if (history == m_histories.end()) {
        return;
    }
    // Where one of several is chosen, which of them is asked when it is pressed.
    const bool chooses = dynamic_cast<const HasRecordInHand*>(m_screens.at(m_visit.place)) != nullptr;
    try {
        history->second->setVisible(
            chooses || (m_visit.record && m_services.journal.read().revisionOf(*m_visit.record).has_value()));
    } catch (const Error& error) {
        m_bar->showError(error);
    }
}

std::optional<RecordId> Shell::recordInHand() const {
    const QWidget* const shown = m_screens.at(m_visit.place);
    const QWidget* const focused = QApplication::focusWidget();
    const QWidget* each = focused != nullptr && shown->isAncestorOf(focused) ? focused : shown;
    for (; each != nullptr; each = each == shown ? nullptr : each->parentWidget()) {
        if (const auto* const part = dynamic_cast<const HasRecordInHand*>(each)) {
            if (const auto record = part->recordInHand()) {
                return record;
            }
        }
    }
    return m_visit.record;
}

void Shell::showVersions() {
    if (m_visit.place == Place::Versions || m_screens.at(m_visit.place)->standsAlone()) {
        return;
    }
    try {
        // What is typed is saved on leaving; its version is there when the list is read again.
        const std::optional<RecordId> record = recordInHand();
        if (record && m_services.journal.read().revisionOf(*record)) {
            openAt(Place::Versions, RecordId(*record));
        } else {
            m_rail->status().showWords(tr("Nothing that is saved is chosen here."));
        }
    } catch (const Error& error) {
        m_bar->showError(error);
    }
}

void Shell::connectScreen(Screen& screen) {
    connect(&screen, &Screen::recordRequested, this, &Shell::openRecord);
    connect(&screen, &Screen::partRequested, this, &Shell::openPart);
    connect(&screen, &Screen::newRequested, this, &Shell::startNew);
    connect(&screen, &Screen::placeRequested, this, &Shell::go);
    connect(&screen, &Screen::recordAtPlaceRequested, this, &Shell::openAt);
    connect(&screen, &Screen::statusSaid, this, [this](const QString& words) { m_rail->status().showWords(words); });
}

void Shell::connectJournal() {
    const Journal& journal = m_services.journal;
    connect(&journal, &Journal::committed, this, [this](qint64 /*ticket*/, const Committed& committed) {
        m_hasUnsaved = false;
        if (!committed.changed.empty()) {
            m_rail->status().showSaved(committed.at.time());
            showCounts();
        }
        if (std::find(committed.kinds.begin(), committed.kinds.end(), RecordKind::Settings) != committed.kinds.end()) {
            offerWanted();
        }
        m_screens.at(m_visit.place)->refresh(committed);
    });
    connect(&journal, &Journal::draftKept, this,
            [this](const RecordId& /*record*/, qint64 /*token*/, const Instant& at) {
                m_hasUnsaved = false;
                m_rail->status().showDraftKept(at.time());
            });
    connect(&journal, &Journal::commitFailed, this,
            [this](qint64 /*ticket*/, const Error& error) { writeFailed(error); });
    connect(&journal, &Journal::draftFailed, this,
            [this](const RecordId& /*record*/, const Error& error) { writeFailed(error); });
    connect(&journal, &Journal::draftKeptElsewhere, this, &Shell::writeFailed);
    connect(&journal, &Journal::damageFound, this, &Shell::tellDamage);
}

void Shell::addShortcuts() {
    addShortcut(*this, QKeySequence(tr("Ctrl+N")), [this] { startNew(RecordKind::Session); });
    addShortcut(*this, QKeySequence(tr("Ctrl+M")), [this] { startNew(RecordKind::Moment); });
    addShortcut(*this, QKeySequence(tr("Ctrl+I")), [this] { startNew(RecordKind::CheckIn); });
    addShortcut(*this, QKeySequence(tr("Ctrl+K")), [this] { go(Place::Search); });
    addShortcut(*this, QKeySequence(tr("Ctrl+S")), [this] { m_screens.at(m_visit.place)->save(); });
    addShortcut(*this, QKeySequence(tr("Ctrl+L")), [this] { Q_EMIT lockRequested(); });
    addShortcut(*this, QKeySequence(tr("Alt+Left")), [this] { goBack(); });
    addShortcut(*this, QKeySequence(tr("F1")), [this] { go(Place::Help); });
    addShortcut(*this, QKeySequence(tr("F6")), [this] { changePane(); });
    addShortcut(*this, QKeySequence(tr("F8")), [this] { m_rail->status().speak(); });
}

Screen* Shell::screen(Place place) const {
    const auto found = m_screens.find(place);
    return found == m_screens.end() ? nullptr : found->second;
}

bool Shell::show(const Visit& visit, const std::function<void(Screen&)>& enter) {
    Screen* wanted = screen(visit.place);
    if (wanted == nullptr || !m_offered.contains(visit.place)) {
        return false;
    }
    Screen* before = m_screens.at(m_visit.place);
    if (visit.place == Place::Search && before != wanted) {
        m_pressable = {m_visit, commandsOn(*before)};
        offerCommands();
    }
    if (before->isVisibleTo(this) || before == wanted) {
        before->leave(Screen::Leaving::ForAnotherPlace);
    }
    if (m_isAnywhere && m_visit != Visit{visit.place, {}}) {
        m_trail.push_back(m_visit);
        m_trail.erase(m_trail.begin(),
                      m_trail.end() - static_cast<std::ptrdiff_t>(std::min(m_trail.size(), longestTrail)));
    }
    m_visit = visit;
    m_isAnywhere = true;
    showPlace();
    // What comes to stand on a page in sight would be laid out piece by piece.
    enter(*wanted);
    beginAtTop(visit);
    showHistoryButton();
    Screen* const entered = m_screens.at(m_visit.place);  // entering may have led on
    m_deck->show(*entered);
    m_rail->setVisible(!entered->standsAlone());
    focusScreen();
    return true;
}

void Shell::go(Place place) {
    show({place, {}}, [](Screen& screen) { screen.enter(); });
}

void Shell::openRecord(RecordKind kind, const RecordId& id) {
    if (const auto place = placeOf(kind)) {
        openAt(*place, id);
    }
}

void Shell::openPart(RecordKind kind, const RecordId& id, const QUuid& part) {
    if (const auto place = placeOf(kind)) {
        show({*place, id}, [&](Screen& screen) {
            screen.enterAt(id);
            screen.showPart(part);
        });
    }
}

void Shell::openAt(Place place, const RecordId& id) {
    show({place, id}, [&id](Screen& screen) { screen.enterAt(id); });
}

void Shell::startNew(RecordKind kind) {
    if (const auto place = placeOf(kind)) {
        show({*place, {}}, [](Screen& screen) { screen.enterNew(); });
    }
}

void Shell::goBack() {
    if (m_trail.empty()) {
        return;
    }
    const Visit before = m_trail.back();
    // What is left now is not where one came from.
    std::vector<Visit> trail(m_trail.begin(), m_trail.end() - 1);
    goTo(before);
    m_trail = std::move(trail);
    showPlace();
}

void Shell::showPlace() {
    const auto belongs = [](const Visit& visit) { return visit.place != Place::Versions; };
    const auto from = std::find_if(m_trail.rbegin(), m_trail.rend(), belongs);
    m_rail->setCurrent(belongs(m_visit) || from == m_trail.rend() ? m_visit.place : from->place);
}

void Shell::beginAtTop(const Visit& visit) {
    const auto shown = m_records.find(visit.place);
    const bool isNew = !visit.record && listOf(visit.place) != visit.place;
    auto* const page = m_screens.at(visit.place)->findChild<Page*>();
    if (page != nullptr && shown != m_records.end() && (isNew || shown->second != visit.record)) {
        page->toTop();
    }
    m_records[visit.place] = visit.record;
}

void Shell::goTo(const Visit& visit) {
    if (visit.record) {
        openAt(visit.place, RecordId(*visit.record));
    } else {
        go(visit.place);
    }
}

void Shell::leaveAll(Screen::Leaving why) {
    m_screens.at(m_visit.place)->leave(why);
}

void Shell::focusScreen() {
    Screen* shown = m_screens.at(m_visit.place);
    // Not as by a shortcut, which selects all of a line: the first key would then replace it.
    // A list that is empty is out of sight: one then begins with the first step that is offered.
    if (QWidget* first = shown->firstFocus(); first != nullptr && comesIntoSight(*first, *shown)) {
        first->setFocus(Qt::OtherFocusReason);
        return;
    }
    for (QWidget* next = shown->nextInFocusChain(); next != nullptr && next != shown; next = next->nextInFocusChain()) {
        if (shown->isAncestorOf(next) && (next->focusPolicy() & Qt::TabFocus) != 0 && next->isVisibleTo(shown) &&
            next->isEnabled()) {
            next->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
    shown->setFocus(Qt::OtherFocusReason);
}

void Shell::changePane() {
    const QWidget* focused = QApplication::focusWidget();
    if (!m_rail->isVisible() || (focused != nullptr && m_rail->isAncestorOf(focused))) {
        focusScreen();
    } else {
        m_rail->takeFocus();
    }
}

void Shell::showCounts() {
    try {
        m_rail->setCount(Place::Sessions, m_services.journal.read().count(RecordKind::Session));
        m_rail->setCount(Place::Moments, m_services.journal.read().count(RecordKind::Moment));
    } catch (const Error& error) {
        m_bar->showError(error);
    }
}

void Shell::writeFailed(const Error& error) {
    const std::optional<KeptJournal> kept = KeptJournal::from(error);
    m_hasUnsaved = !kept || !kept->hasChange;
    m_bar->showError(error);
    if (m_services.journal.isDamaged()) {
        offerDamage();
    }
}

void Shell::tellDamage() {
    m_rail->status().showOpen(true);
    m_bar->showError(Words{tr("A part of this journal’s file is damaged, so it can only be read."),
                           tr("Nothing more is written to it, and backups are untouched. What you still type is kept "
                              "in a second journal beside it."),
                           tr("Look at what is lost. From there you take out what is whole, or recover from a "
                              "backup.")});
    offerDamage();
}

void Shell::offerDamage() {
    if (screen(Place::Damage) != nullptr) {
        m_bar->offer(tr("What is damaged…"), [this] {
            m_bar->dismiss();
            go(Place::Damage);
        });
    }
}

}  // namespace tspace::window
