// SPDX-License-Identifier: GPL-3.0-or-later
#include "moments/moment_screen.h"

#include "kit/card.h"
#include "kit/choice_row.h"
#include "kit/growing_text_edit.h"
#include "kit/line_field.h"
#include "kit/message_bar.h"
#include "kit/page.h"
#include "kit/pick_or_make.h"
#include "kit/text.h"
#include "kit/tokens.h"
#include "models/words.h"
#include "moments/conversation_ratings.h"
#include "moments/moment_marks.h"
#include "moments/moment_parts.h"
#include "services/opened_record.h"
#include "services/record_saver.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace tspace::moments {

namespace {

using editing::MomentEdit;

/// In the order they are offered: what is wanted most often comes first.
constexpr std::array offered = {MomentKind::Free,         MomentKind::HomeVisit,
                                MomentKind::Conversation, MomentKind::CourageousConversation,
                                MomentKind::Partnership,  MomentKind::Pause};
constexpr int textLines = 6;
constexpr int textLinesBesideParts = 2;

}  // namespace

MomentScreen::MomentScreen(const kit::Services& services, QWidget* parent)
    : Screen(parent),
      m_services(services),
      m_read(services.journal, services.clock),
      m_saver(std::make_unique<RecordSaver>(services.journal, [this] { return editing::toJson(m_edit); })),
      m_page(new kit::Page(tr("Note something"))) {
    kit::spaced(new QVBoxLayout(this), 0, 0)->addWidget(m_page);
    m_page->setNarrow();
    buildActions();
    buildText();
    buildDetails();
    connect(m_saver.get(), &RecordSaver::saved, this, [this] {
        m_kept = m_services.journal.read().find(m_edit.moment.id);
        if (std::exchange(m_bringWhenSaved, false)) {
            bringNow();
        }
    });
}

MomentScreen::~MomentScreen() = default;

