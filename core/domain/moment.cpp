// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/moment.h"

#include <array>

namespace tspace {

std::span<const QLatin1String> partsOf(MomentKind kind) {
    static constexpr std::array homeVisit = {QLatin1String("before"), QLatin1String("in-the-room"),
                                             QLatin1String("after"), QLatin1String("childs-voice")};
    static constexpr std::array courageous = {QLatin1String("must-be-said"),       QLatin1String("if-not-said"),
                                              QLatin1String("if-it-goes-badly"),   QLatin1String("risk-and-who-knows"),
                                              QLatin1String("who-stands-with-me"), QLatin1String("how-it-went")};
    static constexpr std::array partnership = {QLatin1String("with-whom"), QLatin1String("side"),
                                               QLatin1String("what-each-needs")};
    switch (kind) {
        case MomentKind::HomeVisit:
            return homeVisit;
        case MomentKind::CourageousConversation:
            return courageous;
        case MomentKind::Partnership:
            return partnership;
        case MomentKind::Conversation:
        case MomentKind::Pause:
        case MomentKind::Free:
            return {};
    }
    return {};
}

}  // namespace tspace
