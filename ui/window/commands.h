// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/command.h"
#include "kit/screen.h"
#include "kit/theme.h"

#include <functional>
#include <set>
#include <vector>

namespace tspace::window {

/// What the commands of the window do.
struct CommandHandlers {
    std::function<void(kit::Place)> go;
    std::function<void(RecordKind)> startNew;
    std::function<void()> save;
    std::function<void()> back;
    std::function<void()> lock;
    std::function<void(kit::Theme::Choice)> chooseTheme;
};

/// Everything the window can do where these places are offered, in the order Ctrl+K lists it: what begins something
/// new, every place that stands by itself, then the rest.
[[nodiscard]] std::vector<kit::Command> commandsFor(const std::set<kit::Place>& places,
                                                    const CommandHandlers& handlers);

}  // namespace tspace::window
