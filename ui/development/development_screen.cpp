// SPDX-License-Identifier: GPL-3.0-or-later
#include "development/development_screen.h"

#include "development/development_form.h"
#include "development/development_model.h"
#include "domain/words.h"
#include "exchange/privacy_check.h"
#include "kit/card.h"
#include "kit/choices.h"
#include "kit/empty_state.h"
#include "kit/message_bar.h"
#include "kit/page.h"
#include "kit/row_view.h"
#include "kit/text.h"
#include "kit/tokens.h"
#include "models/words.h"
#include "services/development_record.h"
#include "services/opened_record.h"
#include "sheets/paper_maker.h"

#include <QComboBox>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

namespace tspace::development {

using editing::DevelopmentEdit;

DevelopmentScreen::DevelopmentScreen(const kit::Services& services, QWidget* parent)
    : Screen(parent),
      m_services(services),
      m_page(new kit::Page(tr("Development record"))),
      m_model(new DevelopmentModel(services.clock, this)),
      m_view(new kit::RowView(tr("Entries of the year, newest first"))),
      m_form(new DevelopmentForm(services.spelling)),
      m_maker(new sheets::PaperMaker(services, this)),
      m_saver(services.journal, [this] { return editing::toJson(m_form->edit()); }),
      m_read(services.journal, services.clock) {
    kit::spaced(new QVBoxLayout(this), 0, 0)->addWidget(m_page);
    buildPage();
    connect(m_form, &DevelopmentForm::edited, this, [this] { m_saver.keeper().touch(); });
    connect(m_form, &DevelopmentForm::left, this, [this] { m_saver.keeper().keepNow(); });
    connect(m_form, &DevelopmentForm::copyRequested, this, &DevelopmentScreen::copyField);
    connect(m_form, &DevelopmentForm::sourceRequested, this, &DevelopmentScreen::openSource);
    connect(m_maker, &sheets::PaperMaker::done, this, &Screen::statusSaid);
    connect(m_maker, &sheets::PaperMaker::failed, this,
            [this](const kit::Words& words) { m_page->bar().showError(words); });
    connect(&m_saver, &RecordSaver::saved, this,
            [this] { m_kept = m_services.journal.read().find(m_form->edit().entry.id); });
    auto* const copy = new QShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_C, this);
    copy->setContext(Qt::WidgetWithChildrenShortcut);
    connect(copy, &QShortcut::activated, this, [this] { copyField(m_form->fieldWithFocus()); });
}

DevelopmentScreen::~DevelopmentScreen() {
    m_saver.keeper().keepNow();
    // Its boxes may report that they are left while they go, and what they report to goes after them.
    disconnect(m_form, nullptr, this, nullptr);
    delete m_page;
}

void DevelopmentScreen::buildPage() {
    m_year = new QComboBox;
    m_year->setAccessibleName(tr("Which year"));
    m_year->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_page->addAction(m_year);
    auto* const copy = kit::button(tr("Copy the entry"));
    m_copyAll = copy;
    m_page->addAction(copy);
    auto* const begin = kit::button(kit::Part::Primary, tr("New entry"));
    m_page->addAction(begin);
    auto* const card = new kit::Card;
    m_view->setGrowsWithRows(true);
    m_view->setModel(m_model);
    card->add(m_view);
    m_card = card;
    m_page->add(card);
    m_page->add(m_form);
    m_empty =
        new kit::EmptyState(tr("Here stands what you learned in a year, in the fields the regulator asks for: two "
                               "entries, one of them talked through with a peer, by 30 November. Begin one here, "
                               "or from a session or moment."),
                            tr("New entry"));
    m_page->add(m_empty);
    connect(m_year, &QComboBox::activated, this, [this] {
        keepEntry();
        close();
        guarded([this] { read(); });
    });
    connect(copy, &QPushButton::clicked, this, &DevelopmentScreen::copyAll);
    connect(begin, &QPushButton::clicked, this, [this] {
        keepEntry();
        startNew();
        m_form->firstBox()->setFocus(Qt::OtherFocusReason);
    });
    connect(m_empty, &kit::EmptyState::stepTaken, begin, &QPushButton::click);
    connect(m_view, &kit::RowView::opened, this, [this] { m_form->firstBox()->setFocus(Qt::OtherFocusReason); });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &DevelopmentScreen::showCurrent);
}

void DevelopmentScreen::guarded(const std::function<void()>& act) {
    try {
        act();
    } catch (const Error& error) {
        m_page->bar().showError(error);
    }
}

