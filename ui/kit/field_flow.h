// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace tspace::kit {

class FieldFlowLayout;

/// Boxes to fill in, each with its label above it, beside each other in columns of one width. Where they would be
/// narrower than what they are for there are fewer columns, down to one, and more lines; their order stays.
class FieldFlow final : public QWidget {
  public:
    /// Has `columns` columns where there is room for them.
    explicit FieldFlow(int columns, QWidget* parent = nullptr);

    /// Adds a box that takes `share` columns. It is for `characters` of text; 0: as wide at least as it would like to
    /// be. Returns the label. Takes ownership.
    QLabel* add(const QString& label, QWidget* box, int share = 1, int characters = 0);
    /// Adds a button at the foot of its line. Takes ownership.
    void addButton(QWidget* button);

  private:
    FieldFlowLayout* m_layout;
};

}  // namespace tspace::kit
