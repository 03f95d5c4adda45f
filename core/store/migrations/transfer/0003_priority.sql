-- 0 low, 1 normal, 2 high; of its own, bytes a second, 0: none.
ALTER TABLE downloads ADD COLUMN priority INTEGER NOT NULL DEFAULT 1;
ALTER TABLE downloads ADD COLUMN rate_limit INTEGER NOT NULL DEFAULT 0;
