// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/typed_rating.h"

#include "support/catch.h"

using tspace::kit::TypedRating;

namespace {

/// What comes of typing `keys` and then leaving: the values in order, separated by spaces.
QString typedOn(int lowest, int highest, const QString& keys) {
    TypedRating typed(lowest, highest);
    QStringList values;
    for (const QChar key : keys) {
        if (!typed.pending().isEmpty() && !typed.canTake(key)) {
            if (const auto ended = typed.finish()) {
                values += QString::number(*ended);
            }
        }
        if (!typed.canTake(key)) {
            continue;
        }
        if (const auto value = typed.take(key)) {
            values += QString::number(*value);
        }
    }
    if (const auto ended = typed.finish()) {
        values += QString::number(*ended);
    }
    return values.join(QLatin1Char(' '));
}

}  // namespace

// Catches a scale of one digit that waits, or takes what is not on it.
TEST_CASE("On a scale of one digit each digit rates at once", "[rating]") {
    CHECK(typedOn(1, 7, QStringLiteral("5")) == QStringLiteral("5"));
    CHECK(typedOn(1, 7, QStringLiteral("809")).isEmpty());
    TypedRating typed(1, 7);
    CHECK(typed.take(QLatin1Char('1')) == 1);
    CHECK(typed.pending().isEmpty());
}

// Catches a 10 that cannot be typed, and a 1 that is lost when no 0 follows.
TEST_CASE("On a scale to ten a one waits for a nought, without a timer", "[rating]") {
    TypedRating typed(0, 10);
    CHECK_FALSE(typed.take(QLatin1Char('1')));
    CHECK(typed.pending() == QStringLiteral("1"));
    CHECK(typed.take(QLatin1Char('0')) == 10);
    CHECK(typedOn(0, 10, QStringLiteral("1")) == QStringLiteral("1"));
    CHECK(typedOn(0, 10, QStringLiteral("15")) == QStringLiteral("1 5"));
    CHECK(typedOn(0, 10, QStringLiteral("0")) == QStringLiteral("0"));
    CHECK(typedOn(0, 10, QStringLiteral("2")) == QStringLiteral("2"));
}

// Catches a minus sign taken on a scale without one, or lost on a scale with one.
TEST_CASE("Numbers below nought are typed with a minus", "[rating]") {
    CHECK(typedOn(-3, 3, QStringLiteral("-2")) == QStringLiteral("-2"));
    CHECK(typedOn(-3, 3, QStringLiteral("2")) == QStringLiteral("2"));
    CHECK(typedOn(-3, 3, QStringLiteral("-")).isEmpty());
    CHECK(typedOn(-3, 3, QStringLiteral("-0")) == QStringLiteral("0"));
    CHECK(typedOn(1, 7, QStringLiteral("-3")) == QStringLiteral("3"));
    CHECK(typedOn(-10, 10, QStringLiteral("-10")) == QStringLiteral("-10"));
    CHECK(typedOn(-10, 10, QStringLiteral("-1")) == QStringLiteral("-1"));
}
