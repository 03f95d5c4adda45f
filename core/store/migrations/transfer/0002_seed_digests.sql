-- Files of the seed networks are known by a digest alone: content is empty then, and size is -1 while nobody told it.
ALTER TABLE downloads ADD COLUMN sha1 BLOB;
ALTER TABLE downloads ADD COLUMN md5 BLOB;
