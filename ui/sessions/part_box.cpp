// SPDX-License-Identifier: GPL-3.0-or-later
#include "sessions/part_box.h"

#include "editing/parts.h"
#include "kit/shown.h"
#include "kit/text.h"
#include "kit/tokens.h"
#include "models/session_words.h"
#include "sessions/named_choices.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace tspace::sessions {

using kit::Part;
using Kind = kit::Shape;  // QFrame has a Shape of its own
namespace space = kit::space;

namespace {

struct Look {
    Part part;
    Part label;
    QString word;
    QString hint;
    QString key;
};

QString tr(const char* words) {
    return PartBox::tr(words);
}

Look lookOf(Kind kind) {
    switch (kind) {
        case Kind::Challenge:
            return {Part::Challenge, Part::ChallengeLabel, tr("Challenge"),
                    tr("Challenge · what were you asked to look at again?"), tr("Ctrl 2")};
        case Kind::Feedback:
            return {Part::Feedback, Part::FeedbackLabel, tr("Feedback"),
                    tr("Feedback · who answered, and what did they say?"), tr("Ctrl 3")};
        case Kind::Practice:
            break;
    }
    return {Part::Practice, Part::PracticeLabel, tr("Practice"), tr("Practice · what happened, and what did you do?"),
            tr("Ctrl 1")};
}

}  // namespace

PartBox::PartBox(SessionEditor& editor, Fields& fields, Kind kind, QWidget* parent)
    : QFrame(parent), m_editor(editor), m_fields(fields), m_kind(kind) {
    const Look look = lookOf(kind);
    auto* const column = kit::spaced(new QVBoxLayout(this), 0, space::tiny / 2);
    column->setContentsMargins(space::small + 2, space::small - 2, space::tiny, space::small - 2);
    buildHeader(*column);
    m_text = new kit::GrowingTextEdit(look.hint, look.word, this);
    setPart(*m_text, Part::Bare);
    m_fields.add(*m_text, {});
    column->addWidget(m_text);
    m_key = kit::oneLine(Part::Small, look.key, this);
    column->addWidget(m_key);
    column->addStretch(1);
    connect(&m_editor.services().theme, &kit::Theme::changed, this, &PartBox::paintShape);
}

void PartBox::buildHeader(QVBoxLayout& column) {
    const Look look = lookOf(m_kind);
    m_header = new QWidget(this);
    auto* const row = kit::spaced(new QHBoxLayout(m_header), 0, space::tiny);
    m_shape = new QLabel(m_header);
    paintShape();
    QLabel* const word = kit::oneLine(look.label, look.word.toUpper(), m_header);
    word->setAccessibleName(look.word);
    row->addWidget(m_shape);
    row->addWidget(word);
    if (m_kind != Kind::Practice) {
        m_source = kit::button(Part::QuietButton, {}, m_header);
        m_menu = new ChoiceMenu(*m_source, m_kind == Kind::Challenge ? tr("Challenge by") : tr("Feedback from"));
        m_menu->setChoices(m_kind == Kind::Challenge ? choicesOf<ChallengeBy>() : choicesOf<FeedbackSource>());
        connect(m_menu, &ChoiceMenu::chosen, this, &PartBox::sourceChosen);
        m_source->setFont(m_editor.services().theme.font(kit::TextSize::Small));
        row->addWidget(m_source);
        m_more = kit::button(Part::QuietButton, QStringLiteral("+"), m_header);
        const QString more = m_kind == Kind::Challenge ? tr("Another challenge") : tr("More feedback");
        m_more->setAccessibleName(more);
        m_more->setToolTip(more);
        connect(m_more, &QPushButton::clicked, this, &PartBox::moreWanted);
    }
    row->addStretch(1);
    if (m_more != nullptr) {
        row->addWidget(m_more);
    }
    m_header->setFixedHeight(fontMetrics().height() + space::small);  // the same in all three, whatever stands in it
    column.addWidget(m_header);
}

void PartBox::buildActedOn() {
    m_actedRow = new QWidget(this);
    auto* const row = kit::spaced(new QHBoxLayout(m_actedRow), 0, space::tiny);
    QLabel* const label = kit::oneLine(Part::Small, tr("acted on:"), m_actedRow);
    m_actedOn = new kit::GrowingTextEdit(tr("what came of it?"), tr("How it was acted on"), m_actedRow);
    setPart(*m_actedOn, Part::Bare);
    m_actedOn->setFont(m_editor.services().theme.font(kit::TextSize::Small));
    m_fields.add(*m_actedOn, {});
    row->addWidget(label, 0, Qt::AlignTop);
    row->addWidget(m_actedOn, 1);
    auto* const column = qobject_cast<QVBoxLayout*>(layout());
    column->insertWidget(column->indexOf(m_text) + 1, m_actedRow);
}

void PartBox::paintShape() {
    const int side = fontMetrics().ascent() * 3 / 4;
    m_shape->setPixmap(m_editor.services().theme.icon(m_kind).pixmap(QSize(side, side), devicePixelRatioF()));
}

void PartBox::show(const ThreadId& thread, const QString& part, bool isWritten) {
    m_fields.rename(*m_text, part);
    const Look look = lookOf(m_kind);
    setPart(*this, isWritten ? look.part : Part::Inviting);
    kit::setShown(*m_header, isWritten);
    kit::setShown(*m_key, !isWritten && !m_editor.isReadOnly());
    m_text->setReadOnly(m_editor.isReadOnly());
    kit::setShown(*this, isWritten || !m_editor.isReadOnly());  // nothing is invited where nothing can be written
    m_text->setProperty("thread", thread.text());
    if (m_source != nullptr) {
        m_source->setEnabled(!m_editor.isReadOnly());
    }
    if (m_actedRow != nullptr && !isWritten) {
        m_actedRow->hide();
    }
}

void PartBox::showSource(std::optional<int> value, const QString& words) {
    m_menu->show(value, words);
}

void PartBox::showActedOn(const QString& part, bool visible) {
    if (m_actedRow == nullptr && !visible) {
        return;
    }
    if (m_actedRow == nullptr) {
        buildActedOn();
    }
    m_fields.rename(*m_actedOn, part);
    m_actedOn->setReadOnly(m_editor.isReadOnly());
    kit::setShown(*m_actedRow, visible);
}

void PartBox::showMore(bool visible) {
    if (m_more != nullptr) {
        kit::setShown(*m_more, visible);
    }
}

std::vector<QWidget*> PartBox::focusChain() const {
    std::vector<QWidget*> chain;
    for (QWidget* each : {static_cast<QWidget*>(m_source), static_cast<QWidget*>(m_more), static_cast<QWidget*>(m_text),
                          static_cast<QWidget*>(m_actedOn)}) {
        if (each != nullptr) {
            chain.push_back(each);
        }
    }
    return chain;
}

void PartBox::mousePressEvent(QMouseEvent* event) {
    // The whole box invites, not only its first line.
    m_text->setFocus(Qt::MouseFocusReason);
    QFrame::mousePressEvent(event);
}

}  // namespace tspace::sessions
