-- A third way: where a public list names a person, that person's license, which one of the desk looks up and another confirms.
ALTER TABLE candidate_claim
  ADD COLUMN license_state text,
  ADD COLUMN license_sealed text,
  ADD COLUMN language text CHECK (language IN ('en', 'es')),
  ADD COLUMN looked_up_by uuid REFERENCES person (id),
  ADD COLUMN looked_up_on date,
  ADD COLUMN looked_up_at text,
  ADD COLUMN confirmed_by uuid REFERENCES person (id),
  DROP CONSTRAINT candidate_claim_way_check,
  DROP CONSTRAINT candidate_claim_state_check,
  ADD CONSTRAINT candidate_claim_way_check CHECK (way IN ('DOMAIN_MAIL', 'CALL_BACK', 'LICENSE')),
  ADD CONSTRAINT candidate_claim_state_check CHECK (
    state IN ('TO_CALL', 'TO_LOOK_UP', 'LOOKED_UP', 'ASKED', 'WON', 'WITH_STAFF', 'LOCKED', 'REPLACED', 'REFUSED')),
  ADD CONSTRAINT candidate_claim_license CHECK ((way = 'LICENSE') = (license_sealed IS NOT NULL AND license_state IS NOT NULL AND language IS NOT NULL)),
  ADD CONSTRAINT candidate_claim_looked_up CHECK (num_nulls(looked_up_by, looked_up_on, looked_up_at) IN (0, 3)),
  ADD CONSTRAINT candidate_claim_two_looks CHECK (
    way <> 'LICENSE' OR state NOT IN ('ASKED', 'WON', 'WITH_STAFF')
    OR (looked_up_by IS NOT NULL AND confirmed_by IS NOT NULL AND looked_up_by <> confirmed_by AND person_id NOT IN (looked_up_by, confirmed_by)));
CREATE INDEX candidate_claim_looked_up_by ON candidate_claim (looked_up_by);
CREATE INDEX candidate_claim_confirmed_by ON candidate_claim (confirmed_by);
DROP INDEX candidate_claim_open;
CREATE UNIQUE INDEX candidate_claim_open ON candidate_claim (person_id, candidate_id)
  WHERE state IN ('TO_CALL', 'TO_LOOK_UP', 'LOOKED_UP', 'ASKED', 'WITH_STAFF');
GRANT UPDATE (looked_up_by, looked_up_on, looked_up_at, confirmed_by) ON candidate_claim TO open_window_app;
