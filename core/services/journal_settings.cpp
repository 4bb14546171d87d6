// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/journal_settings.h"

namespace tspace {

Settings settingsOf(const JournalReader& read) {
    // Made once, for good: two journals that are merged must not come out with two sets of settings.
    static const auto id = Id<Settings>::parse(QStringLiteral("9b7d3c52-6f0e-4a1d-8c55-2f1f0a6d4e31"));
    if (auto kept = read.find(*id)) {
        return *std::move(kept);
    }
    Settings settings;
    settings.id = *id;
    return settings;
}

}  // namespace tspace
