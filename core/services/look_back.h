// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/journal_notes.h"
#include "instruments/bundled.h"
#include "store/reader.h"
#include "trends/period.h"

#include <QDate>
#include <QJsonObject>
#include <QString>

#include <optional>
#include <vector>

namespace tspace {

/// Something a person wrote, and the record it stands in.
struct Passage {
    QDate date;
    QString text;    ///< never empty
    QString detail;  ///< who said it, what came of it; may be empty
    RecordKind kind = RecordKind::Session;
    RecordId record;
    bool isPrivate = false;  ///< of a moment not marked to bring, or a line after a session

    friend bool operator==(const Passage&, const Passage&) = default;
};

/// The passages of one kind, oldest first.
struct PassageGroup {
    enum class Kind { Kept, Said, WentWell, Tried, Afterwards };

    Kind kind = Kind::Kept;
    std::vector<Passage> passages;
};

/// "What went well": the heading of such passages.
[[nodiscard]] QString headingOf(PassageGroup::Kind kind);

/// What a quarter or a year holds: what was marked to keep, what families and children said, what went well, what was
/// tried and what came of it, the lines written after sessions, and the ratings in words.
struct LookBackPage {
    QDate from;
    QDate until;
    std::vector<PassageGroup> groups;  ///< one of each kind, in the order of the kinds
    QStringList ratings;               ///< "Managing my own feelings: median 5 (n = 12), nothing stands out"

    [[nodiscard]] bool isEmpty() const;
};

/// Gathers it from the sessions that were held, the moments, additions and actions of these days. Throws `Error`.
[[nodiscard]] LookBackPage lookBackOver(const JournalReader& read, const instruments::Catalogue& catalogue,
                                        const QDate& from, const QDate& until, const QDate& today);

/// The records its passages stand in, each once.
[[nodiscard]] std::vector<RecordId> recordsOf(const LookBackPage& page);

/// What the person wrote about exactly these days; absent when they did not. Throws `Error`.
[[nodiscard]] std::optional<LookBack> lookBackOf(const JournalReader& read, const QDate& from, const QDate& until);

/// For a draft. `lookBackFromJson` gives it back; absent when the object is none.
[[nodiscard]] QJsonObject toJson(const LookBack& lookBack);
[[nodiscard]] std::optional<LookBack> lookBackFromJson(const QJsonObject& object);

/// The time to look back over: a quarter, or a year of the calendar.
struct LookBackSpan {
    bool year = false;
    QDate from;   ///< first day
    QDate until;  ///< last day
    QString title;

    friend bool operator==(const LookBackSpan&, const LookBackSpan&) = default;
};

/// The quarter or the year that `day` lies in.
[[nodiscard]] LookBackSpan spanAround(const QDate& day, bool year);

/// What "2026" or "2026-Q3" means; absent for anything else.
[[nodiscard]] std::optional<LookBackSpan> spanNamed(const QString& text);

}  // namespace tspace
