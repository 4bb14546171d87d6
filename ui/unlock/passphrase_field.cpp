// SPDX-License-Identifier: GPL-3.0-or-later
#include "unlock/passphrase_field.h"

namespace tspace::unlock {

PassphraseField::PassphraseField(const QString& hint, const QString& name, QWidget* parent)
    : LineField(hint, name, parent) {
    setEchoMode(QLineEdit::Password);
    setContextMenuPolicy(Qt::NoContextMenu);
}

PassphraseField::~PassphraseField() {
    // Its screen is going, and parts of it are gone: nobody is to be told of the change.
    blockSignals(true);
    wipe();
}

Secret PassphraseField::secret() const {
    return Secret::fromText(text());
}

void PassphraseField::wipe() {
    QString held = text();
    // The field lets go of the characters, which leaves this the only owner of them.
    setText(QString(held.size(), QLatin1Char('x')));
    clear();
    tspace::wipe(held);
}

}  // namespace tspace::unlock
