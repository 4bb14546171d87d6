// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/random.h"
#include "services/alarm.h"
#include "services/inbox.h"

#include <QObject>

#include <memory>

namespace tspace {

/// Writing one note for a journal that is not open here. What is typed is sealed at once and again: never more than two
/// seconds of typing are outside the inbox.
class Capture : public QObject {
    Q_OBJECT

  public:
    /// From the first unkept key to the sealing, in milliseconds; also until it is tried again after a failure.
    static constexpr int keepAfter = 1000;

    /// `clock` must outlive it. The moment's time is now. Without an `alarm` it goes by the event loop.
    Capture(const QString& journal, const Clock& clock, Random& random, std::unique_ptr<Alarm> alarm = nullptr);

    /// What was typed; the whole text each time.
    void write(const QString& text);
    void setBring(bool bring);

    /// Keeps what is unkept and lets the note go: the next unlocking takes it in. A note without a word leaves nothing.
    /// False when it could not be kept: `failed` tells why, and the note stays open.
    [[nodiscard]] bool finish();

    [[nodiscard]] bool isEmpty() const { return m_moment.text.trimmed().isEmpty(); }
    /// True when everything typed is in the inbox.
    [[nodiscard]] bool isKept() const { return !m_unkept; }
    [[nodiscard]] const Moment& moment() const { return m_moment; }

  Q_SIGNALS:
    /// What was typed is sealed and on disk.
    void kept(const tspace::Instant& at);
    void failed(const tspace::Error& error);

  private:
    void touch();
    void keep();

    QString m_journal;
    const Clock& m_clock;
    std::unique_ptr<Alarm> m_alarm;
    Moment m_moment;
    std::unique_ptr<inbox::Note> m_note;
    bool m_unkept = false;
};

}  // namespace tspace
