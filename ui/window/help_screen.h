// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/screen.h"

namespace tspace::window {

/// One plain page: the keys, what is kept and where, and what private means and does not mean.
class HelpScreen final : public kit::Screen {
    Q_OBJECT
  public:
    explicit HelpScreen(QWidget* parent = nullptr);

    [[nodiscard]] QWidget* firstFocus() override;

  private:
    QWidget* m_page;
};

}  // namespace tspace::window
