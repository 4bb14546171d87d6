// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "store/journal.h"

#include <optional>

namespace tspace {

/// Whether what was read of a journal is still what stands there, so that a screen that is opened again can stay as it
/// is. Asking costs less than any reading. Main thread.
class LastRead {
  public:
    /// Both must outlive it.
    LastRead(const Journal& journal, const Clock& clock) : m_journal(journal), m_clock(clock) {}

    /// All that is shown is read now, from here on. Throws `Error`.
    void begin();
    /// What was read is not all that is shown any more.
    void forget() { m_version.reset(); }
    /// True where nothing was written since `begin`, here or by another program, and it is the same day still.
    /// False where that cannot be asked: reading then tells why.
    [[nodiscard]] bool stands() const;

  private:
    const Journal& m_journal;
    const Clock& m_clock;
    std::optional<qint64> m_version;  ///< of the journal; absent where nothing is known
    QDate m_day;
};

}  // namespace tspace
