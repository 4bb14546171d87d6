// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "domain/names.h"

#include <QDate>
#include <QJsonObject>
#include <QString>

#include <optional>
#include <vector>

namespace tspace {

/// The code a child, family or adult is known by: `FAM-12`, or `FAM-12/a` for a child under a family. Letters, digits,
/// `-`, `_`, `.`, and `/`, 1 to 32 characters, no spaces, beginning with a letter or digit.
class CaseCode {
  public:
    CaseCode() = default;
    [[nodiscard]] static std::optional<CaseCode> parse(const QString& text);

    [[nodiscard]] const QString& text() const { return m_text; }
    [[nodiscard]] bool isEmpty() const { return m_text.isEmpty(); }

    friend bool operator==(const CaseCode&, const CaseCode&) = default;

  private:
    explicit CaseCode(QString text) : m_text(std::move(text)) {}
    QString m_text;
};

/// A level of need from a date on.
struct LevelSince {
    LevelOfNeed level = LevelOfNeed::Universal;
    QDate from;
    QJsonObject unknown;

    friend bool operator==(const LevelSince&, const LevelSince&) = default;
};

/// A stage of the relationship from a date on.
struct StageSince {
    Stage stage = Stage::Beginning;
    QDate from;
    QJsonObject unknown;

    friend bool operator==(const StageSince&, const StageSince&) = default;
};

/// A child, family or adult, known by a code and never by a name.
struct Case {
    CaseId id;
    CaseCode code;
    std::optional<CaseId> family;    ///< the case this child stands under
    std::vector<LevelSince> levels;  ///< dated history, oldest first
    std::vector<StageSince> stages;  ///< dated history, oldest first
    CaseState state = CaseState::Open;
    std::optional<QDate> stateSince;
    QString who;  ///< who the code stands for: shown only when asked for, never indexed, exported or rendered
    QJsonObject unknown;

    friend bool operator==(const Case&, const Case&) = default;
};

/// The newest level on `day`, absent before the first.
[[nodiscard]] std::optional<LevelOfNeed> levelOn(const Case& record, const QDate& day);

/// The newest stage on `day`, absent before the first.
[[nodiscard]] std::optional<Stage> stageOn(const Case& record, const QDate& day);

}  // namespace tspace
