// SPDX-License-Identifier: GPL-3.0-or-later
#include "sessions/thread_card.h"

#include "editing/parts.h"
#include "editing/session_structure.h"
#include "kit/columns.h"
#include "kit/flow_layout.h"
#include "kit/roles.h"
#include "kit/shown.h"
#include "kit/text.h"
#include "kit/tokens.h"
#include "models/session_words.h"
#include "services/thread_line.h"
#include "sessions/drag_handle.h"
#include "sessions/thread_chips.h"
#include "sessions/thread_line.h"

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

namespace {

QAction* addTick(QMenu& menu, const QString& words, bool on) {
    QAction* const action = menu.addAction(words);
    action->setCheckable(true);
    action->setChecked(on);
    return action;
}

}  // namespace

ThreadCard::ThreadCard(SessionEditor& editor, Fields& fields, const ThreadId& thread, QWidget* parent)
    : QFrame(parent), m_editor(editor), m_fields(fields), m_thread(thread) {
    setPart(*this, Part::Card);
    kit::expose(*this, QAccessible::Grouping);
    auto* const column = kit::spaced(new QVBoxLayout(this), 0, space::small);
    column->setContentsMargins(space::large, space::medium, space::large, space::large - 2);
    buildHeader(*column);
    m_problem = kit::text(Part::ErrorText, {}, this);
    m_problem->hide();
    column->addWidget(m_problem);
    m_line = new ThreadLine(m_editor, m_fields, m_thread, this);
    m_line->hide();
    connect(m_line, &ThreadLine::sessionRequested, this, &ThreadCard::sessionRequested);
    connect(m_line, &ThreadLine::refused, this, &ThreadCard::refused);
    column->addWidget(m_line);
    buildParts(*column);
    connect(&m_fields, &Fields::returned, this, &ThreadCard::goOnFrom);
}

void ThreadCard::goOnFrom(const QString& name) {
    if (name == part::title(m_thread) && !m_editor.isReadOnly()) {
        column(Kind::Practice).lastBox().setFocus(Qt::OtherFocusReason);
    }
}

void ThreadCard::buildHeader(QVBoxLayout& column) {
    auto* const header = kit::spaced(new QHBoxLayout, 0, space::small);
    m_handle = new DragHandle(this);
    connect(m_handle, &DragHandle::dragged, this, &ThreadCard::dragged);
    connect(m_handle, &DragHandle::dropped, this, &ThreadCard::dropped);
    auto* const beside = new QWidget(this);
    auto* const flow = new kit::FlowLayout(beside, space::tiny);
    m_number = kit::oneLine(Part::Heading, {}, this);
    m_title = new kit::GrowingTextEdit(tr("What is this about?"), tr("Title of the thread"), beside);
    setPart(*m_title, Part::Bare);
    m_title->setFont(m_editor.services().theme.font(kit::TextSize::Base, QFont::DemiBold));
    m_fields.addItem(*m_title, part::title(m_thread));
    m_title->setForTitle();
    flow->addWidget(m_title);
    m_chips = new ThreadChips(m_editor, m_fields, m_thread, *flow, *beside);
    m_loop = kit::oneLine(Part::Small, {}, this);
    m_more = kit::button(Part::QuietButton, QStringLiteral("⋯"), this);
    m_more->setAccessibleName(tr("More for this thread"));
    m_more->setToolTip(tr("The child’s voice, an earlier thread, marks, set down, move, remove"));
    connect(m_more, &QPushButton::clicked, this, &ThreadCard::openMenu);
    header->addWidget(m_handle, 0, Qt::AlignTop);
    header->addWidget(m_number, 0, Qt::AlignTop);
    header->addWidget(beside, 1);
    header->addWidget(m_loop, 0, Qt::AlignTop);
    header->addWidget(m_more, 0, Qt::AlignTop);
    m_loop->setContentsMargins(0, space::tiny, 0, 0);
    column.addLayout(header);
}

