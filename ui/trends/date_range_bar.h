// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/services.h"
#include "trends/findings.h"

#include <QWidget>

#include <optional>

class QLabel;

namespace tspace::kit {
class LineField;
}

namespace tspace::trends {

/// Two fields for the first and the last day of a range.
class DateRangeBar final : public QWidget {
    Q_OBJECT
  public:
    explicit DateRangeBar(const kit::Services& services, QWidget* parent = nullptr);

    /// Shows a range without a signal.
    void setRange(const DateRange& range);
    void takeFocus();

  Q_SIGNALS:
    /// Two days that can be a range were typed.
    void chosen(const tspace::trends::DateRange& range);

  private:
    void read();

    kit::Services m_services;
    kit::LineField* m_from;
    kit::LineField* m_to;
    QLabel* m_problem;
    std::optional<DateRange> m_told;
};

}  // namespace tspace::trends
