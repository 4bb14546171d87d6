// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/session_status.h"

#include "support/catch.h"

#include <set>
#include <utility>

using namespace tspace;

// Would catch: a session that goes back from agreed, or is cancelled after it was held. The whole table, both ways.
TEST_CASE("a session goes from one status to another only as the rules say", "[domain]") {
    using S = SessionStatus;
    const std::set<std::pair<S, S>> allowed = {{S::Planned, S::UnderWay},
                                               {S::Planned, S::Held},
                                               {S::Planned, S::Cancelled},
                                               {S::UnderWay, S::Held},
                                               {S::Held, S::Agreed}};
    for (const auto& [from, fromName] : names<S>()) {
        for (const auto& [to, toName] : names<S>()) {
            INFO(fromName.data() << " to " << toName.data());
            CHECK(mayBecome(from, to) == (from == to || allowed.contains({from, to})));
        }
    }
}

// Would catch: a held session that can no longer be written up, or an agreed one that can.
TEST_CASE("only an agreed session is locked", "[domain]") {
    for (const auto& [status, name] : names<SessionStatus>()) {
        INFO(name.data());
        CHECK(isLocked(status) == (status == SessionStatus::Agreed));
    }
}
