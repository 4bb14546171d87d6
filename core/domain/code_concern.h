// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace tspace {

/// Why a code may not be one.
enum class CodeConcern {
    LooksLikeName,   ///< a part of it is written as a name is
    HoldsBirthDate,  ///< its digits are a day, a month and a year
};

/// What is to be asked about a code before it is used: a code that a stranger could read a person from is none. It is a
/// guess by form alone, so it warns and never refuses.
///
/// A name: a part of three letters or more with a vowel that begins with a capital or is small throughout, or of five
/// or more in capitals, save the usual words of codes (family, child, team). Parts are what stands between digits, `-`,
/// `_`, `.`, `/` and a capital after small letters. A birth date: eight digits, six digits, or three groups with
/// `-`, `_`, `.` or `/` between, that are a day in either order; a year in full from 1900 to 2099.
[[nodiscard]] std::vector<CodeConcern> concernsOf(const QString& code);

}  // namespace tspace
