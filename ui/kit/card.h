// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/part.h"

#include <QFrame>

class QHBoxLayout;
class QVBoxLayout;

namespace tspace::kit {

class FlowLayout;
class SectionHeading;

/// A box on a page. Its header (heading, chips beside it, something at the end) appears when it is first used.
class Card final : public QFrame {
    Q_OBJECT
  public:
    explicit Card(QWidget* parent = nullptr);
    /// With a heading, which is also its accessible name.
    explicit Card(const QString& heading, QWidget* parent = nullptr);

    void setHeading(const QString& words);
    [[nodiscard]] QString heading() const;

    /// Puts a chip (or another small widget) after the heading. Takes ownership.
    void addBesideHeading(QWidget* widget);
    /// Puts something at the end of the header's line: a state, a button. Takes ownership.
    void addAtEnd(QWidget* widget);

    /// Where the card's content goes; spacing is `space::small`.
    [[nodiscard]] QVBoxLayout* body() const { return m_body; }
    void add(QWidget* widget, int stretch = 0);

  private:
    void ensureHeader();

    QVBoxLayout* m_outer;
    QVBoxLayout* m_body;
    QHBoxLayout* m_header = nullptr;
    QWidget* m_beside = nullptr;
    SectionHeading* m_heading = nullptr;
};

}  // namespace tspace::kit
