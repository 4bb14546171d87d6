// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkin/check_in_screen.h"

#include "checkin/item_row.h"
#include "checkin/pause_card.h"
#include "checkin/support_card.h"
#include "kit/card.h"
#include "kit/growing_text_edit.h"
#include "kit/message_bar.h"
#include "kit/page.h"
#include "kit/rating_scale.h"
#include "kit/text.h"
#include "kit/tokens.h"
#include "models/words.h"
#include "services/opened_record.h"
#include "services/record_saver.h"
#include "services/support.h"
#include "services/trend_source.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace tspace::checkin {

namespace {

constexpr int itemsAMinute = 12;
const QString linePart = QStringLiteral("line");

}  // namespace

CheckInScreen::CheckInScreen(const kit::Services& services, QWidget* parent)
    : Screen(parent),
      m_services(services),
      m_saver(std::make_unique<RecordSaver>(services.journal, [this] { return editing::toJson(m_edit); })),
      m_page(new kit::Page(QString())) {
    kit::spaced(new QVBoxLayout(this), 0, 0)->addWidget(m_page);
    build();
    connect(m_saver.get(), &RecordSaver::saved, this, &CheckInScreen::saved);
}

CheckInScreen::~CheckInScreen() = default;

void CheckInScreen::build() {
    m_page->setNarrow();
    m_pauseFirst = kit::button(tr("Pause first"));
    m_page->addAction(m_pauseFirst);
    m_pause = new PauseCard;
    m_pause->hide();
    m_page->add(m_pause);
    connect(m_pauseFirst, &QPushButton::clicked, this, [this] { showPause(true); });
    connect(m_pause, &PauseCard::ended, this, [this] {
        showPause(false);
        if (QWidget* first = firstFocus()) {
            first->setFocus(Qt::OtherFocusReason);
        }
    });
    m_card = new kit::Card;
    m_keys = kit::text(kit::Part::Small, QString());
    m_card->add(m_keys);
    m_page->add(m_card);

    m_behind = new kit::Card(tr("In a line, what was behind it?"));
    m_line = new kit::GrowingTextEdit(tr("Optional. Private."), tr("In a line, what was behind it?"));
    m_line->setSpelling(m_services.spelling);
    m_behind->add(m_line);
    m_page->add(m_behind);
    connect(m_line, &kit::GrowingTextEdit::edited, this, [this] {
        m_edit.checkIn.line = m_line->text();
        m_saver->keeper().touch();
    });
    connect(m_line, &kit::GrowingTextEdit::left, this, [this] { m_saver->keeper().keepNow(); });
    m_support = new SupportCard(m_services);
    m_support->hide();
    m_page->add(m_support);
    connect(m_support, &SupportCard::failed, this, [this](const Error& error) { m_page->bar().showError(error); });
    buildFoot();
}

void CheckInScreen::buildFoot() {
    m_foot = new QWidget;
    auto* line = kit::spaced(new QHBoxLayout(m_foot), 0, kit::space::medium);
    auto* words = kit::spaced(new QVBoxLayout, 0, kit::space::tiny);
    words->addWidget(
        kit::text(kit::Part::Small,
                  tr("This alerts nobody. If someone may be at risk, ring your manager or the duty team first.")));
    m_validity = kit::text(kit::Part::Small, QString());
    words->addWidget(m_validity);
    line->addLayout(words, 1);
    m_later = kit::button(tr("Later"));
    m_save = kit::button(kit::Part::Primary, tr("Save check-in"));
    line->addWidget(m_later, 0, Qt::AlignTop);
    line->addWidget(m_save, 0, Qt::AlignTop);
    m_page->add(m_foot);
    connect(m_later, &QPushButton::clicked, this, [this] { Q_EMIT placeRequested(kit::Place::CheckIns); });
    connect(m_save, &QPushButton::clicked, this, &CheckInScreen::save);
}

void CheckInScreen::showRecord(const RecordId& id) {
    try {
        m_catalogue = catalogueOf(m_services.journal.read());
        auto opened = openedRecord(m_services.journal.read(), id.as<CheckIn>(), editing::checkInEditFromJson,
                                   [](const CheckIn& kept) {
                                       return editing::CheckInEdit{kept, {}};
                                   });
        if (opened) {
            m_kept = std::move(opened->kept);
            open(std::move(opened->edit), opened->draft);
        }
    } catch (const Error& error) {
        m_page->bar().showError(error);
    }
}

