// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace tspace::kit {

/// Understands a rating typed digit by digit on a scale of whole numbers, without a timer: what could still become a
/// longer number of the scale waits for the next key.
class TypedRating {
  public:
    TypedRating(int lowest, int highest) : m_lowest(lowest), m_highest(highest) {}

    /// Takes a digit or "-". Returns a value when the number is complete; absent when it waits, or when the key leads
    /// nowhere (then nothing is pending). Call `canTake` first.
    [[nodiscard]] std::optional<int> take(QChar key);

    /// True if `key` begins a number of the scale, or goes on with the pending one.
    [[nodiscard]] bool canTake(QChar key) const;

    /// Ends the pending number: its value if it is one of the scale.
    [[nodiscard]] std::optional<int> finish();

    [[nodiscard]] const QString& pending() const { return m_pending; }
    void clear() { m_pending.clear(); }

  private:
    [[nodiscard]] bool begins(const QString& text) const;
    [[nodiscard]] bool canGoOn(const QString& text) const;

    int m_lowest;
    int m_highest;
    QString m_pending;
};

}  // namespace tspace::kit
