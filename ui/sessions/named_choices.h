// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/session_words.h"
#include "sessions/choice_menu.h"

#include <vector>

namespace tspace::sessions {

/// The value of "not said" in a menu.
constexpr int notSaid = -1;

/// Every value of an enum of the domain, in the words of the screen.
template <class E>
[[nodiscard]] std::vector<ChoiceMenu::Choice> choicesOf() {
    std::vector<ChoiceMenu::Choice> all;
    for (const auto& [value, name] : names<E>()) {
        all.push_back({static_cast<int>(value), words(value)});
    }
    return all;
}

/// The same, and last "not said".
template <class E>
[[nodiscard]] std::vector<ChoiceMenu::Choice> choicesOrNotSaid() {
    std::vector<ChoiceMenu::Choice> all = choicesOf<E>();
    all.push_back({notSaid, ChoiceMenu::tr("not said")});
    return all;
}

}  // namespace tspace::sessions
