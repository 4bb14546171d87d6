// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tspace.h"
#include "app/typed.h"
#include "support/catch.h"

#include <QFile>

#include <fcntl.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstdlib>

using namespace tspace::test;

namespace {

/// A terminal of the test's own: what the program shows on it is read here, what is typed is written here.
class Terminal {
  public:
    Terminal() : m_side(::posix_openpt(O_RDWR | O_NOCTTY)) {
        REQUIRE(m_side >= 0);
        REQUIRE(::grantpt(m_side) == 0);
        REQUIRE(::unlockpt(m_side) == 0);
        std::array<char, 256> name{};
        REQUIRE(::ptsname_r(m_side, name.data(), name.size()) == 0);
        m_name = name.data();
    }
    Terminal(const Terminal&) = delete;
    Terminal& operator=(const Terminal&) = delete;
    ~Terminal() { ::close(m_side); }

    /// Makes it the terminal of a process that is about to start. Its standard input stays what it is.
    void give(QProcess& process) const {
        process.setChildProcessModifier([name = m_name] {
            ::setsid();
            const int terminal = ::open(name.constData(), O_RDWR);
            ::ioctl(terminal, TIOCSCTTY, 0);
        });
    }

    /// Waits until the program has shown these words.
    void await(const char* words) {
        while (!m_shown.mid(m_seen).contains(words)) {
            pollfd wait{m_side, POLLIN, 0};
            REQUIRE(::poll(&wait, 1, 30'000) == 1);
            QByteArray block(4096, Qt::Uninitialized);
            const ssize_t got = ::read(m_side, block.data(), static_cast<std::size_t>(block.size()));
            REQUIRE(got > 0);
            m_shown.append(block.constData(), got);
        }
        m_seen = m_shown.size();
    }

    void type(const char* keys) const {
        REQUIRE(::write(m_side, keys, qstrlen(keys)) == static_cast<ssize_t>(qstrlen(keys)));
    }

    [[nodiscard]] const QByteArray& shown() const { return m_shown; }

  private:
    int m_side;
    QByteArray m_name;
    QByteArray m_shown;
    qsizetype m_seen = 0;
};

}  // namespace

// Would catch: a passphrase that shows on the screen, or that is taken from the text on standard input.
TEST_CASE("the passphrase is asked for on the terminal, unseen, twice for a new journal", "[cli]") {
    const Tspace tspace;
    Terminal terminal;
    QProcess init;
    tspace.prepare(init, line("init"));
    terminal.give(init);
    init.start();
    terminal.await("New passphrase: ");
    terminal.type("grüne Gurke\n");
    terminal.await("again: ");
    terminal.type("grüne Gurke\n");
    terminal.await("\n");
    REQUIRE(finish(init).exit == 0);

    Terminal other;
    QProcess add;
    tspace.prepare(add, line("add moment --kind free"));
    other.give(add);
    add.setStandardInputFile(tspace.scratch().write(QStringLiteral("text"), "text on standard input"));
    add.start();
    other.await("Passphrase: ");
    other.type("grüne Gurke\n");
    other.await("\n");
    CHECK(finish(add).exit == 0);
    CHECK_FALSE(terminal.shown().contains("Gurke"));
    CHECK_FALSE(other.shown().contains("Gurke"));
}

TEST_CASE("two passphrases that differ make no journal", "[cli]") {
    const Tspace tspace;
    Terminal terminal;
    QProcess init;
    tspace.prepare(init, line("init"));
    terminal.give(init);
    init.start();
    terminal.await("New passphrase: ");
    terminal.type("one\n");
    terminal.await("again: ");
    terminal.type("two\n");
    terminal.await("\n");
    CHECK(finish(init).exit == 2);
    CHECK_FALSE(QFile::exists(tspace.journal()));
}

// Would catch: a program that hangs at its prompt, or leaves by a signal with the terminal still silent.
TEST_CASE("Ctrl+C at the prompt ends with code 5", "[cli]") {
    const Tspace tspace;
    Terminal terminal;
    QProcess init;
    tspace.prepare(init, line("init"));
    terminal.give(init);
    init.start();
    terminal.await("New passphrase: ");
    terminal.type("\x03");
    terminal.await("\n");
    CHECK(finish(init).exit == 5);
    CHECK_FALSE(QFile::exists(tspace.journal()));
}

// Would catch: reading on past the passphrase's line and losing the start of the record behind it.
TEST_CASE("the passphrase comes from a descriptor, even the one the text comes from", "[cli]") {
    const Tspace tspace;
    tspace.init();
    const Ran ran = tspace.runBare(line("add moment --kind free --passphrase-fd 0 --json"),
                                   "correct horse battery staple\nthe text itself");
    INFO(ran.err.toStdString());
    REQUIRE(ran.exit == 0);
    CHECK(tspace.run({QStringLiteral("show"), ran.json().value(QStringLiteral("id")).toString()})
              .out.contains("text: the text itself\n"));
}

TEST_CASE("without a terminal, a file or a descriptor nothing is asked for in vain", "[cli]") {
    const Tspace tspace;
    tspace.init();
    QProcess process;
    tspace.prepare(process, line("info"));
    process.setChildProcessModifier([] { ::setsid(); });  // away from the terminal the tests may run on
    process.start();
    const Ran ran = finish(process);
    CHECK(ran.exit == 2);
    CHECK(ran.err.contains("--passphrase-file"));
    CHECK(tspace.runBare(line("info --passphrase-file /no/such/file")).exit == 2);
    static_cast<void>(tspace.scratch().write(QStringLiteral("passphrase"), "\n"));
    CHECK(tspace.run(line("info")).exit == 2);
}
