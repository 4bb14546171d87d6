// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/support.h"

#include "base/resource.h"
#include "instruments/bundled.h"
#include "instruments/score.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

// The macro declares a function of the global namespace, so it stands outside ours. Calling it makes the linker keep
// the resources of this static library in every program.
static void initialiseSupport() {
    Q_INIT_RESOURCE(support);
}

namespace tspace {

namespace {

constexpr auto onsWellbeing = QLatin1String("ons.personal-wellbeing");
// The one question of the two instruments whose high end is not the good one.
constexpr auto anxious = QLatin1String("anxious-yesterday");
constexpr double lowestShare = 0.2;

bool isGoodAtTheTop(const QString& dimension) {
    return dimension != anxious;
}

}  // namespace

NationalSupport nationalSupport() {
    initialiseSupport();
    const QJsonObject content = QJsonDocument::fromJson(resource(QStringLiteral("support/england.json"))).object();
    NationalSupport support;
    support.region = content.value(QLatin1String("region")).toString();
    support.checked = QDate::fromString(content.value(QLatin1String("checked")).toString(), Qt::ISODate);
    for (const QJsonValue line : content.value(QLatin1String("lines")).toArray()) {
        support.lines.push_back({line[QLatin1String("name")].toString(), line[QLatin1String("reach")].toString()});
    }
    if (support.lines.empty() || !support.checked.isValid()) {
        throw Error(ErrorCode::Internal, QStringLiteral("the support lines in the program are broken"));
    }
    return support;
}

std::vector<SupportPlace> supportPlaces(const JournalReader& read) {
    std::vector<SupportPlace> places;
    for (const RecordRow& row : read.records(RecordKind::SupportPlace)) {
        if (auto place = read.find(row.id.as<SupportPlace>())) {
            places.push_back(*std::move(place));
        }
    }
    std::stable_sort(places.begin(), places.end(), [](const SupportPlace& a, const SupportPlace& b) {
        return a.name.compare(b.name, Qt::CaseInsensitive) < 0;
    });
    return places;
}

bool suggestsSupport(const instruments::Instrument& instrument, const Answers& answers) {
    if (instrument.id != instruments::wellbeing && instrument.id != onsWellbeing) {
        return false;
    }
    return std::any_of(
        instrument.dimensions.begin(), instrument.dimensions.end(), [&](const instruments::Dimension& dimension) {
            const auto score = instruments::score(instrument, dimension.id, answers);
            if (!score) {
                return false;
            }
            const instruments::ScoreRange range = instruments::scoreRange(instrument, dimension.id);
            const double fifth = lowestShare * (range.highest - range.lowest);
            return isGoodAtTheTop(dimension.id) ? *score <= range.lowest + fifth : *score >= range.highest - fifth;
        });
}

}  // namespace tspace
