// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/issue.h"
#include "base/random.h"
#include "domain/record.h"
#include "instruments/instrument.h"

#include <QJsonObject>
#include <QString>

#include <functional>
#include <optional>
#include <unordered_map>
#include <vector>

namespace tspace::exchange {

/// Bytes a file from outside may have; with it, and `mostEntries`, memory is bounded by a small multiple.
inline constexpr qint64 largestImport = 64LL * 1024 * 1024;
/// Entries or rows such a file may have.
inline constexpr int mostEntries = 200'000;
/// Issues a plan keeps; more are counted.
inline constexpr std::size_t mostIssues = 100;

/// The journal's record that was imported from an origin before, whatever became of it; absent if none was.
using FindImported = std::function<std::optional<Record>(const Origin&)>;

/// What an import would do. Nothing is done yet: the caller shows it, then commits `fresh` as one change or leaves it.
struct ImportPlan {
    std::vector<Record> fresh;  ///< to be added, in the order of the file, with ids of their own
    int same = 0;               ///< imported before, and still as they would be now
    /// Imported before, but not as they would be now (changed in the journal since, or read in another zone). Left as
    /// the journal has them.
    int changed = 0;
    int refused = 0;        ///< entries with a fault
    Issues issues;          ///< faults of refused entries or of the whole file, and warnings; at most `mostIssues`
    int furtherIssues = 0;  ///< how many more there were
    bool readable = true;   ///< false: the file is not what its format says, and `fresh` is empty

    /// True if the plan may be carried out: a file that is not what its format says never, one with refused entries
    /// only when those may be skipped.
    [[nodiscard]] bool allowed(bool skipRefused) const { return readable && (refused == 0 || skipRefused); }
};

/// The origin of a foreign entry: a BLAKE2b hash (`crypto_generichash`, 32 bytes, hexadecimal) of all of it, in JSON
/// with sorted keys. The ordinal is left 0.
[[nodiscard]] Origin originOf(const QString& format, const QJsonObject& entry);

/// Puts a plan together, entry by entry.
class PlanBuilder {
  public:
    PlanBuilder(const FindImported& find, Random& random) : m_find(find), m_random(random) {}

    /// Adds what an entry became, under its origin, whose ordinal is counted here. The record's id is made here. A
    /// record that breaks a rule of the domain is refused. `place` is where the entry stands.
    template <class T>
    void add(T record, const QString& place, const QString& format, const QJsonObject& entry) {
        record.origin = counted(originOf(format, entry), record.origin ? record.origin->unknown : QJsonObject());
        record.id = decltype(record.id)::make(m_random);
        add(Record(record), *record.origin, place);
    }

    /// Refuses one entry for these faults.
    void refuse(const Issues& faults);

    void warn(const QString& place, const QString& words);

    /// Refuses the whole file.
    void refuseFile(const Issue& issue);

    /// The plan; without anything to add where the file is refused.
    [[nodiscard]] ImportPlan take();

  private:
    [[nodiscard]] Origin counted(Origin origin, const QJsonObject& unknown);
    void add(Record record, const Origin& origin, const QString& place);
    void note(const Issue& issue);

    const FindImported& m_find;
    Random& m_random;
    ImportPlan m_plan;
    std::unordered_map<std::string, int> m_seen;
};

/// Puts the instrument that the plan's check-ins answer before them, unless `kept` (the journal's own, or the bundled
/// one, of that id and version) is the same. A different one under the same id and version refuses the whole plan.
void addInstrument(ImportPlan& plan, const instruments::Instrument& wanted, const instruments::Instrument* kept,
                   Random& random);

}  // namespace tspace::exchange
