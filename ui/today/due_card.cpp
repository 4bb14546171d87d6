// SPDX-License-Identifier: GPL-3.0-or-later
#include "today/due_card.h"

#include "kit/card.h"
#include "kit/line_field.h"
#include "kit/text.h"
#include "kit/tick_view.h"
#include "models/tick_list_model.h"
#include "preparation/preparation_words.h"
#include "store/journal.h"

#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace tspace::today {

DueCard::DueCard(const kit::Services& services, QWidget* parent)
    : QWidget(parent),
      m_services(services),
      m_view(new kit::TickView(tr("Actions to tick off"))),
      m_model(new models::TickListModel(this)),
      m_line(new kit::LineField(tr("How did it end? Enter keeps it."), tr("How it was closed"))) {
    auto* card = new kit::Card(tr("Actions due"));
    kit::spaced(new QVBoxLayout(this), 0, 0)->addWidget(card);
    m_view->setModel(m_model);
    m_view->setToolTip(tr("Space ticks one off"));
    m_line->hide();
    card->add(m_view);
    card->add(m_line);
    card->body()->addStretch(1);
    connect(m_model, &models::TickListModel::ticked, this, &DueCard::tick);
    connect(m_view, &kit::TickView::opened, this, [this](const QModelIndex& index) {
        const auto& action = m_due.at(static_cast<std::size_t>(index.row())).action;
        if (action.session) {
            Q_EMIT sessionRequested(*action.session);
        }
    });
    const auto leaveLine = [this] {
        keepLine();
        m_view->setFocus(Qt::OtherFocusReason);
    };
    connect(m_line, &QLineEdit::returnPressed, this, leaveLine);
    connect(m_line, &kit::LineField::left, this, &DueCard::keepLine);
    auto* escape = new QShortcut(QKeySequence(Qt::Key_Escape), m_line);
    escape->setContext(Qt::WidgetShortcut);
    connect(escape, &QShortcut::activated, this, leaveLine);
}

void DueCard::show(std::vector<CarriedAction> due) {
    m_closing = {};
    m_line->clear();
    m_line->hide();
    m_due = std::move(due);
    showRows();
}

void DueCard::update(const std::vector<CarriedAction>& due) {
    std::vector<CarriedAction> shown;
    for (const CarriedAction& known : m_due) {
        const auto now = std::find_if(due.begin(), due.end(),
                                      [&](const CarriedAction& each) { return each.action.id == known.action.id; });
        if (!known.isOpen() || now != due.end()) {
            shown.push_back(known.isOpen() ? *now : known);
        }
    }
    for (const CarriedAction& each : due) {
        if (std::none_of(shown.begin(), shown.end(),
                         [&](const CarriedAction& known) { return known.action.id == each.action.id; })) {
            shown.push_back(each);
        }
    }
    m_due = std::move(shown);
    showRows();
}

void DueCard::showRows() {
    const QDate today = m_services.clock.today();
    std::vector<models::TickListModel::Row> rows;
    for (const CarriedAction& each : m_due) {
        rows.push_back({preparation::withCode(each.action.caseCode, each.action.text),
                        preparation::stateWords(each, today), !each.isOpen()});
    }
    m_model->setRows(std::move(rows));
    if (!m_view->currentIndex().isValid() && m_model->rowCount() > 0) {
        m_view->setCurrentIndex(m_model->index(0));
        m_view->clearSelection();
    }
}

void DueCard::tick(int row, bool done) {
    keepLine();
    CarriedAction& carried = m_due.at(static_cast<std::size_t>(row));
    close(carried.action.id, done, {});
    carried.action.state = done ? ActionState::Done : ActionState::Open;
    carried.closed = done ? std::optional(m_services.clock.today()) : std::nullopt;
    showRows();
    if (done) {
        askFor(carried);
    } else {
        m_line->hide();
    }
}

void DueCard::askFor(const CarriedAction& carried) {
    m_closing = carried.action.id;
    m_line->clear();
    m_line->setAccessibleName(tr("How “%1” was closed").arg(carried.action.text));
    m_line->show();
    m_line->setFocus(Qt::OtherFocusReason);
}

void DueCard::keepLine() {
    const ActionId id = std::exchange(m_closing, ActionId());
    const QString words = m_line->text().trimmed();
    m_line->clear();
    m_line->hide();
    if (!id.isNull() && !words.isEmpty()) {
        close(id, true, words);
    }
}

void DueCard::close(const ActionId& id, bool done, const QString& words) {
    try {
        // A tick just handed over is on disk before its line follows.
        m_services.journal.flush();
        auto action = m_services.journal.read().find(id);
        if (!action) {
            return;
        }
        action->state = done ? ActionState::Done : ActionState::Open;
        action->closed = done ? std::optional(DatedLine{m_services.clock.today(), words, {}}) : std::nullopt;
        Change change;
        change.record = *action;
        change.base = m_services.journal.read().revisionOf(id.as<AnyRecord>());
        m_services.journal.commit({change});
        Q_EMIT said(!done ? tr("open again") : words.isEmpty() ? tr("ticked off") : tr("kept how it was closed"));
    } catch (const Error& error) {
        Q_EMIT failed(error);
    }
}

}  // namespace tspace::today
