// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <map>

namespace tspace {

/// Answer by item id, on the item's own scale, as the person gave it (a reversed item is turned only when scored).
using Answers = std::map<QString, int>;

/// Answers to an instrument that live inside another record: a session afterwards, a conversation.
struct Ratings {
    QString instrument;  ///< id of the instrument
    int version = 1;     ///< of the instrument, from 1
    Answers answers;
    QString line;
    QJsonObject unknown;

    friend bool operator==(const Ratings&, const Ratings&) = default;
};

}  // namespace tspace
