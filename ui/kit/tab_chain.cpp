// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/tab_chain.h"

#include <algorithm>

namespace tspace::kit {

void TabChain::order(const std::vector<QWidget*>& widgets) {
    if (std::equal(widgets.begin(), widgets.end(), m_ordered.begin(), m_ordered.end())) {
        return;
    }
    for (std::size_t at = 1; at < widgets.size(); ++at) {
        QWidget::setTabOrder(widgets[at - 1], widgets[at]);
    }
    m_ordered.assign(widgets.begin(), widgets.end());
}

}  // namespace tspace::kit
