// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/record_mark.h"

#include "kit/message_bar.h"
#include "services/childs_record.h"
#include "store/journal.h"

namespace tspace::models {

void explainChildsRecord(kit::MessageBar& bar, Journal& journal) {
    const std::optional<Settings> explained = childsRecord::toExplainNow(journal.read());
    if (!explained) {
        return;
    }
    bar.showNotice(childsRecord::whyWords());
    Change change;
    change.record = *explained;
    journal.commit({change});
}

}  // namespace tspace::models
