// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/random.h"
#include "domain/session.h"
#include "store/preparation_lists.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace tspace::preparation {

/// Something that can be ticked onto an agenda, and the point it makes there.
struct Choice {
    AgendaSource from;
    QString title;
    int minutes = 0;  ///< suggested
};

/// How the owner is: a point that comes from the session itself.
[[nodiscard]] Choice howIAm(const SessionId& session);
[[nodiscard]] Choice choiceOf(const LoopRow& thread);
[[nodiscard]] Choice choiceOf(const MomentRow& moment);
[[nodiscard]] Choice choiceOf(const ActionRow& action);

/// Whether both name the same thing.
[[nodiscard]] bool isSame(const AgendaSource& a, const AgendaSource& b);
[[nodiscard]] bool isOn(const std::vector<AgendaPoint>& agenda, const AgendaSource& from);

/// Puts a choice at the end, how the owner is at the beginning; does nothing where it is on the agenda.
void put(std::vector<AgendaPoint>& agenda, const Choice& choice, Random& random);
/// A point of the owner's own, at the end. Does nothing for a title without words.
void putOwn(std::vector<AgendaPoint>& agenda, const QString& title, Random& random);
/// Takes off what came from there; nothing where it is not on the agenda.
void take(std::vector<AgendaPoint>& agenda, const AgendaSource& from);
void remove(std::vector<AgendaPoint>& agenda, const AgendaPointId& id);
/// Moves a point so that it stands at `to`, from 0. False when it stays where it is, also at either end.
bool move(std::vector<AgendaPoint>& agenda, const AgendaPointId& id, std::ptrdiff_t to);

/// The sum of the minutes that are said.
[[nodiscard]] int minutesOf(const std::vector<AgendaPoint>& agenda);

}  // namespace tspace::preparation
