// SPDX-License-Identifier: GPL-3.0-or-later
// Someone who types and does not wait: a numbered token every 50 milliseconds into a pipe, each logged with the
// time it was sent and how late that was, and now and then a key that saves or begins anew. Knows nothing of the
// program at the other end.
#include "app/steady_time.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <random>

namespace {

constexpr long betweenTokens = 50'000'000;  // nanoseconds
constexpr long second = 1'000'000'000;
constexpr int mostTokens = 1'000;  // so that it ends even when nobody ends it
constexpr char ctrlS = 0x13;
constexpr char ctrlM = 0x0d;

bool writeAll(int file, const char* text, std::size_t size) {
    while (size > 0) {
        const ssize_t written = ::write(file, text, size);
        if (written <= 0 && errno != EINTR) {
            return false;
        }
        if (written > 0) {
            text += written;
            size -= static_cast<std::size_t>(written);
        }
    }
    return true;
}

/// The pipe, once there is someone at its other end; -1 when there is not.
int openPipe(const char* path) {
    const int pipe = ::open(path, O_WRONLY | O_NONBLOCK);
    if (pipe >= 0) {
        ::fcntl(pipe, F_SETFL, 0);
    }
    return pipe;
}

/// Types until nobody reads any more.
void type(int pipe, int log, int first, unsigned seed) {
    std::minstd_rand random(seed);
    timespec due{};
    clock_gettime(CLOCK_MONOTONIC, &due);
    for (int number = first; number < first + mostTokens; ++number) {
        char keys[16];
        auto size = static_cast<std::size_t>(std::snprintf(keys, sizeof keys, " t%06d", number));
        if (random() % 12 == 0) {
            keys[size++] = ctrlS;
        } else if (random() % 40 == 0) {
            keys[size++] = ctrlM;
        }
        if (!writeAll(pipe, keys, size)) {
            return;
        }
        char line[64];
        const long long now = tspace::test::steadyMilliseconds();
        const long long late = now - (static_cast<long long>(due.tv_sec) * 1000 + due.tv_nsec / 1'000'000);
        const int length = std::snprintf(line, sizeof line, "%d %lld %lld\n", number, now, late);
        if (!writeAll(log, line, static_cast<std::size_t>(length))) {
            return;
        }
        due.tv_nsec += betweenTokens;
        if (due.tv_nsec >= second) {
            due.tv_nsec -= second;
            ++due.tv_sec;
        }
        while (clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &due, nullptr) == EINTR) {
        }
    }
}

}  // namespace

/// typist PIPE LOG FIRST-NUMBER SEED
int main(int argc, char* argv[]) {
    if (argc != 5) {
        return 2;
    }
    static_cast<void>(std::signal(SIGPIPE, SIG_IGN));
    const int log = ::open(argv[2], O_WRONLY | O_CREAT | O_APPEND, 0600);
    const int pipe = openPipe(argv[1]);
    if (log < 0) {
        return 1;
    }
    if (pipe >= 0) {
        type(pipe, log, std::atoi(argv[3]), static_cast<unsigned>(std::atoi(argv[4])));
    }
    return 0;
}
