// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/session.h"

#include <span>

namespace tspace {

/// The loop of a chain of continued threads, oldest first, with the additions made to their sessions: set down if the
/// last thread is set down; else acted on if any feedback was; else fed back if there is feedback; else challenged if
/// there is a challenge; else practice. An empty chain is practice.
[[nodiscard]] Loop loopOf(std::span<const Thread> chain, std::span<const Addition> additions = {});

/// How far the loop came in one thread by itself, setting down not considered: practice to acted on.
[[nodiscard]] Loop reached(const Thread& thread);

/// How far an addition of this kind brings the loop of its thread.
[[nodiscard]] Loop reached(AdditionKind kind);

/// True for loops that still ask for something: neither acted on nor set down.
[[nodiscard]] bool isOpen(Loop loop);

}  // namespace tspace
