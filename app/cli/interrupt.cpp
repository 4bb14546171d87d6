// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/interrupt.h"

#include <array>
#include <atomic>
#include <csignal>

namespace tspace::cli {

namespace {

constexpr std::array signals{SIGINT, SIGTERM, SIGHUP};

// A signal handler is handed nothing, so this cannot be a member.
std::atomic<Progress*> cancelled{nullptr};

extern "C" void cancelOnSignal(int /*signal*/) {
    if (Progress* const progress = cancelled.load()) {
        progress->cancel();
    }
}

}  // namespace

Interrupt::Interrupt(Progress& progress) {
    cancelled.store(&progress);
    struct sigaction action {};
    action.sa_handler = cancelOnSignal;
    action.sa_flags = SA_RESETHAND;  // and no SA_RESTART, so that a waiting read ends
    sigemptyset(&action.sa_mask);
    for (const int signal : signals) {
        struct sigaction before {};
        sigaction(signal, nullptr, &before);
        if (before.sa_handler != SIG_IGN) {  // as nohup leaves it
            sigaction(signal, &action, nullptr);
        }
    }
}

Interrupt::~Interrupt() {
    for (const int signal : signals) {
        std::signal(signal, SIG_DFL);
    }
    cancelled.store(nullptr);
}

void stopIfCancelled(const Progress& progress) {
    if (progress.isCancelled()) {
        throw Cancelled();
    }
}

}  // namespace tspace::cli
