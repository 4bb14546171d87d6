// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/changed_passphrase.h"

namespace tspace {

namespace {

constexpr QLatin1String changedWords("the new passphrase holds; what failed after it: ");

}  // namespace

Error afterChangedPassphrase(const Error& why) {
    return Error(ErrorCode::Unreadable, changedWords + why.detail());
}

bool isAfterChangedPassphrase(const Error& error) {
    return error.code() == ErrorCode::Unreadable && error.detail().startsWith(changedWords);
}

}  // namespace tspace
