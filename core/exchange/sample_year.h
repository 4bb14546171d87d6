// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/record.h"

#include <QDate>
#include <QString>

#include <cstdint>
#include <vector>

namespace tspace {

/// An invented year of practice to look around in: people the owner meets and people they supervise, eight cases by
/// codes, sessions, moments, check-ins, actions, measures and notes, nobody named. The year ends in the week of
/// `until`: the newest session held lies up to three weeks back, the next ones are planned for the week or two after,
/// and nothing but these and due dates lies later than `until`. The texts are always the same; ids and ratings follow
/// from `seed`, and equal arguments give equal records. What a record refers to is always in the list. `zone` is the
/// one that everything was entered in.
[[nodiscard]] std::vector<Record> sampleYear(std::uint64_t seed, const QDate& until, const QString& zone);

}  // namespace tspace
