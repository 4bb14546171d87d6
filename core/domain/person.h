// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "domain/names.h"

#include <QDate>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace tspace {

/// Someone the owner meets in supervision.
struct Person {
    PersonId id;
    QString name;  ///< name or alias, never empty
    PersonRole role = PersonRole::MySupervisor;
    std::optional<int> cadenceWeeks;  ///< agreed interval between sessions, 1 to 52
    QString standard;                 ///< the cadence standard that applies instead, by its id; empty: none
    std::optional<int> minutes;       ///< agreed length of a session, 1 to 1,440
    std::optional<int> position;      ///< in the owner's own order, from 0; those without one follow, by name
    std::optional<QDate> from;        ///< supervision began
    std::optional<QDate> until;       ///< supervision ended
    QString note;
    QJsonObject unknown;

    friend bool operator==(const Person&, const Person&) = default;
};

}  // namespace tspace
