// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases/case_screen.h"

#include "cases/case_list_model.h"
#include "cases/case_words.h"
#include "cases/history_list.h"
#include "kit/card.h"
#include "kit/choice_row.h"
#include "kit/line_field.h"
#include "kit/message_bar.h"
#include "kit/page.h"
#include "kit/pick_or_make.h"
#include "kit/row_view.h"
#include "kit/text.h"
#include "kit/tokens.h"
#include "models/session_words.h"
#include "models/words.h"
#include "services/opened_record.h"
#include "services/record_saver.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace tspace::cases {

using namespace kit;

namespace {

QStringList levelTitles() {
    QStringList titles;
    for (const auto& [level, name] : names<LevelOfNeed>()) {
        titles << titleOf(level);
    }
    return titles;
}

QStringList stageTitles() {
    QStringList titles;
    for (const auto& [stage, name] : names<Stage>()) {
        titles << shortTitleOf(stage);
    }
    return titles;
}

}  // namespace

CaseScreen::CaseScreen(const Services& services, QWidget* parent)
    : Screen(parent),
      m_services(services),
      m_read(services.journal, services.clock),
      m_saver(std::make_unique<RecordSaver>(services.journal, [this] { return editing::toJson(m_edit); })),
      m_page(new Page(tr("Case"))),
      m_code(new LineField(tr("FAM-12, never a name"), tr("Code"))),
      m_concerns(text(Part::Small, {})),
      m_family(new PickOrMake(tr("none"), tr("Under the family"))),
      m_state(new ChoiceRow(tr("State of the case"))),
      m_since(new LineField(tr("18 Nov"), tr("In this state since"))),
      m_levels(new HistoryList(tr("Level of need"), levelTitles())),
      m_stages(new HistoryList(tr("Stage of the relationship"), stageTitles())),
      m_askWho(button(tr("Show it now"))),
      m_who(new LineField(tr("only you see this"), tr("Who the code stands for"))),
      m_children(new CaseListModel(this)),
      m_childrenView(new RowView(tr("Children under this code"))),
      m_timeline(new TimelineModel(services.journal.read(), this)),
      m_timelineView(new RowView(tr("What was written, newest first"))),
      m_nothingWritten(text(Part::Quiet, tr("Nothing yet. Threads, moments and actions of this case come here by "
                                            "themselves."))) {
    spaced(new QVBoxLayout(this), 0, 0)->addWidget(m_page);
    auto* done = button(tr("Done"));
    m_page->addAction(done);
    connect(done, &QPushButton::clicked, this, [this] { Q_EMIT placeRequested(Place::People); });
    buildDetails();
    buildHistories();
    buildTimeline();
    buildChildren();
    buildWho();
    m_page->column()->addStretch(1);
    connect(m_saver.get(), &RecordSaver::saved, this, [this] {
        m_kept = m_services.journal.read().find(m_edit.record.id);
        showWritten();
    });
}

CaseScreen::~CaseScreen() = default;

void CaseScreen::showRecord(const RecordId& id) {
    try {
        if (m_kept && m_kept->id == id.as<Case>() && m_edit == m_opened && m_read.stands()) {
            m_page->bar().dismiss();
            m_timelineView->setCurrentIndex({});
            return;
        }
        m_read.begin();
        auto opened =
            openedRecord(m_services.journal.read(), id.as<Case>(), editing::caseEditFromJson, [this](const Case& kept) {
                return editing::fromRecord(kept, {QLocale(), m_services.clock.today()});
            });
        if (opened) {
            m_kept = std::move(opened->kept);
            open(std::move(opened->edit), opened->draft);
        }
    } catch (const Error& error) {
        m_read.forget();
        m_page->bar().showError(error);
    }
}

