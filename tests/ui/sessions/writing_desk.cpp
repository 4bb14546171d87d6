// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sessions/writing_desk.h"

#include "kit/message_bar.h"
#include "sessions/between_us_screen.h"
#include "sessions/sessions_screen.h"
#include "support/catch.h"

#include <QApplication>

namespace tspace::test {

WritingDesk::WritingDesk()
    : m_theme(*qApp, kit::Theme::Choice::Light), m_services{open.journal(), open.clock(), m_random, m_theme, nullptr} {
    showWindow();
}

WritingDesk::~WritingDesk() = default;

void WritingDesk::showWindow() {
    auto made = std::make_unique<ManualAlarm>();
    alarm = made.get();
    m_screen = new sessions::SessionScreen(m_services, std::move(made));
    auto* const list = new sessions::SessionsScreen(m_services);
    QObject::connect(list, &sessions::SessionsScreen::planRequested, m_screen, &sessions::SessionScreen::planNext);
    m_betweenUs = new sessions::BetweenUsScreen(m_services);
    m_shell = std::make_unique<window::Shell>(
        m_services,
        std::vector<window::PlacedScreen>{
            {kit::Place::Sessions, list}, {kit::Place::Session, m_screen}, {kit::Place::BetweenUs, m_betweenUs}});
    m_shell->go(kit::Place::Sessions);
    showForKeys(*m_shell, {1280, 800});
}

void WritingDesk::closeWindow(kit::Screen::Leaving why) {
    m_shell->leaveAll(why);
    settle();
    m_shell.reset();
    m_screen = nullptr;
}

void WritingDesk::newWindow() {
    settle();
    m_shell.reset();
    settle();
    showWindow();
}

void WritingDesk::settle() {
    open.journal().flush();
    QCoreApplication::sendPostedEvents(&open.journal());
    QCoreApplication::sendPostedEvents();
}

void WritingDesk::save() {
    press(Qt::Key_S, Qt::ControlModifier);
    settle();
}

Session WritingDesk::stored() {
    const auto session = open.read().find(id());
    REQUIRE(session.has_value());
    return *session;
}

std::size_t WritingDesk::revisions() {
    return open.read().history(recordId()).size();
}

void WritingDesk::begin(const QString& title) {
    press(Qt::Key_N, Qt::ControlModifier);
    REQUIRE(focusName() == QStringLiteral("Title of the thread"));
    typeText(title);
}

QString WritingDesk::focusName() {
    REQUIRE(QApplication::focusWidget() != nullptr);
    return spokenName(*QApplication::focusWidget());
}

Session WritingDesk::plainSession(SessionStatus status) {
    Session session;
    session.id = SessionId::make(open.random());
    session.held = Instant::local(QDate(2026, 11, 4), QTime(14, 0, 7), QStringLiteral("Europe/London"));
    session.status = status;
    session.unknown = {{QStringLiteral("later"), 1}};
    Thread& thread = session.threads.emplace_back();
    thread.id = ThreadId::make(open.random());
    thread.title = QStringLiteral("A title");
    thread.challenges.push_back({ChallengeId::make(open.random()), ChallengeBy::Supervisor, QString(), {}});
    return session;
}

void WritingDesk::toTitle() {
    named(*m_shell, QStringLiteral("Title of the thread")).setFocus();
}

QString WritingDesk::barWords() {
    return m_screen->findChild<kit::MessageBar*>()->words();
}

}  // namespace tspace::test
