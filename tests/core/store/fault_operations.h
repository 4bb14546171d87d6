// SPDX-License-Identifier: GPL-3.0-or-later
// What is done to a journal while its files fail, for the fault sweep.
#pragma once

#include "domain/moment.h"
#include "store/journal.h"
#include "support/failing_calls.h"
#include "support/scratch.h"

#include <functional>
#include <map>
#include <memory>
#include <vector>

namespace tspace::test {

/// A folder with a journal at rest that holds a moment, an earlier version of it, a moment that goes and a draft of a
/// third, and beside it the key to which notes are sealed.
class FaultyDesk {
  public:
    FaultyDesk();

    /// The files of the folder: name and bytes.
    using Files = std::map<QString, QByteArray>;
    /// Those there are after `before`, done to the desk as it was at first.
    [[nodiscard]] Files startingWith(const std::function<void(FaultyDesk&)>& before);
    [[nodiscard]] Files files() const;
    /// These files, and no others.
    void renew(const Files& files);

    [[nodiscard]] QString path() const { return m_scratch.path(QStringLiteral("desk/journal.tspace")); }
    [[nodiscard]] QString other() const { return m_scratch.path(QStringLiteral("desk/other.tspace")); }
    [[nodiscard]] QString folder() const { return m_scratch.path(QStringLiteral("desk")); }
    [[nodiscard]] Environment environment();
    [[nodiscard]] Random& random() { return m_random; }

    [[nodiscard]] std::unique_ptr<Journal> open(const Secret& words);
    [[nodiscard]] std::unique_ptr<Journal> open();

    /// What a person finds on opening the journal again, whichever passphrase opens it; fails the test unless all of it
    /// is whole, and saving goes on.
    [[nodiscard]] QString found();

    /// How the state of a journal begins that the new passphrase opens.
    static constexpr QLatin1String newPassphrase{"new passphrase; "};

    /// Mends the files in the middle of an operation.
    std::function<void()> mend = [] {};

  private:
    void endLocks() const;

    Scratch m_scratch;
    FixedClock m_clock;
    SystemRandom m_random;
    Files m_files;
};

struct FaultyOperation {
    const char* name;
    std::function<void(FaultyDesk&)> work;
    /// What else must hold afterwards: of files other than the journal.
    std::function<void(FaultyDesk&)> after = [](FaultyDesk&) {};
    /// What is done before anything fails.
    std::function<void(FaultyDesk&)> before = [](FaultyDesk&) {};
    /// False where the operation goes on with what is open when the files are mended: then the power is not cut.
    bool mayLosePower = true;
};

[[nodiscard]] const std::vector<FaultyOperation>& faultyOperations();

}  // namespace tspace::test
