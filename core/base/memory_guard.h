// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tspace {

/// From here on a crash of this program writes no image of its memory to disk. For the start of a program.
void forbidCoreDumps() noexcept;

/// From here on no other program of the same person can look into this one's memory (a debugger, `/proc`), and no
/// handler of crashes gets an image of it. Before the first passphrase. The session bus cannot tell any more which
/// program this is, so what asks the desktop's portals asks before.
void forbidTracing() noexcept;

/// Gives memory that is not used any more back to the system, which clears it: after locking.
void giveBackFreeMemory() noexcept;

}  // namespace tspace
