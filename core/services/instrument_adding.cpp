// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/instrument_adding.h"

#include "instruments/load.h"

namespace tspace {

InstrumentPlan planInstrument(const instruments::Catalogue& catalogue, const QByteArray& bytes) {
    instruments::Loaded loaded = instruments::load(bytes);
    InstrumentPlan plan{std::move(loaded.instrument), std::move(loaded.issues), false, 0};
    if (!plan.instrument) {
        return plan;
    }
    const QString id = plan.instrument->id;
    const int version = plan.instrument->version;
    const instruments::Instrument* const same = catalogue.find(id, version);
    if (same != nullptr && same->content != plan.instrument->content) {
        plan.issues.push_back({QStringLiteral("/version"), Severity::Fault,
                               QStringLiteral("%1 of %2 is here already, and differs; a changed self-rating needs a "
                                              "higher version")
                                   .arg(version)
                                   .arg(id)});
        plan.instrument.reset();
        return plan;
    }
    plan.isKnown = same != nullptr;
    const instruments::Instrument* const newest = catalogue.newest(id);
    plan.older = newest != nullptr && newest->version != version ? newest->version : 0;
    return plan;
}

InstrumentFile instrumentFile(const instruments::Instrument& instrument, Random& random) {
    InstrumentFile file;
    file.id = Id<InstrumentFile>::make(random);
    file.content = instrument.content;
    return file;
}

}  // namespace tspace