void DevelopmentScreen::enter() {
    m_page->bar().dismiss();
    guarded([this] {
        if (stays()) {
            m_isOpen = true;
        } else {
            m_read.begin();
            readYears();
            read();
            readUnfinished();
        }
        sayUnfinished();
    });
}

bool DevelopmentScreen::stays() const {
    return !m_form->isHidden() && m_view->currentIndex().row() == 0 && m_form->edit() == m_opened &&
           m_model->rows().front().id == m_opened.entry.id && m_read.stands();
}

void DevelopmentScreen::readUnfinished() {
    m_unfinished.reset();
    for (const Draft& draft : m_services.journal.read().drafts(RecordKind::DevelopmentEntry)) {
        if (!m_unfinished && !m_services.journal.read().revisionOf(draft.record)) {
            m_unfinished = draft.record;
        }
    }
}

void DevelopmentScreen::sayUnfinished() {
    if (m_unfinished) {
        m_page->bar().showNotice(tr("An entry you began is kept and not finished."));
        m_page->bar().offer(tr("Go on writing"), [this, id = *m_unfinished] {
            m_page->bar().dismiss();
            showRecord(id);
            m_form->firstBox()->setFocus(Qt::OtherFocusReason);
        });
    }
}

void DevelopmentScreen::readYears() {
    const QDate today = m_services.clock.today();
    const QDate first = firstDevelopmentDay(m_services.journal.read()).value_or(today);
    kit::Choices years;
    const QDate last = endOfDevelopmentYear(today);
    for (QDate end = last; end >= endOfDevelopmentYear(std::min(first, today)); end = end.addYears(-1)) {
        years.emplace_back(tr("Year to %1").arg(plain::dayWords(end)), end);
    }
    kit::offerChoices(*m_year, years);
}

void DevelopmentScreen::read() {
    const QDate last = m_year->currentData().toDate();
    const auto rows = developmentEntries(m_services.journal.read(), last.addYears(-1).addDays(1), last);
    m_page->setSubtitle(words(developmentYear(last, rows, m_services.clock.today())));
    {
        const QSignalBlocker quiet(m_view->selectionModel());
        m_model->setRows(rows);
    }
    const int row = m_isOpen ? m_model->rowOf(m_form->edit().entry.id) : 0;
    if (row >= 0 && !rows.empty()) {
        m_view->setCurrentIndex(m_model->index(row));
    }
    if (!m_isOpen) {
        showCurrent();
    }
    m_card->setVisible(!rows.empty());
    m_form->setVisible(m_isOpen);
    m_copyAll->setEnabled(m_isOpen);
    m_empty->setVisible(rows.empty() && !m_isOpen);
}

void DevelopmentScreen::showCurrent() {
    const QModelIndex index = m_view->currentIndex();
    if (!index.isValid()) {
        return;
    }
    const auto id = m_model->rows().at(static_cast<std::size_t>(index.row())).id;
    if (!m_isOpen || m_form->edit().entry.id != id) {
        keepEntry();
        guarded([&] { show(id); });
    }
}

void DevelopmentScreen::showRecord(const RecordId& id) {
    guarded([&] {
        const JournalReader& read = m_services.journal.read();
        const auto record = read.find(id);
        const bool isEntry = record ? std::holds_alternative<DevelopmentEntry>(*record) : read.draft(id).has_value();
        keepEntry();
        if (isEntry) {
            show(id.as<DevelopmentEntry>());
        } else if (const auto written = developmentFrom(read, id.uuid())) {
            show(*written);
        } else if (record) {
            m_kept.reset();
            open(editing::developmentOf(Id<DevelopmentEntry>::make(m_services.random), *record,
                                        {QLocale(), m_services.clock.today()}),
                 std::nullopt);
        }
    });
}

void DevelopmentScreen::startNew() {
    guarded([&] {
        m_kept.reset();
        open(editing::newDevelopment(Id<DevelopmentEntry>::make(m_services.random),
                                     {QLocale(), m_services.clock.today()}),
             std::nullopt);
    });
}

void DevelopmentScreen::showExample() {
    guarded([this] {
        if (m_model->rowCount() > 0) {
            m_view->setCurrentIndex(m_model->index(0));
        }
    });
}

void DevelopmentScreen::show(const Id<DevelopmentEntry>& id) {
    auto opened = openedRecord(m_services.journal.read(), id, editing::developmentEditFromJson,
                               [this](const DevelopmentEntry& kept) {
                                   return editing::fromRecord(kept, {QLocale(), m_services.clock.today()});
                               });
    if (opened) {
        m_kept = std::move(opened->kept);
        open(std::move(opened->edit), opened->draft);
    }
}