void CaseScreen::showExample() {
    std::vector<CaseOverview> all = caseOverviews(m_services.journal.read(), {});
    const auto more = [](const CaseOverview& a, const CaseOverview& b) { return a.children < b.children; };
    const auto most = std::max_element(all.begin(), all.end(), more);
    if (most == all.end()) {
        startNew();
    } else {
        showRecord(most->id.as<AnyRecord>());
    }
}

void CaseScreen::startNew() {
    try {
        m_read.forget();
        m_kept.reset();
        open(editing::newCase(CaseId::make(m_services.random), std::nullopt, {}, {QLocale(), m_services.clock.today()}),
             std::nullopt);
    } catch (const Error& error) {
        m_page->bar().showError(error);
    }
}

void CaseScreen::open(editing::CaseEdit edit, const std::optional<Draft>& draft) {
    m_edit = std::move(edit);
    m_opened = m_edit;
    m_saver->begin(m_edit.record.id.as<AnyRecord>(), RecordKind::Case, draft);
    m_page->bar().dismiss();
    m_timelineView->setCurrentIndex({});
    showWho(false);
    showAll();
    if (draft) {
        m_read.forget();  // each time it is opened that is told
        Q_EMIT statusSaid(tr("You go on where you left off."));
    }
}

void CaseScreen::showAll() {
    readFamilies();
    m_code->setText(m_edit.code);
    if (m_edit.record.family) {
        m_family->pick(m_edit.record.family->text());
    } else {
        m_family->setTyped(m_edit.familyText);
    }
    m_state->setCurrent(static_cast<int>(m_edit.record.state));
    m_since->setText(m_edit.stateSince);
    showHistories();
    showConcerns();
    showWritten();
}

void CaseScreen::readFamilies() {
    std::vector<PickOrMake::Choice> choices;
    for (const CaseRow& row : m_services.journal.read().cases()) {
        if (!row.family && row.id != m_edit.record.id) {
            choices.push_back({row.id.text(), row.code});
        }
    }
    m_family->setChoices(choices);
}

void CaseScreen::showHistories() {
    const Case& record = m_edit.record;
    std::vector<HistoryList::Line> lines;
    lines.reserve(record.levels.size());
    for (std::size_t at = 0; at < record.levels.size(); ++at) {
        lines.push_back({titleOf(record.levels[at].level), m_edit.levelDates.at(at)});
    }
    m_levels->showHistory(
        record.levels.empty() ? std::nullopt : std::optional(static_cast<int>(record.levels.back().level)), lines);
    lines.clear();
    for (std::size_t at = 0; at < record.stages.size(); ++at) {
        lines.push_back({shortTitleOf(record.stages[at].stage), m_edit.stageDates.at(at)});
    }
    m_stages->showHistory(
        record.stages.empty() ? std::nullopt : std::optional(static_cast<int>(record.stages.back().stage)), lines);
}

void CaseScreen::showConcerns() {
    QStringList all;
    for (const Issue& issue : editing::toRecord(m_edit).issues) {
        if (issue.place == editing::casePart::code && (issue.severity == Severity::Warning || !m_edit.code.isEmpty())) {
            all << issue.words;
        }
    }
    for (const CaseRow& row : m_services.journal.read().cases()) {
        if (row.id != m_edit.record.id && row.code.compare(m_edit.code.trimmed(), Qt::CaseInsensitive) == 0) {
            all << tr("Another case has this code too.");
        }
    }
    m_concerns->setText(all.join(QLatin1Char(' ')));
    m_concerns->setVisible(!all.isEmpty());
}

void CaseScreen::showWho(bool shown) {
    m_who->setText(shown ? m_edit.record.who : QString());
    m_who->setVisible(shown);
    m_askWho->setText(shown ? tr("Hide it") : tr("Show it now"));
    if (shown) {
        m_who->setFocus();
    }
}

