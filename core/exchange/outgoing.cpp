// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/outgoing.h"

namespace tspace::exchange {

Record outgoing(Record record) {
    if (auto* const known = std::get_if<Case>(&record)) {
        known->who.clear();
    }
    return record;
}

}  // namespace tspace::exchange