void CheckInScreen::startNew() {
    try {
        m_catalogue = catalogueOf(m_services.journal.read());
        const instruments::Instrument* newest = m_catalogue.newest(m_chosen);
        m_kept.reset();
        for (const Draft& draft : m_services.journal.read().drafts(RecordKind::CheckIn)) {
            auto begun = draft.base ? std::nullopt : editing::checkInEditFromJson(draft.state);
            if (begun && begun->checkIn.instrument == m_chosen) {
                open(*std::move(begun), draft);
                Q_EMIT statusSaid(tr("You go on where you left off."));
                return;
            }
        }
        if (newest != nullptr) {
            open(editing::newCheckIn(CheckInId::make(m_services.random), newest->id, newest->version,
                                     m_services.clock.now()),
                 std::nullopt);
        }
    } catch (const Error& error) {
        m_page->bar().showError(error);
    }
}

void CheckInScreen::open(editing::CheckInEdit edit, const std::optional<Draft>& draft) {
    m_edit = std::move(edit);
    m_saver->begin(m_edit.checkIn.id.as<AnyRecord>(), RecordKind::CheckIn, draft);
    m_instrument = m_catalogue.find(m_edit.checkIn.instrument, m_edit.checkIn.version);
    m_page->bar().dismiss();
    m_support->hide();
    showPause(false);
    buildItems();
    showHeader();
    showAnswers();
    showEarlier();
}

void CheckInScreen::buildItems() {
    delete m_items;
    m_rows.clear();
    m_items = new QWidget;
    kit::spaced(new QVBoxLayout(m_items), 0, 0);
    m_card->add(m_items);
    if (m_instrument == nullptr) {
        return;
    }
    const instruments::Scale* shown = nullptr;
    for (const instruments::Item& item : m_instrument->items) {
        // What the ends mean stands once above the rows that share it.
        addRow(item, shown == nullptr || !(shown->labels == item.scale.labels));
        shown = &item.scale;
    }
    putInOrder();
}

void CheckInScreen::putInOrder() {
    // The rows are made anew for each instrument, after what stands below them. A scale takes no keys itself: its
    // buttons do.
    std::vector<QWidget*> order{m_pauseFirst};
    for (const ItemRow* row : m_rows) {
        for (QAbstractButton* value : row->scale().findChildren<QAbstractButton*>()) {
            order.push_back(value);
        }
    }
    order.insert(order.end(), {m_line, m_later, m_save});
    for (std::size_t i = 1; i < order.size(); ++i) {
        setTabOrder(order[i - 1], order[i]);
    }
}

void CheckInScreen::addRow(const instruments::Item& item, bool showEnds) {
    auto* row = new ItemRow(item, showEnds);
    m_items->layout()->addWidget(row);
    m_rows.push_back(row);
    kit::RatingScale& scale = row->scale();
    connect(&scale, &kit::RatingScale::changed, this, [this, row] { answered(*row); });
    connect(&scale, &kit::RatingScale::settled, this, [this, row] { moveFrom(*row, 1); });
    connect(&scale, &kit::RatingScale::leftFor, this, [this, row](int direction) { moveFrom(*row, direction); });
    connect(&scale, &kit::RatingScale::activeChanged, this, [this, row](bool active) {
        if (active) {
            m_edit.cursor.part = row->item();
            m_page->reveal(row);
        }
    });
}

void CheckInScreen::showHeader() {
    if (m_instrument == nullptr) {
        m_page->setTitle(m_edit.checkIn.instrument);
        m_page->bar().showNotice(tr("This self-rating is not in the journal, so its statements cannot be shown."));
        return;
    }
    m_page->setTitle(m_instrument->title);
    const int items = static_cast<int>(m_instrument->items.size());
    const int minutes = (items + itemsAMinute - 1) / itemsAMinute;
    QStringList parts{models::longDate(m_edit.checkIn.at.date) + QStringLiteral(", ") +
                      models::timeText(m_edit.checkIn.at)};
    if (!m_instrument->period.isEmpty()) {
        parts << tr("about %1").arg(m_instrument->period);
    }
    if (!isSaved()) {
        parts << models::statements(items) + QStringLiteral(", ") +
                     (minutes == 1 ? tr("about a minute") : tr("about %1 minutes").arg(minutes));
    }
    m_page->setSubtitle(parts.join(QStringLiteral(" · ")));
    const instruments::Scale& scale = m_instrument->scale;
    m_keys->setText(tr("Keys %1 to %2 rate, arrows move, S skips.").arg(scale.min).arg(scale.max) + QLatin1Char(' ') +
                    (isSaved() ? QString() : tr("Your earlier ratings appear once you have saved.")));
    m_validity->setText(m_instrument->validity +
                        (m_instrument->attribution.isEmpty() ? QString() : QStringLiteral(" ")) +
                        m_instrument->attribution);
    m_later->setText(isSaved() ? tr("Done") : tr("Later"));
    m_pauseFirst->setVisible(!isSaved() && m_pause->isHidden());
    m_save->setText(isSaved() ? tr("Save changes") : tr("Save check-in"));
}

