// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codec/flat.h"
#include "instruments/bundled.h"
#include "store/reader.h"

#include <QString>
#include <QStringList>

#include <map>

namespace tspace::care {

/// What a person reads for the fields of a record: their names, and what stands in them. The words are those of the
/// pages; dates are dates, ids are what they stand for.
class FieldWords {
  public:
    /// `read` outlives it. Throws `Error`.
    FieldWords(const JournalReader& read, const Record& record);

    /// The name of a field by the keys that lead to it: "Thread 2, practice".
    [[nodiscard]] QString label(const QStringList& keys) const;

    /// What stands in it. Empty for what is there for the program alone, and for who the code of a case stands for,
    /// which is shown on its page when asked for, and nowhere else. Throws `Error`.
    [[nodiscard]] QString value(const codec::FlatField& field) const;

  private:
    [[nodiscard]] QString nameOfId(const QString& id) const;
    [[nodiscard]] QString nameOfKey(const QString& key) const;
    [[nodiscard]] QString named(const QString& key, const QString& under, const QString& text) const;
    [[nodiscard]] QString chosen(const QString& key, const QString& under, const QString& text) const;

    const JournalReader& m_read;
    RecordKind m_kind;
    instruments::Catalogue m_catalogue;
    std::map<QString, QString> m_threads;     ///< titles of the record's own, by id
    std::map<QString, QString> m_statements;  ///< by id, of the self-rating that was answered
};

}  // namespace tspace::care
