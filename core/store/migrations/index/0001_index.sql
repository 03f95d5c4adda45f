-- What an index knows. Texts that are compared byte by byte (names, folders) are UTF-8 in blobs.

CREATE TABLE registration (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- never given twice
    user TEXT NOT NULL,
    folded TEXT NOT NULL UNIQUE,
    password BLOB NOT NULL,      -- Argon2id, empty: none
    seed_password BLOB NOT NULL, -- Argon2id, empty: none
    last_login INTEGER NOT NULL, -- the index's own count of time, ms
    last_login_wall INTEGER NOT NULL
);

CREATE TABLE known_key (
    registration INTEGER NOT NULL REFERENCES registration ON DELETE CASCADE,
    fingerprint BLOB NOT NULL,
    last_used INTEGER NOT NULL,
    PRIMARY KEY (registration, fingerprint)
) WITHOUT ROWID;

CREATE TABLE ban (
    what BLOB NOT NULL PRIMARY KEY, -- 'user:' and the folded name, or 'key:' and the fingerprint
    because BLOB NOT NULL           -- the banned account
) WITHOUT ROWID;

CREATE TABLE invite (
    hash BLOB NOT NULL PRIMARY KEY, -- SHA-256 of the token
    uses_left INTEGER NOT NULL,     -- 0: no bound
    expires INTEGER NOT NULL        -- ms since 1970, 0: never
) WITHOUT ROWID;

CREATE TABLE value (
    name TEXT NOT NULL PRIMARY KEY,
    value BLOB NOT NULL
) WITHOUT ROWID;

-- A list that no publication names is left over and is cleared away.
CREATE TABLE list (
    number INTEGER PRIMARY KEY AUTOINCREMENT
);

CREATE TABLE publication (
    registration INTEGER PRIMARY KEY REFERENCES registration ON DELETE CASCADE,
    list INTEGER NOT NULL,
    revision BLOB NOT NULL,
    entries INTEGER NOT NULL,
    staged INTEGER NOT NULL,
    staged_revision BLOB NOT NULL,
    staged_entries INTEGER NOT NULL
);

-- Each pair of content and name once, however many publish it. Rows are never used again.
CREATE TABLE document (
    number INTEGER PRIMARY KEY,
    content BLOB NOT NULL,
    size INTEGER NOT NULL,
    name BLOB NOT NULL,
    sha1 BLOB,
    md5 BLOB
);
CREATE INDEX document_sha1 ON document (sha1) WHERE sha1 IS NOT NULL;
CREATE INDEX document_md5 ON document (md5) WHERE md5 IS NOT NULL;

CREATE TABLE entry (
    list INTEGER NOT NULL,
    folder BLOB NOT NULL,
    name BLOB NOT NULL,
    document INTEGER NOT NULL,
    modified INTEGER NOT NULL,
    PRIMARY KEY (list, folder, name)
) WITHOUT ROWID;
