// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/random.h"
#include "codec/codec.h"
#include "exchange/import_plan.h"
#include "support/catch.h"

#include <map>
#include <tuple>

namespace tspace::test {

/// A stand-in for the journal an import goes into: keeps what a plan adds, through the codec as a journal would.
class Imported {
  public:
    void carryOut(const exchange::ImportPlan& plan) {
        for (const Record& record : plan.fresh) {
            const Record kept = codec::read(codec::encode(record));
            CHECK(kept == record);
            if (const auto origin = originIn(kept)) {
                const auto [place, isNew] = m_records.emplace(keyOf(*origin), kept);
                CHECK(isNew);
            }
        }
    }

    [[nodiscard]] exchange::FindImported finder() const {
        return [this](const Origin& origin) -> std::optional<Record> {
            const auto found = m_records.find(keyOf(origin));
            return found == m_records.end() ? std::nullopt : std::optional(found->second);
        };
    }

    [[nodiscard]] std::size_t size() const { return m_records.size(); }
    /// The records, to be changed as a person would.
    [[nodiscard]] auto& records() { return m_records; }

  private:
    using Key = std::tuple<QString, QString, int>;

    static Key keyOf(const Origin& origin) { return {origin.format, origin.hash, origin.ordinal}; }
    static std::optional<Origin> originIn(const Record& record) {
        if (const auto* moment = std::get_if<Moment>(&record)) {
            return moment->origin;
        }
        const auto* checkIn = std::get_if<CheckIn>(&record);
        return checkIn == nullptr ? std::nullopt : checkIn->origin;
    }

    std::map<Key, Record> m_records;
};

}  // namespace tspace::test
