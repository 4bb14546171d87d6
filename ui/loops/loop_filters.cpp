// SPDX-License-Identifier: GPL-3.0-or-later
#include "loops/loop_filters.h"

#include "kit/choices.h"
#include "kit/flow_layout.h"
#include "kit/text.h"
#include "kit/tokens.h"

#include <QComboBox>

namespace tspace::loops {

namespace {

/// Fills a filter, keeping what is chosen in it.
void fill(QComboBox& box, const QString& all, const std::vector<LoopChoice>& choices) {
    kit::Choices offered{{all, QUuid()}};
    for (const LoopChoice& choice : choices) {
        offered.emplace_back(choice.words, choice.id);
    }
    kit::offerChoices(box, offered);
}

template <class Tag>
std::optional<Id<Tag>> chosenIn(const QComboBox& box) {
    const QUuid id = box.currentData().toUuid();
    return id.isNull() ? std::nullopt : std::optional(Id<Tag>(id));
}

}  // namespace

LoopFilters::LoopFilters(QWidget* parent) : QWidget(parent), m_with(new QComboBox), m_about(new QComboBox) {
    auto* const row = new kit::FlowLayout(this, kit::space::small);
    for (const auto& [box, name] : {std::pair{m_with, tr("With")}, {m_about, tr("About")}}) {
        box->setAccessibleName(name);
        kit::fitChoices(*box);
        auto* const label = kit::oneLine(kit::Part::Label, name);
        label->setBuddy(box);
        row->addWidget(label);
        row->addWidget(box);
        connect(box, &QComboBox::activated, this, &LoopFilters::chosen);
    }
}

void LoopFilters::read(const JournalReader& reader) {
    fill(*m_with, tr("Everyone"), peopleWithOpenLoops(reader));
    fill(*m_about, tr("All cases"), casesWithOpenLoops(reader));
}

LoopFilter LoopFilters::filter() const {
    return {chosenIn<Person>(*m_with), chosenIn<Case>(*m_about)};
}

}  // namespace tspace::loops
