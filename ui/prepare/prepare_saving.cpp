// SPDX-License-Identifier: GPL-3.0-or-later
// How the preparation is kept, and how its session is started.
#include "kit/message_bar.h"
#include "kit/page.h"
#include "preparation/start.h"
#include "prepare/prepare_screen.h"
#include "services/record_saver.h"
#include "store/journal.h"

namespace tspace::prepare {

using editing::SessionRecords;

void PrepareScreen::start() {
    if (!isOpen() || isReadOnly()) {
        return;
    }
    try {
        preparation::start(m_edit, m_services.journal.read(), m_services.clock.now(), m_services.random);
        m_opening = true;
        const SessionRecords records = editing::toRecords(m_edit, caseload());
        if (m_edit == m_begun || !records.isComplete()) {
            // Nothing to save, or something on the session's own page that only its page can mend.
            m_saver->keeper().keepNow();
            m_services.journal.flush();
            m_opening = false;
            Q_EMIT recordRequested(RecordKind::Session, m_edit.session.id.as<AnyRecord>());
            return;
        }
        handOver(records);
    } catch (const Error& error) {
        m_opening = false;
        m_page->bar().showError(error);
    }
}

void PrepareScreen::save() {
    if (!isOpen() || isReadOnly()) {
        return;
    }
    if (m_edit == m_begun) {
        forgetDraft();
        Q_EMIT statusSaid(tr("everything is saved"));
        return;
    }
    const SessionRecords records = editing::toRecords(m_edit, caseload());
    if (!records.isComplete()) {
        m_saver->keeper().keepNow();
        Q_EMIT statusSaid(tr("kept as a draft, not saved yet: a box on the session’s page is not finished"));
        return;
    }
    try {
        handOver(records);
    } catch (const Error& error) {
        m_page->bar().showError(error);
    }
}

void PrepareScreen::forgetDraft() {
    // What was ticked and taken back; a draft that another page began is its own.
    if (m_touched && !m_restored && !m_saver->isSaving()) {
        m_saver->keeper().drop();
        m_touched = false;
    }
}

void PrepareScreen::handOver(const SessionRecords& records) {
    m_saver->save(records.session, besides(records));
    m_begun = m_edit;
    m_restored = false;
}

std::vector<Record> PrepareScreen::besides(const SessionRecords& records) const {
    const JournalReader& read = m_services.journal.read();
    std::vector<Record> all(records.people.begin(), records.people.end());
    all.insert(all.end(), records.cases.begin(), records.cases.end());
    for (const Action& action : records.actions) {
        if (read.find(action.id) != std::optional(action)) {
            all.emplace_back(action);
        }
    }
    return all;
}

MeasureId PrepareScreen::caseload() const {
    const auto known = m_services.journal.read().measureNamed(QStringLiteral("caseload"));
    return known ? *known : MeasureId::make(m_services.random);
}

void PrepareScreen::leave(Leaving why) {
    if (!isOpen() || isReadOnly()) {
        return;
    }
    if (m_edit == m_begun) {
        forgetDraft();
        return;
    }
    if (why == Leaving::Locking) {
        m_saver->keeper().keepNow();
        return;
    }
    save();
    try {
        // The page that follows may be that of this session.
        m_services.journal.flush();
    } catch (const Error& error) {
        m_page->bar().showError(error);
    }
}

}  // namespace tspace::prepare