void ThreadCard::buildParts(QVBoxLayout& column) {
    auto* const parts = new kit::Columns(kit::threePartsFrom, this);
    parts->setSpacing(space::medium);
    for (const Kind kind : {Kind::Practice, Kind::Challenge, Kind::Feedback}) {
        PartColumn*& place = m_columns[static_cast<std::size_t>(kind)];
        place = new PartColumn(m_editor, m_fields, kind, parts);
        parts->add(place);
    }
    column.addWidget(parts);
    m_parts = parts;
}

void ThreadCard::insertAfter(QWidget& before, QWidget& row) {
    auto* const column = qobject_cast<QVBoxLayout*>(layout());
    column->insertWidget(column->indexOf(&before) + 1, &row);
}

void ThreadCard::showVoice(const QString& text) {
    const bool isWanted = m_voiceWanted || !text.isEmpty();
    if (m_voiceRow == nullptr && isWanted) {
        buildVoice();
    }
    if (m_voiceRow != nullptr) {
        kit::setShown(*m_voiceRow, isWanted);
        m_voice->setReadOnly(m_editor.isReadOnly());
    }
}

void ThreadCard::buildVoice() {
    m_voiceRow = new QWidget(this);
    auto* const voice = kit::spaced(new QVBoxLayout(m_voiceRow), 0, 0);
    voice->addWidget(kit::oneLine(Part::Label, tr("The child’s voice"), m_voiceRow));
    m_voice = new kit::GrowingTextEdit(tr("what the child said or showed, in their own words"), tr("The child’s voice"),
                                       m_voiceRow);
    m_fields.add(*m_voice, part::childsVoice(m_thread));
    voice->addWidget(m_voice);
    insertAfter(*m_parts, *m_voiceRow);
}

void ThreadCard::showSetDown(bool isDown) {
    if (m_setDownRow == nullptr && isDown) {
        buildSetDown();
    }
    if (m_setDownRow != nullptr) {
        kit::setShown(*m_setDownRow, isDown);
        m_setDown->setReadOnly(m_editor.isReadOnly());
    }
}

void ThreadCard::buildSetDown() {
    m_setDownRow = new QWidget(this);
    auto* const down = kit::spaced(new QHBoxLayout(m_setDownRow), 0, space::tiny);
    down->addWidget(kit::oneLine(Part::Small, tr("set down:"), m_setDownRow));
    m_setDown = new EditLine(tr("why, if you like"), tr("Why it was set down"), m_setDownRow);
    setPart(*m_setDown, Part::Bare);
    m_fields.add(*m_setDown, part::setDown(m_thread));
    down->addWidget(m_setDown, 1);
    insertAfter(m_voiceRow != nullptr ? *m_voiceRow : *m_parts, *m_setDownRow);
}

void ThreadCard::show(const ThreadEdit& edit, int place, int count) {
    const bool readOnly = m_editor.isReadOnly();
    kit::setName(*this, tr("Thread %1 of %2: %3").arg(place).arg(count).arg(edit.thread.title));
    m_number->setText(tr("%1 ·").arg(place));
    m_title->setReadOnly(readOnly);
    kit::setShown(*m_more, !readOnly);
    kit::setShown(*m_handle, !readOnly && count > 1);
    m_chips->show(edit);
    m_line->show(edit.thread);
    for (PartColumn* column : m_columns) {
        column->show(edit);
    }
    showVoice(edit.thread.childsVoice);
    showSetDown(edit.thread.setDown.has_value());
    showLoop(edit);
    showProblems();
}

