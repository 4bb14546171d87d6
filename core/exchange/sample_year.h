// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/record.h"

#include <QDate>
#include <QString>

#include <cstdint>
#include <vector>

namespace tspace {

/// An invented year of practice to look around in: three people, eight cases by codes, 26 sessions, 60 moments, about
/// 50 check-ins, actions, measures and notes, nobody named. The year ends in the week of `until`; its newest session,
/// on the Wednesday up to it, is under way, and nothing but due dates lies later than `until`. The texts are always the
/// same; ids and ratings follow from `seed`, and equal arguments give equal records. What a record refers to is always
/// in the list. `zone` is the one that everything was entered in.
[[nodiscard]] std::vector<Record> sampleYear(std::uint64_t seed, const QDate& until, const QString& zone);

}  // namespace tspace
