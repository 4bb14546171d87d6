// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/application.h"

#include "desktop/screens.h"
#include "kit/message_bar.h"
#include "kit/spelling.h"
#include "store/journal.h"
#include "store/places.h"
#include "unlock/create_screen.h"
#include "unlock/sample.h"
#include "unlock/unlock_screen.h"
#include "window/shell.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocale>

#include <utility>

namespace tspace::desktop {

struct OpenJournal {
    OpenJournal(JournalFile file, const Environment& environment) : journal(std::move(file), environment) {}

    Journal journal;
    window::Shell* shell = nullptr;  ///< owned by the window
};

namespace {

constexpr int renderedHour = 9;
constexpr int renderedMinute = 20;

std::unique_ptr<Clock> makeClock(const Options& options) {
    auto system = std::make_unique<SystemClock>();
    if (!options.today) {
        return system;
    }
    return std::make_unique<FixedClock>(
        Instant::local(*options.today, QTime(renderedHour, renderedMinute), system->zone()));
}

/// `path`, or where something is there already the first of "journal-2.tspace", "journal-3.tspace" that is free.
QString freePath(const QString& path) {
    const QFileInfo wanted(path);
    QString free = path;
    for (int number = 2; QFileInfo::exists(free); ++number) {
        free = QStringLiteral("%1/%2-%3.%4")
                   .arg(wanted.absolutePath(), wanted.completeBaseName(), QString::number(number), wanted.suffix());
    }
    return free;
}

/// Runs `act` after the event being handled, when its sender may be deleted.
template <class Act>
void later(QObject* context, Act act) {
    QMetaObject::invokeMethod(context, std::move(act), Qt::QueuedConnection);
}

}  // namespace

Secret readPassphrase(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        throw Error(QFileInfo::exists(path) ? ErrorCode::Unreadable : ErrorCode::NotFound,
                    QStringLiteral("passphrase file"));
    }
    QByteArray line = file.readLine();
    while (line.endsWith('\n') || line.endsWith('\r')) {
        line.chop(1);
    }
    Secret passphrase = Secret::fromBytes({line.constData(), static_cast<std::size_t>(line.size())});
    line.fill('\0');
    return passphrase;
}

Application::Application(QApplication& application, Options options)
    : m_options(std::move(options)),
      m_path(m_options.journal.isEmpty() ? defaultJournal() : m_options.journal),
      m_clock(makeClock(m_options)),
      m_device(deviceIn(machineFolder(), m_random)),
      m_theme(application, m_options.theme),
      m_spelling(std::make_unique<kit::Spelling>(QLocale().name())) {
    connect(&m_window, &window::MainWindow::closeRequested, this, &Application::closeWindow);
    connect(&m_appearance, &DesktopAppearance::darkAsked, &m_theme, &kit::Theme::followDesktop);
}

Application::~Application() {
    // The screens go before what they read from.
    m_window.showOnly(nullptr);
}

window::Shell* Application::shell() const {
    return m_open != nullptr ? m_open->shell : nullptr;
}

Journal* Application::journal() const {
    return m_open != nullptr ? &m_open->journal : nullptr;
}

void Application::start() {
    m_appearance.follow();
    if (!m_options.passphraseFile.isEmpty()) {
        openAtOnce();
    } else if (QFileInfo::exists(m_path)) {
        showUnlockScreen();
    } else {
        showCreateScreen();
    }
    m_window.show();
}

void Application::openAtOnce() {
    const Secret passphrase = readPassphrase(m_options.passphraseFile);
    Progress progress;
    openShell(Journal::unlock(m_path, passphrase, progress));
}

void Application::showUnlockScreen() {
    showGate(new unlock::UnlockScreen(m_path));
}

void Application::showCreateScreen() {
    auto* gate = new unlock::CreateScreen(freePath(m_path), m_random);
    if (!QFileInfo::exists(m_path)) {
        const QString sample = QFileInfo(m_path).absoluteDir().filePath(QStringLiteral("sample.tspace"));
        gate->offerSample([sample, environment = environment()](Progress& progress) {
            return unlock::openSample(sample, environment, progress);
        });
    }
    showGate(gate);
}

Environment Application::environment() {
    return {*m_clock, m_random, m_device};
}

void Application::connectGate(unlock::Gate& gate) {
    connect(&gate, &unlock::Gate::unlocked, this, [this, &gate] {
        auto file = std::make_shared<JournalFile>(gate.take());
        later(this, [this, file] { openShell(std::move(*file)); });
    });
    connect(&gate, &unlock::Gate::createRequested, this, [this] { later(this, [this] { showCreateScreen(); }); });
    connect(&gate, &unlock::Gate::openRequested, this,
            [this](const QString& path) { later(this, [this, path] { openAnother(path); }); });
}

void Application::openAnother(const QString& path) {
    m_path = path;
    showUnlockScreen();
}

void Application::showGate(unlock::Gate* gate) {
    connectGate(*gate);
    m_window.showOnly(gate);
    gate->firstFocus()->setFocus(Qt::OtherFocusReason);
}

void Application::openShell(JournalFile file) {
    m_path = file.path();
    m_open = std::make_unique<OpenJournal>(std::move(file), environment());
    const kit::Services services{m_open->journal, *m_clock, m_random, m_theme, m_spelling.get()};
    m_open->shell = new window::Shell(services, makeScreens(services));
    connect(
        m_open->shell, &window::Shell::lockRequested, this, [this] { lock(); }, Qt::QueuedConnection);
    m_window.showOnly(m_open->shell);
    m_open->shell->takeFocus();
}

void Application::finish(kit::Screen::Leaving why, const QString& anyway, std::function<void()> then) {
    m_open->shell->leaveAll(why);
    try {
        m_open->journal.flush();
    } catch (const Error& error) {
        m_open->shell->bar().showError(error);
    }
    // What the writer has to say about it arrives before this does.
    later(this, [this, anyway, then = std::move(then)] {
        if (m_open == nullptr) {
            return;
        }
        if (m_open->shell->hasUnsaved()) {
            m_open->shell->bar().offer(anyway, [this, then] { later(this, then); });
            return;
        }
        then();
    });
}

void Application::closeJournal() {
    m_window.showOnly(nullptr);
    try {
        m_open->journal.close();
    } catch (const Error&) {
        // Everything is on disk; the next opening finishes what closing could not.
    }
    m_open.reset();
}

void Application::lock() {
    if (m_open == nullptr) {
        return;
    }
    finish(kit::Screen::Leaving::Locking, tr("Lock without saving"), [this] {
        closeJournal();
        showUnlockScreen();
    });
}

void Application::closeWindow() {
    if (m_open == nullptr) {
        m_window.closeNow();
        return;
    }
    finish(kit::Screen::Leaving::ForAnotherPlace, tr("Close without saving"), [this] {
        closeJournal();
        m_window.closeNow();
    });
}

}  // namespace tspace::desktop
