// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/privacy_check.h"

#include <QRegularExpression>

namespace tspace {

/// Adds every match of `form` in the line, or of its first group where it has one.
void findForm(const QRegularExpression& form, PrivacyKind kind, const QString& line, std::vector<PrivacyFind>& finds);

/// Adds what has a form of its own: e-mail, NHS and telephone numbers, dates that may be of birth, addresses. They may
/// overlap.
void findForms(const QString& line, std::vector<PrivacyFind>& finds);

/// True for ten figures whose last one is the check figure (modulus 11) of an NHS number, as the NHS Data Dictionary
/// says.
[[nodiscard]] bool isNhsNumber(const QString& figures);

}  // namespace tspace
