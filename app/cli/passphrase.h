// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"
#include "base/task.h"

#include <QString>

#include <optional>

namespace tspace::cli {

/// Where the passphrase comes from; with neither, from the terminal.
struct PassphraseSource {
    std::optional<QString> file;
    std::optional<int> descriptor;
};

/// How often the terminal asks: a new passphrase is typed twice.
enum class Asking { Once, Twice };

/// The first line of the file or descriptor (the rest of which stays unread), or what is typed on the terminal
/// without being shown, even when standard input is something else. Throws `Error`: WrongUse (no terminal, empty,
/// longer than 1,024 bytes, two that differ), NotFound, Unreadable; and `Cancelled`.
[[nodiscard]] Secret readPassphrase(const PassphraseSource& source, Asking asking, const Progress& progress);

}  // namespace tspace::cli
