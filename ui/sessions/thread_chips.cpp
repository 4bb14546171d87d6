// SPDX-License-Identifier: GPL-3.0-or-later
#include "sessions/thread_chips.h"

#include "editing/parts.h"
#include "editing/session_structure.h"
#include "kit/chip.h"
#include "kit/shown.h"
#include "models/session_words.h"
#include "sessions/inline_pick.h"
#include "sessions/named_choices.h"
#include "store/copy_list.h"
#include "store/journal.h"

#include <QLayout>

#include <utility>

namespace tspace::sessions {

using editing::SessionEdit;
namespace part = editing::part;

ThreadChips::ThreadChips(SessionEditor& editor, Fields& fields, const ThreadId& thread, QLayout& row, QWidget& parent)
    : QObject(&parent),
      m_editor(editor),
      m_fields(fields),
      m_thread(thread),
      m_organisation(mark(tr("for the organisation to hear"), parent,
                          [thread](SessionEdit& edit) { setOrganisation(edit, thread, false); })),
      m_record(mark({}, parent, [thread](SessionEdit& edit) { setForRecord(edit, thread, false); })),
      m_keep(mark(tr("worth coming back to"), parent, [thread](SessionEdit& edit) { setKeep(edit, thread, false); })) {
    buildCase(parent);
    buildStage(parent);
    for (QWidget* each :
         {static_cast<QWidget*>(m_case), static_cast<QWidget*>(m_level), static_cast<QWidget*>(m_stage),
          static_cast<QWidget*>(m_organisation), static_cast<QWidget*>(m_record), static_cast<QWidget*>(m_keep)}) {
        row.addWidget(each);
    }
}

void ThreadChips::buildCase(QWidget& parent) {
    m_case = new InlinePick(tr("+ case"), tr("FAM-12"), tr("Case, by its code"), &parent);
    connect(m_case, &InlinePick::boxMade, &m_fields, [this](QWidget* box) { m_fields.watch(*box); });
    connect(m_case, &InlinePick::picked, this, [this](const QString& id) {
        m_editor.change([&](SessionEdit& edit) { setCase(edit, m_thread, CaseId::parse(id)); });
    });
    connect(m_case, &InlinePick::made, this, [this](const QString& code) { m_editor.makeCase(m_thread, code); });
    connect(m_case, &InlinePick::cleared, this,
            [this] { m_editor.change([&](SessionEdit& edit) { setCase(edit, m_thread, std::nullopt); }); });
    connect(m_case, &InlinePick::typed, this, [this](const QString& text) {
        m_editor.type(part::caseOf(m_thread), text, static_cast<int>(text.size()));
    });
    connect(m_case, &InlinePick::left, this, [this] { m_editor.leave(part::caseOf(m_thread)); });
    m_level = new kit::Chip({}, &parent);
    m_level->setToolTip(tr("Level of need"));
}

void ThreadChips::buildStage(QWidget& parent) {
    m_stage = new kit::ChipButton({}, &parent);
    m_stageMenu = new ChoiceMenu(*m_stage, tr("Stage of the relationship"));
    m_stageMenu->setChoices(choicesOrNotSaid<Stage>());
    connect(m_stageMenu, &ChoiceMenu::chosen, this, [this](int value) {
        const auto stage = value == notSaid ? std::nullopt : std::optional(static_cast<Stage>(value));
        m_editor.change([&](SessionEdit& edit) { setStage(edit, m_thread, stage); });
    });
}

kit::ChipButton* ThreadChips::mark(const QString& words, QWidget& parent,
                                   std::function<void(editing::SessionEdit&)> takeAway) {
    auto* const chip = new kit::ChipButton(words, &parent);
    chip->setRemovable(true);
    connect(chip, &kit::ChipButton::removalRequested, this, [this, takeAway = std::move(takeAway)] {
        if (!m_editor.isReadOnly()) {
            m_editor.change(takeAway);
        }
    });
    return chip;
}

void ThreadChips::show(const editing::ThreadEdit& edit) {
    showCase(edit.thread, edit.caseText);
    showMarks(edit.thread);
}

void ThreadChips::showCase(const Thread& thread, const QString& typed) {
    const Directory& directory = m_editor.directory();
    const bool readOnly = m_editor.isReadOnly();
    m_case->setReadOnly(readOnly);
    m_case->setChoices(directory.casesToPick());
    m_case->show(thread.caseId ? directory.codeOf(*thread.caseId) : QString(), typed);
    kit::setShown(*m_case, !readOnly || thread.caseId);
    const auto level = thread.caseId ? directory.levelOf(*thread.caseId) : std::nullopt;
    m_level->setText(level ? words(*level) : QString());
    kit::setShown(*m_level, level.has_value());
    m_stageMenu->show(thread.stage ? std::optional(static_cast<int>(*thread.stage)) : std::nullopt,
                      thread.stage ? words(*thread.stage) : tr("+ stage"));
    kit::setShown(*m_stage, thread.stage || (thread.caseId && !readOnly));
    m_stage->setEnabled(!readOnly);
}

void ThreadChips::showMarks(const Thread& thread) {
    if (thread.childsRecord) {
        // A session both agreed to does not change any more: that a thread of it was copied stands in the log.
        const bool locked = m_editor.edit().session.status == SessionStatus::Agreed;
        const std::optional<QDate> copied = thread.childsRecord->date || !locked
                                                ? thread.childsRecord->date
                                                : copiedOn(m_editor.services().journal.read(), thread.id);
        m_record->setText(copied ? tr("child’s record: copied %1").arg(shortDateText(*copied, m_editor.edit().typing))
                                 : tr("for the child’s record: to copy"));
    }
    kit::setShown(*m_organisation, thread.organisation);
    kit::setShown(*m_record, thread.childsRecord.has_value());
    kit::setShown(*m_keep, thread.keep);
    for (kit::ChipButton* each : {m_organisation, m_record, m_keep}) {
        each->setRemovable(!m_editor.isReadOnly());
    }
}

std::vector<QWidget*> ThreadChips::focusChain() const {
    return {m_case->focusBox(), m_stage, m_organisation, m_record, m_keep};
}

}  // namespace tspace::sessions
