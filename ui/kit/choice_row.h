// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QButtonGroup;

namespace tspace::kit {

/// A row of buttons of which one is on: 3 m, 6 m, 12 m, All. A radio group for the keyboard and aloud. It goes on in a
/// second line where there is no room for all beside each other.
class ChoiceRow final : public QWidget {
    Q_OBJECT
  public:
    /// `name` is what the group is called aloud.
    explicit ChoiceRow(const QString& name, QWidget* parent = nullptr);

    /// `aloud` replaces the words for assistive technology ("3 months"); empty: the words themselves.
    void add(const QString& words, const QString& aloud = {});
    /// -1: none is on.
    void setCurrent(int index);
    /// -1 while there is none.
    [[nodiscard]] int current() const;

  Q_SIGNALS:
    /// The person chose another one.
    void chosen(int index);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    /// Tab goes to what is chosen, whichever way the row is entered; without a choice to the first.
    void moveTabStop();

    QButtonGroup* m_group;
};

}  // namespace tspace::kit
