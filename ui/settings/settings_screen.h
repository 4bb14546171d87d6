// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/screen.h"

#include <vector>

namespace tspace::kit {
class Page;
}

namespace tspace::settings {

class Section;

/// The settings of the journal: sections one under another, in the order they were handed in.
class SettingsScreen final : public kit::Screen {
    Q_OBJECT
  public:
    /// Takes ownership of the sections.
    explicit SettingsScreen(std::vector<Section*> sections, QWidget* parent = nullptr);

    void enter() override;
    void leave(Leaving why) override;
    void refresh(const Committed& committed) override;
    [[nodiscard]] QWidget* firstFocus() override;
    [[nodiscard]] bool isSettled() const override;

  private:
    void read();

    std::vector<Section*> m_sections;
    kit::Page* m_page;
};

}  // namespace tspace::settings
