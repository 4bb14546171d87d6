// SPDX-License-Identifier: GPL-3.0-or-later
#include "today/today_screen.h"

#include "kit/card.h"
#include "kit/columns.h"
#include "kit/message_bar.h"
#include "kit/page.h"
#include "kit/row_view.h"
#include "kit/text.h"
#include "kit/tokens.h"
#include "models/session_words.h"
#include "models/words.h"
#include "preparation/preparation_words.h"
#include "services/ratings_since.h"
#include "services/trend_source.h"
#include "store/journal.h"
#include "today/due_card.h"
#include "today/next_card.h"
#include "today/recent_moments_model.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace tspace::today {

namespace space = kit::space;
using kit::Part;

namespace {

constexpr int mainShare = 2;
constexpr int sideShare = 1;

QString headingFor(trends::Per per) {
    switch (per) {
        case trends::Per::Week:
            return TodayScreen::tr("This week, in a minute");
        case trends::Per::Month:
            return TodayScreen::tr("This month, in a minute");
        case trends::Per::Quarter:
            return TodayScreen::tr("This quarter");
        case trends::Per::Day:
        case trends::Per::Rating:
            break;
    }
    return TodayScreen::tr("Today, in a minute");
}

/// A label in plain ink that wraps.
QLabel* plain() {
    auto* label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

}  // namespace

TodayScreen::TodayScreen(const kit::Services& services, QWidget* parent)
    : Screen(parent), m_services(services), m_read(services.journal, services.clock), m_page(new kit::Page({})) {
    kit::spaced(new QVBoxLayout(this), 0, 0)->addWidget(m_page);
    build();
    connectCards();
}

void TodayScreen::build() {
    m_note = kit::button(tr("Note something"));
    m_note->setToolTip(tr("Ctrl+M"));
    m_page->addAction(m_note);
    buildBeginning();
    m_next = new NextCard;
    buildCheckIn();
    buildMoments();
    m_due = new DueCard(m_services);
    auto* above = new kit::Columns(kit::secondColumnFrom);
    above->add(m_next, mainShare);
    above->add(m_checkIn, sideShare);
    auto* below = new kit::Columns(kit::secondColumnFrom);
    below->add(m_moments, mainShare);
    below->add(m_due, sideShare);
    m_above = above;
    m_below = below;
    m_page->add(above);
    m_page->add(below);
    buildEightWeeks();
    m_yearAgo = new kit::Card(tr("A year ago this week"));
    m_oldLine = plain();
    m_oldRecord = kit::button(Part::QuietButton, {});
    m_yearAgo->add(m_oldLine);
    m_yearAgo->body()->addWidget(m_oldRecord, 0, Qt::AlignLeft);
    m_page->add(m_yearAgo);
    // Until there is something to show: a journal that cannot be read is not one in which nothing is written.
    for (QWidget* part : std::initializer_list<QWidget*>{m_beginning, m_above, m_below, m_eightWeeks, m_yearAgo}) {
        part->hide();
    }
}

void TodayScreen::buildEightWeeks() {
    m_eightWeeks = new kit::Card(tr("Your ratings in the last eight weeks"));
    m_eightWeeksWords = plain();
    auto* trends = kit::button(Part::QuietButton, tr("To trends"));
    m_eightWeeks->addAtEnd(trends);
    m_eightWeeks->add(m_eightWeeksWords);
    m_page->add(m_eightWeeks);
    connect(trends, &QPushButton::clicked, this, [this] { Q_EMIT placeRequested(kit::Place::Trends); });
}

void TodayScreen::buildBeginning() {
    m_beginning = new kit::Card(tr("A beginning"));
    m_beginning->add(kit::text(
        Part::Quiet, tr("Nothing is written yet. From tomorrow on, here stands what is next and what came up since "
                        "the last time. One of these is enough to begin with; each takes a few minutes.")));
    m_firstSteps = kit::spaced(new QHBoxLayout, 0, space::small);
    m_firstSession = kit::button(Part::Primary, tr("Record a session"));
    auto* note = kit::button(tr("Note a moment"));
    m_firstCheckIn = kit::button(tr("Check in"));
    for (QPushButton* each : {m_firstSession, note, m_firstCheckIn}) {
        m_firstSteps->addWidget(each);
    }
    m_firstSteps->addStretch(1);
    m_beginning->body()->addLayout(m_firstSteps);
    m_page->add(m_beginning);
    connect(m_firstSession, &QPushButton::clicked, this, [this] { Q_EMIT newRequested(RecordKind::Session); });
    connect(note, &QPushButton::clicked, this, [this] { Q_EMIT newRequested(RecordKind::Moment); });
    connect(m_firstCheckIn, &QPushButton::clicked, this, [this] { Q_EMIT placeRequested(kit::Place::CheckIns); });
}

void TodayScreen::buildCheckIn() {
    m_checkIn = new kit::Card(tr("Check in"));
    m_checkInTitle = kit::text(Part::Strong, {});
    m_checkInWords = kit::text(Part::Small, {});
    m_checkInNow = kit::button(tr("Check in now"));
    m_alsoDue = kit::spaced(new QVBoxLayout, 0, space::tiny);
    m_checkIn->add(m_checkInTitle);
    m_checkIn->add(m_checkInWords);
    m_checkIn->body()->addWidget(m_checkInNow, 0, Qt::AlignLeft);
    m_checkIn->body()->addLayout(m_alsoDue);
    m_checkIn->body()->addStretch(1);
}

void TodayScreen::buildMoments() {
    m_moments = new kit::Card(tr("Moments"));
    m_momentsModel = new RecentMomentsModel(this);
    m_momentsView = new kit::RowView(tr("Moments since the last session, newest first"));
    m_momentsView->setGrowsWithRows(true);
    m_momentsView->setWraps();
    m_momentsView->setModel(m_momentsModel);
    m_noMoments = kit::text(Part::Quiet, tr("None yet. A line is enough (Ctrl M)."));
    m_allMoments = kit::button(Part::QuietButton, {});
    m_moments->addAtEnd(m_allMoments);
    m_moments->add(m_momentsView);
    m_moments->add(m_noMoments);
    m_moments->body()->addStretch(1);
}

void TodayScreen::connectCards() {
    connect(m_note, &QPushButton::clicked, this, [this] { Q_EMIT newRequested(RecordKind::Moment); });
    const auto next = [this] { return m_today.next.session->id.as<AnyRecord>(); };
    connect(m_next, &NextCard::prepareRequested, this,
            [this, next] { Q_EMIT recordAtPlaceRequested(kit::Place::Prepare, next()); });
    connect(m_next, &NextCard::openRequested, this,
            [this, next] { Q_EMIT recordRequested(RecordKind::Session, next()); });
    connect(m_next, &NextCard::planRequested, this, [this] {
        Q_EMIT planRequested();
        Q_EMIT newRequested(RecordKind::Session);
    });
    connect(m_checkInNow, &QPushButton::clicked, this, [this] { checkIn(m_instrument); });
    connect(m_momentsView, &kit::RowView::opened, this, [this](const QModelIndex& index) {
        Q_EMIT recordRequested(RecordKind::Moment, m_momentsModel->row(index).id.as<AnyRecord>());
    });
    connect(m_allMoments, &QPushButton::clicked, this, [this] { Q_EMIT placeRequested(kit::Place::Moments); });
    connect(m_due, &DueCard::sessionRequested, this,
            [this](const SessionId& id) { Q_EMIT recordRequested(RecordKind::Session, id.as<AnyRecord>()); });
    connect(m_due, &DueCard::failed, this, [this](const Error& error) { m_page->bar().showError(error); });
    connect(m_due, &DueCard::said, this, &Screen::statusSaid);
    connect(m_oldRecord, &QPushButton::clicked, this, [this] {
        if (m_today.yearAgo) {
            Q_EMIT recordRequested(m_today.yearAgo->kind, m_today.yearAgo->record);
        }
    });
}

void TodayScreen::enter() {
    if (m_read.stands()) {
        restOnFirstMoment();
    } else {
        read(true);
    }
}

void TodayScreen::leave(Leaving why) {
    Q_UNUSED(why)
    m_due->keepLine();
}

void TodayScreen::refresh(const Committed& committed) {
    Q_UNUSED(committed)
    read(false);
    m_read.forget();  // actions ticked off here stay until the page is left
}

QWidget* TodayScreen::firstFocus() {
    if (m_today.isNew) {
        return hasSupervision(m_purpose) ? m_firstSession : m_firstCheckIn;
    }
    if (hasSupervision(m_purpose)) {
        return m_next->firstFocus();
    }
    return m_checkIn->isVisibleTo(this) ? m_checkInNow : m_note;
}

void TodayScreen::read(bool anew) {
    try {
        m_read.begin();
        const JournalReader& journal = m_services.journal.read();
        m_purpose = purposeOf(journal);
        m_today = preparation::readToday(journal, m_services.clock.now());
        std::vector<preparation::CheckInDue> due;
        QString ratings;
        if (hasWellbeing(m_purpose)) {
            const instruments::Catalogue catalogue = catalogueOf(journal);
            due = preparation::checkInsDue(journal, catalogue, m_today.date);
            ratings = eightWeeksWords(journal, catalogue, m_today.date);
        }
        show(anew);
        showCheckIn(due);
        m_eightWeeksWords->setText(ratings);
        m_eightWeeks->setVisible(!ratings.isEmpty());
    } catch (const Error& error) {
        m_read.forget();
        m_page->bar().showError(error);
    }
}

void TodayScreen::show(bool anew) {
    const bool supervised = hasSupervision(m_purpose);
    m_beginning->setVisible(m_today.isNew);
    m_firstSession->setVisible(supervised);
    m_firstCheckIn->setVisible(hasWellbeing(m_purpose));
    m_next->setVisible(supervised);
    m_next->show(m_today);
    if (anew) {
        m_due->show(m_today.due);
    } else {
        m_due->update(m_today.due);
    }
    m_due->setVisible(supervised && !m_due->isEmpty());
    showMoments();
    m_above->setVisible(!m_today.isNew);
    m_below->setVisible(!m_today.isNew);
    showHeader();
    showYearAgo();
}

void TodayScreen::showHeader() {
    m_page->setTitle(QLocale().toString(m_today.date, QStringLiteral("dddd d MMMM")));
    QStringList words;
    const auto& session = m_today.next.session;
    if (hasSupervision(m_purpose) && session) {
        const QString what = sessions::titleOf(session->kind);
        words << (session->status == SessionStatus::UnderWay ? tr("%1 is under way.").arg(what)
                  : session->held.date < m_today.date
                      ? tr("%1 was planned for %2.").arg(what, preparation::dayWords(session->held.date, m_today.date))
                      : tr("%1 %2.").arg(what, preparation::distanceWords(session->held.date, m_today.date)));
        const auto moments = m_today.next.toBring.size();
        if (moments == 1) {
            words << tr("1 moment is marked for it.");
        } else if (moments > 1) {
            words << tr("%1 moments are marked for it.").arg(moments);
        }
    }
    m_page->setSubtitle(words.join(QLatin1Char(' ')));
}

void TodayScreen::showCheckIn(const std::vector<preparation::CheckInDue>& due) {
    m_checkIn->setVisible(!due.empty());
    m_above->setVisible(!m_today.isNew && (hasSupervision(m_purpose) || !due.empty()));
    std::vector<std::pair<QString, QString>> also;
    for (std::size_t at = 1; at < due.size(); ++at) {
        also.emplace_back(due[at].instrument, tr("Also: %1").arg(due[at].title));
    }
    showAlsoDue(std::move(also));
    if (due.empty()) {
        return;
    }
    const preparation::CheckInDue& first = due.front();
    m_instrument = first.instrument;
    m_checkIn->setHeading(headingFor(first.per));
    m_checkInTitle->setText(first.title);
    const QString last = first.last ? tr("Last time %1.").arg(preparation::distanceWords(*first.last, m_today.date))
                                    : tr("Not answered yet.");
    m_checkInWords->setText(tr("%1 %2, about a minute. Your earlier ratings stay hidden until you have rated.")
                                .arg(last, models::statements(first.statements)));
}

void TodayScreen::showAlsoDue(std::vector<std::pair<QString, QString>> also) {
    if (also == m_shownAlsoDue) {
        return;
    }
    while (QLayoutItem* item = m_alsoDue->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const auto& [instrument, words] : also) {
        auto* const made = kit::button(Part::QuietButton, words);
        connect(made, &QPushButton::clicked, this, [this, id = instrument] { checkIn(id); });
        m_alsoDue->addWidget(made, 0, Qt::AlignLeft);
    }
    m_shownAlsoDue = std::move(also);
}

void TodayScreen::showMoments() {
    const bool since = hasSupervision(m_purpose) && m_today.next.last;
    m_moments->setHeading(since ? tr("Moments since the last session") : tr("Moments lately"));
    m_momentsModel->setRows(m_today.moments, m_today.date, hasSupervision(m_purpose));
    restOnFirstMoment();
    m_momentsView->setVisible(!m_today.moments.empty());
    m_noMoments->setVisible(m_today.moments.empty());
    const bool more = m_today.momentsSince > static_cast<int>(m_today.moments.size());
    m_allMoments->setText(tr("All %1").arg(m_today.momentsSince));
    m_allMoments->setAccessibleName(tr("All %1 moments").arg(m_today.momentsSince));
    m_allMoments->setVisible(more);
}

void TodayScreen::restOnFirstMoment() {
    if (m_momentsModel->rowCount() > 0) {
        m_momentsView->setCurrentIndex(m_momentsModel->index(0));
        m_momentsView->clearSelection();
    }
}

void TodayScreen::showYearAgo() {
    const auto& old = m_today.yearAgo;
    const bool wanted = old && (old->kind != RecordKind::Session || hasSupervision(m_purpose));
    m_yearAgo->setVisible(wanted);
    if (wanted) {
        m_oldLine->setText(tr("“%1”").arg(old->text));
        const QString date = QLocale().toString(old->date, QStringLiteral("d MMMM yyyy"));
        m_oldRecord->setText((old->kind == RecordKind::Session ? tr("Session of %1") : tr("Moment of %1")).arg(date));
    }
}

void TodayScreen::checkIn(const QString& instrument) {
    Q_EMIT instrumentChosen(instrument);
    Q_EMIT newRequested(RecordKind::CheckIn);
}

}  // namespace tspace::today
