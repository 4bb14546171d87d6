// SPDX-License-Identifier: GPL-3.0-or-later
#include "trends/date_range_bar.h"

#include "editing/typed.h"
#include "kit/line_field.h"
#include "kit/roles.h"
#include "kit/text.h"
#include "kit/tokens.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>

namespace tspace::trends {

using namespace kit;

namespace {

constexpr int rangeDayCharacters = 18;

}  // namespace

DateRangeBar::DateRangeBar(const Services& services, QWidget* parent)
    : QWidget(parent),
      m_services(services),
      m_from(new LineField(tr("first day"), tr("From"))),
      m_to(new LineField(tr("last day"), tr("To"))),
      m_problem(text(kit::Part::ErrorText, {})) {
    auto* row = spaced(new QHBoxLayout(this), 0, space::small);
    row->addWidget(oneLine(kit::Part::Label, tr("From")));
    row->addWidget(m_from);
    row->addWidget(oneLine(kit::Part::Label, tr("to")));
    row->addWidget(m_to);
    row->addWidget(m_problem, 1);
    for (LineField* field : {m_from, m_to}) {
        field->setRoomFor(rangeDayCharacters);
        connect(field, &QLineEdit::editingFinished, this, &DateRangeBar::read);
    }
}

void DateRangeBar::setRange(const DateRange& range) {
    const editing::Typing typing{QLocale(), m_services.clock.today()};
    m_from->setText(editing::dateText(range.from, typing));
    m_to->setText(editing::dateText(range.to, typing));
    m_problem->clear();
    m_told = range;
}

void DateRangeBar::takeFocus() {
    m_from->setFocus(Qt::OtherFocusReason);
    m_from->selectAll();
}

void DateRangeBar::read() {
    const editing::Typing typing{QLocale(), m_services.clock.today()};
    const auto from = editing::readDate(m_from->text().trimmed(), typing);
    const auto to = editing::readDate(m_to->text().trimmed(), typing);
    const QString problem = !from || !to  ? tr("Both are days, such as 3 Aug 2026.")
                            : *to < *from ? tr("The last day lies before the first.")
                                          : QString();
    if (problem != m_problem->text()) {
        m_problem->setText(problem);
        announce(*m_problem, problem);
    }
    if (!problem.isEmpty() || m_told == DateRange{*from, *to}) {
        return;
    }
    m_told = DateRange{*from, *to};
    Q_EMIT chosen(*m_told);
}

}  // namespace tspace::trends
