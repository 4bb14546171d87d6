// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/instant.h"
#include "domain/ids.h"
#include "domain/names.h"
#include "domain/session.h"

#include <QDate>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace tspace {

/// What someone agreed to do.
struct Action {
    ActionId id;
    QString text;                 ///< never empty
    std::optional<PersonId> who;  ///< absent: the owner
    std::optional<Instant> made;  ///< when it was agreed
    std::optional<QDate> due;
    ActionState state = ActionState::Open;
    std::optional<DatedLine> closed;  ///< when and how it was done or dropped; absent while open
    std::optional<SessionId> session;
    std::optional<ThreadId> thread;
    std::optional<CaseId> caseId;
    bool organisation = false;
    std::optional<OrganisationArea> organisationArea;
    std::optional<ChildsRecord> childsRecord;
    QJsonObject unknown;

    friend bool operator==(const Action&, const Action&) = default;
};

}  // namespace tspace
