// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/actions_screen.h"

#include "actions/action_delegate.h"
#include "actions/action_form.h"
#include "kit/card.h"
#include "kit/choice_row.h"
#include "kit/choices.h"
#include "kit/empty_state.h"
#include "kit/flow_layout.h"
#include "kit/message_bar.h"
#include "kit/page.h"
#include "kit/text.h"
#include "kit/tokens.h"
#include "models/record_mark.h"
#include "store/journal.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <functional>
#include <utility>

namespace tspace::actions {

using kit::Part;
namespace space = kit::space;

ActionsScreen::ActionsScreen(const kit::Services& services, QWidget* parent)
    : Screen(parent),
      m_services(services),
      m_read(services.journal, services.clock),
      m_page(new kit::Page(tr("Actions"), this)),
      m_model(new ActionListModel(services.journal.read(), this)),
      m_view(new ActionView),
      m_form(new ActionForm(services)),
      m_empty(
          new kit::EmptyState(tr("What you agree to do stands here, with who does it and by when. Actions come from "
                                 "sessions; you can also add one by itself."),
                              tr("Add an action"))),
      m_saver(std::make_unique<RecordSaver>(services.journal, [this] { return editing::toJson(m_ended); })) {
    kit::spaced(new QVBoxLayout(this), 0, 0)->addWidget(m_page);
    auto* const add = kit::button(Part::Primary, tr("Add an action"));
    add->setToolTip(tr("Ctrl Shift A"));
    m_page->addAction(add);
    m_page->add(m_form);
    m_form->hide();
    m_card = new kit::Card;
    buildFilters(*m_card);
    m_view->setModel(m_model);
    m_card->add(m_view, 1);
    m_none = kit::text(Part::Quiet, tr("Nothing here that fits what is chosen above."));
    m_card->add(m_none);
    buildKeys(*m_card);
    m_page->add(m_card, 1);
    m_page->add(m_empty);
    const auto begin = [this] { m_form->begin(); };
    connect(add, &QPushButton::clicked, this, begin);
    connect(m_empty, &kit::EmptyState::stepTaken, this, begin);
    const auto key = [this](const QKeySequence& keys, const std::function<void()>& act) {
        auto* const shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    key(QKeySequence(tr("Ctrl+Shift+A")), begin);
    key(QKeySequence(QKeySequence::Undo), [this] { undo(); });
    connectList();
}

ActionsScreen::~ActionsScreen() = default;

void ActionsScreen::buildFilters(kit::Card& card) {
    auto* const row = kit::spaced(new QHBoxLayout, 0, space::medium);
    m_closing = new kit::ChoiceRow(tr("Which actions"));
    for (const QString& words : {tr("Open"), tr("Closed"), tr("All")}) {
        m_closing->add(words);
    }
    m_closing->setCurrent(0);
    m_person = new QComboBox;
    m_person->setAccessibleName(tr("Whose actions"));
    kit::fitChoices(*m_person);
    row->addWidget(m_closing);
    row->addStretch(1);
    row->addWidget(m_person);
    card.body()->addLayout(row);
    connect(m_closing, &kit::ChoiceRow::chosen, this, &ActionsScreen::read);
    connect(m_person, &QComboBox::activated, this, &ActionsScreen::read);
}

void ActionsScreen::buildKeys(kit::Card& card) {
    auto* const keys = new QWidget;
    auto* const flow = new kit::FlowLayout(keys, space::tiny);
    const auto add = [&](const QString& words, void (ActionsScreen::*act)(const QModelIndex&)) {
        auto* const button = kit::button(Part::QuietButton, words, keys);
        button->setFocusPolicy(Qt::NoFocus);  // the list keeps the row; the key stands in the words
        connect(button, &QPushButton::clicked, this, [this, act] {
            if (m_view->currentIndex().isValid()) {
                (this->*act)(m_view->currentIndex());
            }
        });
        flow->addWidget(button);
    };
    add(tr("Tick off, or open again (Space)"), &ActionsScreen::tick);
    add(tr("Not needed any more (Delete)"), &ActionsScreen::drop);
    add(tr("Change (F2)"), &ActionsScreen::change);
    add(tr("Open its session (Enter)"), &ActionsScreen::open);
    card.add(keys);
}

void ActionsScreen::connectList() {
    connect(m_view, &ActionView::ticked, this, &ActionsScreen::tick);
    connect(m_view, &ActionView::dropped, this, &ActionsScreen::drop);
    connect(m_view, &ActionView::changeWanted, this, &ActionsScreen::change);
    connect(m_view, &ActionView::opened, this, &ActionsScreen::open);
    connect(&m_view->delegate(), &ActionDelegate::lineTyped, this, &ActionsScreen::typeEnding);
    connect(&m_view->delegate(), &ActionDelegate::lineKept, this, &ActionsScreen::keepEnding);
    connect(&m_view->delegate(), &ActionDelegate::lineLeft, this, &ActionsScreen::leaveEnding);
    connect(m_form, &ActionForm::kept, this, [this] {
        m_page->bar().dismiss();
        Q_EMIT statusSaid(tr("kept"));
        m_view->setFocus(Qt::OtherFocusReason);
    });
    connect(m_form, &ActionForm::dateDoubted, this,
            [this](const QString& words) { m_page->bar().showNotice(tr("Kept. %1").arg(words)); });
    connect(m_form, &ActionForm::closed, this, [this] { m_view->setFocus(Qt::OtherFocusReason); });
    connect(m_form, &ActionForm::failed, this, [this](const Error& error) { m_page->bar().showError(error); });
    connect(m_form, &ActionForm::markedForRecord, this, [this] {
        try {
            models::explainChildsRecord(m_page->bar(), m_services.journal);
        } catch (const Error& error) {
            m_page->bar().showError(error);
        }
    });
}

void ActionsScreen::enter() {
    m_page->bar().dismiss();
    m_before.clear();
    if (!m_read.stands()) {
        read();
    }
    restore();
}

void ActionsScreen::showRecord(const RecordId& id) {
    try {
        const auto action = m_services.journal.read().find(id.as<Action>());
        if (!action || m_asked) {
            return;  // how another one ended is being written
        }
        const Closing wanted = action->state == ActionState::Open ? Closing::Open : Closing::Closed;
        m_closing->setCurrent(static_cast<int>(wanted));
        m_person->setCurrentIndex(0);
        read();
        m_view->setCurrentIndex(rowOf(action->id));
    } catch (const Error& error) {
        m_page->bar().showError(error);
    }
}

QModelIndex ActionsScreen::rowOf(const ActionId& id) {
    while (!m_model->indexOf(id).isValid() && m_model->canFetchMore({})) {
        m_model->fetchMore({});
    }
    return m_model->indexOf(id);
}

void ActionsScreen::restore() {
    try {
        const JournalReader& reader = m_services.journal.read();
        for (const Draft& draft : reader.drafts(RecordKind::Action)) {
            const auto edit = editing::actionEditFromJson(draft.state);
            if (!edit) {
                continue;
            }
            const auto kept = reader.find(edit->action.id);
            Q_EMIT statusSaid(tr("You go on where you left off."));
            if (kept && kept->state == ActionState::Open && edit->action.closed) {
                ask(*kept, edit->action.state, edit->action.closed->text, draft);
            } else if (m_form->isHidden()) {
                m_form->restore(draft);
            }
        }
    } catch (const Error& error) {
        m_page->bar().showError(error);
    }
}

void ActionsScreen::leave(Leaving why) {
    m_form->leave(why == Leaving::ForAnotherPlace);
    if (m_asked) {
        m_saver->keeper().keepNow();
        m_asked.reset();
        m_model->setEnding(std::nullopt);
    }
}

void ActionsScreen::save() {
    m_form->leave(true);
}

void ActionsScreen::refresh(const Committed& committed) {
    const auto matters = [](RecordKind kind) {
        return kind == RecordKind::Action || kind == RecordKind::Person || kind == RecordKind::Case;
    };
    if (std::any_of(committed.kinds.begin(), committed.kinds.end(), matters)) {
        read();
    }
}

QWidget* ActionsScreen::firstFocus() {
    if (QWidget* const line = m_view->line()) {
        return line;
    }
    return m_model->rowCount() > 0 ? static_cast<QWidget*>(m_view) : nullptr;
}

Whose ActionsScreen::whose() const {
    const QVariant chosen = m_person->currentData();
    if (!chosen.isValid()) {
        return {};
    }
    const auto person = PersonId::parse(chosen.toString());
    return person ? Whose{Whose::Which::Person, *person} : Whose{Whose::Which::Owner, {}};
}

Closing ActionsScreen::closing() const {
    return static_cast<Closing>(std::max(0, m_closing->current()));
}

void ActionsScreen::readPeople() {
    kit::Choices people{{tr("Everyone"), {}}, {tr("Me"), QString()}};
    for (const PersonRow& row : peopleWithActions(m_services.journal.read())) {
        people.emplace_back(row.name, row.id.text());
    }
    kit::offerChoices(*m_person, people);
    m_form->readPeople();
}

void ActionsScreen::read() {
    try {
        m_read.begin();
        const int row = std::max(0, m_view->currentIndex().row());
        const ActionId current =
            m_view->currentIndex().isValid() ? m_model->row(m_view->currentIndex()).id : ActionId();
        readPeople();
        m_model->read(whose(), closing(), m_services.clock.today());
        const QModelIndex same = m_model->indexOf(current);
        m_view->setCurrentIndex(same.isValid() ? same : m_model->index(std::min(row, m_model->rowCount() - 1)));
        const bool any = m_services.journal.read().count(RecordKind::Action) > 0;
        m_card->setVisible(any);
        m_empty->setVisible(!any);
        m_view->setVisible(m_model->rowCount() > 0);
        m_none->setVisible(m_model->rowCount() == 0);
        if (const auto& ending = m_model->ending(); ending && m_model->indexOf(ending->id).isValid()) {
            m_view->askFor(m_model->indexOf(ending->id));
        }
    } catch (const Error& error) {
        m_read.forget();
        m_page->bar().showError(error);
    }
}

void ActionsScreen::tick(const QModelIndex& index) {
    if (m_services.journal.isReadOnly()) {
        return;
    }
    try {
        const auto action = m_services.journal.read().find(m_model->row(index).id);
        if (!action) {
            return;
        }
        if (action->state == ActionState::Open) {
            ask(*action, ActionState::Done, {}, std::nullopt);
        } else {
            commit(*action, editing::closed(*action, ActionState::Open, {}, m_services.clock.today()));
            Q_EMIT statusSaid(tr("open again"));
        }
    } catch (const Error& error) {
        m_page->bar().showError(error);
    }
}

void ActionsScreen::drop(const QModelIndex& index) {
    try {
        const auto action = m_services.journal.read().find(m_model->row(index).id);
        if (action && action->state == ActionState::Open && !m_services.journal.isReadOnly()) {
            ask(*action, ActionState::Dropped, {}, std::nullopt);
        }
    } catch (const Error& error) {
        m_page->bar().showError(error);
    }
}

void ActionsScreen::change(const QModelIndex& index) {
    try {
        const auto action = m_services.journal.read().find(m_model->row(index).id);
        if (action && !m_services.journal.isReadOnly()) {
            m_form->change(*action);
        }
    } catch (const Error& error) {
        m_page->bar().showError(error);
    }
}

void ActionsScreen::open(const QModelIndex& index) {
    const ListedAction& action = m_model->row(index);
    if (action.session) {
        Q_EMIT recordRequested(RecordKind::Session, action.session->as<AnyRecord>());
    } else {
        Q_EMIT statusSaid(tr("This action came from no session. F2 changes it."));
    }
}

void ActionsScreen::ask(const Action& action, ActionState state, const QString& typed,
                        const std::optional<Draft>& draft) {
    m_asked = action;
    m_ended = editing::fromRecord(editing::closed(action, state, typed, m_services.clock.today()),
                                  {QLocale(), m_services.clock.today()});
    m_saver->begin(action.id.as<AnyRecord>(), RecordKind::Action, draft);
    m_model->setEnding(ActionListModel::Ending{action.id, state, typed});
    const QModelIndex index = rowOf(action.id);
    if (index.isValid()) {
        m_view->setCurrentIndex(index);
        m_view->askFor(index);
    }
}

void ActionsScreen::typeEnding(const QString& text) {
    if (m_asked) {
        m_ended.action.closed->text = text;
        m_model->setEndingText(text);
        m_saver->keeper().touch();
    }
}

void ActionsScreen::keepEnding(const QString& text) {
    const std::optional<Action> before = std::exchange(m_asked, std::nullopt);
    m_model->setEnding(std::nullopt);
    if (!before) {
        return;
    }
    try {
        const Action after = editing::closed(*before, m_ended.action.state, text, m_services.clock.today());
        m_ended.action = after;
        m_saver->save(after);
        m_before.push_back(*before);
        Q_EMIT statusSaid(after.state == ActionState::Done ? tr("ticked off; Ctrl Z opens it again")
                                                           : tr("not needed any more; Ctrl Z opens it again"));
    } catch (const Error& error) {
        m_page->bar().showError(error);
    }
}

void ActionsScreen::leaveEnding() {
    if (std::exchange(m_asked, std::nullopt)) {
        m_saver->keeper().drop();
        m_model->setEnding(std::nullopt);
    }
}

void ActionsScreen::commit(const Action& before, const Action& after) {
    Change change;
    change.record = after;
    change.base = m_services.journal.read().revisionOf(before.id.as<AnyRecord>());
    m_services.journal.commit({change});
    m_before.push_back(before);
}

void ActionsScreen::undo() {
    if (m_before.empty() || m_asked) {
        return;
    }
    const Action before = m_before.back();
    m_before.pop_back();
    try {
        if (const auto now = m_services.journal.read().find(before.id)) {
            // Only how it was closed is taken back; what was changed since then stays.
            Action after = *now;
            after.state = before.state;
            after.closed = before.closed;
            Change change;
            change.record = after;
            m_services.journal.commit({change});
            Q_EMIT statusSaid(before.state == ActionState::Open ? tr("open again") : tr("closed again"));
        }
    } catch (const Error& error) {
        m_page->bar().showError(error);
    }
}

}  // namespace tspace::actions
