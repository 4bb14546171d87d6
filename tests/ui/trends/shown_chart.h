// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/theme.h"
#include "trends/trend_chart.h"
#include "ui/support/driver.h"

#include <QApplication>
#include <QChart>
#include <QValueAxis>

namespace tspace::test {

/// A chart with the keyboard, as it is drawn.
struct ShownChart {
    explicit ShownChart(const trends::TrendInput& input) : state(trends::trendState(input)) {
        chart.setState(state);
        showForKeys(chart, {720, 360});
        chart.setFocus();
    }

    template <class Series>
    [[nodiscard]] QList<Series*> series() {
        QList<Series*> found;
        for (QAbstractSeries* each : chart.chart()->series()) {
            if (auto* wanted = qobject_cast<Series*>(each)) {
                found << wanted;
            }
        }
        return found;
    }
    [[nodiscard]] QValueAxis& axis(Qt::Orientation orientation) {
        return dynamic_cast<QValueAxis&>(*chart.chart()->axes(orientation).front());
    }

    kit::Theme theme{*qApp, kit::Theme::Choice::Light};
    trends::TrendState state;
    trends::TrendChart chart{theme};
};

}  // namespace tspace::test
