// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/program_desk.h"

#include "kit/message_bar.h"
#include "support/catch.h"

#include <QApplication>
#include <QPushButton>

#include <algorithm>

namespace tspace::test {

ProgramDesk::ProgramDesk() {
    qputenv("XDG_DATA_HOME", m_scratch.path(QStringLiteral("data")).toUtf8());
    start();
}

void ProgramDesk::restart() {
    press(Qt::Key_Q, ctrl);
    REQUIRE(eventually([this] { return !m_application->window().isVisible(); }));
    start();
}

void ProgramDesk::create() {
    typeText(words());
    press(Qt::Key_Return);
    typeText(words());
    press(Qt::Key_Return);
    waitUntilOpen();
}

void ProgramDesk::unlock() {
    typeText(words());
    press(Qt::Key_Return);
    waitUntilOpen();
}

void ProgramDesk::lock() {
    press(Qt::Key_L, ctrl);
    REQUIRE(eventually([this] { return m_application->shell() == nullptr; }));
    static_cast<void>(gate());
}

void ProgramDesk::save() {
    press(Qt::Key_S, ctrl);
    journal().flush();
    QApplication::sendPostedEvents();
}

void ProgramDesk::takeOffer(kit::MessageBar& bar, const QString& words) {
    const auto offers = bar.findChildren<QPushButton*>();
    const auto offer = std::find_if(offers.begin(), offers.end(), [&](const QPushButton* each) {
        return each->isVisible() && each->text() == words;
    });
    INFO(bar.words().toStdString());
    REQUIRE(offer != offers.end());
    (*offer)->setFocus();
    press(Qt::Key_Space);
}

kit::RowView& ProgramDesk::rows(const QString& name) {
    for (auto* view : shell().findChildren<kit::RowView*>()) {
        if (view->accessibleName() == name) {
            return *view;
        }
    }
    FAIL("no list is named " << name.toStdString());
    throw std::logic_error("unreachable");
}

unlock::Gate& ProgramDesk::gate() {
    auto* gate = dynamic_cast<unlock::Gate*>(window().content());
    REQUIRE(gate != nullptr);
    return *gate;
}

void ProgramDesk::start() {
    m_application.reset();
    desktop::Options options;
    options.theme = kit::Theme::Choice::Light;
    m_application = std::make_unique<desktop::Application>(*qApp, options);
    m_application->start();
    showForKeys(window(), {1280, 800});
}

void ProgramDesk::waitUntilOpen() {
    REQUIRE(eventually([this] { return m_application->shell() != nullptr; }));
    REQUIRE(eventually([] { return QApplication::focusWidget() != nullptr; }));
}

}  // namespace tspace::test
