// SPDX-License-Identifier: GPL-3.0-or-later
#include "lookback/look_back_screen.h"

#include "base/error.h"
#include "kit/background.h"
#include "kit/card.h"
#include "kit/choice_row.h"
#include "kit/columns.h"
#include "kit/growing_text_edit.h"
#include "kit/message_bar.h"
#include "kit/page.h"
#include "kit/row_view.h"
#include "kit/text.h"
#include "kit/tokens.h"
#include "lookback/passage_model.h"
#include "paper/look_back_document.h"
#include "services/record_saver.h"
#include "services/trend_source.h"
#include "sheets/paper_row.h"
#include "store/journal.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace tspace::lookback {

using namespace kit;

namespace {

constexpr int passagesShare = 3;
constexpr int ownShare = 2;
constexpr int linesToWrite = 8;

}  // namespace

LookBackScreen::LookBackScreen(const Services& services, QWidget* parent)
    : Screen(parent),
      m_services(services),
      m_saver(std::make_unique<RecordSaver>(services.journal, [this] { return toJson(m_own); })),
      m_page(new Page(tr("Look back"))),
      m_worker(new Background(this)) {
    spaced(new QVBoxLayout(this), 0, 0)->addWidget(m_page);
    build();
    connect(m_saver.get(), &RecordSaver::saved, this, [this] { m_kept = m_services.journal.read().find(m_own.id); });
}

LookBackScreen::~LookBackScreen() = default;

void LookBackScreen::build() {
    buildActions();
    auto* passages = new QWidget;
    auto* column = spaced(new QVBoxLayout(passages), 0, space::medium + 2);
    m_nothing = text(kit::Part::Quiet, tr("Nothing was kept, heard or rated in this time. What you mark to keep in a "
                                          "thread or a moment will be here, and what families and children said."));
    m_nothing->hide();
    column->addWidget(m_nothing);
    buildGroups(*column);
    m_ratingsCard = new Card(tr("Your ratings, in words"));
    m_ratings = text(kit::Part::Quiet, {});
    m_ratingsCard->add(m_ratings);
    m_ratingsCard->hide();
    column->addWidget(m_ratingsCard);
    column->addStretch(1);
    m_columns = new Columns(secondColumnFrom);
    m_columns->add(passages, passagesShare);
    buildOwn();
    m_page->add(m_columns, 1);
}

void LookBackScreen::buildActions() {
    m_length = new ChoiceRow(tr("How long"));
    m_length->add(tr("Quarter"));
    m_length->add(tr("Year"));
    auto* earlier = button(tr("Earlier"));
    m_later = button(tr("Later"));
    m_page->addAction(m_length);
    m_page->addAction(earlier);
    m_page->addAction(m_later);
    connect(m_length, &ChoiceRow::chosen, this, [this](int index) { go(spanAround(m_span->from, index == 1)); });
    connect(earlier, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_later, &QPushButton::clicked, this, [this] { move(1); });
}

void LookBackScreen::buildGroups(QVBoxLayout& column) {
    for (const auto kind : {PassageGroup::Kind::Kept, PassageGroup::Kind::Said, PassageGroup::Kind::WentWell,
                            PassageGroup::Kind::Tried, PassageGroup::Kind::Afterwards}) {
        const QString heading = headingOf(kind);
        Group group{new Card(heading), new PassageModel(this)};
        auto* list = new RowView(tr("Passages: %1").arg(heading));
        list->setGrowsWithRows(true);
        list->setModel(group.model);
        group.card->add(list);
        group.card->hide();
        column.addWidget(group.card);
        PassageModel* const model = group.model;
        connect(list, &RowView::opened, this, [this, model](const QModelIndex& index) {
            const Passage& passage = model->passage(index.row());
            Q_EMIT recordRequested(passage.kind, passage.record);
        });
        m_groups.push_back(group);
    }
}

void LookBackScreen::buildOwn() {
    auto* card = new Card(tr("In your own words"));
    m_text =
        new GrowingTextEdit(tr("A few sentences, for you. What do you see when you read this in a row? What do you "
                               "want next?"),
                            tr("In your own words"));
    m_text->setSpelling(m_services.spelling);
    m_text->setMinimumLines(linesToWrite);
    card->add(m_text);
    card->add(text(kit::Part::Small, tr("It stays in this journal and is sent nowhere. The page can be put on paper, "
                                        "with what is private in it.")));
    m_paper = new sheets::PaperRow(
        m_services, tr("Look back (PDF)"), [this] { return sheet(); }, m_page->bar());
    card->body()->addWidget(m_paper, 0, Qt::AlignLeft);
    connect(m_paper, &sheets::PaperRow::said, this, &Screen::statusSaid);
    auto* own = new QWidget;
    auto* column = spaced(new QVBoxLayout(own), 0, 0);
    column->addWidget(card);
    column->addStretch(1);
    m_columns->add(own, ownShare);
    connect(m_text, &GrowingTextEdit::edited, this, [this] {
        m_own.text = m_text->text();
        m_saver->keeper().touch();
    });
    connect(m_text, &GrowingTextEdit::left, this, [this] { m_saver->keeper().keepNow(); });
}

