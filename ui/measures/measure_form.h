// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editing/measure_edit.h"
#include "kit/services.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;

namespace tspace::kit {
class Card;
class ChoiceRow;
class FlowLayout;
class LineField;
}  // namespace tspace::kit

namespace tspace::measures {

/// The form that defines a measure or changes one, with suggestions to begin from. It keeps nothing itself.
class MeasureForm final : public QWidget {
    Q_OBJECT
  public:
    explicit MeasureForm(const kit::Services& services, QWidget* parent = nullptr);

    /// Begins with a measure; a new one is offered the suggestions whose names are not among `taken`, and its own name
    /// must not be either.
    void begin(const Measure& measure, bool isNew, const QStringList& taken);

  Q_SIGNALS:
    /// The person wants this kept; it breaks no rule.
    void finished(const tspace::Measure& measure);
    void cancelled();

  protected:
    void keyPressEvent(QKeyEvent* event) override;

  private:
    void build();
    void buildFields();
    void addPeople();
    void addSuggestions(const QStringList& taken);
    [[nodiscard]] std::optional<PersonId> whose() const;
    void showEdit(const editing::MeasureEdit& edit);
    void finish();

    kit::Services m_services;
    editing::MeasureEdit m_edit;
    QStringList m_taken;
    kit::Card* m_card;
    QWidget* m_suggestions = nullptr;
    kit::LineField* m_name = nullptr;
    kit::LineField* m_unit = nullptr;
    kit::LineField* m_limit = nullptr;
    kit::ChoiceRow* m_better = nullptr;
    QComboBox* m_whose = nullptr;
    QLabel* m_whoseWords = nullptr;
    QCheckBox* m_decimals = nullptr;
    QLabel* m_about = nullptr;
    QLabel* m_problem = nullptr;
};

}  // namespace tspace::measures
