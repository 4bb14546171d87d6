// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/case.h"

#include <QRegularExpression>

namespace tspace {

std::optional<CaseCode> CaseCode::parse(const QString& text) {
    static const QRegularExpression form(QStringLiteral("\\A[\\p{L}\\p{N}][\\p{L}\\p{N}/._-]{0,31}\\z"),
                                         QRegularExpression::UseUnicodePropertiesOption);
    return form.match(text).hasMatch() ? std::optional(CaseCode(text)) : std::nullopt;
}

std::optional<LevelOfNeed> levelOn(const Case& record, const QDate& day) {
    std::optional<LevelOfNeed> level;
    QDate newest;
    for (const LevelSince& since : record.levels) {
        if (since.from <= day && (!newest.isValid() || since.from >= newest)) {
            level = since.level;
            newest = since.from;
        }
    }
    return level;
}

std::optional<Stage> stageOn(const Case& record, const QDate& day) {
    std::optional<Stage> stage;
    QDate newest;
    for (const StageSince& since : record.stages) {
        if (since.from <= day && (!newest.isValid() || since.from >= newest)) {
            stage = since.stage;
            newest = since.from;
        }
    }
    return stage;
}

}  // namespace tspace
