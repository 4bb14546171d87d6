// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "domain/names.h"

#include <QDate>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace tspace {

/// A number series the owner defines.
struct Measure {
    MeasureId id;
    QString name;  ///< unique in a journal; `caseload` is the one the workload line of a session reads
    QString unit;  ///< "children", "hours"
    Better better = Better::Neither;
    bool decimals = false;           ///< readings may have decimals
    std::optional<PersonId> person;  ///< whose it is; absent: the owner's
    std::optional<double> limit;     ///< agreed limit
    QJsonObject unknown;

    friend bool operator==(const Measure&, const Measure&) = default;
};

/// One dated value of a measure.
struct Reading {
    ReadingId id;
    MeasureId measure;
    QDate on;
    double value = 0;
    QString line;
    QJsonObject unknown;

    friend bool operator==(const Reading&, const Reading&) = default;
};

}  // namespace tspace
