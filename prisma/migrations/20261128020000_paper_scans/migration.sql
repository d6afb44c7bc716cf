-- The scan of an application on paper. It belongs to somebody without an account and tells of their health: it lies under the clinical key of the application.
ALTER TABLE stored_file DROP CONSTRAINT stored_file_record_kind_check,
  ADD CONSTRAINT stored_file_record_kind_check CHECK (record_kind IN ('PERSON', 'LISTING', 'REPORT', 'APPLICATION', 'TAKING')),
  ALTER COLUMN person_id DROP NOT NULL,
  ADD COLUMN clinical_key uuid REFERENCES application (clinical_key),
  ADD CONSTRAINT stored_file_key CHECK ((person_id IS NULL) = (clinical_key IS NOT NULL)),
  ADD CONSTRAINT stored_file_taking CHECK ((record_kind = 'TAKING') = (clinical_key IS NOT NULL));
CREATE INDEX stored_file_clinical_key ON stored_file (clinical_key);

-- What was handed in with which snapshot: it outlives the file, so that nobody can say later that it was another one.
CREATE TABLE application_scan (
  file_id        uuid PRIMARY KEY,
  application_id uuid NOT NULL,
  number         integer NOT NULL,
  sha256         bytea NOT NULL CHECK (octet_length(sha256) = 32),
  FOREIGN KEY (application_id, number) REFERENCES application_snapshot (application_id, number)
);
CREATE INDEX application_scan_snapshot ON application_scan (application_id, number);
CREATE TRIGGER application_scan_stays BEFORE UPDATE OR DELETE ON application_scan FOR EACH ROW EXECUTE FUNCTION keep_handed_in();

ALTER TABLE application_scan ENABLE ROW LEVEL SECURITY;
ALTER TABLE application_scan FORCE ROW LEVEL SECURITY;
CREATE POLICY application_scan_read ON application_scan FOR SELECT USING (
  acting_with('application.read') OR acting_with('clinical.read') OR acting_with('job'));
CREATE POLICY application_scan_add ON application_scan FOR INSERT WITH CHECK (takes_application(application_id));
GRANT SELECT, INSERT ON application_scan TO open_window_app;
GRANT SELECT ON application_scan TO open_window_backup;

-- Until it is handed in, scans are of those who take it in; then of those who read it at the desk, and only clinicians open one.
CREATE FUNCTION is_taken_draft(of uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT acting_with('application.take') AND EXISTS (SELECT FROM application a WHERE a.id = of AND a.person_id IS NULL AND a.status = 'DRAFT') $$;
CREATE POLICY stored_file_scan_read ON stored_file FOR SELECT USING (record_kind = 'TAKING' AND (
  is_taken_draft(record_id) OR ((acting_with('application.read') OR acting_with('clinical.read')) AND is_handed_in(record_id))));
CREATE POLICY stored_file_scan_add ON stored_file FOR INSERT WITH CHECK (
  record_kind = 'TAKING' AND created_by = acting_person() AND is_taken_draft(record_id)
  AND EXISTS (SELECT FROM application a WHERE a.id = record_id AND a.clinical_key = stored_file.clinical_key));
CREATE POLICY stored_file_scan_write ON stored_file FOR UPDATE USING (record_kind = 'TAKING' AND is_taken_draft(record_id));

-- Bytes that come while it is being handed in wait for that, and find it handed in: their ticket is over.
CREATE FUNCTION keep_scans_to_drafts() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public SET app.rights = 'job' AS $$
BEGIN
  PERFORM FROM application a WHERE a.id = NEW.record_id AND a.status = 'DRAFT' FOR SHARE;
  RETURN CASE WHEN FOUND THEN NEW END;
END $$;
CREATE TRIGGER stored_file_scan_of_draft BEFORE UPDATE OF state ON stored_file FOR EACH ROW
  WHEN (NEW.record_kind = 'TAKING' AND OLD.state = 'TICKETED' AND NEW.state = 'QUARANTINED') EXECUTE FUNCTION keep_scans_to_drafts();
