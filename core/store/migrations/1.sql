-- SPDX-License-Identifier: GPL-3.0-or-later
-- Format 1: the tables that hold truth. Projections and the search index stand in projections.sql and can be made anew
-- from these at any time.

-- One saved version of one record; never changed once written.
CREATE TABLE revision (
    seq      INTEGER PRIMARY KEY,   -- order of writing
    id       BLOB NOT NULL UNIQUE,
    record   BLOB NOT NULL,
    kind     TEXT NOT NULL,
    parents  BLOB NOT NULL,         -- ids of revisions, 16 bytes each
    device   BLOB NOT NULL,
    utc      INTEGER NOT NULL,
    date     TEXT NOT NULL,
    zone     TEXT NOT NULL,
    deleted  INTEGER NOT NULL,
    payload  BLOB NOT NULL,         -- the record as JSON, compressed
    hash     BLOB NOT NULL          -- of the payload as it stands here
);
CREATE INDEX revision_of_record ON revision (record, seq);

-- What an editor holds that is no revision yet.
CREATE TABLE draft (
    record   BLOB PRIMARY KEY,
    kind     TEXT NOT NULL,
    token    INTEGER NOT NULL,
    base     BLOB,
    utc      INTEGER NOT NULL,
    date     TEXT NOT NULL,
    zone     TEXT NOT NULL,
    payload  BLOB NOT NULL,
    hash     BLOB NOT NULL
) WITHOUT ROWID;

-- The keys to which notes are sealed while the journal is locked: one pair, made with the journal.
CREATE TABLE inbox_key (
    one      INTEGER PRIMARY KEY CHECK (one = 1),
    public   BLOB NOT NULL,
    secret   BLOB NOT NULL
);

-- Ids of erased records, so that no import or merge brings them back.
CREATE TABLE erased (
    record   BLOB PRIMARY KEY
) WITHOUT ROWID;
