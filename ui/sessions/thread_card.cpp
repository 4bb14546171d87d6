// SPDX-License-Identifier: GPL-3.0-or-later
#include "sessions/thread_card.h"

#include "domain/loop.h"
#include "editing/parts.h"
#include "editing/session_structure.h"
#include "kit/chip.h"
#include "kit/columns.h"
#include "kit/flow_layout.h"
#include "kit/roles.h"
#include "kit/text.h"
#include "kit/tokens.h"
#include "models/session_words.h"
#include "sessions/choice_menu.h"
#include "sessions/inline_pick.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>

namespace tspace::sessions {

using editing::SessionEdit;
using editing::ThreadEdit;
using kit::Part;
using Kind = kit::Shape;  // QFrame has a Shape of its own
namespace part = editing::part;
namespace space = kit::space;

ThreadCard::ThreadCard(SessionEditor& editor, Fields& fields, const ThreadId& thread, QWidget* parent)
    : QFrame(parent), m_editor(editor), m_fields(fields), m_thread(thread) {
    setPart(*this, Part::Card);
    kit::expose(*this, QAccessible::Grouping);
    auto* const column = kit::spaced(new QVBoxLayout(this), 0, space::small);
    column->setContentsMargins(space::large, space::medium, space::large, space::large - 2);
    buildHeader();
    m_problem = kit::text(Part::ErrorText, {}, this);
    m_problem->hide();
    column->addWidget(m_problem);
    auto* const parts = new kit::Columns(kit::threePartsFrom, this);
    parts->setSpacing(space::medium);
    for (const Kind kind : {Kind::Practice, Kind::Challenge, Kind::Feedback}) {
        PartColumn*& place = m_columns[static_cast<std::size_t>(kind)];
        place = new PartColumn(m_editor, m_fields, kind, this);
        parts->add(place);
    }
    column->addWidget(parts);
    buildVoice();
}

void ThreadCard::buildHeader() {
    auto* const header = kit::spaced(new QHBoxLayout, 0, space::small);
    auto* const beside = new QWidget(this);
    auto* const flow = new kit::FlowLayout(beside, space::tiny);
    m_number = kit::oneLine(Part::Heading, {}, beside);
    m_title = new EditLine(tr("What is this about?"), tr("Title of the thread"), beside);
    setPart(*m_title, Part::Bare);
    m_title->setFont(m_editor.services().theme.font(kit::TextSize::Base, QFont::DemiBold));
    m_fields.add(*m_title, part::title(m_thread));
    m_title->setFitsText();
    flow->addWidget(m_number);
    flow->addWidget(m_title);
    buildChips(*flow);
    m_loop = kit::oneLine(Part::Small, {}, this);
    m_more = kit::button(Part::QuietButton, QStringLiteral("⋯"), this);
    m_more->setAccessibleName(tr("More for this thread"));
    m_more->setToolTip(tr("The child’s voice, for the organisation to hear, set down, move, remove"));
    connect(m_more, &QPushButton::clicked, this, &ThreadCard::openMenu);
    header->addWidget(beside, 1);
    header->addWidget(m_loop, 0, Qt::AlignTop);
    header->addWidget(m_more, 0, Qt::AlignTop);
    m_loop->setContentsMargins(0, space::tiny, 0, 0);
    dynamic_cast<QVBoxLayout*>(layout())->addLayout(header);
}

void ThreadCard::buildChips(QLayout& row) {
    m_case = new InlinePick(tr("+ case"), tr("FAM-12"), tr("Case, by its code"), this);
    m_fields.watch(*m_case->typingBox());
    connect(m_case, &InlinePick::picked, this, [this](const QString& id) {
        change([&](SessionEdit& edit) { setCase(edit, m_thread, CaseId::parse(id)); });
    });
    connect(m_case, &InlinePick::made, this, [this](const QString& code) { m_editor.makeCase(m_thread, code); });
    connect(m_case, &InlinePick::cleared, this,
            [this] { change([&](SessionEdit& edit) { setCase(edit, m_thread, std::nullopt); }); });
    connect(m_case, &InlinePick::typed, this, [this](const QString& text) {
        m_editor.type(part::caseOf(m_thread), text, static_cast<int>(text.size()));
    });
    connect(m_case, &InlinePick::left, this, [this] { m_editor.leave(part::caseOf(m_thread)); });
    m_level = new kit::Chip({}, this);
    m_level->setToolTip(tr("Level of need"));
    m_stage = new kit::ChipButton({}, this);
    m_stageMenu = new ChoiceMenu(*m_stage, tr("Stage of the relationship"));
    std::vector<ChoiceMenu::Choice> stages;
    for (const auto& [stage, name] : names<Stage>()) {
        stages.push_back({static_cast<int>(stage), words(stage)});
    }
    constexpr int none = -1;
    stages.push_back({none, tr("not said")});
    m_stageMenu->setChoices(std::move(stages));
    connect(m_stageMenu, &ChoiceMenu::chosen, this, [this](int value) {
        const auto stage = value == none ? std::nullopt : std::optional(static_cast<Stage>(value));
        change([&](SessionEdit& edit) { setStage(edit, m_thread, stage); });
    });
    m_organisation = new kit::ChipButton(tr("for the organisation to hear"), this);
    m_organisation->setRemovable(true);
    connect(m_organisation, &kit::ChipButton::removalRequested, this,
            [this] { change([&](SessionEdit& edit) { setOrganisation(edit, m_thread, false); }); });
    for (QWidget* each : {static_cast<QWidget*>(m_case), static_cast<QWidget*>(m_level), static_cast<QWidget*>(m_stage),
                          static_cast<QWidget*>(m_organisation)}) {
        row.addWidget(each);
    }
}

void ThreadCard::buildVoice() {
    auto* const column = dynamic_cast<QVBoxLayout*>(layout());
    m_voiceRow = new QWidget(this);
    auto* const voice = kit::spaced(new QVBoxLayout(m_voiceRow), 0, 0);
    voice->addWidget(kit::oneLine(Part::Label, tr("The child’s voice"), m_voiceRow));
    m_voice = new kit::GrowingTextEdit(tr("what the child said or showed, in their own words"), tr("The child’s voice"),
                                       m_voiceRow);
    m_fields.add(*m_voice, part::childsVoice(m_thread));
    voice->addWidget(m_voice);
    column->addWidget(m_voiceRow);
    m_setDownRow = new QWidget(this);
    auto* const down = kit::spaced(new QHBoxLayout(m_setDownRow), 0, space::tiny);
    down->addWidget(kit::oneLine(Part::Small, tr("set down:"), m_setDownRow));
    m_setDown = new EditLine(tr("why, if you like"), tr("Why it was set down"), m_setDownRow);
    setPart(*m_setDown, Part::Bare);
    m_fields.add(*m_setDown, part::setDown(m_thread));
    down->addWidget(m_setDown, 1);
    column->addWidget(m_setDownRow);
    m_record = kit::text(Part::Small, {}, this);
    column->addWidget(m_record);
}

void ThreadCard::show(const ThreadEdit& edit, int place, int count) {
    setAccessibleName(tr("Thread %1 of %2: %3").arg(place).arg(count).arg(edit.thread.title));
    m_number->setText(tr("%1 ·").arg(place));
    m_title->setReadOnly(m_editor.isReadOnly());
    m_more->setVisible(!m_editor.isReadOnly());
    showChips(edit.thread, edit.caseText);
    for (PartColumn* column : m_columns) {
        column->show(edit);
    }
    showVoice(edit.thread);
    showSetDown(edit.thread);
    showLoop(edit);
    showProblems();
}

void ThreadCard::showChips(const Thread& thread, const QString& typedCase) {
    const Directory& directory = m_editor.directory();
    const bool readOnly = m_editor.isReadOnly();
    m_case->setReadOnly(readOnly);
    m_case->setChoices(directory.casesToPick());
    m_case->show(thread.caseId ? directory.codeOf(*thread.caseId) : QString(), typedCase);
    m_case->setVisible(!readOnly || thread.caseId);
    const auto level = thread.caseId ? directory.levelOf(*thread.caseId) : std::nullopt;
    m_level->setText(level ? words(*level) : QString());
    m_level->setVisible(level.has_value());
    m_stageMenu->show(thread.stage ? std::optional(static_cast<int>(*thread.stage)) : std::nullopt,
                      thread.stage ? words(*thread.stage) : tr("+ stage"));
    m_stage->setVisible(thread.stage || (thread.caseId && !readOnly));
    m_stage->setEnabled(!readOnly);
    m_organisation->setVisible(thread.organisation);
    m_organisation->setRemovable(!readOnly);
}

void ThreadCard::showVoice(const Thread& thread) {
    m_voiceRow->setVisible(m_voiceWanted || !thread.childsVoice.isEmpty());
    m_voice->setReadOnly(m_editor.isReadOnly());
    m_record->setVisible(thread.childsRecord.has_value());
    if (thread.childsRecord) {
        m_record->setText(
            thread.childsRecord->date
                ? tr("child’s record: copied %1").arg(shortDateText(*thread.childsRecord->date, m_editor.edit().typing))
                : tr("child’s record: still to copy"));
    }
}

void ThreadCard::showSetDown(const Thread& thread) {
    m_setDownRow->setVisible(thread.setDown.has_value());
    m_setDown->setReadOnly(m_editor.isReadOnly());
}

void ThreadCard::showLoop(const ThreadEdit& edit) {
    const Thread kept = keptOf(m_editor.edit(), edit);
    const Loop loop = loopOf(std::span(&kept, 1));
    m_loop->setText(isEmpty(edit) ? QString() : words(loop));
    setPart(*m_loop, loop == Loop::Challenged ? Part::ChallengeLabel : Part::Small);
}

void ThreadCard::showProblems() {
    const QString words = m_editor.problemAt(part::caseOf(m_thread));
    m_problem->setText(words);
    m_problem->setVisible(!words.isEmpty());
}

void ThreadCard::change(const std::function<void(SessionEdit&)>& change) {
    m_editor.change(change);
}

const ThreadEdit* ThreadCard::edit() const {
    for (const ThreadEdit& each : m_editor.edit().threads) {
        if (each.thread.id == m_thread) {
            return &each;
        }
    }
    return nullptr;
}

void ThreadCard::openMenu() {
    const ThreadEdit* const now = edit();
    if (now == nullptr) {
        return;
    }
    auto* const menu = new QMenu(m_more);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const bool organisation = now->thread.organisation;
    const bool down = now->thread.setDown.has_value();
    connect(menu->addAction(tr("The child’s voice")), &QAction::triggered, this, [this] {
        m_voiceWanted = true;
        m_voiceRow->show();
        m_voice->setFocus(Qt::OtherFocusReason);
    });
    QAction* const hear = menu->addAction(tr("For the organisation to hear"));
    hear->setCheckable(true);
    hear->setChecked(organisation);
    connect(hear, &QAction::triggered, this,
            [this](bool on) { change([&](SessionEdit& edit) { setOrganisation(edit, m_thread, on); }); });
    connect(menu->addAction(down ? tr("Take up again") : tr("Set down")), &QAction::triggered, this, [this, down] {
        m_editor.change([&](SessionEdit& edit) { setDown(edit, m_thread, !down); },
                        down ? editing::Cursor{} : editing::Cursor{part::setDown(m_thread), 0, 0});
    });
    menu->addSeparator();
    connect(menu->addAction(tr("Move up")), &QAction::triggered, this, [this] { move(-1); });
    connect(menu->addAction(tr("Move down")), &QAction::triggered, this, [this] { move(1); });
    menu->addSeparator();
    connect(menu->addAction(tr("Remove this thread")), &QAction::triggered, this,
            [this] { change([&](SessionEdit& edit) { removeThread(edit, m_thread); }); });
    menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height())));
}

void ThreadCard::move(int places) {
    std::optional<int> place;
    change([&](SessionEdit& edit) { place = moveThread(edit, m_thread, places); });
    if (place) {
        const auto count = m_editor.edit().threads.size();
        kit::announce(*m_more, tr("%1 of %2").arg(*place + 1).arg(count));
    }
}

std::vector<QWidget*> ThreadCard::focusChain() const {
    std::vector<QWidget*> chain{m_title, m_case->focusBox(), m_stage, m_organisation, m_more};
    for (const PartColumn* column : m_columns) {
        for (QWidget* each : column->focusChain()) {
            chain.push_back(each);
        }
    }
    chain.insert(chain.end(), {m_voice, m_setDown});
    return chain;
}

}  // namespace tspace::sessions
