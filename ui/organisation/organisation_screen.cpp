// SPDX-License-Identifier: GPL-3.0-or-later
#include "organisation/organisation_screen.h"

#include "domain/words.h"
#include "editing/typed.h"
#include "exchange/privacy_check.h"
#include "kit/card.h"
#include "kit/choice_row.h"
#include "kit/empty_state.h"
#include "kit/flow_layout.h"
#include "kit/line_field.h"
#include "kit/message_bar.h"
#include "kit/page.h"
#include "kit/row_view.h"
#include "kit/text.h"
#include "kit/tokens.h"
#include "organisation/organisation_model.h"
#include "services/organisation_list.h"
#include "sheets/paper_maker.h"
#include "store/journal.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace tspace::organisation {

namespace {

constexpr std::array months{3, 6, 12, 0};  // 0: all
constexpr std::size_t usualPeriod = 2;
constexpr int dateCharacters = 18;

}  // namespace

OrganisationScreen::OrganisationScreen(const kit::Services& services, QWidget* parent)
    : Screen(parent),
      m_services(services),
      m_read(services.journal, services.clock),
      m_page(new kit::Page(tr("For the organisation to hear"))),
      m_model(new OrganisationModel(services.clock, this)),
      m_view(new kit::RowView(tr("For the organisation to hear, what is not sorted first"))),
      m_maker(new sheets::PaperMaker(services, this)) {
    kit::spaced(new QVBoxLayout(this), 0, 0)->addWidget(m_page);
    m_page->setSubtitle(
        tr("What you ticked in sessions, actions and moments. Put each under a word with 1 to 6; 0 takes "
           "it back."));
    buildPeriod();
    buildList();
    buildTaking();
    choosePeriod(usualPeriod);
    connect(m_maker, &sheets::PaperMaker::done, this, &Screen::statusSaid);
    connect(m_maker, &sheets::PaperMaker::failed, this,
            [this](const kit::Words& words) { m_page->bar().showError(words); });
}

void OrganisationScreen::buildPeriod() {
    auto* const period = new QWidget;
    auto* const row = new kit::FlowLayout(period, kit::space::small);
    m_period = new kit::ChoiceRow(tr("Which period"));
    m_period->add(tr("3 m"), tr("3 months"));
    m_period->add(tr("6 m"), tr("6 months"));
    m_period->add(tr("12 m"), tr("12 months"));
    m_period->add(tr("All"));
    row->addWidget(m_period);
    const auto day = [&](const QString& name) {
        auto* const field = new kit::LineField(tr("a day, such as 1 Sep"), name);
        field->setRoomFor(dateCharacters);
        auto* const words = kit::oneLine(kit::Part::Label, name);
        words->setBuddy(field);
        auto* const both = new QWidget;  // a label goes to the next line with its box
        auto* const side = kit::spaced(new QHBoxLayout(both), 0, kit::space::small);
        side->addWidget(words);
        side->addWidget(field);
        row->addWidget(both);
        connect(field, &QLineEdit::editingFinished, this, &OrganisationScreen::readDays);
        return field;
    };
    m_from = day(tr("From"));
    m_until = day(tr("To"));
    m_page->add(period);
    connect(m_period, &kit::ChoiceRow::chosen, this, [this](int index) {
        choosePeriod(index);
        guarded([this] { read(); });
    });
}

