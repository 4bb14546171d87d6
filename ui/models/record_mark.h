// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tspace {
class Journal;
}

namespace tspace::kit {
class MessageBar;
}

namespace tspace::models {

/// Says in the bar why something is marked for the child's record, once in a journal: the first time it is called, and
/// remembers that it was said. Throws `Error`.
void explainChildsRecord(kit::MessageBar& bar, Journal& journal);

}  // namespace tspace::models
