// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editing/action_edit.h"
#include "kit/services.h"
#include "services/record_saver.h"

#include <QFrame>

#include <memory>

class QCheckBox;
class QLabel;

namespace tspace::kit {
class LineField;
class PickOrMake;
}  // namespace tspace::kit

namespace tspace::actions {

/// An action to be added or changed, in one row: what, who, by when, and its marks. Enter keeps it. What is typed is
/// kept as a draft like everything.
class ActionForm final : public QFrame {
    Q_OBJECT
  public:
    explicit ActionForm(const kit::Services& services, QWidget* parent = nullptr);

    /// A new one. What is typed there already stays.
    void begin();
    /// One that is in the journal.
    void change(const Action& action);
    /// Goes on with a draft. False when this program cannot read it.
    bool restore(const Draft& draft);
    /// Keeps what is typed: as a record where it is whole (`save`), else as a draft.
    void leave(bool save);

    /// The record that it is open for; null when it is closed.
    [[nodiscard]] ActionId action() const { return isHidden() ? ActionId() : m_edit.action.id; }
    void takeFocus();
    /// Offers the people there are now; what is typed stays.
    void readPeople();
    [[nodiscard]] std::vector<QWidget*> focusChain() const;

  Q_SIGNALS:
    /// It is on its way into the journal.
    void kept(const tspace::ActionId& id);
    /// Its date may not be meant; said where it is seen once the form is gone.
    void dateDoubted(const QString& words);
    /// It was closed without anything kept.
    void closed();
    void markedForRecord();
    void failed(const tspace::Error& error);

  protected:
    void keyPressEvent(QKeyEvent* event) override;

  private:
    void build();
    void open(editing::ActionEdit edit, const std::optional<Draft>& draft);
    void showAll();
    void touch();
    bool keep();
    void tell(const Issues& issues);
    [[nodiscard]] editing::Typing typing() const;

    kit::Services m_services;
    editing::ActionEdit m_edit;
    std::unique_ptr<RecordSaver> m_saver;
    kit::LineField* m_text;
    kit::PickOrMake* m_who;
    kit::LineField* m_due;
    QCheckBox* m_organisation;
    QCheckBox* m_record;
    QLabel* m_problem;
};

}  // namespace tspace::actions
