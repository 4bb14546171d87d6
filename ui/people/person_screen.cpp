// SPDX-License-Identifier: GPL-3.0-or-later
#include "people/person_screen.h"

#include "kit/card.h"
#include "kit/line_field.h"
#include "kit/message_bar.h"
#include "kit/page.h"
#include "kit/row_view.h"
#include "kit/text.h"
#include "kit/tokens.h"
#include "models/words.h"
#include "people/end_card.h"
#include "people/handover_page.h"
#include "people/person_details.h"
#include "people/person_models.h"
#include "people/person_words.h"
#include "people/plan_card.h"
#include "services/opened_record.h"
#include "services/record_saver.h"

#include <QPushButton>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <utility>

namespace tspace::people {

using namespace kit;

PersonScreen::PersonScreen(const Services& services, QWidget* parent)
    : Screen(parent),
      m_services(services),
      m_standards(bundledStandards()),
      m_saver(std::make_unique<RecordSaver>(services.journal, [this] { return editing::toJson(m_edit); })),
      m_stack(new QStackedLayout(this)),
      m_page(new Page(tr("Person"))),
      m_handover(new HandoverPage(services)),
      m_details(new PersonDetails(m_edit, m_standards, services.spelling)),
      m_plan(new PlanCard),
      m_end(new EndCard),
      m_sessions(new PersonSessionsModel(services.journal.read(), this)),
      m_sessionsView(new RowView(tr("Sessions, newest first"))),
      m_year(text(Part::Small, {})),
      m_open(new OpenWithModel(this)),
      m_openView(new RowView(tr("Still open"))),
      m_nothingOpen(text(Part::Quiet, tr("Nothing is open."))),
      m_history(new QWidget) {
    m_stack->addWidget(m_page);
    m_stack->addWidget(m_handover);
    buildPage();
    connectCards();
    connect(m_saver.get(), &RecordSaver::saved, this, [this] {
        m_kept = m_services.journal.read().find(m_edit.person.id);
        showStanding();
        if (std::exchange(m_handoverWaits, false)) {
            showHandover();
        }
    });
}

PersonScreen::~PersonScreen() = default;

sheets::PaperMaker& PersonScreen::maker() {
    return m_handover->maker();
}

void PersonScreen::buildPage() {
    auto* done = button(tr("Done"));
    m_page->addAction(done);
    connect(done, &QPushButton::clicked, this, [this] { Q_EMIT placeRequested(Place::People); });
    auto* details = new Card(tr("Details"));
    details->add(m_details);
    m_page->add(details);
    buildSessions();
    m_page->add(m_history);
    m_page->column()->addStretch(1);
}

void PersonScreen::buildSessions() {
    auto* column = spaced(new QVBoxLayout(m_history), 0, space::medium + 2);
    column->addWidget(m_plan);
    auto* sessions = new Card(tr("Sessions over time"));
    m_sessionsView->setModel(m_sessions);
    m_sessionsView->setGrowsWithRows(true);
    sessions->add(m_year);
    sessions->add(m_sessionsView);
    column->addWidget(sessions);
    auto* open = new Card(tr("Still open"));
    m_openView->setModel(m_open);
    m_openView->setGrowsWithRows(true);
    m_openView->setWraps();
    open->add(m_nothingOpen);
    open->add(m_openView);
    column->addWidget(open);
    column->addWidget(m_end);
}

void PersonScreen::connectCards() {
    connect(m_details, &PersonDetails::edited, this, [this] { m_saver->keeper().touch(); });
    connect(m_details, &PersonDetails::left, this, [this] { m_saver->keeper().keepNow(); });
    connect(m_plan, &PlanCard::planned, this, &PersonScreen::plan);
    connect(m_end, &EndCard::endRequested, this, &PersonScreen::end);
    connect(m_end, &EndCard::resumeRequested, this, [this] { setEnd(std::nullopt, {}); });
    connect(m_end, &EndCard::handoverRequested, this, &PersonScreen::showHandover);
    const auto notice = [this](const QString& words) { m_page->bar().showNotice(words); };
    connect(m_plan, &PlanCard::notUnderstood, this, notice);
    connect(m_end, &EndCard::notUnderstood, this, notice);
    connect(m_handover, &HandoverPage::said, this, &Screen::statusSaid);
    connect(m_handover, &HandoverPage::closed, this, [this] {
        m_stack->setCurrentWidget(m_page);
        m_sessionsView->setFocus();
    });
    connect(m_sessionsView, &RowView::opened, this, [this](const QModelIndex& index) {
        Q_EMIT recordRequested(RecordKind::Session, m_sessions->row(index).id.as<AnyRecord>());
    });
    connect(m_openView, &RowView::opened, this, [this](const QModelIndex& index) {
        if (const OpenRow& open = m_open->row(index); open.session) {
            Q_EMIT partRequested(RecordKind::Session, open.session->as<AnyRecord>(), open.id);
        }
    });
}

void PersonScreen::showRecord(const RecordId& id) {
    try {
        auto opened = openedRecord(m_services.journal.read(), id.as<Person>(), editing::personEditFromJson,
                                   [this](const Person& kept) {
                                       return editing::fromRecord(kept, {QLocale(), m_services.clock.today()});
                                   });
        if (opened) {
            m_kept = std::move(opened->kept);
            open(std::move(opened->edit), opened->draft);
        }
    } catch (const Error& error) {
        m_page->bar().showError(error);
    }
}

void PersonScreen::showExample() {
    const SupervisionOverview overview =
        supervisionOverview(m_services.journal.read(), m_standards, m_services.clock.today());
    for (const auto* const people : {&overview.supervised, &overview.others}) {
        if (!people->empty()) {
            showRecord(people->front().person.id.as<AnyRecord>());
            return;
        }
    }
    startNew();
}

void PersonScreen::startNew() {
    try {
        m_kept.reset();
        open(editing::newPerson(PersonId::make(m_services.random),
                                m_standards.empty() ? QString() : m_standards.front().id,
                                {QLocale(), m_services.clock.today()}),
             std::nullopt);
    } catch (const Error& error) {
        m_page->bar().showError(error);
    }
}

void PersonScreen::open(editing::PersonEdit edit, const std::optional<Draft>& draft) {
    m_edit = std::move(edit);
    m_saver->begin(m_edit.person.id.as<AnyRecord>(), RecordKind::Person, draft);
    m_page->bar().dismiss();
    m_stack->setCurrentWidget(m_page);
    m_sessionsView->setCurrentIndex({});
    m_ideaIsOld = true;
    m_handoverWaits = false;
    showAll();
    if (draft) {
        Q_EMIT statusSaid(tr("You go on where you left off."));
    }
}

void PersonScreen::showAll() {
    m_details->showAll();
    showStanding();
}

void PersonScreen::showStanding() {
    m_page->setTitle(m_kept ? m_kept->name : tr("Someone you meet in supervision"));
    m_history->setVisible(m_kept.has_value());
    m_end->showEnd(m_edit.person.until, m_edit.typing);
    if (!m_kept) {
        m_page->setSubtitle({});
        return;
    }
    try {
        const JournalReader& read = m_services.journal.read();
        const QDate today = m_services.clock.today();
        const auto stands = standingOf(read, m_kept->id, m_standards, today);
        if (!stands) {
            return;
        }
        QStringList parts{words(m_kept->role)};
        parts << (stands->interval ? tr("every %1").arg(words(stands->interval)) : tr("no interval agreed"))
              << tr("last met %1").arg(shortDay(stands->person.lastHeld, today));
        const auto& until = stands->person.until;
        const bool hasEnded = until && *until < today;
        if (!hasEnded || stands->person.next) {
            parts << tr("next: %1").arg(nextWords(stands->person.next, today));
        }
        if (until) {
            parts << (hasEnded ? tr("ended %1") : tr("until %1")).arg(shortDay(until, today));
        }
        if (const QString caseload = caseloadWords(stands->person); !caseload.isEmpty()) {
            parts << tr("caseload %1").arg(caseload);
        }
        m_page->setSubtitle(together(parts.join(QStringLiteral(" · "))));
        showHistory(*stands);
    } catch (const Error& error) {
        m_page->bar().showError(error);
    }
}

void PersonScreen::showHistory(const PersonStanding& stands) {
    const JournalReader& read = m_services.journal.read();
    const QDate today = m_services.clock.today();
    m_year->setText(yearSentence(stands.year, today));
    if (std::exchange(m_ideaIsOld, false)) {
        const auto past = meetings(read, {m_kept->id, std::nullopt, today});
        m_plan->showIdea(planIdea(stands, past, m_standards, today), {QLocale(), today});
    }
    m_plan->setVisible(!stands.person.until || *stands.person.until >= today);
    const int current = m_sessionsView->currentIndex().row();
    m_sessions->show(m_kept->id, today);
    m_sessionsView->setCurrentIndex(m_sessions->index(current));
    ListQuery open;
    open.with = m_kept->id;
    open.openOnly = true;
    m_open->setOpen(read.loops(open), read.actions(open), today);
    m_nothingOpen->setVisible(m_open->rowCount() == 0);
    m_openView->setVisible(m_open->rowCount() > 0);
}

void PersonScreen::refresh(const Committed& committed) {
    Q_UNUSED(committed)
    showStanding();
}

bool PersonScreen::tell(const Issues& issues) {
    if (!hasFault(issues)) {
        return false;
    }
    m_page->bar().showNotice(issues.front().words);
    return true;
}

void PersonScreen::save() {
    saveNow({});
}

void PersonScreen::saveNow(const std::vector<Record>& others) {
    if (m_edit.person.id.isNull() || (m_saver->isNew() && editing::isEmpty(m_edit))) {
        return;
    }
    const editing::PersonRecord record = editing::toRecord(m_edit);
    if (tell(record.issues)) {
        m_saver->keeper().keepNow();
        Q_EMIT statusSaid(tr("Kept as a draft."));
        return;
    }
    if (m_kept && *m_kept == record.person && others.empty() && !m_saver->isSaving()) {
        m_saver->keeper().drop();
        return;
    }
    try {
        m_saver->save(record.person, others);
    } catch (const Error& error) {
        m_page->bar().showError(error);
    }
}

void PersonScreen::leave(Leaving why) {
    if (m_edit.person.id.isNull()) {
        return;
    }
    if (m_saver->isNew() && editing::isEmpty(m_edit)) {
        m_saver->keeper().drop();
    } else if (why == Leaving::Locking) {
        m_saver->keeper().keepNow();
    } else {
        save();
    }
}

QWidget* PersonScreen::firstFocus() {
    if (m_stack->currentWidget() == m_handover) {
        return m_handover->reading();
    }
    if (std::exchange(m_planFirst, false) && m_kept && m_plan->isVisibleTo(this)) {
        return m_plan->day();
    }
    return m_kept && m_sessions->rowCount() > 0 ? static_cast<QWidget*>(m_sessionsView) : m_details->name();
}

}  // namespace tspace::people
