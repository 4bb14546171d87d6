// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/choices.h"

#include "kit/style_sheet.h"

#include <QComboBox>
#include <QSignalBlocker>

#include <algorithm>

namespace tspace::kit {

namespace {

constexpr int longestChoice = 28;  // characters

/// True for a box that offers exactly these.
bool offers(const QComboBox& box, const Choices& choices) {
    if (box.count() != static_cast<int>(choices.size())) {
        return false;
    }
    for (int at = 0; at < box.count(); ++at) {
        const auto& [words, key] = choices[static_cast<std::size_t>(at)];
        if (box.itemText(at) != words || box.itemData(at) != key) {
            return false;
        }
    }
    return true;
}

}  // namespace

void offerChoices(QComboBox& box, const Choices& choices) {
    if (offers(box, choices)) {
        return;
    }
    const QSignalBlocker quiet(box);
    const QVariant chosen = box.currentData();
    box.clear();
    for (const auto& [words, key] : choices) {
        box.addItem(words, key);
    }
    box.setCurrentIndex(chosen.isValid() ? std::max(0, box.findData(chosen)) : 0);
}

void fitChoices(QComboBox& box) {
    box.setSizeAdjustPolicy(QComboBox::AdjustToContents);
    box.setMaximumWidth(widthOf(box.fontMetrics(), longestChoice));
}

}  // namespace tspace::kit
