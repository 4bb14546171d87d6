// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <optional>
#include <vector>

class QGridLayout;
class QVBoxLayout;

namespace tspace::kit {
class ChoiceRow;
}

namespace tspace::cases {

/// A value that changes over time: what holds now as a choice, and below it since when each held, with its day to
/// change and a way to take it away.
class HistoryList final : public QWidget {
    Q_OBJECT
  public:
    struct Line {
        QString words;  ///< "Intensive"
        QString date;   ///< as it stands in its box

        friend bool operator==(const Line&, const Line&) = default;
    };

    /// `name` is what is chosen, aloud; `values` what can be, in order.
    HistoryList(const QString& name, const QStringList& values, QWidget* parent = nullptr);

    /// Shows what holds and the lines, oldest first, without a signal. The boxes are made anew where that changes them.
    void showHistory(std::optional<int> current, const std::vector<Line>& lines);

  Q_SIGNALS:
    void chosen(int value);
    void dateEdited(int line, const QString& typed);
    void removed(int line);
    /// A box was left: the moment to keep a draft.
    void left();

  private:
    void addLine(QGridLayout& grid, int at, const Line& line);
    void orderTabs();

    kit::ChoiceRow* m_choice;
    QVBoxLayout* m_lines;
    QWidget* m_holder = nullptr;
    std::vector<Line> m_shown;  ///< with the dates that are typed
};

}  // namespace tspace::cases
