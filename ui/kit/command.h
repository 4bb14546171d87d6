// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>
#include <vector>

namespace tspace::kit {

/// Something the window can do, as Ctrl+K offers it.
struct Command {
    QString words;  ///< "Lock the journal"
    QString keys;   ///< "Ctrl L"; may be empty
    QString also;   ///< further words it is found by
    std::function<void()> run;
};

/// A screen that offers the commands of the window. The window hands them over, and again whenever they change.
class OffersCommands {
  public:
    OffersCommands() = default;
    OffersCommands(const OffersCommands&) = delete;
    OffersCommands& operator=(const OffersCommands&) = delete;
    virtual ~OffersCommands() = default;

    virtual void offer(std::vector<Command> commands) = 0;
};

}  // namespace tspace::kit
