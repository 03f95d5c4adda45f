-- What the owner of the shares is shown and sets.

-- When a file was published first, milliseconds since 1970; NULL: not yet, or before this was kept.
ALTER TABLE files ADD COLUMN shared_at INTEGER;

-- Whether hidden names are shared; NULL while the rules were never set. The patterns of names that are left out.
ALTER TABLE library ADD COLUMN share_hidden INTEGER;
CREATE TABLE left_out (
    place INTEGER PRIMARY KEY,
    pattern TEXT NOT NULL
);

-- What went to whom: bytes of a content of that size, all together. last is in milliseconds since 1970.
CREATE TABLE given (
    content BLOB NOT NULL,
    peer TEXT NOT NULL,
    name TEXT NOT NULL,
    size INTEGER NOT NULL,
    bytes INTEGER NOT NULL,
    last INTEGER NOT NULL,
    PRIMARY KEY (content, peer)
) WITHOUT ROWID;
CREATE INDEX given_last ON given (last);
