// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editing/session_edit.h"
#include "instruments/bundled.h"
#include "kit/services.h"
#include "services/draft_keeper.h"
#include "sessions/directory.h"

#include <QObject>
#include <QUndoStack>

#include <functional>
#include <map>
#include <memory>
#include <optional>

namespace tspace::sessions {

/// The one session that is open for writing, without a widget: its state, undo, draft and saving. Fields tell it what
/// was typed (`type`) and done (`change`), and show it when it says so (`shown`). Main thread.
class SessionEditor final : public QObject {
    Q_OBJECT
  public:
    /// `alarm` is the draft keeper's; without one it goes by the event loop.
    explicit SessionEditor(const kit::Services& services, std::unique_ptr<Alarm> alarm = nullptr);

    /// Opens a session, with its draft where there is one, also a draft of one that was never saved. Throws `Error`.
    void open(const SessionId& id);
    /// The same where it is open as it was opened and nothing was typed since: nothing is read or shown anew. False,
    /// and nothing done, where it is not.
    [[nodiscard]] bool openAgain(const SessionId& id);
    /// Begins a new session with one empty thread.
    void begin();
    /// Begins the plan of the next session, after the last one. Throws `Error`.
    void plan();

    [[nodiscard]] bool isOpen() const { return !m_edit.session.id.isNull(); }
    [[nodiscard]] bool isNew() const { return isOpen() && !m_saved; }
    /// An agreed or cancelled session, a journal that cannot be written, or a draft that cannot be read.
    [[nodiscard]] bool isReadOnly() const { return m_readOnly; }
    /// Agreed by both, and so never changed again.
    [[nodiscard]] bool isAgreed() const { return m_saved && m_saved->session.status == SessionStatus::Agreed; }
    [[nodiscard]] const editing::SessionEdit& edit() const { return m_edit; }
    /// The records it comes to as it stands.
    [[nodiscard]] editing::SessionRecords records() const { return toRecords(m_edit, m_caseload); }
    [[nodiscard]] const editing::Cursor& cursor() const { return m_cursor; }
    [[nodiscard]] const Directory& directory() const { return m_directory; }
    /// The instrument that is answered after a session.
    [[nodiscard]] const instruments::Instrument& afterwards() const {
        return *m_instruments.newest(instruments::session);
    }
    [[nodiscard]] const kit::Services& services() const { return m_services; }
    /// When the draft was kept that the session was opened with.
    [[nodiscard]] const std::optional<Instant>& restoredFrom() const { return m_restoredFrom; }
    /// Statuses the session may be given now, the one it has included.
    [[nodiscard]] std::vector<SessionStatus> possibleStatuses() const;

    // Editing ------------------------------------------------------------------------------------------------------

    /// `text` stands in `part` now. `part` may name a box for what is not there yet (editing/parts.h).
    void type(const QString& part, const QString& text, int position);
    /// The cursor went elsewhere.
    void moved(const editing::Cursor& cursor);
    /// A field was left: the draft is kept, and what cannot be understood in it is said.
    void leave(const QString& part);
    /// Changes the structure as one step of undo; a change that changes nothing is none. The cursor then stands at
    /// `then`, when that names a part.
    void change(const std::function<void(editing::SessionEdit&)>& change, const editing::Cursor& then = {});
    void undo();
    void redo();

    /// A name was typed for a case: picks it, or makes it, or leaves it as typed when it is no code.
    void makeCase(const ThreadId& thread, const QString& typed);

    /// What is said at a part that was left and cannot be understood; empty when all is well.
    [[nodiscard]] QString problemAt(const QString& part) const;

    // Keeping ------------------------------------------------------------------------------------------------------

    enum class Saving {
        Handed,      ///< on its way; `saved` or `failed` follows
        Unchanged,   ///< nothing to save
        Incomplete,  ///< something cannot be understood yet: it is kept as a draft, and said at its field
        Failed,      ///< `failed` has been said; it is kept as a draft
    };
    /// Makes a revision of what has changed since the last one.
    Saving save();
    /// Saves a new session as it stands, also when nothing was typed into it.
    Saving saveAsItStands();
    /// To another status, and saves.
    void setStatus(SessionStatus status);
    /// Not held, for the reason that stands in its part, or agreed by both: the session is closed and saved. False, and
    /// said at the field, when something is missing or cannot be understood; the status then stays.
    bool close(SessionStatus status);
    /// Words that were typed before the session was closed and never saved: no part of its record, but kept.
    [[nodiscard]] bool hasWordsAside() const { return m_aside.has_value(); }
    /// Shows them in place of the record, to be read and copied.
    void showWordsAside();
    /// Keeps the draft now.
    void keepDraft() { m_keeper.keepNow(); }
    /// Saves over what another program has saved meanwhile; the history keeps both.
    void saveOver();
    /// Looks whether another program has changed the session, and says so.
    void lookElsewhere();

  Q_SIGNALS:
    /// The state was replaced or changed its structure: fields show it. The cursor belongs at `cursor`, when it names a
    /// part.
    void shown(const tspace::editing::Cursor& cursor);
    /// Something was typed or changed.
    void changed();
    void problemsChanged();
    /// Something for the status line.
    void said(const QString& words);
    /// A revision is on disk.
    void saved();
    void failed(const tspace::Error& error);
    /// Another program has changed the session since it was opened here.
    void changedElsewhere();

  private:
    /// What the journal holds.
    struct Saved {
        Session session;
        std::vector<Action> actions;
        std::optional<RevisionId> base;
        std::map<ActionId, RevisionId> bases;
    };
    /// What is on its way there.
    struct Handed {
        qint64 ticket = 0;
        DraftToken draft = 0;
        editing::SessionRecords records;
    };

    void start(editing::SessionEdit edit, std::optional<Saved> saved);
    [[nodiscard]] std::optional<Saved> readSaved(const SessionId& id) const;
    bool restore(const Draft& draft);
    [[nodiscard]] bool isClosed() const;
    void put(const editing::SessionDraft& state);
    void touched();
    void findProblems();
    [[nodiscard]] bool isUnchanged(const editing::SessionRecords& records) const;
    [[nodiscard]] Changes changesFor(const editing::SessionRecords& records);
    void addActions(const editing::SessionRecords& records, Changes& changes) const;
    void addCaseload(const Session& session, Changes& changes) const;
    void committed(qint64 ticket, const Committed& committed);
    void commitFailed(qint64 ticket, const Error& error);
    [[nodiscard]] editing::SessionDraft state() const { return {m_edit, m_cursor}; }

    kit::Services m_services;
    instruments::Catalogue m_instruments;
    Directory m_directory;
    editing::SessionEdit m_edit;
    editing::SessionEdit m_begun;  ///< as a new session was begun
    editing::Cursor m_cursor;
    std::optional<Saved> m_saved;  ///< absent for a new session
    std::optional<Handed> m_handed;
    std::optional<Instant> m_restoredFrom;
    std::optional<Draft> m_aside;
    MeasureId m_caseload;
    Issues m_issues;
    QSet<QString> m_left;  ///< parts that have been left, where a problem may be said
    bool m_readOnly = false;
    bool m_saveAgain = false;
    QUndoStack m_undo;
    DraftKeeper m_keeper;  ///< last: its destructor keeps what the others hold
};

}  // namespace tspace::sessions
