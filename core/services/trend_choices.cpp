// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/trend_choices.h"

#include "instruments/bundled.h"
#include "services/measure_series.h"
#include "services/purpose.h"

#include <algorithm>

namespace tspace {

using instruments::Instrument;

namespace {

InstrumentChoice choiceOf(const Instrument& instrument) {
    InstrumentChoice choice{instrument.id, instrument.title, {}};
    for (const instruments::Dimension& dimension : instrument.dimensions) {
        choice.parts.push_back({dimension.id, dimension.title, false});
    }
    for (const instruments::Item& item : instrument.items) {
        if (instrument.itemsOf(item.dimension).size() > 1) {
            choice.parts.push_back({item.id, item.text, true});
        }
    }
    return choice;
}

/// A conversation is rated in a moment, which every journal has.
bool isInSight(const Instrument& instrument, Purpose purpose) {
    if (instrument.id == instruments::conversation) {
        return true;
    }
    return instrument.id == instruments::session ? hasSupervision(purpose) : hasWellbeing(purpose);
}

}  // namespace

std::size_t InstrumentChoice::dimensions() const {
    return static_cast<std::size_t>(
        std::count_if(parts.begin(), parts.end(), [](const PartChoice& part) { return !part.isItem; }));
}

std::vector<InstrumentChoice> trendChoices(const JournalReader& read, const instruments::Catalogue& catalogue) {
    const QStringList answered = read.answeredInstruments();
    const Purpose purpose = purposeOf(read);
    std::vector<InstrumentChoice> choices;
    for (const Instrument* const instrument : catalogue.all()) {
        if (answered.contains(instrument->id) && isInSight(*instrument, purpose)) {
            choices.push_back(choiceOf(*instrument));
        }
    }
    if (auto measures = measureChoices(read)) {
        choices.push_back(*std::move(measures));
    }
    return choices;
}

}  // namespace tspace
