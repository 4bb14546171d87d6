// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/cadence.h"
#include "editing/person_edit.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QLabel;

namespace tspace::kit {
class FieldFlow;
class GrowingTextEdit;
class LineField;
class Spelling;
}  // namespace tspace::kit

namespace tspace::people {

/// The details of a person as boxes to type in: who they are, what was agreed, since when, a note.
class PersonDetails final : public QWidget {
    Q_OBJECT
  public:
    /// `edit` is what the boxes hold, and outlives this; `spelling` may be null.
    PersonDetails(editing::PersonEdit& edit, std::vector<Standard> standards, kit::Spelling* spelling,
                  QWidget* parent = nullptr);

    /// Shows what `edit` holds, without a signal.
    void showAll();

    [[nodiscard]] kit::LineField* name() const { return m_name; }

  Q_SIGNALS:
    /// Something in `edit` was changed.
    void edited();
    /// A box was left: the moment to keep a draft.
    void left();

  private:
    /// In the order of the box of agreements: nothing, an interval of weeks, then the standards.
    enum Agreement { NothingAgreed, OwnInterval, FirstStandard };

    /// `characters`: 0 for as many as any box has room for.
    kit::LineField* addField(kit::FieldFlow& fields, const QString& label, const QString& hint, QString* text,
                             int characters = 0);
    void buildRole(kit::FieldFlow& fields);
    void buildAgreement(kit::FieldFlow& fields);
    void chooseAgreement(int index);
    void showAgreement();

    editing::PersonEdit& m_edit;
    std::vector<Standard> m_standards;
    kit::LineField* m_name = nullptr;
    QComboBox* m_role;
    QComboBox* m_agreed;
    QLabel* m_source;
    kit::LineField* m_weeks = nullptr;
    kit::GrowingTextEdit* m_note;
    std::vector<std::pair<kit::LineField*, QString*>> m_fields;
};

}  // namespace tspace::people
