// SPDX-License-Identifier: GPL-3.0-or-later
#include "loops/still_open_screen.h"

#include "domain/words.h"
#include "kit/card.h"
#include "kit/columns.h"
#include "kit/empty_state.h"
#include "kit/message_bar.h"
#include "kit/page.h"
#include "kit/row_view.h"
#include "kit/text.h"
#include "kit/tokens.h"
#include "loops/loop_filters.h"
#include "loops/loop_panel.h"
#include "loops/open_loop_model.h"
#include "models/words.h"
#include "store/journal.h"

#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

namespace tspace::loops {

using editing::LoopStep;
using editing::LoopWord;

StillOpenScreen::StillOpenScreen(const kit::Services& services, std::unique_ptr<Alarm> alarm, QWidget* parent)
    : Screen(parent),
      m_services(services),
      m_read(services.journal, services.clock),
      m_page(new kit::Page(tr("Still open"))),
      m_filters(new LoopFilters),
      m_model(new OpenLoopModel(services.clock, this)),
      m_view(new kit::RowView(tr("Still open, by state, the oldest first"))),
      m_panel(new LoopPanel(services.spelling)),
      m_keeper(
          services.journal, [this] { return editing::toJson(m_panel->word()); }, std::move(alarm)) {
    kit::spaced(new QVBoxLayout(this), 0, 0)->addWidget(m_page);
    m_page->add(m_filters);
    connect(m_filters, &LoopFilters::chosen, this, [this] { guarded([this] { read(); }); });
    buildPage();
    buildKeys();
    connectPanel();
}

StillOpenScreen::~StillOpenScreen() {
    m_keeper.keepNow();
    // Its boxes may report that they are left while they go, and what they report to goes after them.
    disconnect(m_panel, nullptr, this, nullptr);
    delete m_page;
}

void StillOpenScreen::buildPage() {
    auto* const card = new kit::Card;
    m_view->setModel(m_model);
    card->add(m_view, 1);
    // A click chooses, so that the panel can be used with the mouse; a double click opens, as Enter does.
    disconnect(m_view, &QAbstractItemView::clicked, m_view, &kit::RowView::opened);
    connect(m_view, &QAbstractItemView::doubleClicked, this, &StillOpenScreen::openSession);
    connect(m_view, &kit::RowView::opened, this, &StillOpenScreen::openSession);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this] { guarded([this] { showCurrent(); }); });
    constexpr int listShare = 5;
    constexpr int panelShare = 4;
    auto* const both = new kit::Columns(kit::secondColumnFrom);
    both->add(card, listShare);
    both->add(m_panel, panelShare);
    m_both = both;
    m_page->add(both, 1);
    m_empty = new kit::EmptyState(tr("Nothing is open here. What you talk through in a session stands here until "
                                     "something came of it, or until you set it down."),
                                  tr("Go to the sessions"));
    m_page->add(m_empty);
    connect(m_empty, &kit::EmptyState::stepTaken, this, [this] { Q_EMIT placeRequested(kit::Place::Sessions); });
}

