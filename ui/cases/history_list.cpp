// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases/history_list.h"

#include "kit/choice_row.h"
#include "kit/line_field.h"
#include "kit/text.h"
#include "kit/tokens.h"

#include <QGridLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace tspace::cases {

using namespace kit;

namespace {

constexpr int roomForDate = 18;

}  // namespace

HistoryList::HistoryList(const QString& name, const QStringList& values, QWidget* parent)
    : QWidget(parent), m_choice(new ChoiceRow(name)), m_lines(new QVBoxLayout) {
    auto* column = spaced(new QVBoxLayout(this), 0, space::small);
    for (const QString& value : values) {
        m_choice->add(value);
    }
    column->addWidget(m_choice);
    column->addLayout(spaced(m_lines, 0, 0));
    connect(m_choice, &ChoiceRow::chosen, this, &HistoryList::chosen);
}

void HistoryList::showHistory(std::optional<int> current, const std::vector<Line>& lines) {
    m_choice->setCurrent(current.value_or(-1));
    if (m_holder != nullptr && lines == m_shown) {
        return;
    }
    m_shown = lines;
    if (m_holder != nullptr) {
        // One of its buttons may be what asked for this: it goes when that is done.
        m_holder->hide();
        m_lines->removeWidget(m_holder);
        m_holder->deleteLater();
    }
    m_holder = new QWidget;
    auto* grid = new QGridLayout(m_holder);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::small);
    grid->setVerticalSpacing(space::tiny);
    grid->setColumnStretch(3, 1);
    // Newest first: it is the one that holds.
    for (int at = static_cast<int>(lines.size()) - 1; at >= 0; --at) {
        addLine(*grid, at, lines[static_cast<std::size_t>(at)]);
    }
    m_lines->addWidget(m_holder);
    orderTabs();
}

void HistoryList::orderTabs() {
    // Boxes that are made later stand last in the window, and not below what they belong to.
    QWidget* before = m_choice->findChildren<QAbstractButton*>().last();
    for (QWidget* each : m_holder->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly)) {
        if ((each->focusPolicy() & Qt::TabFocus) != 0) {
            setTabOrder(before, each);
            before = each;
        }
    }
}

void HistoryList::addLine(QGridLayout& grid, int at, const Line& line) {
    auto* words = oneLine(Part::Quiet, tr("%1 since").arg(line.words));
    auto* date = new LineField(tr("18 Nov"), tr("%1 since").arg(line.words));
    date->setRoomFor(roomForDate);
    date->setText(line.date);
    auto* remove = button(Part::QuietButton, tr("Remove"));
    remove->setAccessibleName(tr("Remove: %1 since %2").arg(line.words, line.date));
    const int row = grid.rowCount();
    grid.addWidget(words, row, 0);
    grid.addWidget(date, row, 1);
    grid.addWidget(remove, row, 2);
    connect(date, &QLineEdit::textEdited, this, [this, at](const QString& typed) {
        m_shown.at(static_cast<std::size_t>(at)).date = typed;
        Q_EMIT dateEdited(at, typed);
    });
    connect(date, &LineField::left, this, &HistoryList::left);
    connect(remove, &QPushButton::clicked, this, [this, at] { Q_EMIT removed(at); });
}

}  // namespace tspace::cases
