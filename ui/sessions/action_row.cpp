// SPDX-License-Identifier: GPL-3.0-or-later
#include "sessions/action_row.h"

#include "editing/parts.h"
#include "editing/session_structure.h"
#include "kit/shown.h"
#include "kit/text.h"
#include "kit/tokens.h"
#include "sessions/inline_pick.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>

namespace tspace::sessions {

using editing::ActionEdit;
using editing::SessionEdit;
using kit::Part;
namespace part = editing::part;
namespace space = kit::space;

namespace {

constexpr int closingRow = 1;  // of its grid, over the marks and the problem

}  // namespace

ActionRow::ActionRow(SessionEditor& editor, Fields& fields, QWidget* parent)
    : QWidget(parent),
      m_editor(editor),
      m_fields(fields),
      m_done(new QCheckBox(this)),
      m_text(new kit::GrowingTextEdit(tr("+ Add an action"), tr("Action"), this)),
      m_who(new InlinePick(tr("me"), tr("name"), tr("Who does it"), this)),
      m_due(new EditLine(tr("by when"), tr("Due date"), this)),
      m_more(kit::button(Part::QuietButton, QStringLiteral("⋯"), this)),
      m_marks(kit::text(Part::Small, {}, this)),
      m_problem(kit::text(Part::ErrorText, {}, this)) {
    setPart(*m_text, Part::Bare);
    setPart(*m_due, Part::Bare);
    m_due->setFitsText(QStringLiteral("28 May"));
    m_fields.addItem(*m_text, {});
    m_fields.add(*m_due, {});
    layOut();
    m_done->setAccessibleDescription(tr("Space ticks it off"));
    m_more->setToolTip(tr("Its thread, marks, not needed any more, remove"));
    connect(m_done, &QCheckBox::clicked, this, &ActionRow::tick);
    connect(m_text, &kit::GrowingTextEdit::edited, this, &ActionRow::nameButtons);
    connect(m_more, &QPushButton::clicked, this, &ActionRow::openMenu);
    buildWho();
}

void ActionRow::layOut() {
    auto* const grid = kit::spaced(new QGridLayout(this), 0, space::tiny);
    grid->setVerticalSpacing(0);
    constexpr int last = 4;
    grid->addWidget(m_done, 0, 0, Qt::AlignTop);
    grid->addWidget(m_text, 0, 1);
    grid->addWidget(m_who, 0, 2, Qt::AlignTop);
    grid->addWidget(m_due, 0, 3, Qt::AlignTop);
    grid->addWidget(m_more, 0, last, Qt::AlignTop);
    grid->addWidget(m_marks, closingRow + 1, 1, 1, last);
    grid->addWidget(m_problem, closingRow + 2, 1, 1, last);
    grid->setColumnStretch(1, 1);
    QSizePolicy stays = m_done->sizePolicy();
    stays.setRetainSizeWhenHidden(true);
    m_done->setSizePolicy(stays);
}

void ActionRow::showClosing(bool isClosed) {
    if (m_closing == nullptr && isClosed) {
        m_closing = new kit::GrowingTextEdit(tr("how did it end?"), tr("How it ended"), this);
        setPart(*m_closing, Part::Bare);
        m_fields.addItem(*m_closing, {});
        auto* const grid = qobject_cast<QGridLayout*>(layout());
        grid->addWidget(m_closing, closingRow, 1, 1, grid->columnCount() - 1);
    }
    if (m_closing != nullptr) {
        m_fields.rename(*m_closing, isClosed ? part::closing(m_action) : QString());
        m_closing->setReadOnly(m_editor.isReadOnly());
        kit::setShown(*m_closing, isClosed);
    }
}

void ActionRow::buildWho() {
    connect(m_who, &InlinePick::boxMade, &m_fields, [this](QWidget* box) { m_fields.watch(*box); });
    connect(m_who, &InlinePick::picked, this, [this](const QString& id) {
        m_editor.change([&](SessionEdit& edit) { setWho(edit, m_action, PersonId::parse(id)); });
    });
    connect(m_who, &InlinePick::made, this, [this](const QString& name) {
        m_editor.change(
            [&](SessionEdit& edit) { setWho(edit, m_action, makePerson(edit, name, m_editor.services().random)); });
    });
    connect(m_who, &InlinePick::cleared, this,
            [this] { m_editor.change([&](SessionEdit& edit) { setWho(edit, m_action, std::nullopt); }); });
    connect(m_who, &InlinePick::typed, this,
            [this](const QString& text) { m_editor.type(part::who(m_action), text, static_cast<int>(text.size())); });
    connect(m_who, &InlinePick::left, this, [this] { m_editor.leave(part::who(m_action)); });
}

void ActionRow::tick(bool done) {
    m_editor.change([&](SessionEdit& edit) { setDone(edit, m_action, done); },
                    done ? editing::Cursor{part::closing(m_action), 0, 0} : editing::Cursor{});
}

void ActionRow::show(const ActionEdit* edit) {
    const bool readOnly = m_editor.isReadOnly();
    m_action = edit != nullptr ? edit->action.id : ActionId();
    const bool isClosed = edit != nullptr && edit->action.state != ActionState::Open;
    m_fields.rename(*m_text, edit != nullptr ? part::action(m_action) : QString(part::newAction));
    m_fields.rename(*m_due, edit != nullptr ? part::due(m_action) : QString());
    m_text->setReadOnly(readOnly);
    m_due->setReadOnly(readOnly);
    m_done->setEnabled(!readOnly);
    kit::setShown(*m_done, edit != nullptr);
    kit::setShown(*m_who, edit != nullptr);
    kit::setShown(*m_due, edit != nullptr);
    kit::setShown(*m_more, edit != nullptr && !readOnly);
    showClosing(isClosed);
    m_done->setChecked(isClosed);
    kit::setShown(*this, edit != nullptr || !readOnly);
    if (edit != nullptr) {
        const Directory& directory = m_editor.directory();
        showMarks(edit->action);
        m_who->setReadOnly(readOnly);
        m_who->setChoices(directory.peopleToPick());
        m_who->show(edit->action.who ? directory.nameOf(*edit->action.who) : QString(), edit->who);
    } else {
        m_marks->hide();
    }
    nameButtons();
    showProblems();
}

void ActionRow::nameButtons() {
    if (const Action* const now = action()) {
        kit::setName(*m_done, tr("Done: %1").arg(now->text));
        kit::setName(*m_more, tr("More for: %1").arg(now->text));
    }
}

void ActionRow::showProblems() {
    QStringList all;
    if (!m_action.isNull()) {
        for (const QString& name : {part::action(m_action), part::who(m_action), part::due(m_action)}) {
            if (const QString words = m_editor.problemAt(name); !words.isEmpty()) {
                all << words;
            }
        }
    }
    m_problem->setText(all.join(QLatin1Char(' ')));
    kit::setShown(*m_problem, !all.isEmpty());
}

const Action* ActionRow::action() const {
    for (const ActionEdit& each : m_editor.edit().actions) {
        if (each.action.id == m_action) {
            return &each.action;
        }
    }
    return nullptr;
}

void ActionRow::showMarks(const Action& action) {
    QStringList marks;
    if (action.state == ActionState::Dropped) {
        marks << tr("not needed any more");
    }
    const auto& threads = m_editor.edit().threads;
    for (std::size_t i = 0; i < threads.size(); ++i) {
        if (action.thread == threads[i].thread.id) {
            marks << tr("from thread %1").arg(i + 1);
        }
    }
    if (action.organisation) {
        marks << tr("for the organisation to hear");
    }
    if (action.childsRecord) {
        marks << (action.childsRecord->date
                      ? tr("child’s record: copied %1")
                            .arg(shortDateText(*action.childsRecord->date, m_editor.edit().typing))
                      : tr("for the child’s record: to copy"));
    }
    m_marks->setText(marks.join(QStringLiteral(" · ")));
    kit::setShown(*m_marks, !marks.isEmpty());
}

void ActionRow::openMenu() {
    const Action* const now = action();
    if (now == nullptr) {
        return;
    }
    auto* const menu = new QMenu(m_more);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addMarks(*menu, *now);
    addThreads(*menu, *now);
    menu->addSeparator();
    if (now->state == ActionState::Dropped) {
        connect(menu->addAction(tr("Open again")), &QAction::triggered, this, [this] { tick(false); });
    } else {
        connect(menu->addAction(tr("Not needed any more")), &QAction::triggered, this, [this] {
            m_editor.change([&](SessionEdit& edit) { drop(edit, m_action); }, {part::closing(m_action), 0, 0});
        });
    }
    connect(menu->addAction(tr("Remove this action")), &QAction::triggered, this,
            [this] { m_editor.change([&](SessionEdit& edit) { editing::removeAction(edit, m_action); }); });
    menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height())));
}