void StillOpenScreen::buildKeys() {
    const auto key = [this](const QKeySequence& keys, auto act) {
        auto* const shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    key(Qt::CTRL | Qt::Key_2, [this] { begin(LoopStep::Challenge); });
    key(Qt::CTRL | Qt::Key_3, [this] { begin(LoopStep::Feedback); });
    key(Qt::CTRL | Qt::Key_4, [this] { begin(LoopStep::ActedOn); });
    key(Qt::CTRL | Qt::Key_D, [this] { begin(LoopStep::SetDown); });
    key(Qt::CTRL | Qt::Key_B, [this] { takeAlong(); });
    key(Qt::CTRL | Qt::Key_Return, [this] { keep(); });
}

void StillOpenScreen::connectPanel() {
    connect(m_panel, &LoopPanel::sessionRequested, this, &StillOpenScreen::openSession);
    connect(m_panel, &LoopPanel::stepRequested, this, &StillOpenScreen::begin);
    connect(m_panel, &LoopPanel::takeAlongRequested, this, &StillOpenScreen::takeAlong);
    connect(m_panel, &LoopPanel::edited, this, [this] { m_keeper.touch(); });
    connect(m_panel, &LoopPanel::left, this, [this] { m_keeper.keepNow(); });
    connect(m_panel, &LoopPanel::keepRequested, this, &StillOpenScreen::keep);
    connect(m_panel, &LoopPanel::closeRequested, this, &StillOpenScreen::closeBox);
}

void StillOpenScreen::offerPlaces(const std::vector<kit::Place>& places) {
    for (const auto& [place, words] : {std::pair{kit::Place::Actions, tr("Actions")},
                                       {kit::Place::ChildsRecord, tr("Child’s record")},
                                       {kit::Place::Organisation, tr("Organisation")},
                                       {kit::Place::Development, tr("Development")}}) {
        if (std::find(places.begin(), places.end(), place) != places.end()) {
            auto* const link = kit::button(words);
            connect(link, &QPushButton::clicked, this, [this, to = place] { Q_EMIT placeRequested(to); });
            m_page->addAction(link);
        }
    }
}

void StillOpenScreen::guarded(const std::function<void()>& act) {
    try {
        act();
    } catch (const Error& error) {
        m_read.forget();
        m_page->bar().showError(error);
    }
}

void StillOpenScreen::enter() {
    m_page->bar().dismiss();
    guarded([this] {
        if (!m_read.stands()) {
            readAll();
        }
        offerKept();
    });
}

void StillOpenScreen::refresh(const Committed& /*committed*/) {
    guarded([this] { readAll(); });
}

void StillOpenScreen::readAll() {
    m_read.begin();
    m_filters->read(m_services.journal.read());
    read();
}

void StillOpenScreen::leave(Leaving /*why*/) {
    m_keeper.keepNow();
    m_panel->closeBox();
}

void StillOpenScreen::save() {
    keep();
}

void StillOpenScreen::showExample() {
    m_view->setCurrentIndex(m_model->index(0));
}

QWidget* StillOpenScreen::firstFocus() {
    return m_panel->isWriting() ? m_panel->box() : m_view;
}

void StillOpenScreen::read() {
    const int before = m_view->currentIndex().row();
    const auto thread = m_loop ? std::optional(m_loop->thread) : std::nullopt;
    m_model->setRows(openLoops(m_services.journal.read(), m_filters->filter()));
    const bool any = m_model->rowCount() > 0;
    m_both->setVisible(any);
    m_empty->setVisible(!any);
    m_filters->setVisible(any || m_filters->isSet());
    const int kept = thread ? m_model->rowOf(*thread) : -1;
    // Where the chosen one is gone, the next stands in its place.
    const int next = std::clamp(before, 0, std::max(0, m_model->rowCount() - 1));
    const QModelIndex chosen = m_model->index(kept >= 0 ? kept : next);
    if (chosen == m_view->currentIndex()) {
        showCurrent();
    } else {
        m_view->setCurrentIndex(chosen);  // which shows it
    }
    showCounts();
}

void StillOpenScreen::showCounts() {
    QStringList parts;
    for (const Loop state : {Loop::Practice, Loop::Challenged, Loop::FedBack}) {
        const auto count = std::count_if(m_model->rows().begin(), m_model->rows().end(),
                                         [&](const OpenLoopRow& row) { return row.loop == state; });
        if (count > 0) {
            parts << tr("%1 %2").arg(count).arg(plain::words(state));
        }
    }
    m_page->setSubtitle(parts.join(QStringLiteral(" · ")));
}

void StillOpenScreen::showCurrent() {
    const QModelIndex index = m_view->currentIndex();
    if (!index.isValid()) {
        return m_loop.reset();
    }
    const OpenLoopRow& row = m_model->rows().at(static_cast<std::size_t>(index.row()));
    const bool isAnother = !m_loop || m_loop->thread != row.thread;
    if (isAnother && m_panel->isWriting()) {
        m_keeper.keepNow();
        m_panel->closeBox();
    }
    m_loop = openLoop(m_services.journal.read(), row.thread);
    if (m_loop) {
        const QString day = models::longDate(row.held.date);
        QString about = row.people.isEmpty() ? day : tr("%1, %2").arg(row.people.join(QStringLiteral(", ")), day);
        if (m_loop->isLocked) {
            about += QStringLiteral(" · ") + tr("agreed: what you add stands as a later addition");
        }
        m_panel->show(*m_loop, titleOf(row), plain::words(row.loop) + QStringLiteral(" · ") + about);
    }
}

void StillOpenScreen::offerKept() {
    for (const Draft& draft : m_services.journal.read().drafts(RecordKind::Addition)) {
        const auto word = editing::loopWordFromJson(draft.state);
        const int row = word ? m_model->rowOf(word->thread) : -1;
        if (row >= 0 && !word->text.trimmed().isEmpty()) {
            m_page->bar().showNotice(tr("What you began to write about “%1” is kept.")
                                         .arg(titleOf(m_model->rows().at(static_cast<std::size_t>(row)))));
            m_page->bar().offer(tr("Go on writing"), [this, thread = word->thread, step = word->step] {
                m_page->bar().dismiss();
                m_view->setCurrentIndex(m_model->index(m_model->rowOf(thread)));
                begin(step);
            });
            return;
        }
    }
}

std::optional<Draft> StillOpenScreen::keptWord(const ThreadId& thread, LoopStep step) const {
    for (const Draft& draft : m_services.journal.read().drafts(RecordKind::Addition)) {
        const auto word = editing::loopWordFromJson(draft.state);
        if (word && word->thread == thread && word->step == step) {
            return draft;
        }
    }
    return std::nullopt;
}

void StillOpenScreen::openSession() {
    if (m_loop) {
        Q_EMIT partRequested(RecordKind::Session, m_loop->session.as<AnyRecord>(), m_loop->thread.uuid());
    }
}

void StillOpenScreen::begin(LoopStep step) {
    if (!m_loop) {
        return;
    }
    if (step == LoopStep::ActedOn && !m_loop->heard) {
        Q_EMIT statusSaid(tr("Nothing was heard yet that could be acted on."));
        return;
    }
    guarded([&] {
        m_keeper.keepNow();
        m_services.journal.flush();
        const auto kept = keptWord(m_loop->thread, step);
        LoopWord word{m_loop->thread, step, {}, {}, {}};
        if (kept) {
            word = editing::loopWordFromJson(kept->state).value_or(word);
        }
        m_keeper.begin(kept ? kept->record : Id<Addition>::make(m_services.random).as<AnyRecord>(),
                       RecordKind::Addition, std::nullopt, kept ? kept->token : 0);
        m_panel->write(word);
    });
}

void StillOpenScreen::closeBox() {
    m_keeper.keepNow();
    m_panel->closeBox();
    m_view->setFocus(Qt::OtherFocusReason);
}

void StillOpenScreen::keep() {
    if (!m_loop || !m_panel->isWriting()) {
        return;
    }
    const LoopWord word = m_panel->word();
    if (word.step != LoopStep::SetDown && word.text.trimmed().isEmpty()) {
        m_panel->setProblem(word.step == LoopStep::ActedOn ? tr("Say in a line how it was acted on.")
                                                           : tr("Write a line first."));
        return;
    }
    guarded([&] { putDown(word); });
}

void StillOpenScreen::putDown(const LoopWord& word) {
    m_keeper.keepNow();
    const JournalReader& read = m_services.journal.read();
    const auto& heard = m_loop->heard;
    const SessionId where = word.step == LoopStep::ActedOn && heard ? heard->session : m_loop->session;
    if (read.draft(where.as<AnyRecord>())) {
        sayUnfinished(where);
        return;
    }
    Change change =
        wordAdded(read, *m_loop, word, m_keeper.record().as<Addition>(), m_services.clock.now(), m_services.random);
    const OpenLoop done = *m_loop;  // the list goes on to the next while the commit is told
    m_services.journal.commitAndWait({change});
    m_keeper.drop();
    m_panel->closeBox();
    readAll();
    m_view->setFocus(Qt::OtherFocusReason);
    if (word.step == LoopStep::SetDown) {
        m_page->bar().showNotice(tr("“%1” is set down.").arg(done.title));
        m_page->bar().offer(tr("Take it up again"), [this, done] { takeUp(done.session, done.thread); });
    } else {
        Q_EMIT statusSaid(word.step == LoopStep::ActedOn ? tr("Settled: %1").arg(done.title)
                                                         : tr("Kept with “%1”.").arg(done.title));
    }
}

void StillOpenScreen::takeUp(const SessionId& session, const ThreadId& thread) {
    guarded([&] {
        m_services.journal.commitAndWait({takenUp(m_services.journal.read(), session, thread)});
        m_page->bar().dismiss();
        readAll();
        m_view->setCurrentIndex(m_model->index(std::max(0, m_model->rowOf(thread))));
    });
}

void StillOpenScreen::sayUnfinished(const SessionId& session) {
    m_page->bar().showNotice(
        tr("You began to change that session, and it is not saved yet. What you wrote here is kept; "
           "finish the session first."));
    m_page->bar().offer(tr("Open the session"),
                        [this, session] { Q_EMIT recordRequested(RecordKind::Session, session.as<AnyRecord>()); });
}

void StillOpenScreen::takeAlong() {
    if (!m_loop) {
        return;
    }
    guarded([&] {
        const auto taken = takenAlong(m_services.journal.read(), *m_loop, m_services.clock.today(), m_services.random);
        if (!taken) {
            m_page->bar().showNotice(tr("No session with these people is planned yet."));
            m_page->bar().offer(tr("Go to the sessions"), [this] { Q_EMIT placeRequested(kit::Place::Sessions); });
            return;
        }
        const QString day = models::longDate(taken->held.date);
        if (!taken->change) {
            Q_EMIT statusSaid(tr("It is part of the session on %1 already.").arg(day));
            return;
        }
        if (m_services.journal.read().draft(taken->session.as<AnyRecord>())) {
            sayUnfinished(taken->session);
            return;
        }
        m_services.journal.commitAndWait({*taken->change});
        Q_EMIT statusSaid(tr("On the agenda of %1.").arg(day));
    });
}

}  // namespace tspace::loops
