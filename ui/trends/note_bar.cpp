// SPDX-License-Identifier: GPL-3.0-or-later
#include "trends/note_bar.h"

#include "base/error.h"
#include "editing/typed.h"
#include "kit/line_field.h"
#include "kit/roles.h"
#include "kit/text.h"
#include "kit/tokens.h"
#include "store/journal.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace tspace::trends {

using namespace kit;

namespace {

constexpr int noteDayCharacters = 16;

}  // namespace

NoteBar::NoteBar(const Services& services, QWidget* parent)
    : QWidget(parent),
      m_services(services),
      m_day(new LineField(tr("day"), tr("Day of the note"))),
      m_text(new LineField(tr("What happened: changed team, back from leave, …"), tr("Note on the chart"))),
      m_remove(button(kit::Part::QuietButton, tr("Take it away"))),
      m_problem(text(kit::Part::ErrorText, {})) {
    auto* keepButton = button(tr("Keep it"));
    auto* leave = button(kit::Part::QuietButton, tr("Leave it"));
    auto* column = spaced(new QVBoxLayout(this), 0, space::tiny);
    auto* row = spaced(new QHBoxLayout, 0, space::small);
    m_day->setRoomFor(noteDayCharacters);
    row->addWidget(m_day);
    row->addWidget(m_text, 1);
    row->addWidget(keepButton);
    row->addWidget(leave);
    row->addWidget(m_remove);
    column->addLayout(row);
    column->addWidget(m_problem);
    m_problem->hide();
    connect(keepButton, &QPushButton::clicked, this, &NoteBar::keep);
    connect(m_text, &QLineEdit::returnPressed, this, &NoteBar::keep);
    connect(m_day, &QLineEdit::returnPressed, this, &NoteBar::keep);
    connect(leave, &QPushButton::clicked, this, &NoteBar::close);
    connect(m_remove, &QPushButton::clicked, this, [this] { commit(true); });
    hide();
}

void NoteBar::begin(const QDate& day) {
    ChartNote note;
    note.id = Id<ChartNote>::make(m_services.random);
    note.on = day;
    show(note, true);
}

void NoteBar::open(const Id<ChartNote>& id) {
    if (const auto note = m_services.journal.read().find(id)) {
        show(*note, false);
    }
}

void NoteBar::show(const ChartNote& note, bool isNew) {
    m_note = note;
    m_isNew = isNew;
    m_day->setText(editing::dateText(note.on, {QLocale(), m_services.clock.today()}));
    m_text->setText(note.text);
    m_remove->setVisible(!isNew);
    m_problem->hide();
    setVisible(true);
    m_text->setFocus(Qt::OtherFocusReason);
}

void NoteBar::keep() {
    const auto day = editing::readDate(m_day->text().trimmed(), {QLocale(), m_services.clock.today()});
    const QString words = m_text->text().trimmed();
    const QString problem = !day              ? tr("That is no day. One like 3 Aug can be read.")
                            : words.isEmpty() ? tr("A note needs a word or two.")
                                              : QString();
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    if (!problem.isEmpty()) {
        announce(*m_problem, problem);
        return;
    }
    m_note.on = *day;
    m_note.text = words;
    commit(false);
}

void NoteBar::commit(bool deleted) {
    Change change;
    change.record = m_note;
    change.deleted = deleted;
    change.mustBeNew = m_isNew;
    try {
        m_services.journal.commit({change});
        close();
    } catch (const Error& error) {
        Q_EMIT failed(error);
    }
}

void NoteBar::close() {
    hide();
    Q_EMIT closed();
}

void NoteBar::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) {
        close();
        return;
    }
    QWidget::keyPressEvent(event);
}

}  // namespace tspace::trends
