// SPDX-License-Identifier: GPL-3.0-or-later
#include "trends/profile.h"

#include "trends/calendar_words.h"
#include "trends/nouns.h"

#include <algorithm>
#include <set>

namespace tspace::trends {

namespace {

std::vector<Period> quartersOf(const std::vector<TrendInput>& dimensions) {
    std::set<Period> quarters;
    for (const TrendInput& dimension : dimensions) {
        for (const Rating& rating : dimension.ratings) {
            quarters.insert(Period::of(Per::Quarter, rating.date));
        }
    }
    return {quarters.rbegin(), quarters.rend()};
}

std::optional<double> medianIn(const TrendInput& dimension, const std::optional<Period>& quarter) {
    std::vector<double> values;
    for (const Rating& rating : dimension.ratings) {
        if (quarter && Period::of(Per::Quarter, rating.date) == *quarter) {
            values.push_back(rating.value);
        }
    }
    return medianOf(std::move(values));
}

/// How many check-ins it rests on: those of the dimension that has most.
QString labelOf(const std::vector<TrendInput>& dimensions, const Period& quarter) {
    std::ptrdiff_t most = 0;
    for (const TrendInput& dimension : dimensions) {
        most = std::max(
            most, std::count_if(dimension.ratings.begin(), dimension.ratings.end(), [&quarter](const Rating& rating) {
                return Period::of(Per::Quarter, rating.date) == quarter;
            }));
    }
    return Words::tr("%1 (n = %2)").arg(periodWords(quarter), countWords(most));
}

QString valueWords(const std::optional<double>& value) {
    return value ? numberWords(*value) : Words::tr("not rated");
}

QString rowWords(const Profile& profile, const ProfileRow& row) {
    const QString now = Words::tr("%1: %2").arg(row.title, valueWords(row.now));
    return profile.then ? Words::tr("%1, and %2 in %3").arg(now, valueWords(row.then), periodWords(*profile.then))
                        : now;
}

}  // namespace

Profile profileOf(const std::vector<TrendInput>& dimensions, const std::vector<QString>& ids,
                  const std::optional<Period>& then) {
    Profile profile;
    profile.quarters = quartersOf(dimensions);
    if (!dimensions.empty()) {
        profile.scale = dimensions.front().scale;
    }
    if (!profile.quarters.empty()) {
        profile.now = profile.quarters.front();
        profile.nowLabel = labelOf(dimensions, *profile.now);
    }
    if (profile.quarters.size() > 1) {
        const auto known =
            then ? std::find(profile.quarters.begin() + 1, profile.quarters.end(), *then) : profile.quarters.end();
        profile.then = known == profile.quarters.end() ? profile.quarters.at(1) : *known;
        profile.thenLabel = labelOf(dimensions, *profile.then);
    }
    for (std::size_t at = 0; at < dimensions.size(); ++at) {
        const TrendInput& dimension = dimensions[at];
        profile.scale.min = std::min(profile.scale.min, dimension.scale.min);
        profile.scale.max = std::max(profile.scale.max, dimension.scale.max);
        ProfileRow row{
            ids[at], dimension.dimension, medianIn(dimension, profile.now), medianIn(dimension, profile.then), {}};
        row.words = rowWords(profile, row);
        profile.rows.push_back(std::move(row));
    }
    const QString limits = Words::tr(
        "A quarter or two cannot tell change from chance, which takes years: this is there for the profile, and to "
        "talk over.");
    profile.words =
        profile.then ? Words::tr("Filled: the newest quarter. Ring: the earlier one. %1").arg(limits) : limits;
    return profile;
}

}  // namespace tspace::trends
