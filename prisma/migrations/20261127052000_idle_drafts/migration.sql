-- A draft in which nobody writes for 60 days is over: its writer is told twice before, and what was written is unreadable then.
ALTER TABLE application DROP CONSTRAINT application_status_check;
ALTER TABLE application ADD CONSTRAINT application_status_check CHECK (status IN ('DRAFT', 'SUBMITTED', 'SCREENING', 'NEEDS_INFO', 'CLOSED_INCOMPLETE',
  'INELIGIBLE', 'QUALIFIED', 'WITHDRAWN', 'DUPLICATE', 'EXPIRED'));
ALTER TABLE application DROP CONSTRAINT application_handed_in;
ALTER TABLE application ADD CONSTRAINT application_handed_in CHECK (status IN ('DRAFT', 'WITHDRAWN', 'EXPIRED') OR submitted_at IS NOT NULL);
DROP INDEX application_one;
CREATE UNIQUE INDEX application_one ON application (round_id, person_id)
  WHERE status NOT IN ('WITHDRAWN', 'DUPLICATE', 'CLOSED_INCOMPLETE', 'INELIGIBLE', 'EXPIRED');

-- Told once of each silence: a new word begins a new one.
CREATE TABLE application_warning (
  application_id uuid NOT NULL REFERENCES application (id),
  written_at     timestamptz(6) NOT NULL,
  -- Before the end.
  days           integer NOT NULL CHECK (days IN (3, 14)),
  told_at        timestamptz(6) NOT NULL,
  PRIMARY KEY (application_id, written_at, days)
);
ALTER TABLE application_warning ENABLE ROW LEVEL SECURITY;
ALTER TABLE application_warning FORCE ROW LEVEL SECURITY;
CREATE POLICY application_warning_job ON application_warning USING (acting_with('job'));
GRANT SELECT, INSERT ON application_warning TO open_window_app;
GRANT SELECT ON application_warning TO open_window_backup;
