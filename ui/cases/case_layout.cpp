// SPDX-License-Identifier: GPL-3.0-or-later
// How the page of a case is laid out and bound.
#include "cases/case_list_model.h"
#include "cases/case_screen.h"
#include "cases/case_words.h"
#include "cases/history_list.h"
#include "kit/card.h"
#include "kit/choice_row.h"
#include "kit/columns.h"
#include "kit/field_flow.h"
#include "kit/line_field.h"
#include "kit/page.h"
#include "kit/pick_or_make.h"
#include "kit/row_view.h"
#include "kit/text.h"
#include "kit/tokens.h"
#include "services/record_saver.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace tspace::cases {

using namespace kit;

void CaseScreen::buildDetails() {
    auto* card = new Card(tr("Details"));
    auto* fields = new FieldFlow(5);
    fields->add(tr("Code"), m_code);
    fields->add(tr("Under the family"), m_family);
    fields->add(tr("State"), m_state, 2);
    fields->add(tr("Since"), m_since);
    for (const auto& [state, name] : names<CaseState>()) {
        m_state->add(titleOf(state));
    }
    card->add(fields);
    m_concerns->hide();
    card->add(m_concerns);
    m_page->add(card);
    connectDetails();
}

void CaseScreen::connectDetails() {
    const auto keep = [this] { m_saver->keeper().keepNow(); };
    connect(m_code, &QLineEdit::textEdited, this, [this](const QString& typed) {
        m_edit.code = typed;
        m_edit.cursor = {editing::casePart::code, m_code->cursorPosition(), m_code->cursorPosition()};
        touch();
    });
    connect(m_code, &LineField::left, this, [this, keep] {
        keep();
        showConcerns();
    });
    connect(m_family, &PickOrMake::chosen, this, [this](const QString& id) {
        m_edit.record.family = CaseId::parse(id);
        m_edit.familyText.clear();
        touch();
    });
    connect(m_family, &PickOrMake::cleared, this, [this] {
        m_edit.record.family.reset();
        m_edit.familyText.clear();
        touch();
    });
    connect(m_family, &PickOrMake::made, this, [this](const QString& typed) {
        m_edit.familyText = typed;
        touch();
    });
    connect(m_state, &ChoiceRow::chosen, this, [this](int index) {
        editing::setState(m_edit, static_cast<CaseState>(index));
        m_since->setText(m_edit.stateSince);
        touch();
    });
    connect(m_since, &QLineEdit::textEdited, this, [this](const QString& typed) {
        m_edit.stateSince = typed;
        touch();
    });
    connect(m_since, &LineField::left, this, keep);
}

void CaseScreen::buildHistories() {
    auto* columns = new Columns(secondColumnFrom);
    auto* levels = new Card(tr("Level of need"));
    levels->add(m_levels);
    levels->body()->addStretch(1);
    auto* stages = new Card(tr("The relationship"));
    stages->add(m_stages);
    stages->body()->addStretch(1);
    columns->add(levels);
    columns->add(stages);
    m_page->add(columns);
    connectHistories();
}

void CaseScreen::connectHistories() {
    const auto changed = [this] {
        showHistories();
        touch();
    };
    connect(m_levels, &HistoryList::chosen, this, [this, changed](int value) {
        editing::setLevel(m_edit, static_cast<LevelOfNeed>(value));
        changed();
    });
    connect(m_stages, &HistoryList::chosen, this, [this, changed](int value) {
        editing::setStage(m_edit, static_cast<Stage>(value));
        changed();
    });
    connect(m_levels, &HistoryList::removed, this, [this, changed](int line) {
        editing::removeLevel(m_edit, static_cast<std::size_t>(line));
        changed();
    });
    connect(m_stages, &HistoryList::removed, this, [this, changed](int line) {
        editing::removeStage(m_edit, static_cast<std::size_t>(line));
        changed();
    });
    connect(m_levels, &HistoryList::dateEdited, this, [this](int line, const QString& typed) {
        m_edit.levelDates.at(static_cast<std::size_t>(line)) = typed;
        touch();
    });
    connect(m_stages, &HistoryList::dateEdited, this, [this](int line, const QString& typed) {
        m_edit.stageDates.at(static_cast<std::size_t>(line)) = typed;
        touch();
    });
    for (HistoryList* list : {m_levels, m_stages}) {
        connect(list, &HistoryList::left, this, [this] { m_saver->keeper().keepNow(); });
    }
}

void CaseScreen::buildWho() {
    auto* card = new Card(tr("Who the code stands for"));
    auto* row = spaced(new QHBoxLayout, 0, space::small);
    row->addWidget(m_who, 1);
    row->addWidget(m_askWho, 0, Qt::AlignLeft);
    card->body()->addLayout(row);
    card->add(
        text(Part::Small, tr("Kept in the encrypted journal for you alone: not found by search, not in any export "
                             "or picture, hidden again when you leave this page.")));
    m_page->add(card);
    connect(m_askWho, &QPushButton::clicked, this, [this] { showWho(!m_who->isVisibleTo(this)); });
    connect(m_who, &QLineEdit::textEdited, this, [this](const QString& typed) {
        m_edit.record.who = typed;
        touch();
    });
    connect(m_who, &LineField::left, this, [this] { m_saver->keeper().keepNow(); });
}

void CaseScreen::buildChildren() {
    m_childrenCard = new Card(tr("Children under this code"));
    auto* add = button(Part::QuietButton, tr("Add a child"));
    m_childrenCard->addAtEnd(add);
    m_childrenView->setModel(m_children);
    m_childrenView->setGrowsWithRows(true);
    m_childrenCard->add(m_childrenView);
    m_page->add(m_childrenCard);
    connect(add, &QPushButton::clicked, this, &CaseScreen::addChild);
    connect(m_childrenView, &RowView::opened, this, [this](const QModelIndex& index) {
        Q_EMIT recordRequested(RecordKind::Case, m_children->row(index).id.as<AnyRecord>());
    });
}

void CaseScreen::buildTimeline() {
    m_timelineCard = new Card(tr("What was written, newest first"));
    m_timelineView->setModel(m_timeline);
    m_timelineView->setGrowsWithRows(true);
    m_timelineCard->add(m_nothingWritten);
    m_timelineCard->add(m_timelineView);
    auto* more = button(Part::QuietButton, tr("Show earlier"));
    m_timelineCard->add(more);
    m_page->add(m_timelineCard);
    const auto offer = [this, more] { more->setVisible(m_timeline->canFetchMore({})); };
    connect(m_timeline, &QAbstractItemModel::modelReset, this, offer);
    connect(m_timeline, &QAbstractItemModel::rowsInserted, this, offer);
    connect(more, &QPushButton::clicked, this, [this] { m_timeline->fetchMore({}); });
    connect(m_timelineView, &RowView::opened, this, [this](const QModelIndex& index) {
        const CaseEvent& event = m_timeline->row(index);
        if (event.kind == RecordKind::Action) {  // of no session: it stands in the list of actions
            Q_EMIT recordAtPlaceRequested(kit::Place::Actions, event.record);
        } else {
            Q_EMIT partRequested(event.kind, event.record, QUuid::fromRfc4122(event.id));
        }
    });
}

}  // namespace tspace::cases
