// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/child.h"

#include "support/catch.h"

#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <exception>

namespace tspace::test {

namespace {

constexpr int threw = 99;
constexpr unsigned nobody = 65534;

bool send(int fd) {
    return ::write(fd, "!", 1) == 1;
}

bool receive(int fd) {
    char byte = 0;
    ssize_t count = 0;
    do {
        count = ::read(fd, &byte, 1);
    } while (count < 0 && errno == EINTR);
    return count == 1;
}

int runIn(const std::function<int(const Child::Side&)>& work, const Child::Side& side) {
    try {
        return work(side);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "child: %s\n", error.what());
        return threw;
    }
}

}  // namespace

void Child::Side::tell() const {
    if (!send(m_out)) {
        ::_exit(threw);
    }
}

void Child::Side::await() const {
    if (!receive(m_in)) {
        ::_exit(threw);
    }
}

Child::Child(const std::function<int(const Side&)>& work) {
    std::array<int, 2> down{};
    std::array<int, 2> up{};
    REQUIRE(::pipe(down.data()) == 0);
    REQUIRE(::pipe(up.data()) == 0);
    m_pid = ::fork();
    REQUIRE(m_pid >= 0);
    if (m_pid == 0) {
        ::close(down[1]);
        ::close(up[0]);
        ::_exit(runIn(work, Side(down[0], up[1])));  // without the parent's destructors
    }
    ::close(down[0]);
    ::close(up[1]);
    m_in = up[0];
    m_out = down[1];
}

Child::~Child() {
    kill();
    ::close(m_in);
    ::close(m_out);
}

void Child::tell() const {
    REQUIRE(send(m_out));
}

void Child::await() const {
    REQUIRE(receive(m_in));
}

int Child::wait() {
    int status = 0;
    while (::waitpid(m_pid, &status, 0) < 0 && errno == EINTR) {
    }
    m_pid = -1;
    return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

void Child::kill() {
    if (m_pid > 0) {
        ::kill(m_pid, SIGKILL);
        static_cast<void>(wait());
    }
}

void Child::dropRights() {
    if (::geteuid() == 0 && (::setresgid(nobody, nobody, nobody) != 0 || ::setresuid(nobody, nobody, nobody) != 0)) {
        ::_exit(threw);
    }
}

}  // namespace tspace::test
