// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

namespace tspace::kit {

/// A small button with a glyph. Enter presses it as Space does, as with every other button.
class ToolButton final : public QToolButton {
    Q_OBJECT
  public:
    /// `name`: what the glyph means, as it is spoken.
    explicit ToolButton(QChar glyph, const QString& name = {}, QWidget* parent = nullptr);

  protected:
    void keyPressEvent(QKeyEvent* event) override;
};

}  // namespace tspace::kit
