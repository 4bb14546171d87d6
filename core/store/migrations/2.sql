-- SPDX-License-Identifier: GPL-3.0-or-later
-- Format 2: where erased records had come from, so that importing the same file again does not bring them back. The
-- hash of the foreign entry says nothing of what was in it.
CREATE TABLE erased_origin (
    format   TEXT NOT NULL,
    hash     TEXT NOT NULL,
    ordinal  INTEGER NOT NULL,
    record   BLOB NOT NULL,
    PRIMARY KEY (format, hash, ordinal)
) WITHOUT ROWID;
