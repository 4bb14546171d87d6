// SPDX-License-Identifier: GPL-3.0-or-later
// One description of each object in JSON serves Reader and Writer, so that a key is named in one place. A visitor has
// `id`, `need` (refused when missing), `may` (absent means not said; a yes or no then is no, a name the usual one),
// `nonZero` and `checked`.
#pragma once

#include "domain/record.h"

#include <concepts>
#include <type_traits>

namespace tspace::codec {

using namespace Qt::Literals::StringLiterals;  // NOLINT(google-build-using-namespace): ""_L1 for the names of keys

/// `T` is `R`, const (when written) or not (when read).
template <class T, class R>
concept Of = std::same_as<std::remove_const_t<T>, R>;

void describe(auto& v, Of<ChildsRecord> auto& part) {
    v.need("state"_L1, part.state);
    v.may("date"_L1, part.date);
}

void describe(auto& v, Of<DatedLine> auto& part) {
    v.need("date"_L1, part.date);
    v.may("text"_L1, part.text);
}

void describe(auto& v, Of<Ratings> auto& part) {
    v.need("instrument"_L1, part.instrument);
    v.need("version"_L1, part.version);
    v.may("answers"_L1, part.answers);
    v.may("line"_L1, part.line);
}

void describe(auto& v, Of<Origin> auto& part) {
    v.need("format"_L1, part.format);
    v.need("hash"_L1, part.hash);
    v.nonZero("ordinal"_L1, part.ordinal);
}

void describe(auto& v, Of<AgendaSource> auto& part) {
    v.checked(
        "record"_L1, part.record,
        [](const QString& name) { return name == "thread"_L1 || valueNamed<RecordKind>(name).has_value(); },
        "the name of a record or \"thread\""_L1);
    v.need("id"_L1, part.id);
}

}  // namespace tspace::codec
