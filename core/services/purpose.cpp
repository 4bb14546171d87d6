// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/purpose.h"

#include "services/journal_settings.h"

namespace tspace {

Purpose purposeOf(const Settings& settings) {
    const bool supervision = settings.values.value(setting::supervision).toBool(true);
    const bool wellbeing = settings.values.value(setting::wellbeing).toBool(true);
    return supervision == wellbeing ? Purpose::Both : supervision ? Purpose::Supervision : Purpose::Wellbeing;
}

Purpose purposeOf(const JournalReader& read) {
    return purposeOf(settingsOf(read));
}

std::vector<RecordKind> outOfSight(Purpose purpose) {
    switch (purpose) {
        case Purpose::Supervision:
            return {RecordKind::CheckIn, RecordKind::LookBack};
        case Purpose::Wellbeing:
            return {RecordKind::Session, RecordKind::Addition,         RecordKind::Action,  RecordKind::Person,
                    RecordKind::Case,    RecordKind::DevelopmentEntry, RecordKind::Template};
        case Purpose::Both:
            break;
    }
    return {};
}

void setPurpose(Settings& settings, Purpose purpose) {
    settings.values.insert(setting::supervision, hasSupervision(purpose));
    settings.values.insert(setting::wellbeing, hasWellbeing(purpose));
}

}  // namespace tspace
