-- The card or the paper by which somebody shows what their income is. The file itself lies under the key of its person, and goes with the application.
ALTER TABLE stored_file DROP CONSTRAINT stored_file_record_kind_check,
  ADD CONSTRAINT stored_file_record_kind_check CHECK (record_kind IN ('PERSON', 'LISTING', 'REPORT', 'APPLICATION'));

CREATE TABLE application_proof (
  id             uuid PRIMARY KEY DEFAULT uuidv7(),
  application_id uuid NOT NULL REFERENCES application (id),
  file_id        uuid NOT NULL UNIQUE REFERENCES stored_file (id) ON DELETE CASCADE,
  kind           text NOT NULL CHECK (kind IN ('CARD', 'INCOME')),
  added_by       uuid NOT NULL REFERENCES person (id),
  added_at       timestamptz(6) NOT NULL,
  taken_back_at  timestamptz(6)
);
CREATE INDEX application_proof_of ON application_proof (application_id, added_at);
CREATE INDEX application_proof_added_by ON application_proof (added_by);

ALTER TABLE application_proof ENABLE ROW LEVEL SECURITY;
ALTER TABLE application_proof FORCE ROW LEVEL SECURITY;
CREATE POLICY application_proof_read ON application_proof FOR SELECT USING (
  is_applicant_of(application_id) OR acting_with('application.screen') OR acting_with('job'));
CREATE POLICY application_proof_add ON application_proof FOR INSERT WITH CHECK (
  is_applicant_of(application_id) AND added_by = acting_person() AND taken_back_at IS NULL);
CREATE POLICY application_proof_take_back ON application_proof FOR UPDATE USING (is_applicant_of(application_id)) WITH CHECK (taken_back_at IS NOT NULL);
CREATE POLICY application_proof_of_jobs ON application_proof FOR DELETE USING (acting_with('job'));
GRANT SELECT, INSERT ON application_proof TO open_window_app;
GRANT UPDATE (taken_back_at) ON application_proof TO open_window_app;
GRANT DELETE ON application_proof TO open_window_job;
GRANT SELECT ON application_proof TO open_window_backup;

-- Who screens reads the files of what was handed in; nobody else at the desk does.
CREATE POLICY stored_file_of_the_application ON stored_file FOR SELECT
  USING (record_kind = 'APPLICATION' AND acting_with('application.screen') AND is_handed_in(record_id));

-- Whose it is sees how far the proof is; that one came, or was taken back, is written by the product itself.
CREATE POLICY application_verification_own ON application_verification FOR SELECT USING (is_applicant_of(application_id));
CREATE POLICY application_verification_job ON application_verification FOR UPDATE USING (acting_with('job'));
