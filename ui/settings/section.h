// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "kit/screen.h"

#include <QWidget>

namespace tspace::settings {

/// One subject of the settings: a card on their page, with its own reading and saving.
class Section : public QWidget {
    Q_OBJECT
  public:
    using QWidget::QWidget;

    /// The settings are about to be seen, or something was saved: read what it shows. Throws `Error`.
    virtual void read() {}

    /// The widget that takes the focus when the section comes first.
    [[nodiscard]] virtual QWidget* firstFocus() { return nullptr; }

    /// The settings are left: what is typed is saved, or wiped if it is a secret.
    virtual void leave() {}

    /// False while it shows something a worker still reads.
    [[nodiscard]] virtual bool isSettled() const { return true; }

  Q_SIGNALS:
    void failed(const tspace::Error& error);
    /// Something for the status line.
    void said(const QString& words);
    void placeRequested(tspace::kit::Place place);
};

}  // namespace tspace::settings
