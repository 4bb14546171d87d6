// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/instrument.h"

#include <vector>

namespace tspace::instruments {

/// The ids of bundled instruments that other parts of the program ask for by name.
inline constexpr auto emotionalIntelligence = QLatin1String("thinking-space.emotional-intelligence");
inline constexpr auto wellbeing = QLatin1String("thinking-space.wellbeing");
inline constexpr auto session = QLatin1String("thinking-space.session");            ///< answered inside a session
inline constexpr auto conversation = QLatin1String("thinking-space.conversation");  ///< answered inside a moment

/// The instruments that come with the program, in the order they are offered. Reads them anew on every call: keep them
/// in a `Catalogue`. Throws `Error` (Internal) when one is broken.
[[nodiscard]] std::vector<Instrument> bundled();

/// The instruments a program knows: the bundled ones and those that live in the journal, every version.
class Catalogue {
  public:
    Catalogue() = default;
    explicit Catalogue(std::vector<Instrument> instruments);

    /// Adds a version, or puts it in place of the equal one.
    void add(Instrument instrument);

    /// One version, null where it is not known. The pointer holds until the next `add`.
    [[nodiscard]] const Instrument* find(const QString& id, int version) const;

    /// The newest version, null where none is known.
    [[nodiscard]] const Instrument* newest(const QString& id) const;

    /// The newest version of each, in the order they were first added.
    [[nodiscard]] std::vector<const Instrument*> all() const;

  private:
    std::vector<Instrument> m_instruments;
};

}  // namespace tspace::instruments
