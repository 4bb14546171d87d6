// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/renderer.h"

#include "desktop/application.h"
#include "unlock/gate.h"
#include "window/shell.h"

#include <QDir>
#include <QPixmap>

#include <array>

namespace tspace::desktop {

using kit::Place;
using kit::Theme;

namespace {

/// A screen is drawn when it has been settled for so many rounds of the event loop, so that layouts have come to rest.
constexpr int roundsOfRest = 8;
constexpr int roundMilliseconds = 15;

QString nameOf(Theme::Choice theme) {
    return theme == Theme::Choice::Dark ? QStringLiteral("dark") : QStringLiteral("light");
}

}  // namespace

Renderer::Renderer(Application& application, QObject* parent) : QObject(parent), m_application(application) {
    m_timer.setInterval(roundMilliseconds);
    connect(&m_timer, &QTimer::timeout, this, &Renderer::drawWhenSettled);
}

void Renderer::start() {
    collect();
    if (m_pictures.empty()) {
        throw Error(ErrorCode::WrongUse,
                    QStringLiteral("there is no screen called \"%1\"").arg(m_application.options().screen));
    }
    if (!QDir().mkpath(m_application.options().render)) {
        throw Error(ErrorCode::WriteFailed, QStringLiteral("the folder for the pictures cannot be made"));
    }
    m_application.window().resize(m_application.options().size);
    m_application.window().show();
    next();
}

bool Renderer::isWanted(const QString& name) const {
    const QString& asked = m_application.options().screen;
    return asked.isEmpty() || asked == name;
}

void Renderer::collect() {
    std::vector<Theme::Choice> themes{Theme::Choice::Light, Theme::Choice::Dark};
    if (const auto theme = m_application.options().theme; theme != Theme::Choice::FollowDesktop) {
        themes = {theme};
    }
    for (const Theme::Choice theme : themes) {
        collectGates(theme);
    }
    // The gates are drawn first: opening replaces them.
    if (m_application.options().passphraseFile.isEmpty()) {
        if (m_pictures.empty()) {
            throw Error(ErrorCode::WrongUse, QStringLiteral("drawing it needs --journal and --passphrase-file"));
        }
        return;
    }
    for (const Theme::Choice theme : themes) {
        collectScreens(theme);
    }
}

void Renderer::collectGates(Theme::Choice theme) {
    using Show = void (Application::*)();
    static constexpr std::array<std::pair<const char*, Show>, 6> gates = {{
        {"unlock", &Application::showUnlockScreen},
        {"capture", &Application::showCapture},
        {"create", &Application::showCreateScreen},
        {"recover", &Application::showRecoverScreen},
        {"salvage", &Application::showSalvageScreen},
        {"passphrase", &Application::showPassphraseScreen},
    }};
    for (const auto& [gate, show] : gates) {
        if (const QString name = QString::fromLatin1(gate); isWanted(name)) {
            m_pictures.push_back({name, theme, [this, show = show] { (m_application.*show)(); }});
        }
    }
}

void Renderer::collectScreens(Theme::Choice theme) {
    for (const Place place : kit::allPlaces()) {
        if (isWanted(kit::name(place))) {
            m_pictures.push_back({kit::name(place), theme, [this, place] { showPlace(place); }});
        }
    }
}

void Renderer::showPlace(Place place) {
    if (m_application.shell() == nullptr) {
        m_application.openAtOnce();
    }
    window::Shell& shell = *m_application.shell();
    shell.go(place);
    shell.screen(place)->showExample();
    shell.takeFocus();  // an example may stand elsewhere than what the screen began with
}

void Renderer::next() {
    if (m_at == m_pictures.size()) {
        Q_EMIT finished();
        return;
    }
    try {
        const Picture& picture = m_pictures.at(m_at);
        m_application.theme().choose(picture.theme);
        picture.show();
    } catch (const Error& error) {
        Q_EMIT failed(error);
        return;
    }
    m_quietRounds = 0;
    m_timer.start();
}

void Renderer::drawWhenSettled() {
    const window::Shell* shell = m_application.shell();
    const kit::Screen* shown = shell == nullptr ? nullptr : shell->screen(shell->place());
    m_quietRounds = shown == nullptr || shown->isSettled() ? m_quietRounds + 1 : 0;
    if (m_quietRounds >= roundsOfRest) {
        m_timer.stop();
        draw();
    }
}

void Renderer::draw() {
    const Picture& picture = m_pictures.at(m_at);
    const QString path = QDir(m_application.options().render)
                             .filePath(QStringLiteral("%1-%2.png").arg(picture.name, nameOf(picture.theme)));
    if (!m_application.window().grab().save(path, "PNG")) {
        Q_EMIT failed(Error(ErrorCode::WriteFailed, QStringLiteral("a picture cannot be written")));
        return;
    }
    ++m_at;
    next();
}

}  // namespace tspace::desktop
