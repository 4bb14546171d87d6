// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/instant.h"
#include "domain/answers.h"
#include "domain/ids.h"
#include "domain/names.h"
#include "domain/session.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <map>
#include <optional>
#include <span>

namespace tspace {

/// Where an imported record came from, so that importing the same file again finds it.
struct Origin {
    QString format;   ///< "jrnl", "csv-ratings"
    QString hash;     ///< of the whole foreign entry, hexadecimal
    int ordinal = 0;  ///< among equal entries of one file, from 0
    QJsonObject unknown;

    friend bool operator==(const Origin&, const Origin&) = default;
};

/// Something captured outside a session.
struct Moment {
    MomentId id;
    Instant at;
    MomentKind kind = MomentKind::Free;
    QString title;
    std::map<QString, QString> parts;  ///< text by name of part; see partsOf()
    QString text;
    std::optional<CaseId> caseId;
    std::vector<PersonId> people;
    QStringList feelings;
    QStringList tags;
    bool bring = false;  ///< to supervision; a moment not marked is private
    bool organisation = false;
    std::optional<OrganisationArea> organisationArea;
    bool keep = false;  ///< worth coming back to when looking back
    std::optional<ChildsRecord> childsRecord;
    std::optional<Ratings> ratings;  ///< of a conversation
    std::optional<Origin> origin;
    QJsonObject unknown;

    friend bool operator==(const Moment&, const Moment&) = default;
};

/// The names of the parts that a kind of moment has, in the order they are asked; none for a free one.
[[nodiscard]] std::span<const QLatin1String> partsOf(MomentKind kind);

}  // namespace tspace