void CheckInScreen::showAnswers() {
    for (ItemRow* row : m_rows) {
        const auto found = m_edit.checkIn.answers.find(row->item());
        row->setAnswer(found == m_edit.checkIn.answers.end() ? std::nullopt : std::optional(found->second),
                       m_edit.checkIn.skipped.contains(row->item()));
    }
    m_line->setText(m_edit.checkIn.line);
}

bool CheckInScreen::showEarlier() {
    std::optional<CheckIn> before;
    if (isSaved()) {
        const auto row = m_services.journal.read().lastCheckIn(m_edit.checkIn.instrument, m_edit.checkIn.at.utc);
        before = row ? m_services.journal.read().find(row->id) : std::nullopt;
    }
    for (ItemRow* row : m_rows) {
        if (!before) {
            row->setEarlier({});
            continue;
        }
        const QString when = models::listDate(before->at.date, m_services.clock.today());
        const auto found = before->answers.find(row->item());
        row->setEarlier(found == before->answers.end() ? tr("not rated %1").arg(when)
                                                       : tr("%1 on %2").arg(found->second).arg(when));
    }
    return before.has_value();
}

void CheckInScreen::answered(ItemRow& row) {
    if (row.scale().value()) {
        editing::rate(m_edit, row.item(), *row.scale().value());
    } else if (row.scale().isSkipped()) {
        editing::skip(m_edit, row.item());
    } else {
        editing::takeBack(m_edit, row.item());
    }
    m_saver->keeper().touch();
}

void CheckInScreen::moveFrom(const ItemRow& row, int direction) {
    const auto place = std::find(m_rows.begin(), m_rows.end(), &row);
    const auto next = (place - m_rows.begin()) + direction;
    if (next >= static_cast<std::ptrdiff_t>(m_rows.size())) {
        m_line->setFocus(Qt::TabFocusReason);
        m_page->reveal(m_line);
    } else if (next >= 0) {
        m_rows[static_cast<std::size_t>(next)]->scale().setFocus(Qt::TabFocusReason);
    }
}

void CheckInScreen::save() {
    if (m_instrument == nullptr || (isSaved() && *m_kept == m_edit.checkIn)) {
        return;
    }
    if (editing::isEmpty(m_edit)) {
        m_page->bar().showNotice(tr("Nothing is rated yet. Rate or skip a statement, then save."));
        return;
    }
    try {
        m_saver->save(m_edit.checkIn);
    } catch (const Error& error) {
        m_page->bar().showError(error);
    }
}

void CheckInScreen::saved(bool first) {
    m_kept = m_services.journal.read().find(m_edit.checkIn.id);
    showHeader();
    const bool hasEarlier = showEarlier();
    showSupport();
    if (first) {
        m_page->bar().showNotice(hasEarlier ? tr("Saved. Beside each answer stands the one before it.") : tr("Saved."));
        m_later->setFocus(Qt::OtherFocusReason);
    }
}

void CheckInScreen::showPause(bool pausing) {
    m_pause->setVisible(pausing);
    for (QWidget* part : {static_cast<QWidget*>(m_card), static_cast<QWidget*>(m_behind), m_foot}) {
        part->setVisible(!pausing);
    }
    m_pauseFirst->setVisible(!pausing && !isSaved() && m_instrument != nullptr);
    if (pausing) {
        m_pause->begin();
    }
}

/// Where support is found, where an answer is a reason to say it. Nothing is noted about it.
void CheckInScreen::showSupport() {
    if (m_instrument == nullptr || !suggestsSupport(*m_instrument, m_edit.checkIn.answers)) {
        return;
    }
    try {
        m_support->read();
        m_support->show();
        m_page->reveal(m_support);
    } catch (const Error& error) {
        m_page->bar().showError(error);
    }
}

void CheckInScreen::leave(Leaving why) {
    if (m_instrument == nullptr) {
        return;
    }
    if (why == Leaving::ForAnotherPlace && isSaved()) {
        save();
    } else if (!isSaved() && editing::isEmpty(m_edit)) {
        m_saver->keeper().drop();
    } else {
        m_saver->keeper().keepNow();
    }
}

QWidget* CheckInScreen::firstFocus() {
    if (m_edit.cursor.isIn(linePart)) {
        return m_line;
    }
    for (ItemRow* row : m_rows) {
        if (!row->scale().value() && !row->scale().isSkipped()) {
            return &row->scale();
        }
    }
    return m_rows.empty() ? nullptr : &m_rows.front()->scale();
}

}  // namespace tspace::checkin
