-- Calls and mails by which we find out whether people reach a team: of each place one that is to be made, and those that were made, which stay.
CREATE TABLE contact_probe (
  id          uuid PRIMARY KEY DEFAULT uuidv7(),
  listing_id  uuid NOT NULL REFERENCES listing (id),
  location_id uuid NOT NULL REFERENCES location (id),
  reason      text NOT NULL CHECK (reason IN ('ROUTINE', 'REPORT', 'FAILED_BEFORE', 'MESSAGE_LEFT')),
  due_on      date NOT NULL,
  -- Null, all of them, until it is made.
  outcome     text CHECK (outcome ~ '^[A-Z_]{2,40}$'),
  way         text CHECK (way IN ('PHONE', 'EMAIL')),
  made_on     date,
  made_by     uuid REFERENCES person (id),
  -- Null as well when a message was left, which says nothing yet.
  check_id    uuid UNIQUE REFERENCES verification_check (id),
  CONSTRAINT contact_probe_made CHECK (num_nulls(outcome, way, made_on, made_by) IN (0, 4)),
  CONSTRAINT contact_probe_check CHECK (check_id IS NULL OR made_on IS NOT NULL)
);
CREATE UNIQUE INDEX contact_probe_open ON contact_probe (location_id) WHERE made_on IS NULL;
CREATE INDEX contact_probe_queue ON contact_probe (due_on, id) WHERE made_on IS NULL;
CREATE INDEX contact_probe_location ON contact_probe (location_id, made_on DESC);
CREATE INDEX contact_probe_listing ON contact_probe (listing_id);
CREATE INDEX contact_probe_made_by ON contact_probe (made_by) WHERE made_by IS NOT NULL;

ALTER TABLE contact_probe ENABLE ROW LEVEL SECURITY;
ALTER TABLE contact_probe FORCE ROW LEVEL SECURITY;
CREATE POLICY contact_probe_of_the_job ON contact_probe USING (acting_with('job')) WITH CHECK (acting_with('job'));
CREATE POLICY contact_probe_read ON contact_probe FOR SELECT USING (acting_with('case.check'));
CREATE POLICY contact_probe_make ON contact_probe FOR UPDATE USING (acting_with('case.check') AND made_on IS NULL) WITH CHECK (made_by = acting_person());
CREATE POLICY contact_probe_next ON contact_probe FOR INSERT WITH CHECK (acting_with('case.check') AND made_on IS NULL);

GRANT SELECT, INSERT ON contact_probe TO open_window_app;
GRANT UPDATE (outcome, way, made_on, made_by, check_id) ON contact_probe TO open_window_app;
GRANT UPDATE (reason, due_on), DELETE ON contact_probe TO open_window_job;
GRANT SELECT ON contact_probe TO open_window_backup;

-- Whoever makes a probe that is to be made records point 45 of its place by it, in their own name and without a case.
DROP POLICY verification_check_add ON verification_check;
CREATE POLICY verification_check_add ON verification_check FOR INSERT WITH CHECK (
  (acting_with('job') AND performed_by IS NULL AND case_id IS NULL AND are_taken_in(source_files))
  OR ((acting_with('case.check') OR acting_with('case.decide')) AND performed_by = acting_person() AND superseded_at IS NULL
    AND source_files = '{}' AND EXISTS (SELECT FROM vetting_case c WHERE c.id = case_id))
  OR (acting_with('case.check') AND performed_by = acting_person() AND superseded_at IS NULL AND source_files = '{}' AND case_id IS NULL
    AND item = 45 AND method = 'PHONE_PROBE' AND NOT is_override
    AND EXISTS (SELECT FROM contact_probe p WHERE p.location_id = verification_check.location_id AND p.made_on IS NULL)));
