// SPDX-License-Identifier: GPL-3.0-or-later
#include "prepare/prepare_screen.h"

#include "kit/columns.h"
#include "kit/empty_state.h"
#include "kit/message_bar.h"
#include "kit/page.h"
#include "kit/text.h"
#include "kit/tokens.h"
#include "models/words.h"
#include "paper/preparation_document.h"
#include "preparation/preparation_words.h"
#include "preparation/start.h"
#include "prepare/agenda_card.h"
#include "prepare/agenda_undo.h"
#include "prepare/choice_cards.h"
#include "services/purpose.h"
#include "services/ratings_since.h"
#include "services/record_saver.h"
#include "services/trend_source.h"
#include "sheets/paper_row.h"
#include "store/journal.h"

#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace tspace::prepare {

using editing::SessionEdit;
using kit::Part;

namespace {

constexpr int choicesShare = 5;
constexpr int agendaShare = 4;

bool mayBePrepared(SessionStatus status) {
    return status == SessionStatus::Planned || status == SessionStatus::UnderWay;
}

}  // namespace

PrepareScreen::PrepareScreen(const kit::Services& services, QWidget* parent)
    : Screen(parent),
      m_services(services),
      m_saver(std::make_unique<RecordSaver>(services.journal,
                                            [this] {
                                                return editing::toJson(editing::SessionDraft{m_edit, {}});
                                            })),
      m_themes(preparation::bundledThemes()),
      m_read(services.journal, services.clock),
      m_undo(new AgendaUndo(m_points, this)),
      m_page(new kit::Page(tr("Prepare"))) {
    kit::spaced(new QVBoxLayout(this), 0, 0)->addWidget(m_page);
    build();
    connectCards();
}

PrepareScreen::~PrepareScreen() {
    disconnect(m_saver.get(), nullptr, this, nullptr);
    // Fields may report that they are left while they go: what they report to goes after them.
    delete m_page;
    m_page = nullptr;
}

void PrepareScreen::build() {
    const auto make = [this] { return sheet(); };
    m_paper = new sheets::PaperRow(m_services, tr("Preparation sheet (PDF)"), make, m_page->bar());
    connect(m_paper, &sheets::PaperRow::said, this, &Screen::statusSaid);
    m_page->addAction(m_paper);
    m_start = kit::button(Part::Primary, tr("Start the session"));
    m_page->addAction(m_start);
    for (const auto& [keys, turn] :
         {std::pair{QKeySequence::Undo, &AgendaUndo::undo}, std::pair{QKeySequence::Redo, &AgendaUndo::redo}}) {
        auto* const shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, m_undo, turn);
    }
    auto* columns = new kit::Columns(kit::secondColumnFrom);
    m_choices = new ChoiceCards;
    auto* side = new QWidget;
    auto* sideColumn = kit::spaced(new QVBoxLayout(side), 0, 0);
    m_agenda = new AgendaCard(m_points, m_services.random);
    sideColumn->addWidget(m_agenda, 0, Qt::AlignTop);
    columns->add(m_choices, choicesShare);
    columns->add(side, agendaShare);
    m_page->add(m_columns = columns);
    auto* empty = new kit::EmptyState(tr("Here the next session is prepared: what is still open, and the agenda that "
                                         "grows out of it. Nothing is planned yet."),
                                      tr("Plan a session"));
    m_page->add(m_empty = empty);
    connect(empty, &kit::EmptyState::stepTaken, this, [this] {
        Q_EMIT planRequested();
        Q_EMIT newRequested(RecordKind::Session);
    });
    connect(m_start, &QPushButton::clicked, this, &PrepareScreen::start);
}

