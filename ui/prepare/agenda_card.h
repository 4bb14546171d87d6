// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/random.h"
#include "domain/session.h"
#include "kit/tab_chain.h"

#include <QStringList>
#include <QWidget>

#include <optional>
#include <vector>

class QLabel;
class QVBoxLayout;

namespace tspace::kit {
class Card;
class LineField;
}  // namespace tspace::kit

namespace tspace::prepare {

class AgendaRow;

/// The agenda as it is built: its points in order, the minutes they come to, a line to add one's own, and questions
/// that might help.
class AgendaCard final : public QWidget {
    Q_OBJECT
  public:
    /// Edits `agenda` in place. Both outlive it.
    AgendaCard(std::vector<AgendaPoint>& agenda, Random& random, QWidget* parent = nullptr);

    /// Shows the agenda as it stands now. `planned`: how long the session is to be.
    void show(std::optional<int> planned, bool readOnly);
    void showQuestions(const QStringList& questions);

    [[nodiscard]] QWidget* firstFocus() const;

  Q_SIGNALS:
    /// The person changed the agenda.
    void changed();
    /// A field was left.
    void left();
    /// For the status line, and aloud: "2 of 5".
    void said(const QString& words);

  private:
    void showRows();
    /// One whose point is not on the agenda any more, else a new one.
    [[nodiscard]] AgendaRow* spareRow();
    void connectRow(AgendaRow& row);
    void addOwn();
    void move(AgendaRow& row, std::ptrdiff_t to);
    void drag(AgendaRow& row, int globalY);
    void remove(const AgendaRow& row);
    [[nodiscard]] std::ptrdiff_t placeOf(const AgendaPointId& id) const;
    void orderTabs();

    std::vector<AgendaPoint>& m_agenda;
    Random& m_random;
    std::optional<int> m_planned;
    bool m_readOnly = false;
    kit::Card* m_card;
    QLabel* m_minutes;
    QLabel* m_empty;
    QVBoxLayout* m_list;
    std::vector<AgendaRow*> m_rows;
    kit::LineField* m_add;
    QWidget* m_questions;
    kit::TabChain m_tabs;
    QStringList m_asked;  ///< the questions that are shown
};

}  // namespace tspace::prepare
