// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/line_field.h"

#include <QDate>
#include <QTime>

#include <optional>

namespace tspace::kit {

/// Reads a date as people type one: ISO, the locale's short and long forms, "18.11.2026", "18 Nov 2026", and "18 Nov"
/// or "18/11" for the one nearest to `today`. Absent when it is none of these.
[[nodiscard]] std::optional<QDate> readDate(const QString& typed, const QLocale& locale, const QDate& today);

/// Reads a time of day: "14:00", "14.00", "1400", "9", and the locale's own form.
[[nodiscard]] std::optional<QTime> readTime(const QString& typed, const QLocale& locale);

/// A date, typed. Shown in the person's locale once it is understood and left.
class DateField final : public LineField {
    Q_OBJECT
  public:
    /// `today` helps to understand a date without a year.
    explicit DateField(const QString& name, const QDate& today, QWidget* parent = nullptr);

    /// Absent when empty or not understood.
    [[nodiscard]] std::optional<QDate> date() const;
    /// Shows a date without a signal.
    void setDate(const std::optional<QDate>& date);
    [[nodiscard]] QString problem() const override;

  Q_SIGNALS:
    /// The person typed another date, or none.
    void dateChanged(const std::optional<QDate>& date);

  protected:
    void focusOutEvent(QFocusEvent* event) override;

  private:
    QDate m_today;
    std::optional<QDate> m_told;
};

/// A time of day, typed.
class TimeField final : public LineField {
    Q_OBJECT
  public:
    explicit TimeField(const QString& name, QWidget* parent = nullptr);

    [[nodiscard]] std::optional<QTime> time() const;
    void setTime(const std::optional<QTime>& time);
    [[nodiscard]] QString problem() const override;

  Q_SIGNALS:
    void timeChanged(const std::optional<QTime>& time);

  protected:
    void focusOutEvent(QFocusEvent* event) override;

  private:
    std::optional<QTime> m_told;
};

/// A number in a range, typed; whole unless decimals are allowed.
class NumberField final : public LineField {
    Q_OBJECT
  public:
    NumberField(const QString& hint, const QString& name, double least, double most, bool decimals,
                QWidget* parent = nullptr);

    [[nodiscard]] std::optional<double> number() const;
    void setNumber(const std::optional<double>& number);
    [[nodiscard]] QString problem() const override;

  Q_SIGNALS:
    void numberChanged(const std::optional<double>& number);

  private:
    double m_least;
    double m_most;
    bool m_decimals;
    std::optional<double> m_told;
};

}  // namespace tspace::kit