void OrganisationScreen::buildList() {
    auto* const card = new kit::Card;
    m_areas = new kit::ChoiceRow(tr("Put it under"));
    int digit = 0;
    for (const auto& [area, name] : names<OrganisationArea>()) {
        m_areas->add(tr("%1 %2").arg(++digit).arg(plain::words(area)), plain::words(area));
    }
    connect(m_areas, &kit::ChoiceRow::chosen, this,
            [this](int index) { sortUnder(names<OrganisationArea>()[static_cast<std::size_t>(index)].first); });
    m_view->setModel(m_model);
    m_view->installEventFilter(this);
    // A click chooses what the words below sort; a double click opens, as Enter does.
    disconnect(m_view, &QAbstractItemView::clicked, m_view, &kit::RowView::opened);
    connect(m_view, &QAbstractItemView::doubleClicked, this, &OrganisationScreen::open);
    connect(m_view, &kit::RowView::opened, this, &OrganisationScreen::open);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &OrganisationScreen::showCurrent);
    card->add(m_view, 1);
    card->add(m_areas);
    m_card = card;
    m_page->add(card, 1);
    m_empty =
        new kit::EmptyState(tr("Nothing is ticked in this period. Where something is more than one family’s or one "
                               "worker’s, tick “for the organisation to hear” on the thread, action or moment, "
                               "and it stands here."),
                            tr("Show all"));
    connect(m_empty, &kit::EmptyState::stepTaken, this, [this] {
        choosePeriod(static_cast<int>(months.size()) - 1);
        guarded([this] { read(); });
    });
    m_page->add(m_empty);
}

void OrganisationScreen::buildTaking() {
    m_taking = new QWidget;
    auto* const row = new kit::FlowLayout(m_taking, kit::space::small);
    const auto add = [&](const QString& words, Way way) {
        auto* const made = kit::button(words);
        row->addWidget(made);
        connect(made, &QPushButton::clicked, this, [this, way] { ask(way); });
    };
    add(tr("Save as text"), Way::Text);
    add(tr("Save as CSV"), Way::Csv);
    add(tr("Copy"), Way::Clipboard);
    m_page->add(m_taking);
}

void OrganisationScreen::guarded(const std::function<void()>& act) {
    try {
        act();
    } catch (const Error& error) {
        m_read.forget();
        m_page->bar().showError(error);
    }
}

void OrganisationScreen::choosePeriod(int index) {
    const int count = months.at(static_cast<std::size_t>(index));
    const QDate today = m_services.clock.today();
    const editing::Typing typing{QLocale(), today};
    m_first = count == 0 ? std::nullopt : std::optional(today.addMonths(-count).addDays(1));
    m_last = count == 0 ? std::nullopt : std::optional(today);
    m_months = index;
    m_period->setCurrent(index);
    m_from->setText(m_first ? editing::dateText(*m_first, typing) : QString());
    m_until->setText(m_last ? editing::dateText(*m_last, typing) : QString());
}

void OrganisationScreen::readDays() {
    const editing::Typing typing{QLocale(), m_services.clock.today()};
    const auto day = [&](const QString& typed, std::optional<QDate>& into) {
        const auto date = editing::readDate(typed, typing);
        if (!date && !typed.trimmed().isEmpty()) {
            m_page->bar().showNotice(tr("Write a day, such as 1 Sep, or leave the box empty."));
            return;
        }
        into = date;
    };
    const auto before = std::pair(m_first, m_last);
    day(m_from->text(), m_first);
    day(m_until->text(), m_last);
    if (before != std::pair(m_first, m_last)) {
        m_months.reset();
    }
    guarded([this] { read(); });
}

void OrganisationScreen::enter() {
    m_page->bar().dismiss();
    if (m_months) {
        choosePeriod(*m_months);  // today may be another day than when it was chosen
    }
    if (!m_read.stands()) {
        guarded([this] { read(); });
    }
}

void OrganisationScreen::refresh(const Committed& /*committed*/) {
    guarded([this] { read(); });
}

void OrganisationScreen::showExample() {
    choosePeriod(static_cast<int>(months.size()) - 1);
    guarded([this] { read(); });
}

QWidget* OrganisationScreen::firstFocus() {
    return m_view;
}

void OrganisationScreen::read() {
    m_read.begin();
    const int before = std::max(0, m_view->currentIndex().row());
    m_model->setRows(organisationList(m_services.journal.read(), m_first, m_last));
    const bool any = m_model->rowCount() > 0;
    m_card->setVisible(any);
    m_taking->setVisible(any);
    m_empty->setVisible(!any);
    m_view->setCurrentIndex(m_model->index(std::min(before, m_model->rowCount() - 1)));
    showCurrent();
}

