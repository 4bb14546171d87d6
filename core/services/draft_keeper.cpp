// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/draft_keeper.h"

namespace tspace {

DraftKeeper::DraftKeeper(Journal& journal, State state, std::unique_ptr<Alarm> alarm, QObject* parent)
    : QObject(parent),
      m_journal(journal),
      m_state(std::move(state)),
      m_alarm(alarm ? std::move(alarm) : std::make_unique<TimerAlarm>()) {
    m_alarm->onRing([this] { keepNow(); });
    connect(&m_journal, &Journal::draftKept, this, &DraftKeeper::draftKept);
    connect(&m_journal, &Journal::draftFailed, this, [this](const RecordId& record, const Error& error) {
        if (record == m_draft.record) {
            failed(error);
        }
    });
}

DraftKeeper::~DraftKeeper() {
    keepNow();
}

void DraftKeeper::begin(const RecordId& record, RecordKind kind, std::optional<RevisionId> base, DraftToken restored) {
    keepNow();
    release();
    m_draft.record = record;
    m_draft.kind = kind;
    m_draft.base = base;
    m_token = restored;
    m_onDisk = restored;
}

void DraftKeeper::touch() {
    m_unkept = true;
    if (!m_alarm->isSet()) {
        m_alarm->set(keepAfter);
    }
}

void DraftKeeper::keepNow() {
    m_alarm->stop();
    if (!m_unkept || m_draft.record.isNull()) {
        return;
    }
    try {
        Draft draft = m_draft;
        draft.state = m_state();
        m_token = m_journal.keepDraft(std::move(draft));
        m_unkept = false;
    } catch (const Error& error) {
        failed(error);
    }
}

void DraftKeeper::saved(const RevisionId& revision, DraftToken token) {
    m_draft.base = revision;
    m_onDisk = std::max(m_onDisk, token);
    m_failing = false;
    if (m_token > token) {
        // A later draft still names the revision before this one; a crash now would ask which of the two to keep.
        m_unkept = true;
        keepNow();
    }
}

void DraftKeeper::drop() {
    const bool any = m_token != 0;
    const RecordId record = m_draft.record;
    m_alarm->stop();
    m_unkept = false;
    m_token = 0;
    m_onDisk = 0;
    m_keptAt.reset();
    if (any && !record.isNull()) {
        try {
            m_journal.dropDraft(record);
        } catch (const Error& error) {
            failed(error);
        }
    }
}

void DraftKeeper::release() {
    m_alarm->stop();
    m_draft = {};
    m_token = 0;
    m_onDisk = 0;
    m_keptAt.reset();
    m_unkept = false;
    m_failing = false;
}

void DraftKeeper::failed(const Error& error) {
    m_unkept = true;
    m_alarm->set(retryAfter);
    if (!std::exchange(m_failing, true)) {
        Q_EMIT keepFailed(error);
    }
}

void DraftKeeper::draftKept(const RecordId& record, DraftToken token, const Instant& at) {
    if (record != m_draft.record) {
        return;
    }
    m_onDisk = std::max(m_onDisk, token);
    m_keptAt = at;
    m_failing = false;
    Q_EMIT kept(at);
}

}  // namespace tspace
