// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/search_screen.h"

#include "kit/card.h"
#include "kit/line_field.h"
#include "kit/message_bar.h"
#include "kit/page.h"
#include "kit/row_view.h"
#include "kit/text.h"
#include "kit/tokens.h"
#include "search/command_list_model.h"
#include "search/hit_list_model.h"
#include "services/purpose.h"
#include "store/journal.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace tspace::search {

SearchScreen::SearchScreen(const kit::Services& services, QWidget* parent)
    : Screen(parent),
      m_services(services),
      m_page(new kit::Page(tr("Search"))),
      m_field(new kit::LineField(tr("Words, a name, a code, or what is to be done"), tr("Search for"))),
      m_commands(new CommandListModel(this)),
      m_commandView(new kit::RowView(tr("Commands"))),
      m_hits(new HitListModel(services.clock, this)),
      m_view(new kit::RowView(tr("Found, newest first"))),
      m_worker(new kit::Background(this)) {
    kit::spaced(new QVBoxLayout(this), 0, 0)->addWidget(m_page);
    build();
    connect(m_field, &QLineEdit::textChanged, this, &SearchScreen::search);
    connect(m_hits, &HitListModel::moreWanted, this, &SearchScreen::searchBelow);
    connect(m_view, &kit::RowView::opened, this, &SearchScreen::openHit);
    connect(m_commandView, &kit::RowView::opened, this, &SearchScreen::runCommand);
    m_field->installEventFilter(this);
}

SearchScreen::~SearchScreen() {
    m_worker->cancel();
}

void SearchScreen::build() {
    m_page->setSubtitle(tr("Finds every word you kept, newest first, and runs any command."));
    m_page->add(m_field);
    m_commandCard = new kit::Card;
    m_commandView->setGrowsWithRows(true);
    m_commandView->setModel(m_commands);
    m_commandCard->add(m_commandView);
    m_commandCard->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_commandCard->hide();
    m_page->add(m_commandCard);
    m_told = kit::text(kit::Part::Quiet, QString());
    m_told->hide();
    m_page->add(m_told);
    m_found = new kit::Card;
    m_view->setModel(m_hits);
    m_found->add(m_view, 1);
    m_page->add(m_found, 1);
    buildHelp();
    m_page->column()->addStretch(0);
    m_found->hide();
}

void SearchScreen::buildHelp() {
    m_help = new kit::Card(tr("How to find"));
    auto* grid = new QGridLayout;
    grid->setColumnStretch(1, 1);
    grid->setHorizontalSpacing(kit::space::wide);
    const std::pair<QString, QString> ways[] = {
        {tr("door eldest"), tr("both words, anywhere in it")},
        {tr("\"at the door\""), tr("these words in this order")},
        {tr("eld*"), tr("words that begin so")},
        {tr("door -school"), tr("without a word")},
        {tr("case:FAM-12"), tr("about a case, and the children under it")},
        {tr("with:\"my supervisor\""), tr("with someone")},
        {tr("record:moment kind:home-visit"), tr("one type of record, one kind")},
        {tr("after:2026-01-31 before:2026-06-01"), tr("between two days")},
        {tr("lock, theme, new session"), tr("a command, to be run by Enter")},
    };
    int row = 0;
    for (const auto& [typed, meaning] : ways) {
        grid->addWidget(kit::oneLine(kit::Part::Strong, typed), row, 0);
        grid->addWidget(kit::text(kit::Part::Quiet, meaning), row++, 1);
    }
    m_help->body()->addLayout(grid);
    m_help->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_page->add(m_help);
}

void SearchScreen::enter() {
    try {
        m_reader = std::make_shared<const JournalReader>(m_services.journal.readerForWorker());
        m_outOfSight = outOfSight(purposeOf(m_services.journal.read()));
        search();
    } catch (const Error& error) {
        m_page->bar().showError(error);
    }
}

void SearchScreen::leave(Leaving why) {
    Q_UNUSED(why)
    m_worker->cancel();
    m_reader.reset();
}

void SearchScreen::refresh(const Committed& committed) {
    Q_UNUSED(committed)
    search();
}

QWidget* SearchScreen::firstFocus() {
    // The next word typed is a new question.
    m_field->selectAll();
    return m_field;
}

void SearchScreen::showExample() {
    ask(tr("school"));  // a word of the sample journal
}

void SearchScreen::ask(const QString& words) {
    m_field->setText(words);
}

void SearchScreen::offer(std::vector<kit::Command> commands) {
    m_commands->setCommands(std::move(commands));
    m_commands->narrow(m_field->text());
    m_commandCard->setVisible(m_commands->rowCount() > 0);
}

