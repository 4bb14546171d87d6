// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/loop.h"

#include <algorithm>

namespace tspace {

namespace {

bool belongs(const Addition& addition, std::span<const Thread> chain) {
    return addition.thread &&
           std::any_of(chain.begin(), chain.end(), [&](const Thread& thread) { return thread.id == *addition.thread; });
}

}  // namespace

Loop reached(const Thread& thread) {
    const auto acted = [](const Feedback& feedback) { return feedback.actedOn.has_value(); };
    if (std::any_of(thread.feedback.begin(), thread.feedback.end(), acted)) {
        return Loop::ActedOn;
    }
    if (!thread.feedback.empty()) {
        return Loop::FedBack;
    }
    return thread.challenges.empty() ? Loop::Practice : Loop::Challenged;
}

Loop reached(AdditionKind kind) {
    switch (kind) {
        case AdditionKind::Challenge:
            return Loop::Challenged;
        case AdditionKind::Feedback:
            return Loop::FedBack;
        case AdditionKind::ActedOn:
            return Loop::ActedOn;
        case AdditionKind::Comment:
            return Loop::Practice;
    }
    return Loop::Practice;
}

Loop loopOf(std::span<const Thread> chain, std::span<const Addition> additions) {
    if (!chain.empty() && chain.back().setDown) {
        return Loop::SetDown;
    }
    // The states stand in the order of the loop, so the furthest one reached anywhere in the chain is its state.
    Loop furthest = Loop::Practice;
    for (const Thread& thread : chain) {
        furthest = std::max(furthest, reached(thread));
    }
    for (const Addition& addition : additions) {
        if (belongs(addition, chain)) {
            furthest = std::max(furthest, reached(addition.kind));
        }
    }
    return furthest;
}

bool isOpen(Loop loop) {
    return loop != Loop::ActedOn && loop != Loop::SetDown;
}

}  // namespace tspace
