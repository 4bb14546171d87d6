// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/measure_suggestions.h"

#include "base/resource.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

// The macro declares a function of the global namespace, so it stands outside ours. Calling it makes the linker keep
// the resources of this static library in every program.
static void initialiseMeasures() {
    Q_INIT_RESOURCE(measures);
}

namespace tspace {

std::vector<MeasureSuggestion> measureSuggestions() {
    initialiseMeasures();
    std::vector<MeasureSuggestion> all;
    const QJsonObject content = QJsonDocument::fromJson(resource(QStringLiteral("measures/suggestions.json"))).object();
    for (const QJsonValue each : content.value(QLatin1String("measures")).toArray()) {
        all.push_back({each[QLatin1String("name")].toString(), each[QLatin1String("unit")].toString(),
                       each[QLatin1String("about")].toString(), each[QLatin1String("decimals")].toBool()});
    }
    if (all.empty()) {
        throw Error(ErrorCode::Internal, QStringLiteral("the suggested measures in the program are broken"));
    }
    return all;
}

}  // namespace tspace
