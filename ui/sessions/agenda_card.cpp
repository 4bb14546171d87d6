// SPDX-License-Identifier: GPL-3.0-or-later
#include "sessions/agenda_card.h"

#include "editing/parts.h"
#include "editing/session_life.h"
#include "kit/card.h"
#include "kit/roles.h"
#include "kit/shown.h"
#include "kit/text.h"
#include "kit/tokens.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>

namespace tspace::sessions {

using editing::AgendaEdit;
using editing::SessionEdit;
using kit::Part;
namespace part = editing::part;
namespace space = kit::space;

namespace {

constexpr int titleShare = 3;
constexpr int wantShare = 4;

bool movesPoint(const QKeyEvent& event) {
    return event.modifiers() == Qt::AltModifier && (event.key() == Qt::Key_Up || event.key() == Qt::Key_Down);
}

}  // namespace

AgendaRow::AgendaRow(SessionEditor& editor, Fields& fields, QWidget* parent)
    : QWidget(parent),
      m_editor(editor),
      m_fields(fields),
      m_title(new kit::GrowingTextEdit(tr("+ Add a point"), tr("Point of the agenda"), this)),
      m_want(new kit::GrowingTextEdit(tr("what I want from it"), tr("What I want from it"), this)),
      m_minutes(new EditLine(tr("10"), tr("Minutes for it"), this)),
      m_unit(kit::oneLine(Part::Small, tr("min"), this)),
      m_problem(kit::text(Part::ErrorText, {}, this)) {
    for (QWidget* each :
         {static_cast<QWidget*>(m_title), static_cast<QWidget*>(m_want), static_cast<QWidget*>(m_minutes)}) {
        setPart(*each, Part::Bare);
    }
    m_minutes->setFitsText(QStringLiteral("00"));
    m_minutes->setAlignment(Qt::AlignRight);
    m_fields.addItem(*m_title, {});
    m_fields.addItem(*m_want, {});
    m_fields.add(*m_minutes, {});
    auto* const grid = kit::spaced(new QGridLayout(this), 0, space::small);
    grid->setVerticalSpacing(0);
    grid->addWidget(m_title, 0, 0, Qt::AlignTop);
    grid->addWidget(m_want, 0, 1, Qt::AlignTop);
    grid->addWidget(m_minutes, 0, 2, Qt::AlignTop);
    grid->addWidget(m_unit, 0, 3, Qt::AlignTop);
    grid->addWidget(m_problem, 1, 0, 1, 4);
    grid->setColumnStretch(0, titleShare);
    grid->setColumnStretch(1, wantShare);
}

void AgendaRow::show(const AgendaEdit* edit) {
    const bool readOnly = m_editor.isReadOnly();
    m_point = edit != nullptr ? edit->point.id : AgendaPointId();
    m_fields.rename(*m_title, edit != nullptr ? part::pointTitle(m_point) : QString(part::newPoint));
    m_fields.rename(*m_want, edit != nullptr ? part::pointWant(m_point) : QString());
    m_fields.rename(*m_minutes, edit != nullptr ? part::pointMinutes(m_point) : QString());
    m_title->setReadOnly(readOnly);
    m_want->setReadOnly(readOnly);
    m_minutes->setReadOnly(readOnly);
    // While one meets, and afterwards, nothing invites to plan any more.
    const bool isPlan = !readOnly && m_editor.edit().session.status == SessionStatus::Planned;
    kit::setShown(*m_want, edit != nullptr && (isPlan || !edit->point.want.isEmpty()));
    const bool timed = edit != nullptr && (isPlan || !edit->minutes.isEmpty());
    kit::setShown(*m_minutes, timed);
    kit::setShown(*m_unit, timed);
    const bool isOpen = isPlan || (!readOnly && m_editor.edit().session.status == SessionStatus::UnderWay);
    kit::setShown(*this, edit != nullptr || isOpen);
    showProblem();
}

void AgendaRow::showProblem() {
    const QString words = m_point.isNull() ? QString() : m_editor.problemAt(part::pointMinutes(m_point));
    m_problem->setText(words);
    kit::setShown(*m_problem, !words.isEmpty());
}

std::vector<QWidget*> AgendaRow::focusChain() const {
    return {m_title, m_want, m_minutes};
}

AgendaCard::AgendaCard(SessionEditor& editor, Fields& fields, QWidget* parent)
    : QWidget(parent),
      m_editor(editor),
      m_fields(fields),
      m_card(new kit::Card(tr("Agenda"), this)),
      m_sum(kit::oneLine(Part::Small, {})),
      m_list(kit::spaced(new QVBoxLayout, 0, space::tiny)) {
    kit::spaced(new QVBoxLayout(this), 0, 0)->addWidget(m_card);
    m_card->addAtEnd(m_sum);
    m_card->body()->addLayout(m_list);
}

void AgendaCard::show() {
    const auto& agenda = m_editor.edit().agenda;
    const bool isPlanned = m_editor.edit().session.status == SessionStatus::Planned && !m_editor.isReadOnly();
    kit::setShown(*this, isPlanned || !agenda.empty());
    if (isHidden()) {
        return;
    }
    const std::size_t wanted = agenda.size() + 1;
    while (m_rows.size() > wanted) {
        AgendaRow* const gone = m_rows.back();
        m_rows.pop_back();
        m_fields.release(*gone);
        gone->hide();
        gone->deleteLater();
    }
    while (m_rows.size() < wanted) {
        m_rows.push_back(new AgendaRow(m_editor, m_fields, m_card));
        m_list->addWidget(m_rows.back());
    }
    for (std::size_t i = 0; i < wanted; ++i) {
        m_rows[i]->show(i < agenda.size() ? &agenda[i] : nullptr);
    }
    showSum();
}

void AgendaCard::showSum() {
    const int sum = editing::agendaMinutes(m_editor.edit());
    const auto length = editing::readMinutes(m_editor.edit().minutes);
    m_sum->setText(sum == 0 ? QString() : length ? tr("%1 of %2 min").arg(sum).arg(*length) : tr("%1 min").arg(sum));
}

void AgendaCard::showProblems() {
    for (AgendaRow* row : m_rows) {
        row->showProblem();
    }
}

std::vector<QWidget*> AgendaCard::focusChain() const {
    std::vector<QWidget*> chain;
    for (const AgendaRow* row : m_rows) {
        const std::vector<QWidget*> more = row->focusChain();
        chain.insert(chain.end(), more.begin(), more.end());
    }
    return chain;
}

QString AgendaCard::partAfter(const QString& name) const {
    const auto& agenda = m_editor.edit().agenda;
    for (std::size_t i = 0; i < agenda.size(); ++i) {
        if (name.contains(agenda[i].point.id.text())) {
            return i + 1 < agenda.size() ? part::pointTitle(agenda[i + 1].point.id) : QString(part::newPoint);
        }
    }
    return {};
}

bool AgendaCard::event(QEvent* event) {
    // The page may have the same keys for something else: in here they move a point.
    if (event->type() == QEvent::ShortcutOverride && movesPoint(*dynamic_cast<QKeyEvent*>(event))) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void AgendaCard::keyPressEvent(QKeyEvent* event) {
    if (movesPoint(*event)) {
        move(event->key() == Qt::Key_Up ? -1 : 1);
    } else {
        QWidget::keyPressEvent(event);
    }
}

void AgendaCard::move(int places) {
    const QString focused = m_fields.focused();
    for (const AgendaRow* row : m_rows) {
        if (row->point().isNull() || !focused.contains(row->point().text())) {
            continue;
        }
        const AgendaPointId point = row->point();
        std::optional<int> place;
        m_editor.change([&](SessionEdit& edit) { place = movePoint(edit, point, places); }, {focused, 0, 0});
        if (place) {
            kit::announce(*this, tr("%1 of %2").arg(*place + 1).arg(m_editor.edit().agenda.size()));
        }
        return;
    }
}

}  // namespace tspace::sessions
