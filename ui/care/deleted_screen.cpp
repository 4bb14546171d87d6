// SPDX-License-Identifier: GPL-3.0-or-later
#include "care/deleted_screen.h"

#include "care/agreed_words.h"
#include "care/line_model.h"
#include "kit/card.h"
#include "kit/empty_state.h"
#include "kit/message_bar.h"
#include "kit/page.h"
#include "kit/row_view.h"
#include "kit/text.h"
#include "kit/tokens.h"
#include "models/words.h"
#include "store/journal.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace tspace::care {

using namespace kit;

DeletedScreen::DeletedScreen(const Services& services, QWidget* parent)
    : Screen(parent),
      m_services(services),
      m_page(new Page(tr("Recently deleted"))),
      m_model(new LineModel(this)),
      m_view(new RowView(tr("Recently deleted, newest first"))),
      m_card(new Card),
      m_empty(new EmptyState(tr("What you delete lies here for 30 days and can be brought back. Then it is erased by "
                                "itself."),
                             {})),
      m_hold(text(Part::Strong, {})),
      m_restore(button(Part::Primary, tr("Bring back"))),
      m_versions(button(tr("Look at it"))),
      m_erase(button(Part::Danger, tr("Erase now…"))) {
    build();
    connect(m_restore, &QPushButton::clicked, this, &DeletedScreen::restore);
    connect(m_erase, &QPushButton::clicked, this, &DeletedScreen::askToErase);
    const auto look = [this] {
        if (const DeletedRow* row = current()) {
            Q_EMIT recordAtPlaceRequested(Place::Versions, row->id);
        }
    };
    connect(m_versions, &QPushButton::clicked, this, look);
    connect(m_view, &RowView::opened, this, look);
}

void DeletedScreen::build() {
    spaced(new QVBoxLayout(this), 0, 0)->addWidget(m_page);
    m_page->setSubtitle(tr("Each stays for 30 days and is then erased by itself, with all its versions."));
    m_page->add(m_hold);
    auto* card = static_cast<Card*>(m_card);
    m_view->setModel(m_model);
    card->add(m_view, 1);
    auto* row = spaced(new QHBoxLayout, 0, space::medium);
    row->addWidget(m_restore);
    row->addWidget(m_versions);
    row->addStretch(1);
    row->addWidget(m_erase);
    card->body()->addLayout(row);
    card->add(
        text(Part::Small, tr("Erasing cannot be undone here. Backups made before still hold what was erased, until "
                             "they go by themselves or you take them away.")));
    m_page->add(m_card, 1);
    m_page->add(m_empty);
}

void DeletedScreen::enter() {
    m_page->bar().dismiss();
    read();
}

void DeletedScreen::refresh(const Committed& committed) {
    Q_UNUSED(committed)
    read();
}

QWidget* DeletedScreen::firstFocus() {
    return m_view;
}

void DeletedScreen::read() {
    try {
        const int row = std::max(m_view->currentIndex().row(), 0);
        m_rows = recentlyDeleted(m_services.journal.read());
        const auto hold = holdOf(m_services.journal.read());
        std::vector<Line> lines;
        const QDate today = m_services.clock.today();
        for (const DeletedRow& each : m_rows) {
            lines.push_back({models::listDate(each.deleted.date, today),
                             models::words(each.kind),
                             each.headline,
                             {},
                             hold ? tr("on hold") : tr("goes %1").arg(models::listDate(each.goesOn(), today))});
        }
        m_model->setLines(std::move(lines));
        m_view->setCurrentIndex(m_model->index(std::min(row, m_model->rowCount() - 1)));
        m_hold->setVisible(hold.has_value());
        m_hold->setText(
            hold ? tr("On hold since %1: nothing is erased, by hand or by itself, while someone has asked for "
                      "the records.")
                       .arg(models::longDate(hold->since.date))
                 : QString());
        const bool any = !m_rows.empty();
        m_card->setVisible(any);
        m_empty->setVisible(!any);
        const bool writes = any && !m_services.journal.isReadOnly();
        m_restore->setEnabled(writes);
        m_erase->setEnabled(writes && !hold);
    } catch (const Error& error) {
        m_page->bar().showError(error);
    }
}

const DeletedRow* DeletedScreen::current() const {
    const int row = m_view->currentIndex().row();
    return row < 0 || static_cast<std::size_t>(row) >= m_rows.size() ? nullptr : &m_rows[static_cast<std::size_t>(row)];
}

void DeletedScreen::restore() {
    const DeletedRow* row = current();
    if (row == nullptr) {
        return;
    }
    try {
        const std::vector<Version> versions = versionsOf(m_services.journal.read(), row->id);
        if (!versions.empty()) {
            Change change;
            change.record = versions.front().record;
            m_services.journal.commit({change});
            Q_EMIT statusSaid(tr("“%1” is back.").arg(row->headline));
        }
    } catch (const Error& error) {
        m_page->bar().showError(error);
    }
}

void DeletedScreen::askToErase() {
    const DeletedRow* row = current();
    if (row == nullptr) {
        return;
    }
    try {
        const std::vector<Version> versions = versionsOf(m_services.journal.read(), row->id);
        const QString agreed =
            versions.empty() ? QString() : agreedWords(m_services.journal.read(), versions.front().record);
        const QString question =
            tr("Erase “%1” with all its versions and drafts? Nobody can bring it back from this journal. "
               "Backups made before still hold it.")
                .arg(row->headline);
        m_page->bar().showNotice((agreed + QLatin1Char(' ') + question).trimmed());
    } catch (const Error& error) {
        m_page->bar().showError(error);
        return;
    }
    m_page->bar().offer(tr("Erase it"), [this, id = row->id] { erase(id); });
}

void DeletedScreen::erase(const RecordId& id) {
    try {
        m_services.journal.erase({id});
        m_page->bar().dismiss();
        Q_EMIT statusSaid(tr("Erased."));
    } catch (const Error& error) {
        m_page->bar().showError(error);
    }
}

}  // namespace tspace::care
