-- Schema version 3: what identity is decided on, and what it kept apart.

-- The name in the common spelling, word for word: as the document's language spells it, then as other languages read it.
ALTER TABLE profiles ADD COLUMN spellings TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(spellings));
-- The name's notions without its language.
ALTER TABLE profiles ADD COLUMN gloss TEXT;
-- Keys of other things of the same document that share the family name, or that a short name fits as well.
ALTER TABLE profiles ADD COLUMN rivals TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(rivals));
-- Of a person: what the document says beside the name that may tell whose a short name is.
ALTER TABLE profiles ADD COLUMN context TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(context));

-- How sure document_link is, and what spoke for it where the rule does not say all.
ALTER TABLE mentions ADD COLUMN document_score REAL NOT NULL DEFAULT 1 CHECK (document_score BETWEEN 0 AND 1);
ALTER TABLE mentions ADD COLUMN document_evidence TEXT;

-- Names that are alike and were not joined.
CREATE TABLE identity_refusals (
    id INTEGER PRIMARY KEY,
    profile_id INTEGER NOT NULL REFERENCES profiles (id) ON DELETE CASCADE,
    other_id INTEGER NOT NULL REFERENCES profiles (id) ON DELETE CASCADE,
    rule TEXT NOT NULL,
    score REAL NOT NULL CHECK (score BETWEEN 0 AND 1),
    evidence TEXT NOT NULL
) STRICT;
CREATE INDEX ix_identity_refusals_by_profile ON identity_refusals (profile_id);
CREATE INDEX ix_identity_refusals_by_other ON identity_refusals (other_id);
