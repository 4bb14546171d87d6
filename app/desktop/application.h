// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/random.h"
#include "base/secret.h"
#include "desktop/desktop_appearance.h"
#include "desktop/options.h"
#include "kit/screen.h"
#include "kit/secret_clipboard.h"
#include "kit/services.h"
#include "store/environment.h"
#include "store/journal_file.h"
#include "unlock/create_screen.h"
#include "window/main_window.h"

#include <QObject>
#include <QUuid>

#include <functional>
#include <memory>
#include <optional>

class QApplication;

namespace tspace::kit {
class Spelling;
}

namespace tspace::unlock {
class Gate;
}

namespace tspace::window {
class Shell;
}

namespace tspace::desktop {

/// Everything an open journal needs on the screen; made on unlocking, gone on locking.
struct OpenJournal;

/// The composition root of the window program: it owns the services, opens and closes the journal, and decides what the
/// window shows. One for the process.
class Application final : public QObject {
    Q_OBJECT
  public:
    /// Throws `Error` when this machine's own data cannot be read or written.
    Application(QApplication& application, Options options);
    ~Application() override;

    /// Opens the window, at the gate or, where a passphrase file was named, behind it. Throws `Error`.
    void start();

    [[nodiscard]] window::MainWindow& window() { return m_window; }
    [[nodiscard]] kit::Theme& theme() { return m_theme; }
    [[nodiscard]] const Options& options() const { return m_options; }
    [[nodiscard]] const DesktopAppearance& appearance() const { return m_appearance; }

    /// The journal that was asked for, or is open.
    [[nodiscard]] const QString& journalPath() const { return m_path; }
    /// The shell of the open journal; null while locked.
    [[nodiscard]] window::Shell* shell() const;
    /// The open journal; null while locked.
    [[nodiscard]] Journal* journal() const;

    /// Opens the journal that was asked for with the passphrase from its file, at once. For pictures. Throws `Error`.
    void openAtOnce();

    void showUnlockScreen();
    void showCreateScreen();
    void showRecoverScreen();
    void showSalvageScreen();
    void showPassphraseScreen();

    /// Locks, and shows another gate than the one that opens it again.
    void lockFor(void (Application::*show)());
    /// Shows the pane to note something while the journal is locked.
    void showCapture();

    /// Keeps drafts, closes the journal and shows the gate.
    void lock();

  private:
    [[nodiscard]] Environment environment();
    void showGate(unlock::Gate* gate);
    void connectGate(unlock::Gate& gate);
    /// `words`: what the opening came to besides. `beginning`: what was said of a journal that was just made.
    void openShell(JournalFile file, const QString& words, const unlock::Beginning& beginning = {});
    void openAnother(const QString& path);
    void closeWindow();
    /// False while a note is on the screen that could not be kept.
    [[nodiscard]] bool finishCapture();
    /// Hands over what is typed and goes on when it is on disk; otherwise says what is not, and offers to go on
    /// `anyway`.
    void finish(kit::Screen::Leaving why, const QString& anyway, std::function<void()> then);
    void connectShell();
    /// What there is to say on opening.
    void tell(const QString& words);
    void closeJournal();
    /// Says where what was open is kept, after locking one whose file takes no more writes.
    void tellSecond(const QString& path, bool hasAll);
    /// Where the person was, for after the next unlocking of the same journal.
    void rememberPlace();
    void returnToPlace();

    struct Left {
        QString path;
        kit::Place place;
        std::optional<RecordId> record;
    };

    Options m_options;
    QString m_path;
    std::unique_ptr<Clock> m_clock;
    SystemRandom m_random;
    QUuid m_device;
    kit::Theme m_theme;
    DesktopAppearance m_appearance;
    kit::SecretClipboard m_clipboard;
    std::unique_ptr<kit::Spelling> m_spelling;
    window::MainWindow m_window;
    std::unique_ptr<OpenJournal> m_open;
    std::optional<Left> m_left;
    QString m_tellOnOpening;
    bool m_offersSheet = false;  ///< a journal was just made: an emergency sheet is offered
};

/// The first line of a passphrase file. Throws `Error`.
[[nodiscard]] Secret readPassphrase(const QString& path);

}  // namespace tspace::desktop
