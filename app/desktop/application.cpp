// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/application.h"

#include "base/memory_guard.h"
#include "capture/capture_pane.h"
#include "care/care_sections.h"
#include "desktop/lock_watch.h"
#include "desktop/screens.h"
#include "kit/message_bar.h"
#include "kit/spelling.h"
#include "services/inbox.h"
#include "services/inbox_watch.h"
#include "services/journal_settings.h"
#include "services/purpose.h"
#include "store/journal.h"
#include "store/places.h"
#include "unlock/create_screen.h"
#include "unlock/passphrase_screen.h"
#include "unlock/recover_screen.h"
#include "unlock/salvage_screen.h"
#include "unlock/sample.h"
#include "unlock/unlock_screen.h"
#include "window/shell.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>
#include <string_view>
#include <utility>

namespace tspace::desktop {

struct OpenJournal {
    OpenJournal(JournalFile file, const Environment& environment) : journal(std::move(file), environment) {}

    Journal journal;
    std::unique_ptr<InboxWatch> inbox;
    window::Shell* shell = nullptr;  ///< owned by the window
    std::unique_ptr<LockWatch> watch;
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

/// Keeps what was said of a new journal. Where that cannot be written the journal is for everything.
void keepBeginning(Journal& journal, const unlock::Beginning& beginning, Random& random) {
    Changes changes;
    const auto add = [&changes](const Record& record) {
        Change change;
        change.record = record;
        changes.push_back(change);
    };
    try {
        if (beginning.purpose != Purpose::Both) {
            Settings settings = settingsOf(journal.read());
            setPurpose(settings, beginning.purpose);
            add(settings);
        }
        if (!beginning.support.isEmpty()) {
            add(SupportPlace{Id<SupportPlace>::make(random), beginning.support, {}, {}});
        }
        if (!changes.empty()) {
            journal.commit(std::move(changes));
            journal.flush();
        }
    } catch (const Error&) {
        // It can be said again in the settings and beside the check-ins.
    }
}

/// Runs `act` after the event being handled, when its sender may be deleted.
template <class Act>
void later(QObject* context, Act act) {
    QMetaObject::invokeMethod(context, std::move(act), Qt::QueuedConnection);
}

}  // namespace

Secret readPassphrase(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        throw Error(QFileInfo::exists(path) ? ErrorCode::Unreadable : ErrorCode::NotFound,
                    QStringLiteral("passphrase file"));
    }
    // Straight into memory that is wiped: a buffer on the way would keep a copy.
    constexpr std::size_t longest = 4096;
    Secret bytes(longest);
    const qint64 size = file.read(reinterpret_cast<char*>(bytes.data()), longest);
    const std::string_view all = bytes.view().substr(0, static_cast<std::size_t>(std::max<qint64>(size, 0)));
    return Secret::fromBytes(all.substr(0, all.find_first_of("\r\n")));
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
    JournalFile file = Journal::unlock(m_path, passphrase, progress);
    // A picture changes nothing.
    const QString words = m_options.render.isEmpty() ? inbox::open(file, environment()) : QString();
    openShell(std::move(file), words);
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

void Application::showRecoverScreen() {
    showGate(new unlock::RecoverScreen(m_path, m_random));
}

void Application::showSalvageScreen() {
    showGate(new unlock::SalvageScreen(m_path, environment()));
}

void Application::showPassphraseScreen() {
    auto* gate = new unlock::PassphraseScreen(m_path, environment());
    connect(gate, &unlock::Gate::unlocked, this, [this, gate] {
        m_tellOnOpening = tr("The journal now opens with the new passphrase alone. %1").arg(gate->told()).trimmed();
    });
    showGate(gate);
}

Environment Application::environment() {
    return {*m_clock, m_random, m_device};
}

void Application::connectGate(unlock::Gate& gate) {
    connect(&gate, &unlock::Gate::unlocked, this, [this, &gate] {
        auto file = std::make_shared<JournalFile>(gate.take());
        const auto* const made = qobject_cast<const unlock::CreateScreen*>(&gate);
        const auto beginning = made != nullptr ? made->beginning() : unlock::Beginning{};
        m_offersSheet = made != nullptr && made->hasMadeOwn();
        later(this, [this, file, words = gate.words(), beginning] { openShell(std::move(*file), words, beginning); });
    });
    connect(&gate, &unlock::Gate::noteRequested, this, [this] { later(this, [this] { showCapture(); }); });
    connect(&gate, &unlock::Gate::createRequested, this, [this] { later(this, [this] { showCreateScreen(); }); });
    connect(&gate, &unlock::Gate::recoverRequested, this, [this] { later(this, [this] { showRecoverScreen(); }); });
    connect(&gate, &unlock::Gate::salvageRequested, this, [this] { later(this, [this] { showSalvageScreen(); }); });
    connect(&gate, &unlock::Gate::passphraseRequested, this,
            [this] { later(this, [this] { showPassphraseScreen(); }); });
    connect(&gate, &unlock::Gate::openRequested, this,
            [this](const QString& path) { later(this, [this, path] { openAnother(path); }); });
}

void Application::openAnother(const QString& path) {
    m_path = path;
    showUnlockScreen();
}

void Application::showCapture() {
    auto* pane = new capture::CapturePane(m_path, *m_clock, m_random, m_spelling.get());
    connect(pane, &capture::CapturePane::finished, this, [this](bool kept) {
        later(this, [this, kept] {
            showUnlockScreen();
            if (auto* gate = dynamic_cast<unlock::Gate*>(m_window.content()); kept && gate != nullptr) {
                gate->bar().showNotice(tr("Kept, and sealed. It is among your moments when you open the journal."));
            }
        });
    });
    m_window.showOnly(pane);
    pane->firstFocus()->setFocus(Qt::OtherFocusReason);
}

bool Application::finishCapture() {
    auto* pane = dynamic_cast<capture::CapturePane*>(m_window.content());
    return pane == nullptr || pane->finish();
}

void Application::showGate(unlock::Gate* gate) {
    connectGate(*gate);
    gate->takeNotesInWith(environment());
    m_window.showOnly(gate);
    gate->firstFocus()->setFocus(Qt::OtherFocusReason);
}

void Application::openShell(JournalFile file, const QString& words, const unlock::Beginning& beginning) {
    m_path = file.path();
    m_open = std::make_unique<OpenJournal>(std::move(file), environment());
    keepBeginning(m_open->journal, beginning, m_random);
    const kit::Services services{m_open->journal, *m_clock, m_random, m_theme, m_spelling.get()};
    m_open->shell = new window::Shell(services, makeScreens(services));
    connect(
        m_open->shell, &window::Shell::lockRequested, this, [this] { lock(); }, Qt::QueuedConnection);
    if (auto* section = m_open->shell->findChild<care::LockSection*>()) {
        connect(section, &care::LockSection::passphraseChangeRequested, this, [this] { changePassphrase(); });
    }
    m_window.showOnly(m_open->shell);
    m_open->shell->takeFocus();
    returnToPlace();
    m_open->watch = std::make_unique<LockWatch>(m_open->journal, *m_open->shell, *m_clock);
    connect(
        m_open->watch.get(), &LockWatch::lockRequested, this, [this] { lock(); }, Qt::QueuedConnection);
    m_open->journal.purge();
    tell(words);
    if (m_options.render.isEmpty()) {
        m_open->inbox = std::make_unique<InboxWatch>(m_open->journal);
        connect(m_open->inbox.get(), &InboxWatch::cameIn, m_open->shell,
                [shell = m_open->shell](const QString& came) { shell->bar().showNotice(came); });
    }
}

void Application::tell(const QString& words) {
    const bool offersSheet = std::exchange(m_offersSheet, false);
    QStringList told{m_open->journal.notice(), std::exchange(m_tellOnOpening, {}), words};
    if (offersSheet) {
        told << tr("Your journal is made. An emergency sheet, to print and fill in by hand, says where it lies.");
    }
    told.removeAll(QString());
    if (!told.isEmpty()) {
        m_open->shell->bar().showNotice(told.join(QLatin1Char(' ')));
    }
    if (offersSheet) {
        m_open->shell->bar().offer(tr("To the emergency sheet"), [shell = m_open->shell] {
            shell->bar().dismiss();
            shell->go(kit::Place::Settings);
        });
    }
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

void Application::rememberPlace() {
    const window::Shell& shell = *m_open->shell;
    m_left = Left{m_path, shell.place(), shell.record()};
    if (m_left->record) {
        return;
    }
    // One that was begun on its page has no other name yet than its draft's, kept last.
    try {
        const std::vector<Draft> drafts = m_open->journal.read().drafts();
        if (!drafts.empty() && kit::placeOf(drafts.front().kind) == m_left->place) {
            m_left->record = drafts.front().record;
        }
    } catch (const Error&) {
        // The page alone, then.
    }
}

void Application::returnToPlace() {
    const std::optional<Left> left = std::exchange(m_left, std::nullopt);
    if (!left || left->path != m_path || m_open->shell->screen(left->place) == nullptr) {
        return;
    }
    if (left->record) {
        m_open->shell->openAt(left->place, *left->record);
    } else {
        m_open->shell->go(left->place);
    }
}

void Application::closeJournal() {
    m_open->watch.reset();
    m_window.showOnly(nullptr);
    m_open->inbox.reset();
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
        rememberPlace();
        closeJournal();
        showUnlockScreen();
        later(this, [] { giveBackFreeMemory(); });  // once the screens are gone, which is later too
    });
}

void Application::changePassphrase() {
    if (m_open == nullptr) {
        return;
    }
    finish(kit::Screen::Leaving::Locking, tr("Lock without saving"), [this] {
        rememberPlace();
        closeJournal();
        showPassphraseScreen();
    });
}

void Application::closeWindow() {
    if (m_open == nullptr) {
        if (finishCapture()) {
            later(this, [this] { m_window.closeNow(); });  // the window is in the middle of asking
        }
        return;
    }
    finish(kit::Screen::Leaving::ForAnotherPlace, tr("Close without saving"), [this] {
        closeJournal();
        m_window.closeNow();
    });
}

}  // namespace tspace::desktop
