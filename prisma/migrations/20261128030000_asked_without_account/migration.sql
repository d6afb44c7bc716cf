-- Somebody without an account is asked, too: the desk calls or writes to them, and types in what they answer.

-- In the desk's hands again after the hand-in, for as long as something is asked for.
DROP POLICY application_write ON application;
CREATE POLICY application_write ON application FOR UPDATE USING (
  (acting_with('application.own') AND person_id = acting_person()) OR (status <> 'DRAFT' AND acting_with('application.screen'))
  OR (person_id IS NULL AND status IN ('DRAFT', 'NEEDS_INFO') AND acting_with('application.take')) OR acting_with('job'))
  WITH CHECK (
  (acting_with('application.own') AND person_id = acting_person()) OR (status <> 'DRAFT' AND acting_with('application.screen'))
  OR (person_id IS NULL AND status IN ('DRAFT', 'SUBMITTED', 'WITHDRAWN', 'NEEDS_INFO', 'SCREENING') AND acting_with('application.take')) OR acting_with('job'));

CREATE OR REPLACE FUNCTION takes_application(of uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT acting_with('application.take') AND EXISTS (SELECT FROM application a WHERE a.id = of AND a.person_id IS NULL AND (
    a.status IN ('DRAFT', 'SUBMITTED') OR (a.status = 'SCREENING' AND EXISTS (
      SELECT FROM information_request r WHERE r.application_id = a.id AND r.answered_at IS NULL AND r.closed_on IS NULL)))) $$;

-- What is clinical goes into the next snapshot as it is: read for that, and not written.
CREATE POLICY application_clinical_carry ON application_clinical FOR SELECT USING (
  acting_with('application.take') AND EXISTS (SELECT FROM application a WHERE a.id = application_id AND a.person_id IS NULL AND a.status = 'NEEDS_INFO'));

CREATE POLICY information_request_answer ON information_request FOR UPDATE USING (takes_application(application_id)) WITH CHECK (acting_with('application.take'));
