// SPDX-License-Identifier: GPL-3.0-or-later
#include "unlock/sample.h"

#include "exchange/sample_year.h"
#include "store/journal.h"

#include <QFileInfo>

#include <utility>

namespace tspace::unlock {

namespace {

constexpr std::uint64_t seed = 1;

void fill(JournalFile file, const Environment& environment, Progress& progress) {
    Changes changes;
    for (Record& record : sampleYear(seed, environment.clock.today(), environment.clock.zone())) {
        Change& change = changes.emplace_back();
        change.record = std::move(record);
        change.mustBeNew = true;
    }
    Journal journal(std::move(file), environment);
    static_cast<void>(journal.commitAndWait(std::move(changes), &progress));
    journal.close();
}

}  // namespace

QString samplePassphrase() {
    return QStringLiteral("sample");
}

JournalFile openSample(const QString& path, const Environment& environment, Progress& progress) {
    const Secret passphrase = Secret::fromText(samplePassphrase());
    if (!QFileInfo::exists(path)) {
        fill(Journal::make(path, passphrase, environment.random), environment, progress);
    }
    return Journal::unlock(path, passphrase, progress);
}

}  // namespace tspace::unlock
