// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/exit_codes.h"

namespace tspace::desktop::exitCode {

int of(ErrorCode code) {
    switch (code) {
        case ErrorCode::WrongUse:
        case ErrorCode::Invalid:
        case ErrorCode::NotFound:
        case ErrorCode::AlreadyExists:
            return wrongUse;
        case ErrorCode::NotAccepted:
            return notAccepted;
        case ErrorCode::NoSpace:
        case ErrorCode::WriteFailed:
        case ErrorCode::ReadOnly:
            return writeFault;
        default:
            return fileFault;
    }
}

}  // namespace tspace::desktop::exitCode
