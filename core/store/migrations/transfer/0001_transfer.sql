-- What downloads must remember over a restart (core/transfer/journal.h). 64-bit numbers without sign are stored as their
-- bits; times are milliseconds since 1970.

-- AUTOINCREMENT: the id of a download that was taken off the list is never given again.
CREATE TABLE downloads (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    content BLOB NOT NULL,
    size INTEGER NOT NULL,
    name TEXT NOT NULL,
    target_dir TEXT NOT NULL,
    partial_path TEXT NOT NULL,
    final_path TEXT NOT NULL,
    stage INTEGER NOT NULL,
    paused INTEGER NOT NULL,
    in_order INTEGER NOT NULL,
    rank INTEGER NOT NULL,
    added_at INTEGER NOT NULL
);

-- Apart, since these may be large and change at other times. A row is there only beside its download's.
CREATE TABLE layers (
    download INTEGER PRIMARY KEY REFERENCES downloads (id) ON DELETE CASCADE,
    layer BLOB NOT NULL
);

CREATE TABLE progress (
    download INTEGER PRIMARY KEY REFERENCES downloads (id) ON DELETE CASCADE,
    pieces BLOB NOT NULL
);

CREATE TABLE bad_sources (
    content BLOB NOT NULL,
    peer TEXT NOT NULL,
    name TEXT NOT NULL,
    reason TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (content, peer)
) WITHOUT ROWID;
CREATE INDEX bad_sources_at ON bad_sources (at);
