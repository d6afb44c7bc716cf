-- The version that staff look at, by the hash of its document: while it is here, nobody writes that version. Cleared by their answer.
ALTER TABLE listing ADD COLUMN review_hash text CHECK (review_hash ~ '^[0-9a-f]{64}$');
-- When a version was handed in. What was handed in may have been checked, so whatever says the same thing otherwise later is another target.
ALTER TABLE listing_revision ADD COLUMN submitted_at timestamptz;
-- When a draft was last saved: what people are told is true.
ALTER TABLE listing_revision ADD COLUMN written_at timestamptz;
