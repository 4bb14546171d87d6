// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/issue.h"
#include "domain/record.h"

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

namespace tspace {

/// What a person typed into the search box, understood: all words, `"phrases"`, `prefix*`, `-not`, `case:FAM-12`,
/// `with:NAME`, `record:`, `kind:`, `before:`, `after:`. Any text can be searched; what is not understood is looked for
/// as words, and a filter with a wrong value is told as an issue.
struct SearchQuery {
    /// One thing that must (or must not) occur.
    struct Term {
        QStringList words;  ///< one word, or the words of a phrase, without marks
        bool prefix = false;
        bool excluded = false;

        friend bool operator==(const Term&, const Term&) = default;
    };

    std::vector<Term> terms;
    QString caseCode;
    QString with;
    std::optional<RecordKind> record;
    QString kind;                     ///< kebab-case kind of a moment or session
    std::optional<QDate> before;      ///< civil day, itself not included
    std::optional<QDate> after;       ///< civil day, itself not included
    std::vector<RecordKind> without;  ///< kinds that are passed over; nobody types them
    Issues issues;

    /// True when there is something to look for: a wanted term of at least two letters, or a filter.
    [[nodiscard]] bool canRun() const;

    friend bool operator==(const SearchQuery&, const SearchQuery&) = default;
};

/// Reads what a person typed. With `lastIsPrefix` the last word counts as a beginning, for searching as one types.
[[nodiscard]] SearchQuery parseSearch(const QString& typed, bool lastIsPrefix = false);

/// One record found. In `snippet` each hit stands between `hitBegins` and `hitEnds`.
struct SearchHit {
    static constexpr QChar hitBegins{0x02};
    static constexpr QChar hitEnds{0x03};

    RecordId id;
    RecordKind kind = RecordKind::Moment;
    std::optional<Instant> at;  ///< the record's own time; absent for a person, a case, ...
    QString headline;
    QString snippet;
    qint64 place = 0;  ///< hand the last hit's to the next page
};

}  // namespace tspace
