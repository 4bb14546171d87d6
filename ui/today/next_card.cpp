// SPDX-License-Identifier: GPL-3.0-or-later
#include "today/next_card.h"

#include "kit/card.h"
#include "kit/text.h"
#include "kit/tokens.h"
#include "models/session_words.h"
#include "models/words.h"
#include "preparation/preparation_words.h"

#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace tspace::today {

namespace space = kit::space;
using kit::Part;
using preparation::Today;

namespace {

/// "One-to-one with my supervisor · last held 21 October, 4 weeks ago · every 4 weeks".
QString aboutWords(const preparation::Preparation& next, const QDate& today) {
    QStringList parts;
    QString who = preparation::peopleWords(next.names);
    if (next.session) {
        who = (sessions::words(next.session->kind) + QLatin1Char(' ') + who).trimmed();
    }
    if (!who.isEmpty()) {
        parts << who.at(0).toUpper() + who.mid(1);
    }
    if (next.last) {
        const QDate held = next.last->held.date;
        parts << NextCard::tr("last met %1, %2")
                     .arg(QLocale().toString(held, QStringLiteral("d MMMM")), preparation::distanceWords(held, today));
    }
    if (next.cadenceWeeks) {
        parts << (*next.cadenceWeeks == 1 ? NextCard::tr("every week")
                                          : NextCard::tr("every %1 weeks").arg(*next.cadenceWeeks));
    }
    return parts.join(QStringLiteral(" · "));
}

}  // namespace

NextCard::NextCard(QWidget* parent)
    : QWidget(parent),
      m_card(new kit::Card(tr("Next session"))),
      m_about(kit::text(Part::Small, {})),
      m_grid(new QGridLayout),
      m_rows(new QWidget),
      m_prepare(kit::button(Part::Primary, tr("Prepare"))),
      m_open(kit::button(tr("Open"))),
      m_plan(kit::button(tr("Plan a session"))) {
    kit::spaced(new QVBoxLayout(this), 0, 0)->addWidget(m_card);
    m_card->addAtEnd(m_open);
    m_card->addAtEnd(m_plan);
    m_card->addAtEnd(m_prepare);
    m_card->add(m_about);
    m_rows->setLayout(m_grid);
    kit::spaced(m_grid, 0, space::small);
    m_grid->setHorizontalSpacing(space::wide);
    m_grid->setColumnStretch(1, 1);
    addRow(0, tr("To bring"), m_bring);
    addRow(1, tr("Actions since last time"), m_actions);
    m_caseloadLabel = addRow(2, tr("Caseload"), m_caseload);
    m_card->add(m_rows);
    m_card->body()->addStretch(1);
    connect(m_prepare, &QPushButton::clicked, this, &NextCard::prepareRequested);
    connect(m_open, &QPushButton::clicked, this, &NextCard::openRequested);
    connect(m_plan, &QPushButton::clicked, this, &NextCard::planRequested);
}

QLabel* NextCard::addRow(int row, const QString& label, QLabel*& words) {
    words = new QLabel;
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    auto* const name = kit::oneLine(Part::Quiet, label);
    m_grid->addWidget(name, row, 0, Qt::AlignTop);
    m_grid->addWidget(words, row, 1);
    return name;
}

void NextCard::show(const Today& today) {
    const bool planned = today.next.session.has_value();
    if (planned) {
        showPlanned(today);
    } else {
        showUnplanned(today);
    }
    m_bring->setText(preparation::toBringWords(today.next));
    m_actions->setText(preparation::actionWords(today.next, today.date));
    const QString caseload = preparation::workloadWords(today.next);
    m_caseload->setText(caseload);
    m_caseload->setVisible(!caseload.isEmpty());
    m_caseloadLabel->setVisible(!caseload.isEmpty());
    m_rows->setVisible(planned || today.next.last);
    m_prepare->setVisible(planned);
    m_open->setVisible(planned);
    m_plan->setVisible(!planned);
}

void NextCard::showPlanned(const Today& today) {
    const Session& session = *today.next.session;
    const QString day = QLocale().toString(session.held.date, QStringLiteral("d MMMM"));
    const QString when = QLocale().toString(session.held.date, QStringLiteral("dddd ")) +
                         kit::together(tr("%1, %2").arg(day, models::timeText(session.held)));
    m_card->setHeading(
        (session.status == SessionStatus::UnderWay ? tr("Under way · %1") : tr("Next session · %1")).arg(when));
    m_about->setText(kit::together(aboutWords(today.next, today.date)));
}

void NextCard::showUnplanned(const Today& today) {
    m_card->setHeading(tr("Next session"));
    if (!today.next.last) {
        m_about->setText(
            tr("None is planned yet. A session that is planned can be prepared here, and a session that "
               "took place can be written down at any time (Ctrl N)."));
        return;
    }
    QString words = tr("None is planned yet.");
    if (today.expected) {
        words +=
            QLatin1Char(' ') +
            tr("As agreed, it would be around %1.").arg(QLocale().toString(*today.expected, QStringLiteral("d MMMM")));
    }
    m_about->setText(words + QLatin1Char(' ') + aboutWords(today.next, today.date) + QLatin1Char('.'));
}

QWidget* NextCard::firstFocus() const {
    return m_prepare->isVisibleTo(this) ? m_prepare : m_plan;
}

}  // namespace tspace::today
