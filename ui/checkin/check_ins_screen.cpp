// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkin/check_ins_screen.h"

#include "base/error.h"
#include "checkin/instrument_card.h"
#include "checkin/instrument_list_model.h"
#include "checkin/support_card.h"
#include "instruments/load.h"
#include "kit/card.h"
#include "kit/message_bar.h"
#include "kit/page.h"
#include "kit/row_view.h"
#include "kit/text.h"
#include "models/check_in_list_model.h"
#include "models/words.h"
#include "services/trend_source.h"
#include "store/journal.h"

#include <QFile>
#include <QFileDialog>
#include <QPushButton>
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
    buildActions();
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
    m_pastView = new RowView(tr("Past check-ins"));
    m_pastView->setModel(m_past);
    past->add(m_pastView, 1);
    m_pastCard = past;
    m_page->add(past, 1);
    connect(m_pastView, &RowView::opened, this, [this](const QModelIndex& index) {
        Q_EMIT recordRequested(RecordKind::CheckIn, m_past->row(index).id.as<AnyRecord>());
    });
}

void CheckInsScreen::buildActions() {
    auto* support = kit::button(tr("Where support is found"));
    auto* file = kit::button(tr("Add from a file…"));
    m_page->addAction(support);
    m_page->addAction(file);
    m_preview = new InstrumentCard;
    m_support = new SupportCard(m_services);
    for (QWidget* card : {static_cast<QWidget*>(m_preview), static_cast<QWidget*>(m_support)}) {
        card->hide();
        m_page->add(card);
    }
    connect(file, &QPushButton::clicked, this, &CheckInsScreen::chooseFile);
    connect(m_preview, &InstrumentCard::added, this, &CheckInsScreen::add);
    connect(m_support, &SupportCard::failed, this, [this](const Error& error) { m_page->bar().showError(error); });
    connect(support, &QPushButton::clicked, this, [this] {
        try {
            m_support->read();
            m_support->setVisible(m_support->isHidden());
        } catch (const Error& error) {
            m_page->bar().showError(error);
        }
    });
}

void CheckInsScreen::chooseFile() {
    auto* dialog = new QFileDialog(this, tr("A self-rating as a file"), {}, tr("Self-ratings (*.json);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &CheckInsScreen::preview);
    dialog->open();
}

void CheckInsScreen::preview(const QString& path) {
    try {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) {
            throw Error(ErrorCode::Unreadable, file.errorString());
        }
        // One byte more than is allowed is enough to be told so.
        m_preview->show(planInstrument(m_catalogue, file.read(instruments::largestFile + 1)));
        m_page->reveal(m_preview);
        m_preview->takeFocus();
    } catch (const Error& error) {
        m_page->bar().showError(error);
    }
}

void CheckInsScreen::add(const instruments::Instrument& instrument) {
    Change change;
    change.record = instrumentFile(instrument, m_services.random);
    change.mustBeNew = true;
    try {
        m_services.journal.commit({change});
        m_preview->hide();
        m_page->bar().showNotice(tr("%1 is in this journal now, and can be answered below.").arg(instrument.title));
        m_offeredView->setFocus(Qt::OtherFocusReason);
    } catch (const Error& error) {
        m_page->bar().showError(error);
    }
}

void CheckInsScreen::enter() {
    m_preview->hide();
    m_support->hide();
    read();
}

void CheckInsScreen::refresh(const Committed& committed) {
    Q_UNUSED(committed)
    read();
}

QWidget* CheckInsScreen::firstFocus() {
    return m_offeredView;
}

std::optional<RecordId> CheckInsScreen::recordInHand() const {
    const QModelIndex index = m_pastView->currentIndex();
    return m_pastView->hasFocus() && index.isValid() ? std::optional(m_past->row(index).id.as<AnyRecord>())
                                                     : std::nullopt;
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
    for (const Draft& draft : journal.drafts(RecordKind::CheckIn)) {
        if (!draft.base) {
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
