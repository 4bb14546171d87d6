// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/passphrase.h"

#include "base/error.h"
#include "cli/interrupt.h"
#include "cli/words.h"

#include <QFile>

#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace tspace::cli {

namespace {

constexpr std::size_t longest = 1024;

/// A descriptor that is closed with it.
class Opened {
  public:
    Opened(const char* path, int flags) : m_descriptor(::open(path, flags | O_CLOEXEC)) {}
    Opened(const Opened&) = delete;
    Opened& operator=(const Opened&) = delete;
    ~Opened() {
        if (m_descriptor >= 0) {
            ::close(m_descriptor);
        }
    }

    [[nodiscard]] int get() const { return m_descriptor; }

  private:
    int m_descriptor;
};

/// Stops a terminal from showing what is typed, for as long as it lives.
class Unseen {
  public:
    explicit Unseen(int terminal) : m_terminal(terminal) {
        m_isTerminal = ::tcgetattr(terminal, &m_before) == 0;
        if (m_isTerminal) {
            termios silent = m_before;
            silent.c_lflag &= ~static_cast<tcflag_t>(ECHO | ECHOE | ECHOK | ECHONL);
            ::tcsetattr(terminal, TCSAFLUSH, &silent);
        }
    }
    Unseen(const Unseen&) = delete;
    Unseen& operator=(const Unseen&) = delete;
    ~Unseen() {
        if (m_isTerminal) {
            ::tcsetattr(m_terminal, TCSADRAIN, &m_before);
        }
    }

  private:
    int m_terminal;
    termios m_before{};
    bool m_isTerminal = false;
};

/// One byte at a time, so that nothing after the line is taken from whoever reads on.
Secret firstLine(int descriptor, const QString& place, const Progress& progress) {
    Secret buffer(longest + 1);
    std::size_t size = 0;
    for (;;) {
        stopIfCancelled(progress);
        const ssize_t got = ::read(descriptor, buffer.data() + size, 1);
        if (got < 0 && errno == EINTR) {
            continue;
        }
        if (got < 0) {
            throw Error(ErrorCode::Unreadable, place + QStringLiteral(": ") + qt_error_string(errno));
        }
        if (got == 0 || buffer.data()[size] == '\n') {
            break;
        }
        if (++size > longest) {
            throw Error(ErrorCode::WrongUse, Cli::tr("the passphrase is longer than %1 bytes").arg(longest));
        }
    }
    if (size > 0 && buffer.data()[size - 1] == '\r') {
        --size;
    }
    if (size == 0) {
        throw Error(ErrorCode::WrongUse, Cli::tr("the passphrase is empty"));
    }
    return Secret::fromBytes(buffer.view().substr(0, size));
}

void say(int terminal, const QString& text) {
    const QByteArray bytes = text.toUtf8();
    static_cast<void>(!::write(terminal, bytes.constData(), static_cast<std::size_t>(bytes.size())));
}

Secret typed(int terminal, const QString& prompt, const Progress& progress) {
    const Unseen unseen(terminal);  // before the prompt, since people begin to type when they see it
    say(terminal, prompt);
    try {
        Secret secret = firstLine(terminal, QStringLiteral("/dev/tty"), progress);
        say(terminal, QStringLiteral("\n"));
        return secret;
    } catch (...) {
        say(terminal, QStringLiteral("\n"));
        throw;
    }
}

Secret fromTerminal(Asking asking, const Progress& progress) {
    const Opened terminal("/dev/tty", O_RDWR | O_NOCTTY);
    if (terminal.get() < 0) {
        throw Error(ErrorCode::WrongUse, Cli::tr("there is no terminal to ask for the passphrase on; give it with "
                                                 "--passphrase-file or --passphrase-fd"));
    }
    if (asking == Asking::Once) {
        return typed(terminal.get(), Cli::tr("Passphrase: "), progress);
    }
    Secret first = typed(terminal.get(), Cli::tr("New passphrase: "), progress);
    const Secret second = typed(terminal.get(), Cli::tr("The same again: "), progress);
    if (!(first == second)) {
        throw Error(ErrorCode::WrongUse, Cli::tr("the two passphrases differ; nothing was made"));
    }
    return first;
}

}  // namespace

Secret readPassphrase(const PassphraseSource& source, Asking asking, const Progress& progress) {
    if (source.file) {
        const Opened file(QFile::encodeName(*source.file).constData(), O_RDONLY);
        if (file.get() < 0) {
            throw Error(errno == ENOENT ? ErrorCode::WrongUse : ErrorCode::Unreadable,
                        Cli::tr("the passphrase file cannot be read: %1").arg(*source.file));
        }
        return firstLine(file.get(), *source.file, progress);
    }
    if (source.descriptor) {
        return firstLine(*source.descriptor, QStringLiteral("descriptor %1").arg(*source.descriptor), progress);
    }
    return fromTerminal(asking, progress);
}

}  // namespace tspace::cli
