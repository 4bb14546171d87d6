// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editing/template_edit.h"
#include "kit/services.h"
#include "services/record_saver.h"

#include <QWidget>

#include <map>
#include <memory>

class QLabel;
class QPushButton;

namespace tspace::kit {
class Card;
class GrowingTextEdit;
class LineField;
}  // namespace tspace::kit

namespace tspace::sessions {

/// Where a person writes a set of prompts of their own: a name, and for each part of a session one question a line.
class PromptSetCard final : public QWidget {
    Q_OBJECT
  public:
    explicit PromptSetCard(const kit::Services& services, QWidget* parent = nullptr);
    ~PromptSetCard() override;

    /// Begins a new set, or opens one; with what was typed before and not kept. Puts the cursor into its name.
    void begin();
    void open(const Id<Template>& id);
    void keepDraft();
    [[nodiscard]] std::vector<QWidget*> focusChain() const;

  Q_SIGNALS:
    /// The set is in the journal.
    void kept(const QString& key);
    /// The card was closed; what was typed is kept as a draft.
    void closed();
    /// The set was deleted; `words` say where it lies.
    void removed(const QString& words);
    void failed(const tspace::Error& error);

  private:
    void build();
    void addBox(QLatin1String part, const QString& words, const QString& hint);
    void start(editing::TemplateEdit edit, const std::optional<Draft>& draft);
    void keep();
    void close();
    void remove();

    kit::Services m_services;
    editing::TemplateEdit m_edit;
    std::unique_ptr<RecordSaver> m_saver;
    kit::Card* m_card;
    kit::LineField* m_name = nullptr;
    std::map<QString, kit::GrowingTextEdit*> m_boxes;
    std::vector<kit::GrowingTextEdit*> m_order;
    QLabel* m_problem = nullptr;
    QPushButton* m_keep = nullptr;
    QPushButton* m_close = nullptr;
    QPushButton* m_remove = nullptr;  ///< offered for a set that is in the journal
};

}  // namespace tspace::sessions
