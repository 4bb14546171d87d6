// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/instant.h"
#include "editing/typed.h"

namespace tspace::test {

/// The locale in which records are typed in tests.
inline QLocale britishEnglish() {
    return {QLocale::English, QLocale::UnitedKingdom};
}

/// The afternoon on which records are edited in tests: Wednesday 18 November 2026, 14:00 in London.
inline Instant deskTime() {
    return Instant::local(QDate(2026, 11, 18), QTime(14, 0), QStringLiteral("Europe/London"));
}

/// Typing in British English on a day of November 2026.
inline editing::Typing typingOn(int dayOfNovember) {
    return {britishEnglish(), QDate(2026, 11, dayOfNovember)};
}

}  // namespace tspace::test
