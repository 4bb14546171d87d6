// SPDX-License-Identifier: GPL-3.0-or-later
#include "sessions/prompt_set_card.h"

#include "editing/prompt_sets.h"
#include "kit/card.h"
#include "kit/growing_text_edit.h"
#include "kit/line_field.h"
#include "kit/text.h"
#include "kit/tokens.h"
#include "store/journal.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace tspace::sessions {

using kit::Part;
namespace space = kit::space;

PromptSetCard::PromptSetCard(const kit::Services& services, QWidget* parent)
    : QWidget(parent),
      m_services(services),
      m_saver(std::make_unique<RecordSaver>(services.journal, [this] { return editing::toJson(m_edit); })),
      m_card(new kit::Card(tr("Prompts of my own"), this)) {
    kit::spaced(new QVBoxLayout(this), 0, 0)->addWidget(m_card);
    build();
    connect(m_saver.get(), &RecordSaver::saved, this, [this] { Q_EMIT kept(m_edit.record.id.text()); });
}

PromptSetCard::~PromptSetCard() = default;

void PromptSetCard::build() {
    m_card->add(
        kit::text(Part::Quiet, tr("One question a line. They stand as quiet hints in the empty boxes and vanish "
                                  "as you write. Ask why and how, and what the child would say.")));
    m_name = new kit::LineField(tr("a name to find it by"), tr("Name of the set"));
    m_card->add(m_name);
    connect(m_name, &QLineEdit::textEdited, this, [this](const QString& name) {
        m_edit.record.name = name;
        m_saver->keeper().touch();
    });
    connect(m_name, &kit::LineField::left, this, &PromptSetCard::keepDraft);
    addBox(QLatin1String("practice"), tr("Practice"), tr("What happened, and why that?"));
    addBox(QLatin1String("challenge"), tr("Challenge"), tr("How else could it be seen?"));
    addBox(QLatin1String("feedback"), tr("Feedback"), tr("Who could tell you how it was for them?"));
    addBox(QLatin1String("childs-voice"), tr("The child’s voice"), tr("What did the child say or show?"));
    addBox(QLatin1String("note"), tr("Note"), tr("What stays with you?"));
    m_problem = kit::text(Part::ErrorText, {});
    m_problem->hide();
    m_card->add(m_problem);
    auto* const row = kit::spaced(new QHBoxLayout, 0, space::small);
    m_keep = kit::button(tr("Keep and use it here"));
    m_close = kit::button(Part::QuietButton, tr("Not now"));
    row->addWidget(m_keep);
    m_remove = kit::button(Part::QuietButton, tr("Remove this set"));
    row->addWidget(m_close);
    row->addWidget(m_remove);
    row->addStretch(1);
    m_card->body()->addLayout(row);
    connect(m_keep, &QPushButton::clicked, this, &PromptSetCard::keep);
    connect(m_close, &QPushButton::clicked, this, &PromptSetCard::close);
    connect(m_remove, &QPushButton::clicked, this, &PromptSetCard::remove);
}

void PromptSetCard::addBox(QLatin1String part, const QString& words, const QString& hint) {
    auto* const box = new kit::GrowingTextEdit(hint, tr("Prompts for: %1").arg(words));
    box->setSpelling(m_services.spelling);
    box->setReadingWidth();
    m_card->add(kit::oneLine(Part::Label, words));
    m_card->add(box);
    m_boxes[part] = box;
    m_order.push_back(box);
    connect(box, &kit::GrowingTextEdit::edited, this, [this, box, part] {
        m_edit.texts[part] = box->text();
        m_saver->keeper().touch();
    });
    connect(box, &kit::GrowingTextEdit::left, this, &PromptSetCard::keepDraft);
}

void PromptSetCard::begin() {
    for (const Draft& draft : m_services.journal.read().drafts(RecordKind::Template)) {
        const bool isNew = !m_services.journal.read().revisionOf(draft.record);
        if (const auto kept = isNew ? editing::templateEditFromJson(draft.state) : std::nullopt) {
            start(*kept, draft);
            return;
        }
    }
    start(editing::newTemplate(Id<Template>::make(m_services.random)), std::nullopt);
}

void PromptSetCard::open(const Id<Template>& id) {
    const JournalReader& read = m_services.journal.read();
    const auto draft = read.draft(id.as<AnyRecord>());
    auto edit = draft ? editing::templateEditFromJson(draft->state) : std::nullopt;
    if (const auto record = read.find(id); !edit && record) {
        edit = editing::fromRecord(*record);
    }
    if (edit) {
        start(*std::move(edit), draft);
    }
}

void PromptSetCard::start(editing::TemplateEdit edit, const std::optional<Draft>& draft) {
    m_edit = std::move(edit);
    m_saver->begin(m_edit.record.id.as<AnyRecord>(), RecordKind::Template, draft);
    m_problem->hide();
    m_remove->setVisible(!m_saver->isNew());
    m_name->setText(m_edit.record.name);
    for (const auto& [part, box] : m_boxes) {
        const auto text = m_edit.texts.find(part);
        box->setText(text != m_edit.texts.end() ? text->second : QString());
    }
    show();
    m_name->setFocus(Qt::OtherFocusReason);
}

void PromptSetCard::keepDraft() {
    m_saver->keeper().keepNow();
}

void PromptSetCard::keep() {
    if (const QString words = editing::problemOf(m_edit); !words.isEmpty()) {
        m_problem->setText(words);
        m_problem->show();
        m_name->setFocus(Qt::OtherFocusReason);
        return;
    }
    try {
        m_saver->save(editing::toRecord(m_edit));
        hide();
        Q_EMIT closed();
    } catch (const Error& error) {
        Q_EMIT failed(error);
    }
}

void PromptSetCard::close() {
    if (editing::isEmpty(m_edit)) {
        m_saver->keeper().drop();
    } else {
        keepDraft();
    }
    hide();
    Q_EMIT closed();
}

void PromptSetCard::remove() {
    try {
        const JournalReader& read = m_services.journal.read();
        const auto record = read.find(m_edit.record.id);
        if (!record) {
            return;
        }
        Change change;
        change.record = *record;
        change.deleted = true;
        change.base = read.revisionOf(record->id.as<AnyRecord>());
        m_saver->keeper().drop();
        m_services.journal.commit({change});
        hide();
        Q_EMIT removed(tr("“%1” lies among the recently deleted for 30 days. Sessions keep what was written by it.")
                           .arg(record->name));
    } catch (const Error& error) {
        Q_EMIT failed(error);
    }
}

std::vector<QWidget*> PromptSetCard::focusChain() const {
    std::vector<QWidget*> chain{m_name};
    chain.insert(chain.end(), m_order.begin(), m_order.end());
    chain.insert(chain.end(), {m_keep, m_close, m_remove});
    return chain;
}

}  // namespace tspace::sessions
