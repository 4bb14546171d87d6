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
    threads  INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX session_by_time ON session (utc, record);

CREATE TABLE thread (
    id           BLOB PRIMARY KEY,
    session      BLOB NOT NULL,
    position     INTEGER NOT NULL,
    title        TEXT NOT NULL,
    case_id      BLOB,
    organisation INTEGER NOT NULL,
    copy_state   TEXT,
    continues    BLOB,
    reached      INTEGER NOT NULL,  -- how far the loop came in this thread alone
    set_down     INTEGER NOT NULL,
    loop         TEXT NOT NULL,     -- of the chain up to here
    last         INTEGER NOT NULL   -- no later thread continues it
) WITHOUT ROWID;
CREATE INDEX thread_of_session ON thread (session, position);
CREATE INDEX thread_continues ON thread (continues) WHERE continues IS NOT NULL;
CREATE INDEX thread_by_loop ON thread (last, loop);

CREATE TABLE addition (
    record   BLOB PRIMARY KEY,
    session  BLOB NOT NULL,
    thread   BLOB,
    reached  INTEGER NOT NULL
) WITHOUT ROWID;
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

CREATE TABLE action (
    record       BLOB PRIMARY KEY,
    text         TEXT NOT NULL,
    who          BLOB,
    made         INTEGER,
    due          TEXT,
    state        TEXT NOT NULL,
    session      BLOB,
    thread       BLOB,
    case_id      BLOB,
    organisation INTEGER NOT NULL,
    copy_state   TEXT
) WITHOUT ROWID;
CREATE INDEX action_by_state ON action (state, due);
CREATE INDEX action_of_session ON action (session) WHERE session IS NOT NULL;

CREATE TABLE person (
    record   BLOB PRIMARY KEY,
    name     TEXT NOT NULL COLLATE NOCASE,
    role     TEXT NOT NULL,
    cadence  INTEGER,
    until    TEXT
) WITHOUT ROWID;

CREATE TABLE case_record (
    record   BLOB PRIMARY KEY,
    code     TEXT NOT NULL COLLATE NOCASE,
    family   BLOB,
    level    TEXT,
    stage    TEXT,
    state    TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX case_by_code ON case_record (code);

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
    limit_at REAL
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

-- Where imported records came from.
CREATE TABLE origin (
    format   TEXT NOT NULL,
    hash     TEXT NOT NULL,
    ordinal  INTEGER NOT NULL,
    record   BLOB NOT NULL,
    PRIMARY KEY (format, hash, ordinal)
) WITHOUT ROWID;
CREATE INDEX origin_of_record ON origin (record);

-- docid grows with the record's own time, so that "newest first, one page" streams and stops.
CREATE TABLE search_content (
    docid    INTEGER PRIMARY KEY,
    record   BLOB NOT NULL UNIQUE,
    kind     TEXT NOT NULL,
    text     TEXT NOT NULL
);
CREATE VIRTUAL TABLE search USING fts4 (
    content="search_content", text, tokenize=unicode61 "remove_diacritics=1", order=desc, prefix="2,3"
);
