-- The seed networks ask for files by these.
CREATE INDEX hashes_sha1 ON hashes (sha1) WHERE sha1 IS NOT NULL;
CREATE INDEX hashes_md5 ON hashes (md5) WHERE md5 IS NOT NULL;