void ActionRow::addMarks(QMenu& menu, const Action& action) {
    QAction* const hear = menu.addAction(tr("For the organisation to hear"));
    hear->setCheckable(true);
    hear->setChecked(action.organisation);
    connect(hear, &QAction::triggered, this,
            [this](bool on) { m_editor.change([&](SessionEdit& edit) { setOrganisation(edit, m_action, on); }); });
    QAction* const record = menu.addAction(tr("For the child’s record"));
    record->setCheckable(true);
    record->setChecked(action.childsRecord.has_value());
    connect(record, &QAction::triggered, this, [this](bool on) {
        m_editor.change([&](SessionEdit& edit) { setForRecord(edit, m_action, on); });
        if (on) {
            Q_EMIT markedForRecord();
        }
    });
}

void ActionRow::addThreads(QMenu& menu, const Action& action) {
    QMenu* const threads = menu.addMenu(tr("From thread"));
    const auto add = [&](const QString& words, const std::optional<ThreadId>& thread) {
        QAction* const choice = threads->addAction(words);
        choice->setCheckable(true);
        choice->setChecked(action.thread == thread);
        connect(choice, &QAction::triggered, this,
                [this, thread] { m_editor.change([&](SessionEdit& edit) { setThread(edit, m_action, thread); }); });
    };
    add(tr("none"), std::nullopt);
    int place = 0;
    for (const editing::ThreadEdit& each : m_editor.edit().threads) {
        QString title = each.thread.title.simplified();
        add(QStringLiteral("%1 · %2").arg(++place).arg(title.replace(QLatin1Char('&'), QStringLiteral("&&"))),
            each.thread.id);
    }
}

std::vector<QWidget*> ActionRow::focusChain() const {
    std::vector<QWidget*> chain{m_done, m_text, m_who->focusBox(), m_due, m_more};
    if (m_closing != nullptr) {
        chain.push_back(m_closing);
    }
    return chain;
}

}  // namespace tspace::sessions
