// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "support/catch.h"

namespace tspace::test {

/// The code of the error that `action` throws; fails the test when it throws none.
template <class F>
ErrorCode codeOf(F&& action) {
    try {
        action();
    } catch (const Error& error) {
        UNSCOPED_INFO(error.what());
        return error.code();
    }
    FAIL("nothing was thrown");
    return ErrorCode::Internal;
}

}  // namespace tspace::test
