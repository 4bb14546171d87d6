// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/purpose_section.h"

#include "kit/card.h"
#include "kit/choice_row.h"
#include "kit/text.h"
#include "services/journal_settings.h"
#include "store/journal.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace tspace::settings {

std::vector<Purpose> offeredPurposes() {
    return {Purpose::Both, Purpose::Supervision, Purpose::Wellbeing};
}

QString words(Purpose purpose) {
    switch (purpose) {
        case Purpose::Both:
            return PurposeSection::tr("Both");
        case Purpose::Supervision:
            return PurposeSection::tr("Supervision");
        case Purpose::Wellbeing:
            return PurposeSection::tr("Wellbeing");
    }
    return {};
}

PurposeSection::PurposeSection(const kit::Services& services, QWidget* parent)
    : Section(parent), m_services(services), m_choice(new kit::ChoiceRow(tr("What this journal is for"))) {
    auto* card = new kit::Card(tr("What this journal is for"));
    kit::spaced(new QVBoxLayout(this), 0, 0)->addWidget(card);
    card->add(kit::text(kit::Part::Quiet,
                        tr("Supervision: sessions, what is still open, actions, people and cases. Wellbeing: check-ins "
                           "and what they show over time. Moments belong to both. What you do not want is out of "
                           "sight; nothing is deleted, and it comes back when you choose it again.")));
    for (const Purpose purpose : offeredPurposes()) {
        m_choice->add(words(purpose));
    }
    card->add(m_choice);
    connect(m_choice, &kit::ChoiceRow::chosen, this,
            [this](int index) { choose(offeredPurposes().at(static_cast<std::size_t>(index))); });
}

void PurposeSection::read() {
    const auto all = offeredPurposes();
    const Purpose now = purposeOf(m_services.journal.read());
    for (std::size_t at = 0; at < all.size(); ++at) {
        if (all[at] == now) {
            m_choice->setCurrent(static_cast<int>(at));
        }
    }
}

QWidget* PurposeSection::firstFocus() {
    const auto buttons = m_choice->findChildren<QPushButton*>();
    return buttons.value(m_choice->current());
}

void PurposeSection::choose(Purpose purpose) {
    try {
        // One choice after another quickly: each goes on from the one before.
        m_services.journal.flush();
        Settings settings = settingsOf(m_services.journal.read());
        setPurpose(settings, purpose);
        Change change;
        change.record = settings;
        change.base = m_services.journal.read().revisionOf(settings.id.as<AnyRecord>());
        m_services.journal.commit({change});
    } catch (const Error& error) {
        Q_EMIT failed(error);
    }
}

}  // namespace tspace::settings
