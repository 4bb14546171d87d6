// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/capture.h"

namespace tspace {

Capture::Capture(const QString& journal, const Clock& clock, Random& random, std::unique_ptr<Alarm> alarm)
    : m_journal(journal), m_clock(clock), m_alarm(alarm ? std::move(alarm) : std::make_unique<TimerAlarm>()) {
    m_moment.id = MomentId::make(random);
    m_moment.at = clock.now();
    m_note = std::make_unique<inbox::Note>(m_journal, m_moment.id);
    m_alarm->onRing([this] { keep(); });
}

void Capture::write(const QString& text) {
    m_moment.text = text;
    touch();
}

void Capture::setBring(bool bring) {
    m_moment.bring = bring;
    touch();
}

void Capture::touch() {
    m_unkept = true;
    if (!m_alarm->isSet()) {
        m_alarm->set(keepAfter);
    }
}

void Capture::keep() {
    m_alarm->stop();
    if (!m_unkept || m_note == nullptr) {
        return;
    }
    try {
        if (isEmpty()) {
            m_note->drop();
        } else {
            m_note->keep(m_moment);
        }
        m_unkept = false;
        if (!isEmpty()) {
            Q_EMIT kept(m_clock.now());
        }
    } catch (const Error& error) {
        m_alarm->set(keepAfter);
        Q_EMIT failed(error);
    }
}

bool Capture::finish() {
    keep();
    if (m_unkept && !isEmpty()) {
        return false;
    }
    m_alarm->stop();
    m_note.reset();
    return true;
}

}  // namespace tspace
