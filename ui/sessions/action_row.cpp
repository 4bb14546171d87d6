// SPDX-License-Identifier: GPL-3.0-or-later
#include "sessions/action_row.h"

#include "editing/parts.h"
#include "editing/session_structure.h"
#include "kit/text.h"
#include "kit/tokens.h"
#include "sessions/inline_pick.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>

namespace tspace::sessions {

using editing::ActionEdit;
using editing::SessionEdit;
using kit::Part;
namespace part = editing::part;
namespace space = kit::space;

ActionRow::ActionRow(SessionEditor& editor, Fields& fields, QWidget* parent)
    : QWidget(parent),
      m_editor(editor),
      m_fields(fields),
      m_done(new QCheckBox(this)),
      m_text(new kit::GrowingTextEdit(tr("+ Add an action"), tr("Action"), this)),
      m_who(new InlinePick(tr("me"), tr("name"), tr("Who does it"), this)),
      m_due(new EditLine(tr("by when"), tr("Due date"), this)),
      m_closing(new EditLine(tr("how did it end?"), tr("How it ended"), this)),
      m_problem(kit::text(Part::ErrorText, {}, this)) {
    setPart(*m_text, Part::Bare);
    setPart(*m_due, Part::Bare);
    setPart(*m_closing, Part::Bare);
    m_due->setFitsText(QStringLiteral("28 May"));
    m_fields.addItem(*m_text, {});
    m_fields.add(*m_due, {});
    m_fields.add(*m_closing, {});
    auto* const grid = kit::spaced(new QGridLayout(this), 0, space::tiny);
    grid->setVerticalSpacing(0);
    grid->addWidget(m_done, 0, 0, Qt::AlignTop);
    grid->addWidget(m_text, 0, 1);
    grid->addWidget(m_who, 0, 2, Qt::AlignTop);
    grid->addWidget(m_due, 0, 3, Qt::AlignTop);
    grid->addWidget(m_closing, 1, 1, 1, 3);
    grid->addWidget(m_problem, 2, 1, 1, 3);
    grid->setColumnStretch(1, 1);
    m_done->setAccessibleDescription(tr("Space ticks it off"));
    connect(m_done, &QCheckBox::clicked, this, &ActionRow::tick);
    buildWho();
}

void ActionRow::buildWho() {
    m_fields.watch(*m_who->typingBox());
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
    m_fields.rename(*m_closing, isClosed ? part::closing(m_action) : QString());
    m_text->setReadOnly(readOnly);
    m_due->setReadOnly(readOnly);
    m_closing->setReadOnly(readOnly);
    m_done->setEnabled(!readOnly);
    QSizePolicy stays = m_done->sizePolicy();
    stays.setRetainSizeWhenHidden(true);
    m_done->setSizePolicy(stays);
    m_done->setVisible(edit != nullptr);
    m_who->setVisible(edit != nullptr);
    m_due->setVisible(edit != nullptr);
    m_closing->setVisible(isClosed);
    m_done->setChecked(isClosed);
    setVisible(edit != nullptr || !readOnly);
    if (edit != nullptr) {
        const Directory& directory = m_editor.directory();
        m_done->setAccessibleName(tr("Done: %1").arg(edit->action.text));
        m_who->setReadOnly(readOnly);
        m_who->setChoices(directory.peopleToPick());
        m_who->show(edit->action.who ? directory.nameOf(*edit->action.who) : QString(), edit->who);
    }
    showProblems();
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
    m_problem->setVisible(!all.isEmpty());
}

std::vector<QWidget*> ActionRow::focusChain() const {
    return {m_done, m_text, m_who->focusBox(), m_due, m_closing};
}

}  // namespace tspace::sessions
