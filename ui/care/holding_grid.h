// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/verified_copy.h"

#include <QWidget>

namespace tspace::care {

/// What a backup holds beside what the journal holds, row by row, differences set off by weight.
class HoldingGrid final : public QWidget {
    Q_OBJECT
  public:
    explicit HoldingGrid(QWidget* parent = nullptr);

    void show(const Holding& backup, const Holding& journal);
    void clear();

    /// All of it, as it is read aloud.
    [[nodiscard]] QString words() const { return accessibleName(); }
};

/// "143 records, saved last Monday 16 November 2026, 09:20".
[[nodiscard]] QString words(const Holding& holding);

}  // namespace tspace::care
