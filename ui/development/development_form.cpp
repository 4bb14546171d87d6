// SPDX-License-Identifier: GPL-3.0-or-later
#include "development/development_form.h"

#include "domain/words.h"
#include "kit/card.h"
#include "kit/flow_layout.h"
#include "kit/growing_text_edit.h"
#include "kit/line_field.h"
#include "kit/text.h"
#include "kit/tokens.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace tspace::development {

using editing::DevelopmentEdit;
namespace part = editing::developmentPart;

namespace {

/// Places in `fieldsOf`.
enum Field { Type, Date, What, Learning, Impact, Peer };

constexpr int textLines = 3;
constexpr int dateCharacters = 22;

}  // namespace

DevelopmentForm::DevelopmentForm(kit::Spelling* spelling, QWidget* parent) : QWidget(parent), m_card(new kit::Card) {
    kit::spaced(new QVBoxLayout(this), 0, 0)->addWidget(m_card);
    buildOpening();
    buildTexts();
    buildPeer();
    for (const auto& [box, into] : m_texts) {
        box->setSpelling(spelling);
    }
}

QWidget* DevelopmentForm::labelled(const QString& label, int field, QWidget* box) {
    auto* const made = new QWidget;
    auto* const column = kit::spaced(new QVBoxLayout(made), 0, kit::space::tiny);
    auto* const row = kit::spaced(new QHBoxLayout, 0, kit::space::small);
    auto* const words = kit::oneLine(kit::Part::Label, label);
    words->setBuddy(box);
    row->addWidget(words);
    row->addStretch(1);
    if (field >= 0) {
        auto* const copy = kit::button(kit::Part::QuietButton, tr("Copy"));
        copy->setAccessibleName(tr("Copy: %1").arg(label));
        copy->setToolTip(tr("Ctrl+Shift+C in the box"));
        row->addWidget(copy);
        connect(copy, &QPushButton::clicked, this, [this, field] { Q_EMIT copyRequested(field); });
    }
    column->addLayout(row);
    column->addWidget(box);
    return made;
}

void DevelopmentForm::moved(QLatin1String name) {
    m_edit.cursor = {QString(name), 0, 0};
    Q_EMIT edited();
}

kit::LineField* DevelopmentForm::line(QLatin1String name, int field, const QString& hint, const QString& label,
                                      QString DevelopmentEdit::*into) {
    auto* const box = new kit::LineField(hint, label);
    m_lines.emplace_back(box, into);
    m_boxes.push_back({name, field, box});
    connect(box, &QLineEdit::textEdited, this, [this, into, name](const QString& typed) {
        m_edit.*into = typed;
        moved(name);
    });
    connect(box, &kit::LineField::left, this, &DevelopmentForm::left);
    return box;
}

kit::GrowingTextEdit* DevelopmentForm::text(QLatin1String name, int field, const QString& hint, const QString& label,
                                            std::function<QString&()> into) {
    auto* const box = new kit::GrowingTextEdit(hint, label);
    box->setMinimumLines(textLines);
    m_boxes.push_back({name, field, box});
    connect(box, &kit::GrowingTextEdit::edited, this, [this, box, into, name] {
        into() = box->text();
        m_edit.cursor = {QString(name), box->cursorPlace(), box->cursorPlace()};
        Q_EMIT edited();
    });
    connect(box, &kit::GrowingTextEdit::left, this, &DevelopmentForm::left);
    m_texts.emplace_back(box, std::move(into));
    return box;
}

