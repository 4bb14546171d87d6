// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/instrument.h"

#include <algorithm>
#include <array>

namespace tspace {

template <>
std::span<const NameOf<instruments::Cadence>> names<instruments::Cadence>() {
    using instruments::Cadence;
    static constexpr std::array all = {
        NameOf<Cadence>{Cadence::Daily, QLatin1String("daily")},
        NameOf<Cadence>{Cadence::Weekly, QLatin1String("weekly")},
        NameOf<Cadence>{Cadence::Monthly, QLatin1String("monthly")},
        NameOf<Cadence>{Cadence::Quarterly, QLatin1String("quarterly")},
        NameOf<Cadence>{Cadence::Once, QLatin1String("once")},
    };
    return all;
}

template <>
std::span<const NameOf<instruments::Rule>> names<instruments::Rule>() {
    using instruments::Rule;
    static constexpr std::array all = {
        NameOf<Rule>{Rule::Median, QLatin1String("median")},
        NameOf<Rule>{Rule::Mean, QLatin1String("mean")},
        NameOf<Rule>{Rule::Sum, QLatin1String("sum")},
        NameOf<Rule>{Rule::Single, QLatin1String("single")},
    };
    return all;
}

}  // namespace tspace

namespace tspace::instruments {

namespace {

template <class T>
const T* withId(const std::vector<T>& all, const QString& id) {
    const auto found = std::find_if(all.begin(), all.end(), [&](const T& one) { return one.id == id; });
    return found == all.end() ? nullptr : &*found;
}

}  // namespace

QString Scale::label(int answer) const {
    const auto found = labels.find(answer);
    return found == labels.end() ? QString() : found->second;
}

QString Dimension::band(double score) const {
    for (const Band& band : bands) {
        if (score >= band.from && score <= band.to) {
            return band.title;
        }
    }
    return {};
}

const Dimension* Instrument::dimension(const QString& wanted) const {
    return withId(dimensions, wanted);
}

const Item* Instrument::item(const QString& wanted) const {
    return withId(items, wanted);
}

std::vector<const Item*> Instrument::itemsOf(const QString& dimension) const {
    std::vector<const Item*> found;
    for (const Item& item : items) {
        if (item.dimension == dimension) {
            found.push_back(&item);
        }
    }
    return found;
}

ScoreRange scoreRange(const Instrument& instrument, const QString& dimension) {
    const auto items = instrument.itemsOf(dimension);
    if (items.empty()) {
        return {};
    }
    const double min = items.front()->scale.min;
    const double max = items.front()->scale.max;
    if (instrument.rule != Rule::Sum) {
        return {min, max};
    }
    const double few = instrument.answered;
    const auto many = static_cast<double>(items.size());
    return {std::min(few * min, many * min), std::max(few * max, many * max)};
}

bool scoresAlike(const Instrument& a, const Instrument& b, const QString& dimension) {
    const auto ours = a.itemsOf(dimension);
    const auto theirs = b.itemsOf(dimension);
    return a.rule == b.rule && a.answered == b.answered &&
           std::equal(ours.begin(), ours.end(), theirs.begin(), theirs.end(), [](const Item* x, const Item* y) {
               return x->id == y->id && x->reversed == y->reversed && x->scale.min == y->scale.min &&
                      x->scale.max == y->scale.max;
           });
}

}  // namespace tspace::instruments