void OrganisationScreen::showCurrent() {
    const QModelIndex index = m_view->currentIndex();
    if (index.isValid()) {
        const auto& area = m_model->rows().at(static_cast<std::size_t>(index.row())).area;
        m_areas->setCurrent(area ? static_cast<int>(*area) : -1);
    }
}

bool OrganisationScreen::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_view && event->type() == QEvent::KeyPress) {
        const int digit = static_cast<QKeyEvent*>(event)->key() - Qt::Key_0;
        const auto areas = names<OrganisationArea>();
        if (digit == 0) {
            sortUnder(std::nullopt);
            return true;
        }
        if (digit > 0 && digit <= static_cast<int>(areas.size())) {
            sortUnder(areas[static_cast<std::size_t>(digit) - 1].first);
            return true;
        }
    }
    return Screen::eventFilter(watched, event);
}

void OrganisationScreen::sortUnder(std::optional<OrganisationArea> area) {
    const QModelIndex index = m_view->currentIndex();
    if (!index.isValid()) {
        return;
    }
    const OrganisationRow row = m_model->rows().at(static_cast<std::size_t>(index.row()));
    guarded([&] {
        const RecordId opened = row.record;
        if (m_services.journal.read().draft(opened)) {
            m_page->bar().showNotice(tr("You began to change this one, and it is not saved yet. Finish that first."));
            m_page->bar().offer(tr("Open it"), [this, row] { Q_EMIT recordRequested(row.kind, row.record); });
            return;
        }
        m_services.journal.commitAndWait({sortedUnder(m_services.journal.read(), row, area)});
        read();
        Q_EMIT statusSaid(area ? tr("%1: under %2").arg(row.words, plain::words(*area))
                               : tr("%1: not sorted").arg(row.words));
    });
}

void OrganisationScreen::open() {
    const QModelIndex index = m_view->currentIndex();
    if (!index.isValid()) {
        return;
    }
    const OrganisationRow& row = m_model->rows().at(static_cast<std::size_t>(index.row()));
    if (row.kind != RecordKind::Action) {
        Q_EMIT partRequested(row.kind, row.record, row.id);
        return;
    }
    guarded([&] {
        const auto action = m_services.journal.read().find(row.record.as<Action>());
        if (action && action->session) {
            Q_EMIT partRequested(RecordKind::Session, action->session->as<AnyRecord>(), row.id);
        } else {
            Q_EMIT placeRequested(kit::Place::Actions);
        }
    });
}

QString OrganisationScreen::whatLeaves() const {
    return tr("For the organisation to hear, %1").arg(periodWords(m_first, m_last));
}

void OrganisationScreen::ask(Way way) {
    guarded([&] {
        QStringList lines;
        for (const OrganisationRow& row : m_model->rows()) {
            lines << row.words;
        }
        const QString notice = privacyNotice(lines, m_services.journal.read());
        if (notice.isEmpty()) {
            take(way);
            return;
        }
        m_page->bar().showNotice(notice);
        m_page->bar().offer(tr("Take it out all the same"), [this, way] {
            m_page->bar().dismiss();
            guarded([this, way] { take(way); });
        });
    });
}

void OrganisationScreen::take(Way way) {
    std::vector<RecordId> records;
    for (const OrganisationRow& row : m_model->rows()) {
        records.push_back(row.record);
    }
    const QString text = organisationText(m_model->rows(), m_first, m_last);
    switch (way) {
        case Way::Text:
            m_maker->saveAs(text.toUtf8(), whatLeaves(), QStringLiteral("txt"), records);
            break;
        case Way::Csv:
            m_maker->saveAs(organisationCsv(m_model->rows()), whatLeaves(), QStringLiteral("csv"), records);
            break;
        case Way::Clipboard:
            m_maker->copy(text, whatLeaves(), records);
            break;
    }
}

}  // namespace tspace::organisation
