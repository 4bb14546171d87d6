// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases/caseload_card.h"

#include "cases/case_words.h"
#include "cases/windscreen.h"
#include "kit/card.h"
#include "kit/choice_row.h"
#include "kit/text.h"
#include "kit/tokens.h"
#include "services/journal_settings.h"
#include "store/journal.h"

#include <QVBoxLayout>

#include <numeric>

namespace tspace::cases {

using namespace kit;

CaseloadUnit caseloadUnitOf(const JournalReader& read) {
    const QString said = settingsOf(read).values.value(setting::caseload).toString();
    return valueNamed<CaseloadUnit>(said).value_or(CaseloadUnit::Children);
}

CaseloadCard::CaseloadCard(const Services& services, QWidget* parent)
    : QWidget(parent),
      m_services(services),
      m_windscreen(new Windscreen(services.theme)),
      m_unit(new ChoiceRow(tr("What the caseload counts"))),
      m_words(text(Part::Small, {})) {
    auto* card = new Card(tr("Cases by level of need"));
    spaced(new QVBoxLayout(this), 0, 0)->addWidget(card);
    for (const auto& [unit, name] : names<CaseloadUnit>()) {
        m_unit->add(words(unit));
    }
    card->addAtEnd(m_unit);
    card->add(m_windscreen);
    card->add(m_words);
    card->body()->addStretch(1);
    connect(m_windscreen, &Windscreen::chosen, this, &CaseloadCard::levelChosen);
    connect(m_unit, &ChoiceRow::chosen, this, [this](int index) { chooseUnit(static_cast<CaseloadUnit>(index)); });
}

void CaseloadCard::read() {
    const JournalReader& reader = m_services.journal.read();
    const CaseloadUnit unit = caseloadUnitOf(reader);
    const std::vector<LevelCount> counts = openCaseload(reader, unit);
    m_unit->setCurrent(static_cast<int>(unit));
    m_windscreen->setCounts(counts);
    const int all = std::accumulate(counts.begin(), counts.end(), 0,
                                    [](int sum, const LevelCount& count) { return sum + count.count; });
    QString words = tr("%1 open.").arg(counted(all, unit));
    if (const int without = counts.back().count; without > 0) {
        words += QLatin1Char(' ') + tr("%1 without a level yet.").arg(without);
    }
    words +=
        QLatin1Char(' ') + (unit == CaseloadUnit::Children ? tr("A code with nobody under it counts once.")
                                                           : tr("Each code that stands under no other counts once."));
    m_words->setText(words);
}

void CaseloadCard::clearLevel() {
    m_windscreen->setChosen(std::nullopt);
}

void CaseloadCard::chooseUnit(CaseloadUnit unit) {
    try {
        Settings settings = settingsOf(m_services.journal.read());
        settings.values.insert(setting::caseload, nameOf(unit));
        Change change;
        change.record = settings;
        static_cast<void>(m_services.journal.commit({change}));
    } catch (const Error& error) {
        Q_EMIT failed(error);
    }
}

}  // namespace tspace::cases
