// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkin/check_ins_screen.h"

#include "checkin/instrument_list_model.h"
#include "kit/card.h"
#include "kit/message_bar.h"
#include "kit/page.h"
#include "kit/row_view.h"
#include "kit/text.h"
#include "models/check_in_list_model.h"
#include "models/words.h"
#include "services/trend_source.h"
#include "store/journal.h"

#include <QVBoxLayout>

#include <algorithm>
#include <set>

namespace tspace::checkin {

using kit::Card;
using kit::RowView;

CheckInsScreen::CheckInsScreen(const kit::Services& services, QWidget* parent)
    : Screen(parent),
      m_services(services),
      m_page(new kit::Page(tr("Check-ins"))),
      m_offered(new InstrumentListModel(this)),
      m_past(new models::CheckInListModel(services.journal.read(), m_catalogue, services.clock, this)) {
    kit::spaced(new QVBoxLayout(this), 0, 0)->addWidget(m_page);
    build();
}

CheckInsScreen::~CheckInsScreen() = default;

void CheckInsScreen::build() {
    m_page->setNarrow();
    m_page->setSubtitle(tr("Rate yourself now and then. Only order and change over months say anything."));

    auto* offered = new Card(tr("Rate now"));
    m_offeredView = new RowView(tr("Self-ratings to answer"));
    m_offeredView->setGrowsWithRows(true);
    m_offeredView->setModel(m_offered);
    offered->add(m_offeredView);
    m_page->add(offered);
    connect(m_offeredView, &RowView::opened, this, [this](const QModelIndex& index) {
        Q_EMIT instrumentChosen(m_offered->row(index).id);
        Q_EMIT newRequested(RecordKind::CheckIn);
    });

    auto* past = new Card(tr("Past check-ins"));
    auto* pastView = new RowView(tr("Past check-ins"));
    pastView->setModel(m_past);
    past->add(pastView, 1);
    m_pastCard = past;
    m_page->add(past, 1);
    connect(pastView, &RowView::opened, this, [this](const QModelIndex& index) {
        Q_EMIT recordRequested(RecordKind::CheckIn, m_past->row(index).id.as<AnyRecord>());
    });
}

void CheckInsScreen::enter() {
    read();
}

void CheckInsScreen::refresh(const Committed& committed) {
    Q_UNUSED(committed)
    read();
}

QWidget* CheckInsScreen::firstFocus() {
    return m_offeredView;
}

void CheckInsScreen::read() {
    try {
        readInstruments();
        m_past->reload();
        m_pastCard->setVisible(m_past->rowCount() > 0);
    } catch (const Error& error) {
        m_page->bar().showError(error);
    }
}

void CheckInsScreen::readInstruments() {
    const JournalReader& journal = m_services.journal.read();
    m_catalogue = catalogueOf(journal);
    std::set<QString> begun;
    for (const Draft& draft : journal.drafts()) {
        if (draft.kind == RecordKind::CheckIn && !draft.base) {
            const QJsonObject record = draft.state.value(QLatin1String("check_in")).toObject();
            begun.insert(record.value(QLatin1String("instrument")).toString());
        }
    }
    std::vector<InstrumentListModel::Row> rows;
    for (const instruments::Instrument* instrument : m_catalogue.all()) {
        // These two are answered inside a session and a conversation.
        if (instrument->id == instruments::session || instrument->id == instruments::conversation) {
            continue;
        }
        const auto last = journal.lastCheckIn(instrument->id);
        const int items = static_cast<int>(instrument->items.size());
        const QString count = models::statements(items);
        QString state = last ? tr("last time %1").arg(models::listDate(last->at.date, m_services.clock.today()))
                             : tr("not answered yet");
        if (begun.contains(instrument->id)) {
            state = tr("begun, not saved yet");
        }
        rows.push_back({instrument->id, instrument->title,
                        instrument->period.isEmpty() ? count : tr("%1 about %2").arg(count, instrument->period),
                        state});
    }
    const int current = std::max(m_offeredView->currentIndex().row(), 0);
    m_offered->setRows(std::move(rows));
    m_offeredView->setCurrentIndex(m_offered->index(current));
}

}  // namespace tspace::checkin
