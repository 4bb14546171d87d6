// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/issue.h"
#include "domain/record.h"
#include "store/reader.h"

#include <QStringList>

#include <vector>

namespace tspace {

/// What must not stand in a text that leaves without a second look, and what only looks like it.
struct KnownNames {
    QStringList people;  ///< names and aliases
    QStringList codes;   ///< of cases
    QStringList
        ratings;  ///< titles of what the owner rates, counts and writes by: no names where they are written whole
};

/// The people, cases and titles of a journal. Throws `Error`.
[[nodiscard]] KnownNames knownNames(const JournalReader& read);

/// What a find may be. Where two finds overlap, the one that stands first here is kept.
enum class PrivacyKind { Email, Code, NhsNumber, Telephone, Date, Address, KnownName, Name };

/// One find: where in which line, counted from 0.
struct PrivacyFind {
    PrivacyKind kind = PrivacyKind::Name;
    qsizetype line = 0;
    qsizetype place = 0;
    qsizetype length = 0;
    QString text;

    friend bool operator==(const PrivacyFind&, const PrivacyFind&) = default;
};

/// What in lines that are about to leave may tell who someone is: case codes of this journal, also where "FAM-12" is
/// written "fam 12"; names and aliases of its people; likely names of others; dates that may be of birth; addresses;
/// telephone and NHS numbers; e-mail. In order of place, none over another. All of it is done here, by forms and lists
/// of words: it misses some and finds too much, and no find does not say that a text is anonymous. Words of the
/// program's own self-ratings and prompts are no likely names, nor is a title of the journal that holds no given name.
[[nodiscard]] std::vector<PrivacyFind> privacyFinds(const QStringList& lines, const KnownNames& known);

/// The same as warnings: `place` is "line 3", `words` quote what was found and say what it may be.
[[nodiscard]] Issues privacyWarnings(const QStringList& lines, const KnownNames& known);

/// Texts of records that are about to leave, each with where it stands.
class LeavingTexts {
  public:
    /// What a person wrote in a record, once where several versions say the same. The code of a case is no text: it is
    /// there so that something may leave without a name.
    void add(const Record& record);
    /// A text of another origin, such as a draft.
    void add(const QString& text, const QString& place);

    /// The warnings; `place` is the type of the record and its id.
    [[nodiscard]] Issues warnings(const KnownNames& known) const;

  private:
    QStringList m_texts;
    QStringList m_places;
};

/// The warnings in a sentence, the first of them quoted: "Look again before it leaves: the case code “FAM-12” in
/// line 3." Empty where there are none.
[[nodiscard]] QString privacyNotice(const Issues& warnings);

/// The same for lines that are about to leave. Throws `Error`.
[[nodiscard]] QString privacyNotice(const QStringList& lines, const JournalReader& read);

}  // namespace tspace
