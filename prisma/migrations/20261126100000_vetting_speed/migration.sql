-- Whatever lies at the desk, a page of its queue is read along an index in the order in which it is shown.
CREATE INDEX vetting_case_kind ON vetting_case (kind, due_on, id)
  WHERE state IN ('RECEIVED', 'IN_REVIEW', 'CHANGES_REQUESTED', 'COMMITTEE', 'PROPOSED', 'APPEALED');
CREATE INDEX vetting_case_committee ON vetting_case (due_on, id) WHERE state IN ('COMMITTEE', 'PROPOSED', 'APPEALED');
CREATE INDEX vetting_case_done ON vetting_case (due_on, id) WHERE state IN ('APPROVED', 'CONDITIONAL', 'DENIED', 'WITHDRAWN');
CREATE INDEX vetting_case_done_kind ON vetting_case (kind, due_on, id) WHERE state IN ('APPROVED', 'CONDITIONAL', 'DENIED', 'WITHDRAWN');

-- What a claimant types is the beginning of a name, for which there is an index, or a number.
CREATE INDEX candidate_npi ON candidate (npi) WHERE npi IS NOT NULL;

-- One check that is written leads to its listings along their indexes: conditions joined by OR had all listings read for each.
CREATE OR REPLACE FUNCTION touch_listings() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  path text := TG_ARGV[0];
  condition text;
BEGIN
  condition := CASE path
    WHEN 'organization' THEN 'organization_id IN (SELECT id FROM written)'
    WHEN 'location' THEN 'location_id IN (SELECT id FROM written)'
    WHEN 'service' THEN 'service_id IN (SELECT id FROM written)'
    WHEN 'of_service' THEN 'service_id IN (SELECT service_id FROM written)'
    WHEN 'practitioner' THEN 'service_id IN (SELECT r.service_id FROM practitioner_role r JOIN written w ON w.id = r.practitioner_id)'
    WHEN 'of_practitioner' THEN 'service_id IN (SELECT r.service_id FROM practitioner_role r JOIN written w ON w.practitioner_id = r.practitioner_id)'
    WHEN 'check' THEN 'id IN (
      SELECT l.id FROM written w JOIN listing l ON l.organization_id = w.organization_id
      UNION ALL SELECT l.id FROM written w JOIN listing l ON l.location_id = w.location_id
      UNION ALL SELECT l.id FROM written w JOIN listing l ON l.service_id = w.service_id
      UNION ALL SELECT l.id FROM written w JOIN practitioner_role r ON r.practitioner_id = w.practitioner_id JOIN listing l ON l.service_id = r.service_id)'
  END;
  EXECUTE 'UPDATE listing SET feed_version = pg_current_xact_id() WHERE ' || condition;
  RETURN NULL;
END $$;
