// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/record.h"

namespace tspace::exchange {

/// The record as it may leave the journal, whatever the way: printed by `show`, in an export of any format, in a
/// document. Who a case's code stands for never leaves, not even in an export that is lossless otherwise; every other
/// field stays.
[[nodiscard]] Record outgoing(Record record);

}  // namespace tspace::exchange
