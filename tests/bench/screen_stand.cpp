// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/screen_stand.h"

#include "desktop/screens.h"

#include <QCoreApplication>
#include <QVBoxLayout>

namespace tspace::bench {

namespace {

// The size that the screens are designed for.
constexpr QSize windowSize(1280, 800);
// Rounds of the event loop in a row with a screen at rest.
constexpr int restingRounds = 3;

}  // namespace

ScreenStand::ScreenStand(const std::function<void(Journal&)>& write) : m_written(write), m_journal(m_written.open()) {
    const kit::Services services{*m_journal, m_clock, m_random, m_theme, nullptr};
    m_shell = new window::Shell(services, desktop::makeScreens(services));
    auto* layout = new QVBoxLayout(&m_window);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_shell);
    m_window.resize(windowSize);
    m_window.show();
    settle();
}

ScreenStand::~ScreenStand() {
    delete m_shell;  // its screens go before the journal
}

void ScreenStand::leave() {
    m_shell->go(kit::Place::Help);
    settle();
}

void ScreenStand::settle() {
    for (int resting = 0; resting < restingRounds;) {
        QCoreApplication::processEvents();
        resting = m_shell->screen(m_shell->place())->isSettled() ? resting + 1 : 0;
    }
}

void ScreenStand::draw() {
    m_window.repaint();
}

std::unique_ptr<BareQueries> ScreenStand::queriesOf(const std::function<void()>& open) {
    open();
    leave();
    m_log.start();
    open();
    m_log.stop();
    leave();
    return std::make_unique<BareQueries>(m_log.heard());
}

}  // namespace tspace::bench
