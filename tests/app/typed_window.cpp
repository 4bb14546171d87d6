// SPDX-License-Identifier: GPL-3.0-or-later
// The window program with its keyboard at the other end of a pipe, and what it says about the disk on standard output.
// Nothing of the program is replaced: the same composition, the same screens, real key events.
#include "app/steady_time.h"
#include "desktop/application.h"
#include "desktop/options.h"
#include "store/journal.h"
#include "window/shell.h"

#include <QApplication>
#include <QFile>
#include <QSocketNotifier>
#include <QStringDecoder>
#include <QTest>
#include <QTimer>

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>

namespace {

using namespace tspace;

constexpr int nobodyListens = 3;
constexpr char16_t lastControlCode = 0x1a;  // Ctrl+Z

/// One line, at once and whole.
void tell(const QString& line) {
    const QByteArray bytes = line.toUtf8() + '\n';
    if (::write(STDOUT_FILENO, bytes.constData(), static_cast<std::size_t>(bytes.size())) != bytes.size()) {
        QCoreApplication::exit(nobodyListens);
    }
}

/// Presses what comes through the pipe: characters as they are, the end of a line as Return, the other codes up to 26
/// as Ctrl with a letter, as on a terminal. The window is closed when the other end is.
class Keyboard {
  public:
    Keyboard(const QString& pipe, QWidget& window)
        : m_window(window),
          m_pipe(::open(QFile::encodeName(pipe).constData(), O_RDONLY | O_NONBLOCK)),
          m_notifier(m_pipe, QSocketNotifier::Read) {
        QObject::connect(&m_notifier, &QSocketNotifier::activated, &m_notifier, [this] { read(); });
    }
    Keyboard(const Keyboard&) = delete;
    Keyboard& operator=(const Keyboard&) = delete;
    ~Keyboard() { ::close(m_pipe); }

    /// Between two readings, in milliseconds: how long the window took no keys at most.
    [[nodiscard]] long long longestPause() const { return m_longestPause; }

  private:
    void read() {
        const long long now = test::steadyMilliseconds();
        m_longestPause = m_lastRead == 0 ? 0 : std::max(m_longestPause, now - m_lastRead);
        m_lastRead = now;
        std::array<char, 4096> bytes{};
        const ssize_t count = ::read(m_pipe, bytes.data(), bytes.size());
        if (count == 0) {
            m_notifier.setEnabled(false);
            m_window.close();
        }
        if (count > 0) {
            const QString text = m_decode(QByteArrayView(bytes.data(), count));
            for (const QChar letter : text) {
                press(letter);
            }
        }
    }

    static void press(QChar letter) {
        QWidget* focused = QApplication::focusWidget();
        if (focused == nullptr) {
            std::fputs("there is nothing to type into\n", stderr);
            QCoreApplication::exit(nobodyListens);
        } else if (letter == QLatin1Char('\n')) {
            QTest::keyClick(focused, Qt::Key_Return);
        } else if (letter.unicode() > 0 && letter.unicode() <= lastControlCode) {
            QTest::keyClick(focused, static_cast<Qt::Key>(Qt::Key_A + letter.unicode() - 1), Qt::ControlModifier);
        } else {
            QTest::sendKeyEvent(QTest::Click, focused, Qt::Key_unknown, QString(letter), Qt::NoModifier);
        }
    }

    QWidget& m_window;
    long long m_lastRead = 0;
    long long m_longestPause = 0;
    int m_pipe;
    QSocketNotifier m_notifier;
    QStringDecoder m_decode{QStringDecoder::Utf8};
};

/// Tells of every revision and draft that came to disk, and when; of drafts also how long no key was taken.
void tellOf(const Journal& journal, const Keyboard& keyboard) {
    QObject::connect(&journal, &Journal::committed, &journal, [](qint64 /*ticket*/, const Committed& done) {
        for (std::size_t i = 0; i < done.changed.size(); ++i) {
            tell(QStringLiteral("committed %1 %2").arg(done.changed[i].text(), done.revisions[i].text()));
        }
    });
    QObject::connect(&journal, &Journal::draftKept, &journal, [&keyboard](const RecordId& record) {
        tell(QStringLiteral("draft %1 %2 %3")
                 .arg(record.text())
                 .arg(test::steadyMilliseconds())
                 .arg(keyboard.longestPause()));
    });
    QObject::connect(&journal, &Journal::commitFailed, &journal,
                     [](qint64 /*ticket*/, const Error& error) { tell(QStringLiteral("failed ") + error.detail()); });
}

/// Tells when the journal is locked and when it is open again.
class LockTeller {
  public:
    explicit LockTeller(const desktop::Application& application) {
        constexpr int often = 20;  // milliseconds
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this, &application] {
            const bool isOpen = application.shell() != nullptr;
            if (isOpen != m_wasOpen) {
                m_wasOpen = isOpen;
                tell(isOpen ? QStringLiteral("opened") : QStringLiteral("locked"));
            }
        });
        m_timer.start(often);
    }

  private:
    QTimer m_timer;
    bool m_wasOpen = true;
};

/// Goes on with what was being written, or begins a moment.
void begin(window::Shell& shell, const JournalReader& read) {
    const auto drafts = read.drafts();
    if (drafts.empty()) {
        shell.startNew(RecordKind::Moment);
    } else {
        shell.openRecord(drafts.front().kind, drafts.front().record);
    }
}

}  // namespace

/// typed-window PIPE [OPTION OF THE WINDOW PROGRAM ...]
int main(int argc, char* argv[]) {
    QApplication qt(argc, argv);
    QStringList arguments = QApplication::arguments();
    const QString pipe = arguments.size() > 1 ? arguments.takeAt(1) : QString();
    const desktop::ReadOptions read = desktop::readOptions(arguments);
    if (read.exit) {
        std::fputs(qPrintable(read.words), stderr);
        return *read.exit;
    }
    try {
        desktop::Application application(qt, read.options);
        application.start();
        application.window().activateWindow();
        if (!QTest::qWaitForWindowActive(&application.window())) {
            return nobodyListens;
        }
        begin(*application.shell(), application.journal()->read());
        const Keyboard keyboard(pipe, application.window());
        tellOf(*application.journal(), keyboard);
        QObject::connect(application.shell(), &QObject::destroyed, &qt, [] {
            // Its journal is closed within the same event.
            QMetaObject::invokeMethod(
                qApp, [] { tell(QStringLiteral("locked")); }, Qt::QueuedConnection);
        });
        const LockTeller locks(application);
        tell(QStringLiteral("ready"));
        return QApplication::exec();
    } catch (const Error& error) {
        std::fputs(qPrintable(error.detail()), stderr);
        return 1;
    }
}