void LookBackScreen::enter() {
    // The quarter before, which can be looked back on whole, unless another was chosen.
    const QDate today = m_services.clock.today();
    go(m_span.value_or(spanAround(spanAround(today, false).from.addDays(-1), false)));
}

void LookBackScreen::refresh(const Committed& committed) {
    if (committed.kinds != std::vector<RecordKind>{RecordKind::LookBack}) {
        readPage();
    }
}

void LookBackScreen::go(const LookBackSpan& span) {
    if (m_span && !(*m_span == span)) {
        save();
    }
    const bool renewed = !m_span || !(*m_span == span) || m_own.id.isNull();
    m_span = span;
    m_length->setCurrent(span.year ? 1 : 0);
    m_page->setSubtitle(span.title);
    m_later->setEnabled(span.until < m_services.clock.today());
    readPage();
    if (renewed) {
        openOwn();
    }
}

void LookBackScreen::move(int direction) {
    go(spanAround(direction < 0 ? m_span->from.addDays(-1) : m_span->until.addDays(1), m_span->year));
}

void LookBackScreen::readPage() {
    m_shown.reset();
    try {
        // Whole records are read for it: by a worker, with a reader of its own.
        auto reader = std::make_shared<const JournalReader>(m_services.journal.readerForWorker());
        m_worker->run<LookBackPage>(
            [reader = std::move(reader), span = *m_span, today = m_services.clock.today()](Progress& /*progress*/) {
                return lookBackOver(*reader, catalogueOf(*reader), span.from, span.until, today);
            },
            [this](LookBackPage page) { showPage(std::move(page)); },
            [this](const Error& error) { m_page->bar().showError(error); });
    } catch (const Error& error) {
        m_page->bar().showError(error);
    }
}

void LookBackScreen::showPage(LookBackPage page) {
    for (std::size_t at = 0; at < m_groups.size(); ++at) {
        m_groups[at].card->setVisible(!page.groups.at(at).passages.empty());
        m_groups[at].model->setPassages(page.groups.at(at).passages, m_services.clock.today());
    }
    m_ratingsCard->setVisible(!page.ratings.isEmpty());
    m_ratings->setText(page.ratings.join(QLatin1Char('\n')));
    m_nothing->setVisible(page.isEmpty());
    m_shown = std::move(page);
}

bool LookBackScreen::isSettled() const {
    return !m_worker->isRunning();
}

std::optional<sheets::Sheet> LookBackScreen::sheet() {
    if (!m_shown) {
        m_page->bar().showNotice(tr("The page is still being read. Try again in a moment."));
        return std::nullopt;
    }
    const LookBackPage& page = *m_shown;
    if (page.isEmpty() && m_own.text.trimmed().isEmpty()) {
        m_page->bar().showNotice(tr("There is nothing to put on paper in this time."));
        return std::nullopt;
    }
    paper::Document document = paper::lookBackDocument(page, *m_span, m_own.text, {true});
    const QString title = document.title;
    return sheets::Sheet{std::move(document), title, recordsOf(page)};
}

/// What was written about these days, or a draft of it, or an empty page.
void LookBackScreen::openOwn() {
    try {
        const JournalReader& read = m_services.journal.read();
        m_kept = lookBackOf(read, m_span->from, m_span->until);
        std::optional<Draft> found;
        for (const Draft& draft : read.drafts(RecordKind::LookBack)) {
            const auto typed = lookBackFromJson(draft.state);
            if (typed && typed->from == m_span->from && typed->until == m_span->until &&
                (!m_kept || m_kept->id == typed->id)) {
                found = draft;
                break;
            }
        }
        m_own = m_kept.value_or(LookBack{
            Id<LookBack>::make(m_services.random), m_span->from, m_span->until, m_services.clock.now(), {}, {}});
        if (found) {
            const LookBack typed = *lookBackFromJson(found->state);
            m_own.id = typed.id;
            m_own.text = typed.text;
        }
        m_saver->begin(m_own.id.as<AnyRecord>(), RecordKind::LookBack, found);
        m_text->setText(m_own.text);
    } catch (const Error& error) {
        m_page->bar().showError(error);
    }
}

void LookBackScreen::save() {
    const bool same = m_kept ? m_kept->text == m_own.text : m_own.text.trimmed().isEmpty();
    if (m_own.id.isNull() || same) {
        if (!m_own.id.isNull() && !m_kept) {
            m_saver->keeper().drop();
        }
        return;
    }
    try {
        m_saver->save(m_own);
    } catch (const Error& error) {
        m_page->bar().showError(error);
    }
}

void LookBackScreen::leave(Leaving why) {
    m_worker->cancel();
    if (why == Leaving::ForAnotherPlace) {
        save();
    } else {
        m_saver->keeper().keepNow();
    }
}

QWidget* LookBackScreen::firstFocus() {
    return m_text;
}

}  // namespace tspace::lookback
