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
#include <vector>

namespace tspace {

/// A peer's part in a development entry.
struct PeerReflection {
    QString with;
    QDate date;
    QString text;
    QJsonObject unknown;

    friend bool operator==(const PeerReflection&, const PeerReflection&) = default;
};

/// An entry of the development record, in the regulator's fields.
struct DevelopmentEntry {
    Id<DevelopmentEntry> id;
    DevelopmentType type = DevelopmentType::Reflection;
    QDate date;
    QString what;      ///< description and relevance
    QString learning;  ///< what I learned
    QString impact;    ///< impact on practice
    std::optional<PeerReflection> peer;
    std::optional<AgendaSource> from;  ///< the session or moment it came from
    QJsonObject unknown;

    friend bool operator==(const DevelopmentEntry&, const DevelopmentEntry&) = default;
};

/// The person's own dated note on a chart ("changed team").
struct ChartNote {
    Id<ChartNote> id;
    QDate on;
    QString text;
    QJsonObject unknown;

    friend bool operator==(const ChartNote&, const ChartNote&) = default;
};

/// What a person wrote when they looked back over a period.
struct LookBack {
    Id<LookBack> id;
    QDate from;
    QDate until;
    Instant written;
    QString text;
    QJsonObject unknown;

    friend bool operator==(const LookBack&, const LookBack&) = default;
};

/// Where support is found: what the employer offers, a union's line.
struct SupportPlace {
    Id<SupportPlace> id;
    QString name;
    QString reach;  ///< telephone, address or hours, as the person wants to read it
    QJsonObject unknown;

    friend bool operator==(const SupportPlace&, const SupportPlace&) = default;
};

/// One prompt of a template and the part of a thread it invites.
struct Prompt {
    QString part;  ///< "practice", "challenge", "feedback", "childs-voice", "note"
    QString text;
    QJsonObject unknown;

    friend bool operator==(const Prompt&, const Prompt&) = default;
};

/// A named set of prompts of the person's own.
struct Template {
    Id<Template> id;
    QString name;
    std::vector<Prompt> prompts;
    QJsonObject unknown;

    friend bool operator==(const Template&, const Template&) = default;
};

/// The settings that belong to the journal, not to the machine. One record a journal; its id never changes.
struct Settings {
    Id<Settings> id;
    QJsonObject values;
    QJsonObject unknown;

    friend bool operator==(const Settings&, const Settings&) = default;
};

/// One entry of the log of what left the journal.
struct Disclosure {
    Id<Disclosure> id;
    Instant at;
    QString what;                   ///< in words
    QString to;                     ///< a person, a place, a file
    QString how;                    ///< export, print, clipboard
    std::vector<RecordId> records;  ///< what it was taken from
    QJsonObject unknown;

    friend bool operator==(const Disclosure&, const Disclosure&) = default;
};

}  // namespace tspace