void MomentScreen::buildActions() {
    auto* bring = kit::button(tr("Make it a thread"));
    bring->setToolTip(tr("Ctrl+Shift+B: brings it to the session under way, or to the next one that is planned"));
    auto* done = kit::button(kit::Part::Primary, tr("Done"));
    auto* develop = kit::button(tr("Development entry"));
    develop->setToolTip(tr("Write what you learned from it into the development record"));
    connect(develop, &QPushButton::clicked, this, [this] {
        save();
        m_services.journal.flush();
        if (m_kept || !editing::isEmpty(m_edit)) {
            Q_EMIT recordAtPlaceRequested(kit::Place::Development, m_edit.moment.id.as<AnyRecord>());
        }
    });
    m_page->addAction(m_develop = develop);
    m_page->addAction(m_bringToSession = bring);
    m_page->addAction(done);
    connect(done, &QPushButton::clicked, this, [this] { Q_EMIT placeRequested(kit::Place::Moments); });
    connect(bring, &QPushButton::clicked, this, &MomentScreen::bringToSession);
    const auto key = [this](const QString& keys, void (MomentScreen::*act)()) {
        auto* shortcut = new QShortcut(QKeySequence(keys), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    key(tr("Ctrl+B"), &MomentScreen::toggleBring);
    key(tr("Ctrl+Shift+B"), &MomentScreen::bringToSession);
}

void MomentScreen::buildText() {
    auto* card = new kit::Card;
    m_kind = new kit::ChoiceRow(tr("What kind of moment"));
    for (const MomentKind kind : offered) {
        m_kind->add(models::words(kind));
    }
    m_text = new kit::GrowingTextEdit(tr("What happened? Write as it comes."), tr("What happened"));
    m_text->setSpelling(m_services.spelling);
    m_text->setMinimumLines(textLines);
    m_parts = new MomentParts(m_services.spelling);
    m_ratings = new ConversationRatings;
    m_marks = new MomentMarks;
    card->add(m_kind);
    card->add(m_text);
    card->add(m_parts);
    card->add(m_ratings);
    card->add(m_marks);
    card->add(kit::text(kit::Part::Small, tr("This alerts nobody. If someone may be at risk, ring your manager or the "
                                             "duty team first.")));
    m_page->add(card);

    connectText();
    connectMarks();
}

void MomentScreen::connectText() {
    connect(m_kind, &kit::ChoiceRow::chosen, this, [this](int index) {
        m_edit.moment.kind = offered.at(static_cast<std::size_t>(index));
        showKind();
        touch();
    });
    connect(m_text, &kit::GrowingTextEdit::edited, this, [this] {
        m_edit.moment.text = m_text->text();
        m_edit.cursor = {editing::momentPart::text, m_text->cursorPlace(), m_text->cursorPlace()};
        touch();
    });
    connect(m_text, &kit::GrowingTextEdit::left, this, &MomentScreen::keep);
    connect(m_parts, &MomentParts::edited, this, [this](const QString& part, const QString& text) {
        m_edit.moment.parts[part] = text;
        m_edit.cursor = {part, 0, 0};
        touch();
    });
    connect(m_parts, &MomentParts::left, this, &MomentScreen::keep);
    connect(m_parts, &MomentParts::opened, this, &MomentScreen::fitText);
    connect(m_ratings, &ConversationRatings::changed, this, [this] {
        m_edit.moment.ratings = m_ratings->ratings();
        touch();
    });
}

void MomentScreen::connectMarks() {
    connect(m_marks, &MomentMarks::bringChanged, this, [this](bool bring) {
        m_edit.moment.bring = bring;
        touch();
    });
    connect(m_marks, &MomentMarks::organisationChanged, this, [this](bool organisation) {
        m_edit.moment.organisation = organisation;
        touch();
    });
    connect(m_marks, &MomentMarks::keepChanged, this, [this](bool keep) {
        m_edit.moment.keep = keep;
        touch();
    });
    connect(m_marks, &MomentMarks::forRecordChanged, this, &MomentScreen::markForRecord);
}

kit::LineField* MomentScreen::addField(QGridLayout& grid, const QString& label, const QString& hint,
                                       QString MomentEdit::*text, int row, int column) {
    auto* field = new kit::LineField(hint, label);
    kit::addLabelled(grid, label, field, row, column);
    connect(field, &QLineEdit::textEdited, this, [this, text](const QString& typed) {
        m_edit.*text = typed;
        touch();
    });
    connect(field, &kit::LineField::left, this, &MomentScreen::keep);
    m_fields.emplace_back(field, text);
    return field;
}

void MomentScreen::buildDetails() {
    auto* card = new kit::Card(tr("More about it"));
    auto* grid = m_details = kit::labelledGrid();
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);

    m_title = new kit::LineField(tr("A title"), tr("Title"));
    kit::addLabelled(*grid, tr("Title"), m_title, 0, 0);
    m_case = new kit::PickOrMake(tr("A code such as FAM-12, never a name"), tr("Case"));
    m_caseWords = kit::addLabelled(*grid, tr("Case"), m_case, 0, 1);
    addField(*grid, tr("Feelings"), tr("uneasy, proud"), &MomentEdit::feelings, 1, 0);
    addField(*grid, tr("Tags"), tr("school, review"), &MomentEdit::tags, 1, 1);
    addField(*grid, tr("Day"), tr("18 Nov"), &MomentEdit::date, 2, 0);
    addField(*grid, tr("Time"), tr("14:00"), &MomentEdit::time, 2, 1);
    card->body()->addLayout(grid);
    m_detailsCard = card;
    m_inviteDetails = kit::button(kit::Part::InvitingButton, {});
    m_page->add(m_inviteDetails);
    m_page->add(card);

    connect(m_inviteDetails, &QPushButton::clicked, this, [this] {
        showDetails(true);
        m_title->setFocus(Qt::TabFocusReason);
    });
    connect(m_title, &QLineEdit::textEdited, this, [this](const QString& typed) {
        m_edit.moment.title = typed;
        touch();
    });
    connect(m_title, &kit::LineField::left, this, &MomentScreen::keep);
    connect(m_case, &kit::PickOrMake::chosen, this, &MomentScreen::pickCase);
    connect(m_case, &kit::PickOrMake::made, this, &MomentScreen::makeCase);
    connect(m_case, &kit::PickOrMake::cleared, this, [this] { pickCase({}); });
}

void MomentScreen::showDetails(bool on) {
    m_detailsCard->setVisible(on);
    m_inviteDetails->setVisible(!on);
}

void MomentScreen::showRecord(const RecordId& id) {
    try {
        if (m_edit.moment.id == id.as<Moment>() && m_edit == m_opened && m_read.stands()) {
            m_page->bar().dismiss();
            return;
        }
        m_read.begin();
        auto opened = openedRecord(m_services.journal.read(), id.as<Moment>(), editing::momentEditFromJson,
                                   [this](const Moment& kept) {
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

void MomentScreen::showExample() {
    ListQuery newest;
    newest.limit = 1;
    const auto rows = m_services.journal.read().moments(newest);
    if (rows.empty()) {
        startNew();
    } else {
        showRecord(rows.front().id.as<AnyRecord>());
    }
}

void MomentScreen::startNew() {
    try {
        m_read.forget();
        m_kept.reset();
        open(editing::newMoment(MomentId::make(m_services.random), m_services.clock.now(), QLocale()), std::nullopt);
    } catch (const Error& error) {
        m_page->bar().showError(error);
    }
}

void MomentScreen::open(MomentEdit edit, const std::optional<Draft>& draft) {
    m_opened = m_edit = std::move(edit);
    m_bringWhenSaved = false;
    m_saver->begin(m_edit.moment.id.as<AnyRecord>(), RecordKind::Moment, draft);
    m_page->bar().dismiss();
    readCases();
    showPurpose();
    showAll();
    showDetails(editing::hasDetails(m_edit) || draft);
    if (draft) {
        Q_EMIT statusSaid(tr("You go on where you left off."));
    }
}

void MomentScreen::readCases() {
    std::vector<kit::PickOrMake::Choice> choices;
    for (const CaseRow& row : m_services.journal.read().cases()) {
        choices.push_back({row.id.text(), row.code});
    }
    if (m_edit.madeCase) {
        choices.push_back({m_edit.madeCase->id.text(), m_edit.madeCase->code.text()});
    }
    m_case->setChoices(choices);
}

void MomentScreen::showAll() {
    const Moment& moment = m_edit.moment;
    m_page->setTitle(m_kept ? models::words(moment.kind) : tr("Note something"));
    m_page->setSubtitle(models::longDate(moment.at.date) + QStringLiteral(", ") + models::timeText(moment.at));
    if (const auto kind = std::find(offered.begin(), offered.end(), moment.kind); kind != offered.end()) {
        m_kind->setCurrent(static_cast<int>(kind - offered.begin()));
    }
    m_text->setText(moment.text);
    m_text->setCursorPlace(m_edit.cursor.isIn(editing::momentPart::text) ? m_edit.cursor.position : 0);
    m_marks->showMarks(moment);
    m_title->setTextAnew(moment.title);
    if (moment.caseId) {
        m_case->pick(moment.caseId->text());
    } else {
        m_case->setTyped(m_edit.caseText);
    }
    for (const auto& [field, text] : m_fields) {
        field->setTextAnew(m_edit.*text);
    }
    showKind();
}

void MomentScreen::showKind() {
    const Moment& moment = m_edit.moment;
    m_parts->setParts(moment.kind, moment.parts);
    fitText();
    m_ratings->setVisible(moment.kind == MomentKind::Conversation);
    m_ratings->showRatings(moment.ratings);
}

void MomentScreen::fitText() {
    m_text->setMinimumLines(m_parts->isOpen() ? textLinesBesideParts : textLines);
}

void MomentScreen::pickCase(const QString& id) {
    m_edit.moment.caseId = CaseId::parse(id);
    m_edit.caseText.clear();
    touch();
}

void MomentScreen::makeCase(const QString& code) {
    const auto parsed = CaseCode::parse(code);
    if (!parsed) {
        m_edit.caseText = code;
        m_page->bar().showNotice(
            tr("A case is known by a code: letters, digits and - _ . / without spaces, such as "
               "FAM-12. A name does not belong here."));
        touch();
        return;
    }
    Case made;
    made.id = CaseId::make(m_services.random);
    made.code = *parsed;
    m_edit.madeCase = made;
    m_edit.moment.caseId = made.id;
    m_edit.caseText.clear();
    readCases();
    m_case->pick(made.id.text());
    touch();
}

void MomentScreen::touch() {
    m_saver->keeper().touch();
}

void MomentScreen::keep() {
    m_saver->keeper().keepNow();
}

bool MomentScreen::tell(const Issues& issues) {
    if (!hasFault(issues)) {
        return false;
    }
    m_page->bar().showNotice(issues.front().words);
    return true;
}

void MomentScreen::save() {
    if (m_edit.moment.id.isNull() || (m_saver->isNew() && editing::isEmpty(m_edit))) {
        return;
    }
    const editing::MomentRecords records = editing::toRecords(m_edit);
    if (tell(records.issues)) {
        keep();
        Q_EMIT statusSaid(tr("Kept as a draft."));
        return;
    }
    if (m_kept && *m_kept == records.moment && !m_saver->isSaving()) {
        m_saver->keeper().drop();
        return;
    }
    try {
        std::vector<Record> made;
        if (records.madeCase) {
            made.emplace_back(*records.madeCase);
        }
        m_saver->save(records.moment, made);
    } catch (const Error& error) {
        m_page->bar().showError(error);
    }
}

void MomentScreen::leave(Leaving why) {
    if (m_edit.moment.id.isNull()) {
        return;
    }
    if (m_saver->isNew() && editing::isEmpty(m_edit)) {
        m_saver->keeper().drop();
    } else if (why == Leaving::Locking) {
        keep();
    } else {
        save();
    }
}

QWidget* MomentScreen::firstFocus() {
    if (auto* part = m_parts->box(m_edit.cursor.part)) {
        return part;
    }
    return m_text;
}

}  // namespace tspace::moments
