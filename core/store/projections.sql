-- SPDX-License-Identifier: GPL-3.0-or-later
-- What screens query. All of it is made from the newest revision of each record and can be dropped and made anew.

-- The hash of this file, so that projections an earlier program made are known and made anew.
CREATE TABLE shape (
    hash     BLOB PRIMARY KEY
) WITHOUT ROWID;

CREATE TABLE head (
    record   BLOB PRIMARY KEY,
    kind     TEXT NOT NULL,
    revision INTEGER NOT NULL,      -- revision.seq
    deleted  INTEGER NOT NULL,
    utc      INTEGER,               -- the record's own time, null for records that have none
    date     TEXT,
    zone     TEXT,
    headline TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX head_by_kind ON head (kind, deleted, utc, record);
CREATE INDEX head_recently_deleted ON head (revision) WHERE deleted = 1;

-- How many records of a kind there are, so that no screen counts them.
CREATE TABLE tally (
    kind     TEXT PRIMARY KEY,
    records  INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TRIGGER head_comes AFTER INSERT ON head WHEN NEW.deleted = 0 BEGIN
    INSERT OR IGNORE INTO tally VALUES (NEW.kind, 0);
    UPDATE tally SET records = records + 1 WHERE kind = NEW.kind;
END;
CREATE TRIGGER head_goes AFTER DELETE ON head WHEN OLD.deleted = 0 BEGIN
    UPDATE tally SET records = records - 1 WHERE kind = OLD.kind;
    DELETE FROM tally WHERE kind = OLD.kind AND records = 0;
END;

CREATE TABLE session (
    record   BLOB PRIMARY KEY,
    utc      INTEGER NOT NULL,
    date     TEXT NOT NULL,
    zone     TEXT NOT NULL,
    minutes  INTEGER,
    kind     TEXT NOT NULL,
    my_role  TEXT NOT NULL,
    status   TEXT NOT NULL,
    headline TEXT NOT NULL,
    threads  INTEGER NOT NULL,
    cancel_reason TEXT NOT NULL,    -- why it was not held; empty unless it was cancelled
    place    TEXT NOT NULL,
    workload REAL,
    workload_limit REAL             -- agreed at the time
) WITHOUT ROWID;
CREATE INDEX session_by_time ON session (utc, record);
CREATE INDEX session_planned ON session (utc, record) WHERE status = 'planned';

CREATE TABLE thread (
    id           BLOB PRIMARY KEY,
    session      BLOB NOT NULL,
    position     INTEGER NOT NULL,
    title        TEXT NOT NULL,
    case_id      BLOB,
    organisation INTEGER NOT NULL,
    copy_state   TEXT,
    continues    BLOB,
    brought      BLOB,              -- the moment it was made from
    reached      INTEGER NOT NULL,  -- how far the loop came in this thread alone
    set_down     INTEGER NOT NULL,
    loop         TEXT NOT NULL,     -- of the chain up to here
    last         INTEGER NOT NULL   -- no later thread continues it
) WITHOUT ROWID;
CREATE INDEX thread_of_session ON thread (session, position);
CREATE INDEX thread_continues ON thread (continues) WHERE continues IS NOT NULL;
CREATE INDEX thread_of_moment ON thread (brought) WHERE brought IS NOT NULL;
CREATE INDEX thread_by_loop ON thread (last, loop);
CREATE INDEX thread_of_case ON thread (case_id) WHERE case_id IS NOT NULL;
CREATE INDEX thread_to_copy ON thread (copy_state) WHERE copy_state IS NOT NULL;

CREATE TABLE addition (
    record   BLOB PRIMARY KEY,
    session  BLOB NOT NULL,
    thread   BLOB,
    reached  INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX addition_of_session ON addition (session);
CREATE INDEX addition_of_thread ON addition (thread) WHERE thread IS NOT NULL;

CREATE TABLE moment (
    record       BLOB PRIMARY KEY,
    utc          INTEGER NOT NULL,
    date         TEXT NOT NULL,
    zone         TEXT NOT NULL,
    kind         TEXT NOT NULL,
    headline     TEXT NOT NULL,
    case_id      BLOB,
    bring        INTEGER NOT NULL,
    organisation INTEGER NOT NULL,
    copy_state   TEXT
) WITHOUT ROWID;
CREATE INDEX moment_by_time ON moment (utc, record);
CREATE INDEX moment_of_case ON moment (case_id, utc) WHERE case_id IS NOT NULL;
CREATE INDEX moment_to_bring ON moment (utc, record) WHERE bring = 1;
CREATE INDEX moment_to_copy ON moment (copy_state) WHERE copy_state IS NOT NULL;

CREATE TABLE action (
    record       BLOB PRIMARY KEY,
    text         TEXT NOT NULL,
    who          BLOB,
    made         INTEGER,
    due          TEXT,
    state        TEXT NOT NULL,
    closed       TEXT,
    closing      TEXT NOT NULL,     -- how it was closed
    session      BLOB,
    thread       BLOB,
    case_id      BLOB,
    organisation INTEGER NOT NULL,
    copy_state   TEXT
) WITHOUT ROWID;
CREATE INDEX action_to_copy ON action (copy_state) WHERE copy_state IS NOT NULL;
CREATE INDEX action_by_state ON action (state, due);
CREATE INDEX action_by_who ON action (who);
CREATE INDEX action_of_session ON action (session) WHERE session IS NOT NULL;
CREATE INDEX action_of_case ON action (case_id, made) WHERE case_id IS NOT NULL;

-- When a thread, moment or action was copied to the child's record: as it says itself, or as the log of what left the
-- journal does, which is how a thread of an agreed session, which does not change any more, is known to be copied.
CREATE TABLE on_childs_record (
    record   BLOB NOT NULL,         -- where it is said: a session, moment, action or disclosure
    what     BLOB NOT NULL,         -- the thread, moment or action
    date     TEXT NOT NULL,
    PRIMARY KEY (record, what)
) WITHOUT ROWID;
CREATE INDEX childs_record_has ON on_childs_record (what);

CREATE TABLE person (
    record   BLOB PRIMARY KEY,
    name     TEXT NOT NULL COLLATE NOCASE,
    role     TEXT NOT NULL,
    cadence  INTEGER,
    standard TEXT NOT NULL,
    minutes  INTEGER,
    position INTEGER,
    since    TEXT,
    until    TEXT
) WITHOUT ROWID;

CREATE TABLE case_record (
    record   BLOB PRIMARY KEY,
    code     TEXT NOT NULL COLLATE NOCASE,
    family   BLOB,
    level    TEXT,
    stage    TEXT,
    state    TEXT NOT NULL,
    state_since TEXT
) WITHOUT ROWID;
CREATE INDEX case_by_code ON case_record (code);
CREATE INDEX case_of_family ON case_record (family) WHERE family IS NOT NULL;

-- Who and which case a record is about, whatever its kind.
CREATE TABLE record_person (
    record   BLOB NOT NULL,
    position INTEGER NOT NULL,
    person   BLOB NOT NULL,
    PRIMARY KEY (record, position)
) WITHOUT ROWID;
CREATE INDEX person_of_record ON record_person (person, record);
CREATE TABLE record_case (
    record   BLOB NOT NULL,
    case_id  BLOB NOT NULL,
    PRIMARY KEY (record, case_id)
) WITHOUT ROWID;
CREATE INDEX case_of_record ON record_case (case_id, record);

CREATE TABLE check_in (
    record     BLOB PRIMARY KEY,
    utc        INTEGER NOT NULL,
    date       TEXT NOT NULL,
    zone       TEXT NOT NULL,
    instrument TEXT NOT NULL,
    version    INTEGER NOT NULL,
    answered   INTEGER NOT NULL,
    line       TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX check_in_by_time ON check_in (utc, record);
CREATE INDEX check_in_by_instrument ON check_in (instrument, utc, record);

-- One answer to one item, wherever it was given.
CREATE TABLE answer (
    instrument TEXT NOT NULL,
    item       TEXT NOT NULL,
    utc        INTEGER NOT NULL,
    record     BLOB NOT NULL,
    date       TEXT NOT NULL,
    version    INTEGER NOT NULL,
    value      INTEGER NOT NULL,
    PRIMARY KEY (instrument, item, utc, record)
) WITHOUT ROWID;
CREATE INDEX answer_of_record ON answer (record);

CREATE TABLE instrument (
    record     BLOB PRIMARY KEY,
    instrument TEXT NOT NULL,
    version    INTEGER NOT NULL,
    title      TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE measure (
    record   BLOB PRIMARY KEY,
    name     TEXT NOT NULL COLLATE NOCASE,
    unit     TEXT NOT NULL,
    better   TEXT NOT NULL,
    decimals INTEGER NOT NULL,
    limit_at REAL,
    person   BLOB
) WITHOUT ROWID;

-- Readings, and the workload lines of sessions.
CREATE TABLE reading (
    measure  BLOB NOT NULL,
    day      TEXT NOT NULL,
    record   BLOB NOT NULL,
    value    REAL NOT NULL,
    PRIMARY KEY (measure, day, record)
) WITHOUT ROWID;
CREATE INDEX reading_of_record ON reading (record);

-- What is ticked for the organisation to hear: threads, actions and moments.
CREATE TABLE for_organisation (
    id       BLOB PRIMARY KEY,      -- of the thread, else of the record itself
    record   BLOB NOT NULL,
    kind     TEXT NOT NULL,         -- of the record
    date     TEXT NOT NULL,         -- empty where the record has none
    words    TEXT NOT NULL,
    area     TEXT
) WITHOUT ROWID;
CREATE INDEX for_organisation_by_day ON for_organisation (date, id);
CREATE INDEX for_organisation_of_record ON for_organisation (record);

CREATE TABLE development (
    record    BLOB PRIMARY KEY,
    date      TEXT NOT NULL,
    type      TEXT NOT NULL,
    what      TEXT NOT NULL,
    with_peer INTEGER NOT NULL,
    source    BLOB                  -- the session, thread or moment it came from
) WITHOUT ROWID;
CREATE INDEX development_by_day ON development (date, record);
CREATE INDEX development_from ON development (source) WHERE source IS NOT NULL;

-- Where imported records came from.
CREATE TABLE origin (
    format   TEXT NOT NULL,
    hash     TEXT NOT NULL,
    ordinal  INTEGER NOT NULL,
    record   BLOB NOT NULL,
    PRIMARY KEY (format, hash, ordinal)
) WITHOUT ROWID;
CREATE INDEX origin_of_record ON origin (record);

-- docid grows with the record's own time, so that "newest first, one page" streams and stops; that of a record without
-- a time is below all of these. No query ranks by length, so the lengths of texts are not kept (matchinfo).
CREATE TABLE search_content (
    docid    INTEGER PRIMARY KEY,
    record   BLOB NOT NULL UNIQUE,
    kind     TEXT NOT NULL,
    text     TEXT NOT NULL
);
CREATE VIRTUAL TABLE search USING fts4 (
    content="search_content", text, tokenize=unicode61 "remove_diacritics=1", matchinfo=fts3, order=desc, prefix="2,3"
);
