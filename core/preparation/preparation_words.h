// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "preparation/preparation.h"

#include <QCoreApplication>

namespace tspace::preparation {

/// Where the words of this folder are translated.
class Words {
    Q_DECLARE_TR_FUNCTIONS(preparation)
};

/// "FAM-12: what the eldest is not saying"; the words alone without a code or where they begin with it.
[[nodiscard]] QString withCode(const QString& code, const QString& words);

/// "Fri 13 Nov", with the year in place of the weekday where it is not this one.
[[nodiscard]] QString dayWords(const QDate& date, const QDate& today);
/// "today", "tomorrow", "in 2 days", "in 3 weeks", "4 weeks ago".
[[nodiscard]] QString distanceWords(const QDate& date, const QDate& today);

/// "waiting to hear · since 21 Oct".
[[nodiscard]] QString stateWords(const LoopRow& thread, const QDate& today);
/// "was due Fri 13 Nov", "due Thu 19 Nov", "no date", "done Mon 2 Nov", "dropped Mon 2 Nov".
[[nodiscard]] QString stateWords(const CarriedAction& action, const QDate& today);

/// "3 moments · 2 threads still open"; "nothing yet" where there is none.
[[nodiscard]] QString toBringWords(const Preparation& preparation);
/// "4 done · 2 open, one was due Fri 13 Nov"; "none" where there is none.
[[nodiscard]] QString actionWords(const Preparation& preparation, const QDate& today);
/// "17 children, agreed limit 16"; empty where none was ever said.
[[nodiscard]] QString workloadWords(const Preparation& preparation);
/// "about 70 of 75 min", "about 70 min".
[[nodiscard]] QString minutesWords(int minutes, const std::optional<int>& planned);
/// "with my supervisor", "with my supervisor and Amina"; empty with nobody.
[[nodiscard]] QString peopleWords(const QStringList& names);

}  // namespace tspace::preparation
