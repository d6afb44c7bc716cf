-- The head knows when its event was, so that time in the log never runs backwards, whoever may read the event itself.
ALTER TABLE audit_head ADD COLUMN at timestamptz NOT NULL DEFAULT '1970-01-01Z';
