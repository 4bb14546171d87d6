// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/application.h"

#include "capture/capture_pane.h"
#include "care/care_sections.h"
#include "care/damage_screen.h"
#include "desktop/open_journal.h"
#include "desktop/screens.h"
#include "kit/message_bar.h"
#include "kit/spelling.h"
#include "services/inbox.h"
#include "services/journal_settings.h"
#include "services/purpose.h"
#include "store/places.h"
#include "unlock/create_screen.h"
#include "unlock/passphrase_screen.h"
#include "unlock/recover_screen.h"
#include "unlock/salvage_screen.h"
#include "unlock/sample.h"
#include "unlock/unlock_screen.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>
#include <string_view>
#include <utility>

namespace tspace::desktop {

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
      m_theme(application, m_options.theme, m_options.text),
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
    connectShell();
    m_window.showOnly(m_open->shell);
    m_open->shell->takeFocus();
    returnToPlace();
    m_open->watch = std::make_unique<LockWatch>(m_open->journal, *m_open->shell, *m_clock);
    connect(
        m_open->watch.get(), &LockWatch::lockRequested, this, [this] { lock(); }, Qt::QueuedConnection);
    m_open->journal.purge();
    tell(words);
    if (m_options.render.isEmpty()) {
        m_open->damage = std::make_unique<DamageWatch>(m_open->journal);
        connect(m_open->damage.get(), &DamageWatch::unreadable, m_open->shell,
                [shell = m_open->shell](const Error& error) { shell->bar().showError(error); });
        m_open->inbox = std::make_unique<InboxWatch>(m_open->journal);
        connect(m_open->inbox.get(), &InboxWatch::cameIn, m_open->shell,
                [shell = m_open->shell](const QString& came) { shell->bar().showNotice(came); });
    }
}

void Application::connectShell() {
    if (auto* section = m_open->shell->findChild<care::LockSection*>()) {
        connect(section, &care::LockSection::passphraseChangeRequested, this,
                [this] { lockFor(&Application::showPassphraseScreen); });
    }
    if (auto* damage = m_open->shell->findChild<care::DamageScreen*>()) {
        connect(damage, &care::DamageScreen::salvageRequested, this,
                [this] { lockFor(&Application::showSalvageScreen); });
        connect(damage, &care::DamageScreen::recoverRequested, this,
                [this] { lockFor(&Application::showRecoverScreen); });
    }
}

void Application::tell(const QString& words) {
    const bool offersSheet = std::exchange(m_offersSheet, false);
    QStringList told{m_open->journal.notice(), std::exchange(m_tellOnOpening, {}), words};
    if (offersSheet) {
        told << tr("Your journal is made. An emergency sheet, to print and fill in by hand, says where it lies.");
    }
    told.removeAll(QString());
    if (!told.isEmpty() && !m_open->journal.isDamaged()) {
        m_open->shell->bar().showNotice(told.join(QLatin1Char(' ')));
    }
    if (offersSheet) {
        m_open->shell->bar().offer(tr("To the emergency sheet"), [shell = m_open->shell] {
            shell->bar().dismiss();
            shell->go(kit::Place::Settings);
        });
    }
}

}  // namespace tspace::desktop
