// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/typed_rating.h"

namespace tspace::kit {

bool TypedRating::begins(const QString& text) const {
    for (int value = m_lowest; value <= m_highest; ++value) {
        if (QString::number(value).startsWith(text)) {
            return true;
        }
    }
    return false;
}

bool TypedRating::canGoOn(const QString& text) const {
    for (int value = m_lowest; value <= m_highest; ++value) {
        const QString number = QString::number(value);
        if (number.size() > text.size() && number.startsWith(text)) {
            return true;
        }
    }
    return false;
}

bool TypedRating::canTake(QChar key) const {
    return begins(m_pending + key);
}

std::optional<int> TypedRating::take(QChar key) {
    m_pending += key;
    if (!begins(m_pending)) {
        m_pending.clear();
        return std::nullopt;
    }
    return canGoOn(m_pending) ? std::nullopt : finish();
}

std::optional<int> TypedRating::finish() {
    bool isNumber = false;
    const int value = m_pending.toInt(&isNumber);
    m_pending.clear();
    return isNumber && value >= m_lowest && value <= m_highest ? std::optional(value) : std::nullopt;
}

}  // namespace tspace::kit
