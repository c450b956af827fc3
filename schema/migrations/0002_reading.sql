-- Schema version 2: more of what a page says of its article.

-- The line below the headline, where the page marks it as such.
ALTER TABLE documents ADD COLUMN subtitle TEXT;
-- Day or time stamp of the last change, as precise as stated.
ALTER TABLE documents ADD COLUMN modified_at TEXT;
-- 1 when the page says that the rest of the article is for subscribers.
ALTER TABLE documents ADD COLUMN is_paywalled INTEGER NOT NULL DEFAULT 0 CHECK (is_paywalled = 0 OR is_paywalled = 1);