void DevelopmentForm::buildOpening() {
    m_type = new QComboBox;
    m_type->setAccessibleName(tr("Type of learning"));
    m_type->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    for (const auto& [type, name] : names<DevelopmentType>()) {
        m_type->addItem(plain::words(type), QString(name));
    }
    m_boxes.push_back({QLatin1String("type"), Type, m_type});
    connect(m_type, &QComboBox::activated, this, [this] {
        m_edit.entry.type = valueNamed<DevelopmentType>(m_type->currentData().toString()).value_or(m_edit.entry.type);
        Q_EMIT edited();
    });
    auto* const date = line(part::date, Date, tr("18 Nov"), tr("Date"), &DevelopmentEdit::date);
    date->setRoomFor(dateCharacters);
    auto* const row = new kit::FlowLayout(nullptr, kit::space::large);
    row->addWidget(labelled(tr("Type of learning"), Type, m_type));
    row->addWidget(labelled(tr("Date"), Date, date));
    m_card->body()->addLayout(row);
    m_source = new QWidget;
    auto* const from = kit::spaced(new QHBoxLayout(m_source), 0, kit::space::small);
    m_sourceWords = kit::oneLine(kit::Part::Small, {});
    auto* const open = kit::button(kit::Part::QuietButton, tr("Open it"));
    from->addWidget(m_sourceWords);
    from->addWidget(open);
    from->addStretch(1);
    m_card->add(m_source);
    connect(open, &QPushButton::clicked, this, &DevelopmentForm::sourceRequested);
}

void DevelopmentForm::buildTexts() {
    const auto add = [this](QLatin1String name, int field, const QString& label, const QString& hint, auto into) {
        m_card->add(labelled(label, field, text(name, field, hint, label, std::move(into))));
    };
    add(part::what, What, tr("Description and relevance"), tr("What it was, and why it matters to my practice"),
        [this]() -> QString& { return m_edit.entry.what; });
    add(part::learning, Learning, tr("What I learned"), tr("What I know, see or do now that I did not before"),
        [this]() -> QString& { return m_edit.entry.learning; });
    add(part::impact, Impact, tr("Impact on practice"), tr("What is different for the people I work with"),
        [this]() -> QString& { return m_edit.entry.impact; });
}

void DevelopmentForm::buildPeer() {
    m_card->add(new kit::SectionHeading(tr("Peer reflection")));
    auto* const row = kit::spaced(new QHBoxLayout, 0, kit::space::large);
    row->addWidget(labelled(tr("With whom"), -1,
                            line(part::peerWith, Peer, tr("a peer, by role rather than by name"), tr("With whom"),
                                 &DevelopmentEdit::peerWith)),
                   1);
    auto* const date = line(part::peerDate, Peer, tr("18 Nov"), tr("When we talked"), &DevelopmentEdit::peerDate);
    date->setRoomFor(dateCharacters);
    row->addWidget(labelled(tr("When we talked"), -1, date));
    m_card->body()->addLayout(row);
    auto* const box = text(part::peerText, Peer, tr("What came of talking it through"), tr("What we thought together"),
                           [this]() -> QString& { return m_edit.peerText; });
    m_card->add(labelled(tr("What we thought together"), Peer, box));
}

void DevelopmentForm::open(DevelopmentEdit edit, const QString& source) {
    m_edit = std::move(edit);
    m_type->setCurrentIndex(m_type->findData(nameOf(m_edit.entry.type)));
    m_sourceWords->setText(source);
    m_source->setVisible(!source.isEmpty());
    for (const auto& [box, text] : m_lines) {
        box->setText(m_edit.*text);
    }
    for (const auto& [box, into] : m_texts) {
        box->setText(into());
    }
    for (const Box& box : m_boxes) {
        auto* const text = qobject_cast<kit::GrowingTextEdit*>(box.widget);
        if (text != nullptr && m_edit.cursor.isIn(box.part)) {
            text->setCursorPlace(m_edit.cursor.position);
        }
    }
}

QWidget* DevelopmentForm::firstBox() const {
    for (const Box& box : m_boxes) {
        if (m_edit.cursor.isIn(box.part)) {
            return box.widget;
        }
    }
    const auto what = std::find_if(m_boxes.begin(), m_boxes.end(), [](const Box& box) { return box.field == What; });
    return what->widget;
}

int DevelopmentForm::fieldWithFocus() const {
    for (const Box& box : m_boxes) {
        if (box.widget->hasFocus()) {
            return box.field;
        }
    }
    return -1;
}

void DevelopmentForm::showIssues(const Issues& issues) {
    for (const Box& box : m_boxes) {
        const auto found =
            std::find_if(issues.begin(), issues.end(), [&](const Issue& issue) { return issue.place == box.part; });
        box.widget->setToolTip(found == issues.end() ? QString() : found->words);
    }
}

}  // namespace tspace::development
