// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tspace::test {

/// While one lives, keys are derived from passphrases at once and not in a tenth of a second: for tests that open a
/// journal thousands of times. Files made meanwhile open only meanwhile. One at a time.
class QuickKeys {
  public:
    QuickKeys();
    QuickKeys(const QuickKeys&) = delete;
    QuickKeys& operator=(const QuickKeys&) = delete;
    ~QuickKeys();
};

}  // namespace tspace::test