void PrepareScreen::connectCards() {
    connect(m_choices, &ChoiceCards::ticked, this, [this](const preparation::Choice& choice, bool on) {
        if (isReadOnly()) {
            return;
        }
        if (on) {
            preparation::put(m_points, choice, m_services.random);
        } else {
            preparation::take(m_points, choice.from);
        }
        m_agenda->show(m_found.minutes, false);
        touch();
    });
    connect(m_agenda, &AgendaCard::changed, this, &PrepareScreen::touch);
    connect(m_undo, &AgendaUndo::turned, this, [this] {
        m_agenda->show(m_found.minutes, isReadOnly());
        touch();
    });
    connect(m_agenda, &AgendaCard::left, this, [this] { m_saver->keeper().keepNow(); });
    connect(m_agenda, &AgendaCard::said, this, &Screen::statusSaid);
    connect(m_saver.get(), &RecordSaver::saved, this, [this] {
        if (std::exchange(m_opening, false)) {
            Q_EMIT recordRequested(RecordKind::Session, m_edit.session.id.as<AnyRecord>());
        }
    });
}

void PrepareScreen::enter() {
    try {
        m_services.journal.flush();
        const auto next = preparation::nextSession(m_services.journal.read(), {}, m_services.clock.today());
        if (next) {
            open(*next);
        } else {
            showNothing();
        }
    } catch (const Error& error) {
        m_page->bar().showError(error);
    }
}

void PrepareScreen::showRecord(const RecordId& id) {
    try {
        open(id.as<Session>());
    } catch (const Error& error) {
        m_page->bar().showError(error);
    }
}

void PrepareScreen::showExample() {
    if (isOpen()) {
        return;
    }
    ListQuery newest;
    newest.limit = 1;
    for (const SessionRow& row : m_services.journal.read().sessions(newest)) {
        showRecord(row.id.as<AnyRecord>());
    }
}

void PrepareScreen::open(const SessionId& id) {
    // Another page may have handed a version over that is not on disk yet.
    m_services.journal.flush();
    if (stays(id)) {
        m_undo->begin();
        sayState();
        return;
    }
    m_read.begin();
    const JournalReader& read = m_services.journal.read();
    const auto draft = read.draft(id.as<AnyRecord>());
    auto restored = draft ? editing::sessionDraftFromJson(draft->state) : std::nullopt;
    if (restored) {
        take(std::move(restored->edit), draft);
    } else if (const auto kept = read.find(id)) {
        take(editing::fromRecord(*kept, read.actionsOf(id), {QLocale(), m_services.clock.today()}), std::nullopt);
    } else {
        showNothing();
    }
}

bool PrepareScreen::stays(const SessionId& id) const {
    return m_edit.session.id == id && m_edit == m_begun && !m_touched && !m_opening && m_read.stands();
}

void PrepareScreen::take(SessionEdit edit, const std::optional<Draft>& draft) {
    m_opening = false;
    m_touched = false;
    m_restored = draft.has_value();
    m_edit = std::move(edit);
    m_saver->begin(m_edit.session.id.as<AnyRecord>(), RecordKind::Session, draft);
    showAll();
    m_points = preparation::agendaOf(m_edit);
    if (m_points.empty() && !isReadOnly()) {
        m_points = preparation::firstAgenda(m_found, m_services.random);
        preparation::setAgenda(m_edit, m_points);
    }
    m_begun = m_edit;
    m_undo->begin();
    showAgenda();
    sayState();
    if (draft && mayBePrepared(m_edit.session.status)) {
        Q_EMIT statusSaid(tr("You go on where you left off."));
    }
}

void PrepareScreen::sayState() {
    m_page->bar().dismiss();
    if (!mayBePrepared(m_edit.session.status)) {
        m_page->bar().showNotice(tr("This session is not planned any more, so its agenda stays as it was."));
    }
}

void PrepareScreen::showNothing() {
    m_edit = {};
    m_begun = {};
    m_read.forget();
    m_points.clear();
    m_saver->keeper().release();
    m_page->setTitle(tr("Prepare"));
    m_page->setSubtitle({});
    m_start->hide();
    m_paper->hide();
    m_columns->hide();
    m_empty->show();
}

