// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"

#include <utility>

namespace tspace {

QString name(ErrorCode code) {
    switch (code) {
        case ErrorCode::WrongUse:
            return QStringLiteral("wrong-use");
        case ErrorCode::Invalid:
            return QStringLiteral("invalid");
        case ErrorCode::NotFound:
            return QStringLiteral("not-found");
        case ErrorCode::AlreadyExists:
            return QStringLiteral("already-exists");
        case ErrorCode::Refused:
            return QStringLiteral("refused");
        case ErrorCode::NotAccepted:
            return QStringLiteral("not-accepted");
        case ErrorCode::NotAJournal:
            return QStringLiteral("not-a-journal");
        case ErrorCode::CutOff:
            return QStringLiteral("cut-off");
        case ErrorCode::NewerFormat:
            return QStringLiteral("newer-format");
        case ErrorCode::Damaged:
            return QStringLiteral("damaged");
        case ErrorCode::InUse:
            return QStringLiteral("in-use");
        case ErrorCode::Replaced:
            return QStringLiteral("replaced");
        case ErrorCode::ReadOnly:
            return QStringLiteral("read-only");
        case ErrorCode::NoSpace:
            return QStringLiteral("no-space");
        case ErrorCode::Unreadable:
            return QStringLiteral("unreadable");
        case ErrorCode::WriteFailed:
            return QStringLiteral("write-failed");
        case ErrorCode::BadInput:
            return QStringLiteral("bad-input");
        case ErrorCode::Internal:
            return QStringLiteral("internal");
    }
    return QStringLiteral("internal");
}

Error::Error(ErrorCode code, QString detail, SourcePlace place)
    : m_code(code), m_detail(std::move(detail)), m_place(place) {
    const QString text = name(code) + QStringLiteral(": ") + m_detail + QStringLiteral(" (") +
                         QString::fromUtf8(place.file) + QLatin1Char(':') + QString::number(place.line) +
                         QLatin1Char(')');
    m_what = text.toStdString();
}

}  // namespace tspace
