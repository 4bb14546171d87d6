// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editing/session_edit.h"
#include "store/reader.h"

namespace tspace::preparation {

/// The agenda as it stands in a session's editor. Minutes that are half a number there are none.
[[nodiscard]] std::vector<AgendaPoint> agendaOf(const editing::SessionEdit& edit);
/// Puts an agenda into a session's editor. A point that is as it was keeps the text of its minutes, whatever it holds.
void setAgenda(editing::SessionEdit& edit, const std::vector<AgendaPoint>& agenda);

/// Makes a planned session one that is under way: every moment on its agenda becomes a thread, every thread on it is
/// continued by one, all in the order of the agenda and before any thread that was there; nothing is made twice. Points
/// of the owner's own and actions stay on the agenda alone. A session begun on another day than it was planned for is
/// held `now`. Throws `Error`.
void start(editing::SessionEdit& edit, const JournalReader& read, const Instant& now, Random& random);

}  // namespace tspace::preparation
