// SPDX-License-Identifier: GPL-3.0-or-later
#include "prepare/agenda_card.h"

#include "kit/card.h"
#include "kit/line_field.h"
#include "kit/shown.h"
#include "kit/text.h"
#include "kit/tokens.h"
#include "preparation/agenda.h"
#include "preparation/preparation_words.h"
#include "prepare/agenda_row.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace tspace::prepare {

namespace space = kit::space;
using kit::Part;

AgendaCard::AgendaCard(std::vector<AgendaPoint>& agenda, Random& random, QWidget* parent)
    : QWidget(parent),
      m_agenda(agenda),
      m_random(random),
      m_card(new kit::Card(tr("Agenda"))),
      m_minutes(kit::oneLine(Part::Small, {})),
      m_empty(kit::text(Part::Quiet, tr("Nothing is on it yet. Tick what is to be talked about, or write it here."))),
      m_list(kit::spaced(new QVBoxLayout, 0, space::small)),
      m_add(new kit::LineField(tr("+ Add to the agenda"), tr("Add to the agenda"))),
      m_questions(new QWidget) {
    kit::spaced(new QVBoxLayout(this), 0, 0)->addWidget(m_card);
    m_card->addAtEnd(m_minutes);
    m_card->add(m_empty);
    m_card->body()->addLayout(m_list);
    m_card->add(m_add);
    kit::spaced(new QVBoxLayout(m_questions), 0, space::tiny);
    m_card->add(m_questions);
    connect(m_add, &QLineEdit::returnPressed, this, &AgendaCard::addOwn);
    connect(m_add, &kit::LineField::left, this, &AgendaCard::addOwn);
}

void AgendaCard::show(std::optional<int> planned, bool readOnly) {
    m_planned = planned;
    m_readOnly = readOnly;
    m_add->setVisible(!readOnly);
    showRows();
}

void AgendaCard::showQuestions(const QStringList& questions) {
    if (questions == m_asked) {
        return;
    }
    m_asked = questions;
    qDeleteAll(m_questions->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly));
    m_questions->setVisible(!questions.isEmpty());
    if (questions.isEmpty()) {
        return;
    }
    m_questions->layout()->addWidget(new kit::SectionHeading(tr("Questions that might help")));
    for (const QString& question : questions) {
        m_questions->layout()->addWidget(kit::text(Part::Quiet, question));
    }
}

QWidget* AgendaCard::firstFocus() const {
    return m_rows.empty() ? static_cast<QWidget*>(m_add) : m_rows.front()->mainField();
}

void AgendaCard::showRows() {
    std::vector<AgendaRow*> rows;
    for (const AgendaPoint& point : m_agenda) {
        const auto known =
            std::find_if(m_rows.begin(), m_rows.end(), [&](const AgendaRow* row) { return row->id() == point.id; });
        if (known != m_rows.end()) {
            rows.push_back(*known);
            m_rows.erase(known);
        } else {
            rows.push_back(nullptr);
        }
    }
    for (AgendaRow*& row : rows) {
        if (row == nullptr) {
            row = spareRow();
        }
    }
    for (AgendaRow* gone : m_rows) {
        m_list->removeWidget(gone);
        gone->hide();
        gone->deleteLater();
    }
    m_rows = std::move(rows);
    for (std::size_t at = 0; at < m_rows.size(); ++at) {
        if (m_list->indexOf(m_rows[at]) != static_cast<int>(at)) {
            m_list->insertWidget(static_cast<int>(at), m_rows[at]);
        }
        m_rows[at]->show(m_agenda[at], static_cast<int>(at) + 1, static_cast<int>(m_rows.size()), m_readOnly);
        kit::setShown(*m_rows[at], true);
    }
    m_empty->setVisible(m_rows.empty());
    m_minutes->setText(preparation::minutesWords(preparation::minutesOf(m_agenda), m_planned));
    orderTabs();
}

AgendaRow* AgendaCard::spareRow() {
    if (!m_rows.empty()) {
        AgendaRow* const spare = m_rows.front();
        m_rows.erase(m_rows.begin());
        return spare;
    }
    auto* const made = new AgendaRow(m_card);
    connectRow(*made);
    return made;
}

void AgendaCard::connectRow(AgendaRow& row) {
    connect(&row, &AgendaRow::edited, this, [this, &row] {
        const auto at = placeOf(row.id());
        if (at >= 0) {
            row.apply(m_agenda[static_cast<std::size_t>(at)]);
            m_minutes->setText(preparation::minutesWords(preparation::minutesOf(m_agenda), m_planned));
            Q_EMIT changed();
        }
    });
    connect(&row, &AgendaRow::left, this, &AgendaCard::left);
    connect(&row, &AgendaRow::moveRequested, this, [this, &row](int places) { move(row, placeOf(row.id()) + places); });
    connect(&row, &AgendaRow::dragged, this, [this, &row](int globalY) { drag(row, globalY); });
    connect(&row, &AgendaRow::removalRequested, this, [this, &row] { remove(row); });
}

void AgendaCard::addOwn() {
    if (m_add->text().trimmed().isEmpty() || m_readOnly) {
        return;
    }
    preparation::putOwn(m_agenda, m_add->text(), m_random);
    m_add->clear();
    showRows();
    Q_EMIT changed();
}

void AgendaCard::move(AgendaRow& row, std::ptrdiff_t to) {
    if (m_readOnly) {
        return;
    }
    const bool moved = preparation::move(m_agenda, row.id(), to);
    if (moved) {
        showRows();
        Q_EMIT changed();
    }
    Q_EMIT said(tr("%1 of %2").arg(placeOf(row.id()) + 1).arg(m_agenda.size()));
}

void AgendaCard::drag(AgendaRow& row, int globalY) {
    // It takes the place of the row that the mouse is over by more than its half.
    const int height = mapFromGlobal(QPoint(0, globalY)).y();
    std::ptrdiff_t above = 0;
    for (const AgendaRow* other : m_rows) {
        const int middle = other->mapTo(this, QPoint(0, other->height() / 2)).y();
        above += other != &row && middle < height ? 1 : 0;
    }
    if (above != placeOf(row.id())) {
        move(row, above);
    }
}

void AgendaCard::remove(const AgendaRow& row) {
    const auto at = static_cast<std::size_t>(std::max<std::ptrdiff_t>(placeOf(row.id()), 0));
    preparation::remove(m_agenda, row.id());
    showRows();
    if (m_rows.empty()) {
        m_add->setFocus(Qt::OtherFocusReason);
    } else {
        m_rows[std::min(at, m_rows.size() - 1)]->mainField()->setFocus(Qt::OtherFocusReason);
    }
    Q_EMIT changed();
}

std::ptrdiff_t AgendaCard::placeOf(const AgendaPointId& id) const {
    const auto found =
        std::find_if(m_agenda.begin(), m_agenda.end(), [&](const AgendaPoint& point) { return point.id == id; });
    return found == m_agenda.end() ? -1 : found - m_agenda.begin();
}

void AgendaCard::orderTabs() {
    std::vector<QWidget*> chain;
    for (const AgendaRow* row : m_rows) {
        const auto fields = row->focusChain();
        chain.insert(chain.end(), fields.begin(), fields.end());
    }
    chain.push_back(m_add);
    m_tabs.order(chain);
}

}  // namespace tspace::prepare
