// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

#include <vector>

namespace tspace::kit {

/// The order in which Tab goes through the parts of a page whose parts come and go.
class TabChain {
  public:
    /// Lets Tab go from each to the next. Does nothing where it does so already: each step is looked for in the chain
    /// of the whole window.
    void order(const std::vector<QWidget*>& widgets);

  private:
    std::vector<QPointer<QWidget>> m_ordered;
};

}  // namespace tspace::kit
