// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tspace::test {

/// A test program that links `quick-keys` derives keys from passphrases at once and not in a tenth of a second, which
/// would be most of its time; its files open only with it. While one of these lives, keys are derived as the program
/// derives them: for tests of the derivation itself and for files that the program made. One at a time.
class RealKeys {
  public:
    RealKeys();
    RealKeys(const RealKeys&) = delete;
    RealKeys& operator=(const RealKeys&) = delete;
    ~RealKeys();
};

}  // namespace tspace::test
