// SPDX-License-Identifier: GPL-3.0-or-later
#include "care/care_sections.h"

#include "care/backups_screen.h"
#include "kit/card.h"
#include "kit/choice_row.h"
#include "kit/line_field.h"
#include "kit/message_bar.h"
#include "kit/text.h"
#include "kit/tokens.h"
#include "models/words.h"
#include "paper/emergency_document.h"
#include "services/backups.h"
#include "services/hold.h"
#include "services/journal_settings.h"
#include "services/lock_setting.h"
#include "sheets/paper_row.h"
#include "store/journal.h"

#include <QCheckBox>
#include <QPushButton>
#include <QVBoxLayout>

#include <array>
#include <optional>

namespace tspace::care {

using namespace kit;

namespace {

constexpr std::array offeredMinutes = {2, 5, 10, 20, 30, 0};

/// One choice after another quickly: each goes on from the one before.
void commitTo(const Services& services, const std::function<void(Settings&)>& change) {
    services.journal.flush();
    Settings settings = settingsOf(services.journal.read());
    change(settings);
    Change changed;
    changed.record = settings;
    services.journal.commit({changed});
}

std::optional<sheets::Sheet> emergencySheetOf(const Services& services) {
    const QString journal = services.journal.path();
    const paper::JournalWhereabouts where{
        journal, backupFolderOf(journal),
        secondFolder(settingsOf(services.journal.read()), services.journal.environment().device)};
    const paper::Document document = paper::emergencyDocument(where, services.clock.today());
    return sheets::Sheet{document, document.title, {}};
}

}  // namespace

LockSection::LockSection(const Services& services, QWidget* parent)
    : Section(parent),
      m_services(services),
      m_choice(new ChoiceRow(tr("Lock by itself after"))),
      m_minimise(new QCheckBox(tr("Lock when the window is minimised"))),
      m_strongerKey(text(Part::Quiet, tr("There is a stronger way by now to make the key of a journal from its "
                                         "passphrase. Changing the passphrase takes it up; the same one may be typed "
                                         "again."))),
      m_bar(new MessageBar),
      m_sheet(new sheets::PaperRow(
          services, tr("Emergency sheet as PDF…"), [this] { return emergencySheetOf(m_services); }, *m_bar)) {
    auto* card = new Card(tr("Locking and passphrase"));
    spaced(new QVBoxLayout(this), 0, 0)->addWidget(card);
    card->add(text(Part::Quiet,
                   tr("When nobody uses it, the journal locks by itself. A minute before it says so, and any key "
                      "keeps it open. It never locks while you use Between us, and what you are writing is "
                      "always kept. It also locks when the computer sleeps or its screen is locked.")));
    for (const int minutes : offeredMinutes) {
        m_choice->add(minutes == 0 ? tr("Never") : tr("%1 min").arg(minutes),
                      minutes == 0 ? tr("Never") : tr("%1 minutes").arg(minutes));
    }
    card->add(m_choice);
    card->add(m_minimise);
    addPassphrase(*card);
    addEmergencySheet(*card);
    connect(m_choice, &ChoiceRow::chosen, this, [this](int index) {
        const int minutes = offeredMinutes.at(static_cast<std::size_t>(index));
        change([minutes](Settings& settings) { setLockMinutes(settings, minutes); });
    });
    connect(m_minimise, &QCheckBox::clicked, this,
            [this](bool on) { change([on](Settings& settings) { setLocksOnMinimise(settings, on); }); });
}

void LockSection::addPassphrase(Card& card) {
    QPushButton* change = button(tr("Change the passphrase…"));
    card.body()->addSpacing(space::small);
    card.body()->addWidget(change, 0, Qt::AlignLeft);
    card.add(text(Part::Small, tr("This locks the journal first. What becomes of the backups made before is asked "
                                  "there.")));
    card.add(m_strongerKey);
    connect(change, &QPushButton::clicked, this, &LockSection::passphraseChangeRequested);
}

void LockSection::addEmergencySheet(Card& card) {
    card.body()->addSpacing(space::small);
    card.add(m_bar);
    card.body()->addWidget(m_sheet, 0, Qt::AlignLeft);
    card.add(text(Part::Small, tr("Says where the journal and its backups lie, with lines to fill in by hand. The "
                                  "passphrase is not on it.")));
    connect(m_sheet, &sheets::PaperRow::said, this, &Section::said);
}

void LockSection::read() {
    const Settings settings = settingsOf(m_services.journal.read());
    const int minutes = lockMinutes(settings);
    for (std::size_t i = 0; i < offeredMinutes.size(); ++i) {
        if (offeredMinutes.at(i) == minutes) {
            m_choice->setCurrent(static_cast<int>(i));
        }
    }
    m_minimise->setChecked(locksOnMinimise(settings));
    m_strongerKey->setVisible(!m_services.journal.hasNewestKeySet());
}

void LockSection::change(const std::function<void(Settings&)>& change) {
    try {
        commitTo(m_services, change);
    } catch (const Error& error) {
        Q_EMIT failed(error);
    }
}

CareSection::CareSection(const Services& services, QWidget* parent)
    : Section(parent),
      m_services(services),
      m_backups(text(Part::Quiet, {})),
      m_state(text(Part::Quiet, {})),
      m_reason(new LineField(tr("Who asked, and for what"), tr("Who asked for the records, and for what"))),
      m_hold(button({})),
      m_damage(button(tr("What is damaged"))) {
    auto* card = new Card(tr("Backups, and what is deleted"));
    spaced(new QVBoxLayout(this), 0, 0)->addWidget(card);
    card->add(m_backups);
    auto* row = spaced(new QHBoxLayout, 0, space::medium);
    QPushButton* backups = button(tr("Backups"));
    QPushButton* deleted = button(tr("Recently deleted"));
    row->addWidget(backups);
    row->addWidget(deleted);
    row->addWidget(m_damage);
    row->addStretch(1);
    card->body()->addLayout(row);
    card->body()->addSpacing(space::small);
    card->add(text(Part::Strong, tr("When someone has asked for your records")));
    card->add(m_state);
    card->add(m_reason);
    card->body()->addWidget(m_hold, 0, Qt::AlignLeft);
    connect(backups, &QPushButton::clicked, this, [this] { Q_EMIT placeRequested(Place::Backups); });
    connect(deleted, &QPushButton::clicked, this, [this] { Q_EMIT placeRequested(Place::RecentlyDeleted); });
    connect(m_damage, &QPushButton::clicked, this, [this] { Q_EMIT placeRequested(Place::Damage); });
    connect(m_hold, &QPushButton::clicked, this, &CareSection::toggleHold);
}

void CareSection::read() {
    m_damage->setVisible(m_services.journal.isDamaged());
    const JournalReader& read = m_services.journal.read();
    const BackupPlaces places{m_services.journal.path(),
                              secondFolder(settingsOf(read), m_services.journal.environment().device)};
    m_backups->setText(words(backupState(places, {}).whereabouts));
    const auto hold = holdOf(m_services.journal.read());
    m_isHeld = hold.has_value();
    m_state->setText(hold ? tr("On hold since %1%2. Nothing is erased, by hand or by itself.")
                                .arg(models::longDate(hold->since.date),
                                     hold->reason.isEmpty() ? QString() : QStringLiteral(": ") + hold->reason)
                          : tr("Erasing what has been asked for, by a court or under data-protection law, can be an "
                               "offence. A hold stops all erasing until you end it."));
    m_reason->setVisible(!m_isHeld);
    m_hold->setText(m_isHeld ? tr("End the hold") : tr("Begin a hold"));
}

void CareSection::toggleHold() {
    try {
        const bool ends = m_isHeld;
        commitTo(m_services, [&](Settings& settings) {
            if (ends) {
                endHold(settings);
            } else {
                beginHold(settings, m_services.clock.now(), m_reason->text().trimmed());
            }
        });
        m_reason->clear();
        Q_EMIT said(ends ? tr("The hold has ended.") : tr("On hold: nothing is erased."));
    } catch (const Error& error) {
        Q_EMIT failed(error);
    }
}

}  // namespace tspace::care
