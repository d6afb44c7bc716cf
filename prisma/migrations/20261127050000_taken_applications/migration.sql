-- Applications on paper and by phone: taken in by the desk for somebody without an account.

-- When it came, and who took it in. How its person agreed stands in the signature.
CREATE TABLE application_taking (
  application_id uuid PRIMARY KEY REFERENCES application (id),
  received_at    timestamptz(6) NOT NULL,
  received_by    uuid NOT NULL REFERENCES person (id)
);
CREATE INDEX application_taking_received_by ON application_taking (received_by);

CREATE TRIGGER application_taking_stays BEFORE UPDATE OR DELETE ON application_taking FOR EACH ROW EXECUTE FUNCTION keep_handed_in();

ALTER TABLE application_taking ENABLE ROW LEVEL SECURITY;
ALTER TABLE application_taking FORCE ROW LEVEL SECURITY;
CREATE POLICY application_taking_read ON application_taking FOR SELECT USING (acting_with('application.take') OR acting_with('application.read') OR acting_with('job'));
CREATE POLICY application_taking_add ON application_taking FOR INSERT WITH CHECK (acting_with('application.take') AND received_by = acting_person());
GRANT SELECT, INSERT ON application_taking TO open_window_app;
GRANT SELECT ON application_taking TO open_window_backup;

-- A draft is its writer's alone, also when it ended as one; a draft of somebody without an account, of those who may take it in.
DROP POLICY application_read ON application;
CREATE POLICY application_read ON application FOR SELECT USING (
  person_id = acting_person() OR (submitted_at IS NOT NULL AND (acting_with('application.read') OR acting_with('clinical.read')))
  OR (person_id IS NULL AND acting_with('application.take')) OR acting_with('job'));
DROP POLICY application_write ON application;
CREATE POLICY application_write ON application FOR UPDATE USING (
  (acting_with('application.own') AND person_id = acting_person()) OR (status <> 'DRAFT' AND acting_with('application.screen'))
  OR (person_id IS NULL AND status = 'DRAFT' AND acting_with('application.take')) OR acting_with('job'))
  WITH CHECK (
  (acting_with('application.own') AND person_id = acting_person()) OR (status <> 'DRAFT' AND acting_with('application.screen'))
  OR (person_id IS NULL AND status IN ('DRAFT', 'SUBMITTED', 'WITHDRAWN') AND acting_with('application.take')) OR acting_with('job'));

CREATE FUNCTION takes_application(of uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT acting_with('application.take') AND EXISTS (SELECT FROM application a WHERE a.id = of AND a.person_id IS NULL AND a.status IN ('DRAFT', 'SUBMITTED')) $$;

-- What is clinical is typed in by the desk, and out of its hands with the last word of the draft.
CREATE POLICY application_clinical_take ON application_clinical USING (
  acting_with('application.take') AND EXISTS (SELECT FROM application a WHERE a.id = application_id AND a.person_id IS NULL AND a.status = 'DRAFT'));

-- The desk adds only to what it takes in.
DROP POLICY application_snapshot_add ON application_snapshot;
CREATE POLICY application_snapshot_add ON application_snapshot FOR INSERT WITH CHECK (acts_for_application(application_id) OR takes_application(application_id));
DROP POLICY application_snapshot_clinical_add ON application_snapshot_clinical;
CREATE POLICY application_snapshot_clinical_add ON application_snapshot_clinical FOR INSERT WITH CHECK (
  acts_for_application(application_id) OR takes_application(application_id));
