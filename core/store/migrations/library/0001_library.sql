-- What this peer shares. Paths and names are raw bytes. 64-bit numbers without sign are stored as their bits.

-- One row: the life of this database, the last sequence number, the highest one whose removals are forgotten.
CREATE TABLE library (
    epoch BLOB NOT NULL,
    sequence INTEGER NOT NULL,
    forgotten INTEGER NOT NULL
);
INSERT INTO library VALUES (randomblob(16), 0, 0);

CREATE TABLE shares (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    root BLOB NOT NULL UNIQUE,
    name TEXT NOT NULL UNIQUE,
    device INTEGER NOT NULL DEFAULT 0,
    inode INTEGER NOT NULL DEFAULT 0
);

-- path is relative to the share's root. fingerprint, files and bytes are those of its last listing.
CREATE TABLE directories (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    share INTEGER NOT NULL REFERENCES shares (id),
    parent INTEGER REFERENCES directories (id) ON DELETE CASCADE,
    path BLOB NOT NULL,
    fingerprint BLOB NOT NULL DEFAULT x'',
    files INTEGER NOT NULL DEFAULT 0,
    bytes INTEGER NOT NULL DEFAULT 0,
    UNIQUE (share, path)
);
CREATE INDEX directories_parent ON directories (parent);

-- The hash cache: what is known of a file identity. content is NULL until it is hashed. unused is the day (since 1970)
-- on which the last file with it went, NULL while there is one.
CREATE TABLE hashes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    device INTEGER NOT NULL,
    inode INTEGER NOT NULL,
    size INTEGER NOT NULL,
    mtime INTEGER NOT NULL,
    content BLOB,
    sha1 BLOB,
    md5 BLOB,
    unused INTEGER,
    UNIQUE (inode, size, mtime, device)
);
CREATE INDEX hashes_content ON hashes (content) WHERE content IS NOT NULL;
CREATE INDEX hashes_pending ON hashes (id, size) WHERE content IS NULL AND unused IS NULL;
CREATE INDEX hashes_unused ON hashes (unused) WHERE unused IS NOT NULL;

-- id is the entry that indexes know. sequence is that of its publication, NULL while it is not published.
CREATE TABLE files (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    directory INTEGER NOT NULL REFERENCES directories (id),
    name BLOB NOT NULL,
    hash INTEGER NOT NULL REFERENCES hashes (id),
    sequence INTEGER,
    UNIQUE (directory, name)
);
CREATE INDEX files_hash ON files (hash);
CREATE UNIQUE INDEX files_sequence ON files (sequence) WHERE sequence IS NOT NULL;

-- Entries that were published and are no longer, with what named them: their share's name, directory and own name.
CREATE TABLE tombstones (
    entry INTEGER PRIMARY KEY,
    sequence INTEGER NOT NULL UNIQUE,
    share TEXT NOT NULL,
    directory INTEGER NOT NULL,
    path BLOB NOT NULL,
    name BLOB NOT NULL
);

-- Piece layers of files of more than one piece.
CREATE TABLE layers (
    content BLOB NOT NULL UNIQUE,
    layer BLOB NOT NULL
);

-- Piece hashes of files that are being hashed, in runs of whole pieces.
CREATE TABLE checkpoints (
    hash INTEGER NOT NULL REFERENCES hashes (id) ON DELETE CASCADE,
    piece INTEGER NOT NULL,
    hashes BLOB NOT NULL,
    PRIMARY KEY (hash, piece)
) WITHOUT ROWID;

-- What each index has taken.
CREATE TABLE acknowledgements (
    index_name TEXT PRIMARY KEY,
    sequence INTEGER NOT NULL
) WITHOUT ROWID;
