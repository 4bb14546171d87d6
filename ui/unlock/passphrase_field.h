// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"
#include "kit/line_field.h"

namespace tspace::unlock {

/// A line for a passphrase: shown as dots, and wiped when it is taken.
class PassphraseField final : public kit::LineField {
    Q_OBJECT
  public:
    PassphraseField(const QString& hint, const QString& name, QWidget* parent = nullptr);
    ~PassphraseField() override;

    /// The bytes of what was typed; the field stays as it is.
    [[nodiscard]] Secret secret() const;

    /// Empties the field and overwrites what it held.
    void wipe();
};

}  // namespace tspace::unlock