void PrepareScreen::showAll() {
    const JournalReader& read = m_services.journal.read();
    m_found = preparation::prepareFor(read, m_edit.session);
    const QDate today = m_services.clock.today();
    QString ratings;
    if (hasWellbeing(purposeOf(read))) {
        const QDate since = m_found.last ? m_found.last->held.date : today.addYears(-1);
        ratings = ratingsSince(read, catalogueOf(read), since, today).words;
    }
    m_paper->show();
    m_columns->show();
    m_empty->hide();
    m_choices->show(m_found, ratings, today);
    showHeader();
}

void PrepareScreen::showHeader() {
    const Session& session = m_edit.session;
    m_page->setTitle(
        tr("Prepare · %1, %2")
            .arg(QLocale().toString(session.held.date, QStringLiteral("dddd d MMMM")), models::timeText(session.held)));
    QString words = preparation::peopleWords(m_found.names);
    if (!words.isEmpty()) {
        words = words.at(0).toUpper() + words.mid(1) + QStringLiteral(". ");
    }
    words += m_found.last
                 ? tr("Everything since %1.").arg(QLocale().toString(m_found.last->held.date, QStringLiteral("d MMMM")))
                 : tr("Everything so far, as this is the first session.");
    if (!isReadOnly()) {
        words += QLatin1Char(' ') + tr("Only what you tick goes on the agenda.");
    }
    m_page->setSubtitle(words);
    m_start->setVisible(!isReadOnly());
    m_start->setText(session.status == SessionStatus::UnderWay ? tr("Go on with the session")
                                                               : tr("Start the session"));
}

void PrepareScreen::showAgenda() {
    m_choices->showTicks(m_points);
    m_agenda->show(m_found.minutes, isReadOnly());
    showQuestions();
}

void PrepareScreen::showQuestions() {
    try {
        std::vector<Subject> subjects;
        for (const AgendaPoint& point : m_points) {
            auto subject = point.from ? subjectOf(m_services.journal.read(), *point.from) : std::nullopt;
            subjects.push_back(subject.value_or(Subject{}));
            subjects.back().title = point.title + QLatin1Char(' ') + point.want;
        }
        const int turn = static_cast<int>(m_edit.session.held.date.toJulianDay() % 1000);
        m_agenda->showQuestions(preparation::questionsFor(m_themes, subjects, turn));
    } catch (const Error& error) {
        m_page->bar().showError(error);
    }
}

void PrepareScreen::touch() {
    m_touched = true;
    m_undo->note();
    preparation::setAgenda(m_edit, m_points);
    m_saver->keeper().touch();
    m_choices->showTicks(m_points);
    showQuestions();
}

bool PrepareScreen::isReadOnly() const {
    return m_services.journal.isReadOnly() || !mayBePrepared(m_edit.session.status);
}

std::optional<sheets::Sheet> PrepareScreen::sheet() const {
    if (!isOpen()) {
        return std::nullopt;
    }
    // As it stands here, also where it is not saved yet.
    const Session session = editing::toRecords(m_edit, caseload()).session;
    return sheets::Sheet{paper::preparationDocument(m_services.journal.read(), session),
                         tr("Preparation of the session of %1").arg(models::longDate(session.held.date)),
                         {session.id.as<AnyRecord>()}};
}

void PrepareScreen::refresh(const Committed& committed) {
    if (!isOpen()) {
        enter();
        return;
    }
    const auto id = m_edit.session.id.as<AnyRecord>();
    const bool mine = std::find(committed.changed.begin(), committed.changed.end(), id) != committed.changed.end();
    try {
        if (mine && m_edit == m_begun && !m_saver->isSaving() &&
            m_services.journal.read().revisionOf(id) != m_saver->keeper().base()) {
            open(m_edit.session.id);
            return;
        }
        showAll();
        m_choices->showTicks(m_points);
    } catch (const Error& error) {
        m_page->bar().showError(error);
    }
}

QWidget* PrepareScreen::firstFocus() {
    return isOpen() ? m_choices->firstFocus() : nullptr;
}

}  // namespace tspace::prepare
