// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVariant>

#include <utility>
#include <vector>

class QComboBox;

namespace tspace::kit {

/// What a box offers: the words of each choice, and the key it is known by.
using Choices = std::vector<std::pair<QString, QVariant>>;

/// Offers these, keeping what is chosen where it is still there, else the first. Emits nothing; a box that offers them
/// already is left as it is.
void offerChoices(QComboBox& box, const Choices& choices);

/// Is from now on as wide as its longest choice and no wider than a long name: what is longer ends in an ellipsis.
void fitChoices(QComboBox& box);

}  // namespace tspace::kit
