// SPDX-License-Identifier: GPL-3.0-or-later
// What is done on the page of a person beside typing: planning, ending, handing over.
#include "kit/message_bar.h"
#include "kit/page.h"
#include "models/words.h"
#include "people/handover_page.h"
#include "people/person_screen.h"
#include "services/planning.h"
#include "services/record_saver.h"

#include <QStackedLayout>

namespace tspace::people {

void PersonScreen::plan(const QDate& day, const QTime& time, std::optional<int> minutes) {
    if (!m_kept) {
        return;
    }
    if (m_kept->until && *m_kept->until < day) {
        const bool isAhead = *m_kept->until > m_services.clock.today();
        const QString words =
            isAhead ? tr("Supervision ends on %1, before that day. Take it up again first, or choose an earlier day.")
                    : tr("Supervision ended on %1, before that day. Take it up again first, or choose an earlier day.");
        m_page->bar().showNotice(words.arg(models::longDate(*m_kept->until)));
        return;
    }
    try {
        const Instant at = Instant::local(day, time, m_services.clock.zone());
        Change change;
        change.record = plannedSession(SessionId::make(m_services.random), *m_kept, at, minutes);
        change.mustBeNew = true;
        static_cast<void>(m_services.journal.commit({change}));
        m_ideaIsOld = true;
        m_page->bar().showNotice(tr("Planned for %1, %2.").arg(models::longDate(day), models::timeText(at)));
        const RecordId id = idOf(change.record);
        m_page->bar().offer(tr("Open it"), [this, id] { Q_EMIT recordRequested(RecordKind::Session, id); });
    } catch (const Error& error) {
        m_page->bar().showError(error);
    }
}

void PersonScreen::end(const QDate& day) {
    if (!m_kept) {
        return;
    }
    if (m_kept->from && day < *m_kept->from) {
        m_page->bar().showNotice(tr("That day lies before the day it began, %1.").arg(models::longDate(*m_kept->from)));
        return;
    }
    try {
        const std::vector<MeetingRow> planned = plannedAfter(m_services.journal.read(), m_kept->id, day);
        if (planned.empty()) {
            setEnd(day, {});
            return;
        }
        m_page->bar().showNotice(
            planned.size() == 1
                ? tr("A session is planned for %1, after that day. Cancel it first, or choose a later day.")
                      .arg(models::longDate(planned.front().held.date))
                : tr("%1 sessions are planned after that day, the first for %2. Cancel them first, or choose a later "
                     "day.")
                      .arg(planned.size())
                      .arg(models::longDate(planned.front().held.date)));
        m_page->bar().offer(planned.size() == 1 ? tr("Cancel it and end") : tr("Cancel them and end"),
                            [this, day, planned] { endAndCancel(day, planned); });
    } catch (const Error& error) {
        m_page->bar().showError(error);
    }
}

void PersonScreen::endAndCancel(const QDate& day, const std::vector<MeetingRow>& planned) {
    try {
        std::vector<Record> cancelled;
        for (const MeetingRow& meeting : planned) {
            if (auto session = m_services.journal.read().find(meeting.id)) {
                session->status = SessionStatus::Cancelled;
                session->cancelReason = tr("the end of supervision on %1").arg(models::longDate(day));
                cancelled.emplace_back(*std::move(session));
            }
        }
        setEnd(day, cancelled);
    } catch (const Error& error) {
        m_page->bar().showError(error);
    }
}

void PersonScreen::setEnd(const std::optional<QDate>& day, const std::vector<Record>& others) {
    m_page->bar().dismiss();
    const auto before = m_edit.person.until;
    m_edit.person.until = day;
    if (hasFault(editing::toRecord(m_edit).issues)) {
        m_edit.person.until = before;
        saveNow({});
        return;
    }
    m_saver->keeper().touch();
    m_handoverWaits = day.has_value();
    saveNow(others);
}

void PersonScreen::showHandover() {
    if (!m_kept) {
        return;
    }
    m_handover->showPerson(m_kept->id);
    m_stack->setCurrentWidget(m_handover);
    m_handover->reading()->setFocus();
}

}  // namespace tspace::people