void SearchScreen::search() {
    m_commands->narrow(m_field->text());
    m_commandCard->setVisible(m_commands->rowCount() > 0);
    goTo(0);
    m_query = parseSearch(m_field->text(), true);
    m_query.without = m_outOfSight;
    m_openFirst = false;
    if (!m_reader || !m_query.canRun()) {
        m_worker->cancel();
        m_hits->setHits({});
        m_found->hide();
        m_told->hide();
        m_help->setVisible(m_commands->rowCount() == 0);
        return;
    }
    m_worker->run<std::vector<SearchHit>>(
        [reader = m_reader, query = m_query](Progress&) { return reader->search(query, HitListModel::page); },
        [this](std::vector<SearchHit> hits) { showHits(std::move(hits)); },
        [this](const Error& error) { m_page->bar().showError(error); });
}

void SearchScreen::searchBelow(qint64 below) {
    if (!m_reader) {
        return;
    }
    m_worker->run<std::vector<SearchHit>>([reader = m_reader, query = m_query, below](
                                              Progress&) { return reader->search(query, HitListModel::page, below); },
                                          [this](std::vector<SearchHit> hits) {
                                              m_hits->append(std::move(hits));
                                              openIfAsked();
                                          },
                                          [this](const Error& error) { m_page->bar().showError(error); });
}

void SearchScreen::showHits(std::vector<SearchHit> hits) {
    m_hits->setHits(std::move(hits));
    QStringList told;
    for (const Issue& issue : m_query.issues) {
        told << issue.place + QLatin1Char(' ') + issue.words;
    }
    if (m_hits->isEmpty() && m_commands->rowCount() == 0) {
        told << tr("Nothing holds that. Fewer words, or the beginning of one, find more.");
    }
    goTo(std::max(place(), 0));
    m_told->setText(told.join(QLatin1Char('\n')));
    m_told->setVisible(!told.isEmpty());
    m_found->setVisible(!m_hits->isEmpty());
    m_help->setVisible(false);
    openIfAsked();
}

void SearchScreen::openIfAsked() {
    if (std::exchange(m_openFirst, false)) {
        openPlace();
    }
}

void SearchScreen::runCommand(const QModelIndex& index) {
    // It may hand over new commands, or end this screen.
    const auto run = m_commands->command(index).run;
    run();
}

int SearchScreen::place() const {
    if (m_commandView->currentIndex().isValid()) {
        return m_commandView->currentIndex().row();
    }
    return m_view->currentIndex().isValid() ? m_commands->rowCount() + m_view->currentIndex().row() : -1;
}

void SearchScreen::goTo(int place) {
    const int commands = m_commands->rowCount();
    const int last = commands + m_hits->rowCount() - 1;
    if (last < 0) {
        return;
    }
    const int to = std::clamp(place, 0, last);
    m_commandView->setCurrentIndex(to < commands ? m_commands->index(to) : QModelIndex());
    m_view->setCurrentIndex(to < commands ? QModelIndex() : m_hits->index(to - commands));
}

std::optional<RecordId> SearchScreen::recordInHand() const {
    const QModelIndex index = m_view->currentIndex();
    return index.isValid() ? std::optional(m_hits->hit(index).id) : std::nullopt;
}

void SearchScreen::openPlace() {
    if (m_commandView->currentIndex().isValid()) {
        runCommand(m_commandView->currentIndex());
    } else if (m_view->currentIndex().isValid()) {
        openHit(m_view->currentIndex());
    }
}

void SearchScreen::openHit(const QModelIndex& index) {
    const SearchHit& hit = m_hits->hit(index);
    if (kit::placeOf(hit.kind)) {
        Q_EMIT recordRequested(hit.kind, hit.id);
        return;
    }
    // An action stands in its session, an addition likewise; both are opened there.
    try {
        const auto record = m_services.journal.read().find(hit.id);
        std::optional<SessionId> session;
        if (record && std::holds_alternative<Action>(*record)) {
            session = std::get<Action>(*record).session;
        } else if (record && std::holds_alternative<Addition>(*record)) {
            session = std::get<Addition>(*record).session;
        }
        if (session) {
            Q_EMIT recordRequested(RecordKind::Session, session->as<AnyRecord>());
        } else if (hit.kind == RecordKind::Case) {
            ask(QStringLiteral("case:") + hit.headline);
        } else if (hit.kind == RecordKind::Person) {
            ask(QStringLiteral("with:\"") + hit.headline + QLatin1Char('"'));
        } else {
            m_page->bar().showNotice(tr("This has no page of its own. All of it is shown here: %1").arg(hit.headline));
        }
    } catch (const Error& error) {
        m_page->bar().showError(error);
    }
}

bool SearchScreen::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_field || event->type() != QEvent::KeyPress) {
        return Screen::eventFilter(watched, event);
    }
    const auto& key = static_cast<const QKeyEvent&>(*event);
    if (key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter) {
        if (m_worker->isRunning() && !m_commandView->currentIndex().isValid()) {
            m_openFirst = true;  // what is shown answers an older question
        } else {
            openPlace();
        }
        return true;
    }
    if (key.key() == Qt::Key_Down || key.key() == Qt::Key_Up) {
        goTo(place() + (key.key() == Qt::Key_Down ? 1 : -1));
        return true;
    }
    return Screen::eventFilter(watched, event);
}

}  // namespace tspace::search
