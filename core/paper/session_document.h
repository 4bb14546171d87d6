// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/session.h"
#include "paper/document.h"
#include "store/reader.h"

namespace tspace::paper {

/// What of a session goes on paper besides the record itself.
struct SessionChoice {
    bool withPrivate = false;  ///< how I am, and the ratings and line afterwards
};

/// A session as it is read by someone else: who met, "Held 18 November, written 20 November", its threads with the
/// additions made to them, actions, workload, what went well, note, and what each said to the record. How I am and the
/// ratings afterwards stay out unless chosen, and the page says so where there are any. Throws `Error`.
[[nodiscard]] Document sessionDocument(const JournalReader& read, const Session& session,
                                       const SessionChoice& choice = {});

/// "Supervision, 18 November 2026": the title of a session on paper, in a file name and in the log of what left.
[[nodiscard]] QString titleOf(const Session& session);

/// "Held 18 November, written 20 November"; of one that was not held yet, what it is planned for.
[[nodiscard]] QString heldAndWritten(const Session& session);

/// The names of those in the session, as in "Amina and Ben"; empty when nobody is named. Throws `Error`.
[[nodiscard]] QString namesOf(const JournalReader& read, const Session& session);

}  // namespace tspace::paper