void ThreadCard::showLoop(const ThreadEdit& edit) {
    const Loop loop = loopAfter(keptOf(m_editor.edit(), edit), m_line->before());
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

void ThreadCard::toVoice() {
    if (!m_editor.isReadOnly() || (m_voiceRow != nullptr && m_voiceRow->isVisible())) {
        m_voiceWanted = true;
        const bool isThere = m_voiceRow != nullptr;
        showVoice({});
        if (!isThere) {
            Q_EMIT rearranged();
        }
        m_voice->setFocus(Qt::OtherFocusReason);
        m_voice->setCursorPlace(static_cast<int>(m_voice->text().size()));
    }
}

void ThreadCard::openMenu() {
    const ThreadEdit* const now = edit();
    if (now == nullptr) {
        return;
    }
    auto* const menu = new QMenu(m_more);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("The child’s voice (Ctrl 4)")), &QAction::triggered, this, &ThreadCard::toVoice);
    if (now->thread.continues) {
        connect(menu->addAction(tr("Begin by itself again")), &QAction::triggered, this,
                [this] { change([&](SessionEdit& edit) { endContinuing(edit, m_thread); }); });
    } else {
        connect(menu->addAction(tr("Go on from an earlier thread …")), &QAction::triggered, m_line, &ThreadLine::pick);
    }
    menu->addSeparator();
    addMarks(*menu, now->thread);
    menu->addSeparator();
    addLife(*menu, now->thread);
    menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height())));
}

void ThreadCard::addMarks(QMenu& menu, const Thread& thread) {
    connect(addTick(menu, tr("For the organisation to hear"), thread.organisation), &QAction::triggered, this,
            [this](bool on) { change([&](SessionEdit& edit) { setOrganisation(edit, m_thread, on); }); });
    connect(addTick(menu, tr("For the child’s record"), thread.childsRecord.has_value()), &QAction::triggered, this,
            [this](bool on) {
                change([&](SessionEdit& edit) { setForRecord(edit, m_thread, on); });
                if (on) {
                    Q_EMIT markedForRecord();
                }
            });
    connect(addTick(menu, tr("Worth coming back to"), thread.keep), &QAction::triggered, this,
            [this](bool on) { change([&](SessionEdit& edit) { setKeep(edit, m_thread, on); }); });
}

void ThreadCard::addLife(QMenu& menu, const Thread& thread) {
    const bool down = thread.setDown.has_value();
    connect(menu.addAction(down ? tr("Take up again") : tr("Set down")), &QAction::triggered, this, [this, down] {
        m_editor.change([&](SessionEdit& edit) { setDown(edit, m_thread, !down); },
                        down ? editing::Cursor{} : editing::Cursor{part::setDown(m_thread), 0, 0});
    });
    connect(menu.addAction(tr("Move up (Alt Up)")), &QAction::triggered, this, [this] { move(-1); });
    connect(menu.addAction(tr("Move down (Alt Down)")), &QAction::triggered, this, [this] { move(1); });
    menu.addSeparator();
    connect(menu.addAction(tr("Remove this thread")), &QAction::triggered, this,
            [this] { change([&](SessionEdit& edit) { removeThread(edit, m_thread); }); });
}

void ThreadCard::move(int places) {
    std::optional<int> place;
    change([&](SessionEdit& edit) { place = moveThread(edit, m_thread, places); });
    if (place) {
        const QString words = tr("%1 of %2").arg(*place + 1).arg(m_editor.edit().threads.size());
        kit::announce(*m_more, words);
        Q_EMIT said(words);
    }
}

std::vector<QWidget*> ThreadCard::focusChain() const {
    std::vector<QWidget*> chain{m_title};
    const auto add = [&chain](const std::vector<QWidget*>& more) {
        chain.insert(chain.end(), more.begin(), more.end());
    };
    add(m_chips->focusChain());
    chain.push_back(m_more);
    add(m_line->focusChain());
    for (const PartColumn* column : m_columns) {
        add(column->focusChain());
    }
    for (QWidget* each : {static_cast<QWidget*>(m_voice), static_cast<QWidget*>(m_setDown)}) {
        if (each != nullptr) {
            chain.push_back(each);
        }
    }
    return chain;
}

}  // namespace tspace::sessions
