// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases/case_list_card.h"

#include "base/error.h"
#include "cases/case_list_model.h"
#include "cases/case_words.h"
#include "cases/caseload_card.h"
#include "kit/card.h"
#include "kit/chip.h"
#include "kit/choice_row.h"
#include "kit/row_view.h"
#include "kit/text.h"
#include "kit/tokens.h"
#include "store/journal.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace tspace::cases {

using namespace kit;

CaseListCard::CaseListCard(const Services& services, QWidget* parent)
    : QWidget(parent),
      m_services(services),
      m_model(new CaseListModel(this)),
      m_view(new RowView(tr("Cases by code"))),
      m_which(new ChoiceRow(tr("Which cases"))),
      m_levelChip(new ChipButton(QString())),
      m_none(text(Part::Quiet, tr("No case here. A case is known by a code such as FAM-12, never by a name."))) {
    auto* card = new Card(tr("Cases"));
    spaced(new QVBoxLayout(this), 0, 0)->addWidget(card);
    m_which->add(tr("Open"), tr("Open cases"));
    m_which->add(tr("All"), tr("All cases"));
    m_which->setCurrent(0);
    m_levelChip->setRemovable(true);
    m_levelChip->hide();
    card->addBesideHeading(m_levelChip);
    card->addAtEnd(m_which);
    auto* add = button(Part::QuietButton, tr("New case"));
    card->addAtEnd(add);
    m_view->setModel(m_model);
    m_view->setGrowsWithRows(true);
    card->add(m_none);
    card->add(m_view);
    connect(add, &QPushButton::clicked, this, &CaseListCard::newRequested);
    connect(m_which, &ChoiceRow::chosen, this, [this] {
        clearLevel();
        readQuietly();
    });
    connect(m_levelChip, &ChipButton::removalRequested, this, [this] {
        clearLevel();
        readQuietly();
        m_view->setFocus();
    });
    connect(m_view, &RowView::opened, this,
            [this](const QModelIndex& index) { Q_EMIT caseOpened(m_model->row(index).id); });
}

void CaseListCard::read() {
    const JournalReader& reader = m_services.journal.read();
    CaseQuery query;
    query.level = m_level;
    if (m_level) {
        query.counted = caseloadUnitOf(reader);
    }
    if (m_level || m_which->current() == 0) {
        query.state = CaseState::Open;
    }
    const int current = m_view->currentIndex().row();
    m_model->setCases(caseOverviews(reader, query), m_services.clock.today());
    m_view->setCurrentIndex(m_model->index(current));
    m_view->setVisible(m_model->rowCount() > 0);
    m_none->setVisible(m_model->rowCount() == 0);
}

void CaseListCard::showLevel(const std::optional<LevelOfNeed>& level) {
    m_level = level;
    m_levelChip->setVisible(level.has_value());
    if (level) {
        m_which->setCurrent(0);
        m_levelChip->setText(titleOf(*level));
        m_levelChip->setAccessibleName(tr("Only %1").arg(titleOf(*level)));
    }
    readQuietly();
}

void CaseListCard::takeFocus() {
    if (m_model->rowCount() > 0) {
        m_view->setFocus(Qt::OtherFocusReason);
    } else {
        m_levelChip->setFocus(Qt::OtherFocusReason);
    }
}

void CaseListCard::clearLevel() {
    if (m_level) {
        m_level.reset();
        m_levelChip->hide();
        Q_EMIT levelCleared();
    }
}

void CaseListCard::readQuietly() {
    try {
        read();
    } catch (const Error&) {
        Q_EMIT notRead();  // the list stands as it was; the page tells when it reads the next time
    }
}

}  // namespace tspace::cases