void DevelopmentScreen::open(DevelopmentEdit edit, const std::optional<Draft>& draft) {
    m_isOpen = true;
    const QString source = sourceWords(edit);
    m_saver.begin(edit.entry.id.as<AnyRecord>(), RecordKind::DevelopmentEntry, draft);
    m_opened = edit;
    m_form->open(std::move(edit), source);
    m_form->show();
    m_copyAll->setEnabled(true);
    m_empty->hide();
    const int row = m_model->rowOf(m_form->edit().entry.id);
    const QSignalBlocker quiet(m_view->selectionModel());
    m_view->setCurrentIndex(row >= 0 ? m_model->index(row) : QModelIndex());
    m_view->viewport()->update();
}

void DevelopmentScreen::close() {
    m_isOpen = false;
    m_form->hide();
    m_view->setCurrentIndex({});
}

QString DevelopmentScreen::sourceWords(const DevelopmentEdit& edit) const {
    if (!edit.entry.from) {
        return {};
    }
    const auto record = m_services.journal.read().find(RecordId(edit.entry.from->id));
    const auto at = record ? timeOf(*record) : std::nullopt;
    if (!at) {
        return {};
    }
    const auto* const session = std::get_if<Session>(&*record);
    const QString kind = session != nullptr ? plain::titleOf(session->kind) : models::words(kindOf(*record));
    return tr("From: %1, %2").arg(kind, plain::dayWords(at->date));
}

void DevelopmentScreen::openSource() {
    guarded([this] {
        const auto& from = m_form->edit().entry.from;
        const auto record = from ? m_services.journal.read().find(RecordId(from->id)) : std::nullopt;
        if (record) {
            Q_EMIT recordRequested(kindOf(*record), idOf(*record));
        }
    });
}

void DevelopmentScreen::keepEntry() {
    if (!m_isOpen) {
        return;
    }
    if (m_saver.isNew() && editing::isEmpty(m_form->edit())) {
        m_saver.keeper().drop();
        return;
    }
    const editing::DevelopmentRecord record = editing::toRecord(m_form->edit());
    m_form->showIssues(record.issues);
    if (hasFault(record.issues)) {
        m_page->bar().showNotice(record.issues.front().words);
        m_saver.keeper().keepNow();
        Q_EMIT statusSaid(tr("Kept as a draft."));
        return;
    }
    if (m_kept && *m_kept == record.entry && !m_saver.isSaving()) {
        m_saver.keeper().drop();
        return;
    }
    guarded([&] { m_saver.save(record.entry); });
}

void DevelopmentScreen::save() {
    keepEntry();
}

void DevelopmentScreen::leave(Leaving why) {
    if (why == Leaving::Locking) {
        m_saver.keeper().keepNow();
        return;
    }
    keepEntry();
    m_isOpen = false;  // it stays on the page, where the same is most often opened again
}

void DevelopmentScreen::refresh(const Committed& /*committed*/) {
    guarded([this] {
        readYears();
        read();
    });
}

QWidget* DevelopmentScreen::firstFocus() {
    return m_isOpen ? m_form->firstBox() : nullptr;
}

std::optional<RecordId> DevelopmentScreen::recordInHand() const {
    return m_isOpen ? std::optional(m_form->edit().entry.id.as<AnyRecord>()) : std::nullopt;
}

void DevelopmentScreen::copyField(int field) {
    guarded([&] {
        const auto fields = fieldsOf(editing::toRecord(m_form->edit()).entry);
        if (!m_isOpen || field < 0 || field >= static_cast<int>(fields.size())) {
            Q_EMIT statusSaid(tr("There is nothing in that field to copy."));
            return;
        }
        const DevelopmentField& wanted = fields[static_cast<std::size_t>(field)];
        copy(wanted.text, tr("Development record, %1").arg(wanted.label));
    });
}

void DevelopmentScreen::copy(const QString& text, const QString& what) {
    m_page->bar().dismiss();
    const QString notice = privacyNotice(text.split(QLatin1Char('\n')), m_services.journal.read());
    if (!notice.isEmpty()) {
        m_page->bar().showNotice(notice);
    }
    m_maker->copy(text, what, {m_form->edit().entry.id.as<AnyRecord>()});
}

void DevelopmentScreen::copyAll() {
    guarded([&] {
        if (m_isOpen) {
            copy(textOf(editing::toRecord(m_form->edit()).entry), tr("Development record, a whole entry"));
        }
    });
}

}  // namespace tspace::development
