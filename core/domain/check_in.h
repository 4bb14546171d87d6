// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/instant.h"
#include "domain/answers.h"
#include "domain/ids.h"
#include "domain/moment.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>

namespace tspace {

/// One answering of one version of an instrument.
struct CheckIn {
    CheckInId id;
    Instant at;
    QString instrument;  ///< id of the instrument
    int version = 1;     ///< of the instrument, from 1
    Answers answers;
    QStringList skipped;  ///< item ids passed over on purpose
    QString line;         ///< private
    std::optional<Origin> origin;
    QJsonObject unknown;

    friend bool operator==(const CheckIn&, const CheckIn&) = default;
};

/// An instrument file that lives in the journal, with every version ever answered. Its content is checked and read by
/// `instruments`; here it is kept word for word.
struct InstrumentFile {
    Id<InstrumentFile> id;
    QJsonObject content;  ///< as in 7-instruments.md; unknown keys kept
    QJsonObject unknown;

    friend bool operator==(const InstrumentFile&, const InstrumentFile&) = default;
};

}  // namespace tspace