void CaseScreen::showWritten() {
    m_page->setTitle(m_kept ? m_kept->code.text() : tr("A case"));
    m_timelineCard->setVisible(m_kept.has_value());
    m_childrenCard->setVisible(m_kept && !m_kept->family);
    if (!m_kept) {
        m_page->setSubtitle(tr("Known by a code, never by a name."));
        return;
    }
    try {
        const JournalReader& read = m_services.journal.read();
        const QDate today = m_services.clock.today();
        QStringList parts{m_kept->stateSince
                              ? tr("%1 since %2").arg(words(m_kept->state), shortDay(*m_kept->stateSince, today))
                              : words(m_kept->state)};
        if (const auto level = levelOn(*m_kept, today)) {
            parts << sessions::words(*level);
        }
        if (const auto stage = stageOn(*m_kept, today)) {
            parts << sessions::words(*stage);
        }
        m_page->setSubtitle(parts.join(QStringLiteral(" · ")));
        CaseQuery under;
        under.family = m_kept->id;
        m_children->setCases(caseOverviews(read, under), today);
        m_childrenView->setVisible(m_children->rowCount() > 0);
        const int current = m_timelineView->currentIndex().row();
        m_timeline->show(m_kept->id, m_kept->code.text(), today);
        m_timelineView->setCurrentIndex(m_timeline->index(current));
        m_timelineView->setVisible(m_timeline->rowCount() > 0);
        m_nothingWritten->setVisible(m_timeline->rowCount() == 0);
    } catch (const Error& error) {
        m_page->bar().showError(error);
    }
}

void CaseScreen::addChild() {
    QStringList codes;
    for (const CaseOverview& child : m_children->rows()) {
        codes << child.code;
    }
    const auto code = editing::nextChildCode(m_kept->code, codes);
    if (!code) {
        m_page->bar().showNotice(
            tr("There is no room for a further letter under this code. Make a new case, and pick "
               "this one as its family."));
        return;
    }
    try {
        Case child;
        child.id = CaseId::make(m_services.random);
        child.code = *code;
        child.family = m_kept->id;
        child.stateSince = m_services.clock.today();
        Change change;
        change.record = child;
        change.mustBeNew = true;
        static_cast<void>(m_services.journal.commit({change}));
        Q_EMIT statusSaid(tr("%1 is there. Open it to say its level of need.").arg(code->text()));
    } catch (const Error& error) {
        m_page->bar().showError(error);
    }
}

void CaseScreen::touch() {
    m_saver->keeper().touch();
}

void CaseScreen::refresh(const Committed& committed) {
    Q_UNUSED(committed)
    showWritten();
}

bool CaseScreen::tell(const Issues& issues) {
    for (const Issue& issue : issues) {
        if (issue.severity == Severity::Fault) {
            m_page->bar().showNotice(issue.words);
            return true;
        }
    }
    return false;
}

void CaseScreen::save() {
    if (m_edit.record.id.isNull() || (m_saver->isNew() && editing::isEmpty(m_edit))) {
        return;
    }
    const editing::CaseRecord record = editing::toRecord(m_edit);
    showConcerns();
    if (tell(record.issues)) {
        m_saver->keeper().keepNow();
        Q_EMIT statusSaid(tr("Kept as a draft."));
        return;
    }
    if (m_kept && *m_kept == record.record && !m_saver->isSaving()) {
        m_saver->keeper().drop();
        return;
    }
    try {
        m_saver->save(record.record);
    } catch (const Error& error) {
        m_page->bar().showError(error);
    }
}

void CaseScreen::leave(Leaving why) {
    if (m_edit.record.id.isNull()) {
        return;
    }
    if (m_saver->isNew() && editing::isEmpty(m_edit)) {
        m_saver->keeper().drop();
    } else if (why == Leaving::Locking) {
        m_saver->keeper().keepNow();
    } else {
        save();
    }
    showWho(false);
}

QWidget* CaseScreen::firstFocus() {
    return m_kept && m_timeline->rowCount() > 0 ? static_cast<QWidget*>(m_timelineView) : m_code;
}

}  // namespace tspace::cases
