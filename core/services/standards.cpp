// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/standards.h"

#include "base/json_reader.h"
#include "base/resource.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <array>

// The macro declares a function of the global namespace, so it stands outside ours. Calling it makes the linker keep
// the resources of this static library in every program.
static void initialiseStandards() {
    Q_INIT_RESOURCE(standards);
}

namespace tspace {

namespace {

constexpr QLatin1String formatName("tspace-standard/1");
constexpr int mostOfAnInterval = 60;
constexpr int longestLength = 1440;

[[noreturn]] void refuse(const QString& words) {
    throw Error(ErrorCode::BadInput, QStringLiteral("standard: ") + words);
}

int lengthIn(const QJsonObject& object, QLatin1String key) {
    const int length = object.value(key).toInt();
    if (length < 0 || length > mostOfAnInterval) {
        refuse(QStringLiteral("%1 is out of range; allowed are 1 to %2").arg(key).arg(mostOfAnInterval));
    }
    return length;
}

Interval intervalFrom(const QJsonObject& object) {
    const Interval interval{lengthIn(object, QLatin1String("weeks")), lengthIn(object, QLatin1String("months"))};
    if ((interval.weeks > 0) == (interval.months > 0)) {
        refuse(QStringLiteral("an interval has either weeks or months"));
    }
    return interval;
}

}  // namespace

Standard readStandard(const QByteArray& json) {
    const QJsonObject object = readJson(json).toObject();
    if (object.value(QLatin1String("format")).toString() != formatName) {
        refuse(QStringLiteral("is another format; allowed is %1").arg(formatName));
    }
    Standard standard;
    standard.id = object.value(QLatin1String("id")).toString();
    standard.title = object.value(QLatin1String("title")).toString();
    standard.source = object.value(QLatin1String("source")).toString();
    standard.minutes = object.value(QLatin1String("minutes")).toInt();
    standard.usual = object.value(QLatin1String("usual")).toBool();
    if (standard.id.isEmpty() || standard.title.isEmpty()) {
        refuse(QStringLiteral("needs an id and a title"));
    }
    if (standard.minutes < 1 || standard.minutes > longestLength) {
        refuse(QStringLiteral("minutes are out of range; allowed are 1 to %1").arg(longestLength));
    }
    for (const QJsonValue step : object.value(QLatin1String("steps")).toArray()) {
        const QJsonObject said = step.toObject();
        CadenceStep read;
        read.every = intervalFrom(said.value(QLatin1String("every")).toObject());
        if (said.contains(QLatin1String("until"))) {
            read.until = intervalFrom(said.value(QLatin1String("until")).toObject());
        }
        standard.cadence.push_back(read);
    }
    if (standard.cadence.empty() || standard.cadence.back().until) {
        refuse(QStringLiteral("needs steps, the last of them without an end"));
    }
    return standard;
}

std::vector<Standard> bundledStandards() {
    static constexpr std::array names = {QLatin1String("national-employer-standard"), QLatin1String("newly-qualified")};
    initialiseStandards();
    std::vector<Standard> all;
    all.reserve(names.size());
    for (const QLatin1String name : names) {
        all.push_back(readStandard(resource(QStringLiteral("standards/%1.json").arg(name))));
    }
    std::stable_partition(all.begin(), all.end(), [](const Standard& one) { return one.usual; });
    return all;
}

Cadence cadenceOf(std::optional<int> cadenceWeeks, const QString& standard, const std::vector<Standard>& standards) {
    if (cadenceWeeks) {
        return everyWeeks(*cadenceWeeks);
    }
    const Standard* const named = standardNamed(standard, standards);
    return named == nullptr ? Cadence() : named->cadence;
}

const Standard* standardNamed(const QString& id, const std::vector<Standard>& standards) {
    const auto found =
        std::find_if(standards.begin(), standards.end(), [&](const Standard& one) { return one.id == id; });
    return id.isEmpty() || found == standards.end() ? nullptr : &*found;
}

}  // namespace tspace
