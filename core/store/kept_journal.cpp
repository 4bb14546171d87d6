// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/kept_journal.h"

#include <array>
#include <utility>

namespace tspace {

namespace {

/// What stands before the path, by whether the change is there too.
constexpr std::array<std::pair<bool, QLatin1String>, 2> keptWords{{
    {false, QLatin1String("; what was open is kept as ")},
    {true, QLatin1String("; what was open and this change are kept as ")},
}};

}  // namespace

Error KeptJournal::addedTo(const Error& why) const {
    return path.isEmpty() ? why : Error(why.code(), why.detail() + keptWords[hasChange ? 1 : 0].second + path);
}

std::optional<KeptJournal> KeptJournal::from(const Error& error) {
    for (const auto& [hasChange, words] : keptWords) {
        if (const qsizetype at = error.detail().lastIndexOf(words); at >= 0) {
            return KeptJournal{error.detail().mid(at + words.size()), hasChange};
        }
    }
    return std::nullopt;
}

QString KeptJournal::detailWithout(const Error& error) {
    for (const auto& [hasChange, words] : keptWords) {
        if (const qsizetype at = error.detail().lastIndexOf(words); at >= 0) {
            return error.detail().left(at);
        }
    }
    return error.detail();
}

}  // namespace tspace
