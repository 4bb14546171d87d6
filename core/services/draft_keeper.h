// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/alarm.h"
#include "store/journal.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace tspace {

/// Keeps the draft of one open editor: never more than two seconds of typing are outside it. The alarm is set at the
/// first unkept key and is not set anew by later ones; what is typed while a draft is on its way sets it again.
class DraftKeeper : public QObject {
    Q_OBJECT

  public:
    /// From the first unkept key to the keeping, in milliseconds: half of what may be unkept, the rest is the disk's.
    static constexpr int keepAfter = 1000;
    /// Until it is tried again after a failure, in milliseconds.
    static constexpr int retryAfter = 3000;

    /// Makes the state to keep from what the editor holds now.
    using State = std::function<QJsonObject()>;

    /// `journal` must outlive it. Without an `alarm` it goes by the event loop.
    DraftKeeper(Journal& journal, State state, std::unique_ptr<Alarm> alarm = nullptr, QObject* parent = nullptr);
    /// Keeps what is unkept.
    ~DraftKeeper() override;

    /// Begins with another record, or with a new one that has no `base` yet. What was unkept of the last one is kept
    /// first. `restored` is the token of the draft that the editor took its state from, if it did.
    void begin(const RecordId& record, RecordKind kind, std::optional<RevisionId> base, DraftToken restored = 0);

    /// Something was typed or changed.
    void touch();

    /// Keeps what is unkept at once: on loss of focus, lock and close, and before a save.
    void keepNow();

    /// The editor's state was saved as `revision`, with the draft `token` handed to the commit. What was typed after
    /// that is kept again, now on the new revision.
    void saved(const RevisionId& revision, DraftToken token);

    /// Forgets the draft: the person undid everything, or left an empty new record.
    void drop();

    /// Lets go without keeping or forgetting anything.
    void release();

    [[nodiscard]] const RecordId& record() const { return m_draft.record; }
    [[nodiscard]] const std::optional<RevisionId>& base() const { return m_draft.base; }
    /// Of the draft handed over last, for `Change::draft`; 0 when there is none.
    [[nodiscard]] DraftToken token() const { return m_token; }
    /// True while something typed has not been handed to the journal.
    [[nodiscard]] bool isUnkept() const { return m_unkept; }
    /// True when everything typed is on disk, in a draft or a revision.
    [[nodiscard]] bool isOnDisk() const { return !m_unkept && m_onDisk >= m_token; }
    /// When the newest draft of this record came to disk.
    [[nodiscard]] const std::optional<Instant>& keptAt() const { return m_keptAt; }

  Q_SIGNALS:
    /// A draft of this record is on disk.
    void kept(const tspace::Instant& at);
    /// It could not be kept. Said once until it works again; it goes on trying.
    void keepFailed(const tspace::Error& error);

  private:
    void failed(const Error& error);
    void draftKept(const RecordId& record, DraftToken token, const Instant& at);

    Journal& m_journal;
    State m_state;
    std::unique_ptr<Alarm> m_alarm;
    Draft m_draft;  ///< of the record being edited; its state is made at each keeping
    DraftToken m_token = 0;
    DraftToken m_onDisk = 0;
    std::optional<Instant> m_keptAt;
    bool m_unkept = false;
    bool m_failing = false;
};

}  // namespace tspace
