-- Somebody says that a candidate of a public list is theirs, and proves it with a code that reached them by a way the list itself names.
CREATE TABLE candidate_claim (
  id           uuid PRIMARY KEY DEFAULT uuidv7(),
  candidate_id uuid NOT NULL REFERENCES candidate (id),
  person_id    uuid NOT NULL REFERENCES person (id),
  way          text NOT NULL CHECK (way IN ('DOMAIN_MAIL', 'CALL_BACK')),
  state        text NOT NULL CHECK (state IN ('TO_CALL', 'ASKED', 'WON', 'WITH_STAFF', 'LOCKED', 'REPLACED', 'REFUSED')),
  -- Under our key: eight digits are soon tried through. Null: no code is out.
  code_hash    bytea,
  tries        integer NOT NULL DEFAULT 0 CHECK (tries BETWEEN 0 AND 5),
  asked_at     timestamptz(6) NOT NULL,
  expires_at   timestamptz(6),
  settled_at   timestamptz(6),
  -- Who of the staff calls.
  taken_by     uuid REFERENCES person (id),
  -- What came of it.
  listing_id   uuid REFERENCES listing (id),
  revision     integer NOT NULL DEFAULT 0,
  CONSTRAINT candidate_claim_has_code CHECK ((state = 'ASKED') = (code_hash IS NOT NULL)),
  CONSTRAINT candidate_claim_won CHECK ((state = 'WON') = (listing_id IS NOT NULL)),
  CONSTRAINT candidate_claim_caller CHECK (way <> 'CALL_BACK' OR state <> 'ASKED' OR taken_by IS NOT NULL)
);
CREATE INDEX candidate_claim_person ON candidate_claim (person_id);
CREATE INDEX candidate_claim_candidate ON candidate_claim (candidate_id);
CREATE INDEX candidate_claim_taken_by ON candidate_claim (taken_by);
CREATE INDEX candidate_claim_listing ON candidate_claim (listing_id);
CREATE INDEX candidate_claim_queue ON candidate_claim (state, id);
CREATE UNIQUE INDEX candidate_claim_open ON candidate_claim (person_id, candidate_id) WHERE state IN ('TO_CALL', 'ASKED', 'WITH_STAFF');

-- A candidate becomes a team once, by a claim or by an invitation of staff: who comes second meets this key. Says nothing of who came first.
CREATE TABLE candidate_taken (
  candidate_id uuid PRIMARY KEY REFERENCES candidate (id),
  taken_at     timestamptz(6) NOT NULL
);
INSERT INTO candidate_taken (candidate_id, taken_at)
  SELECT candidate_id, min(accepted_at) FROM invitation WHERE state = 'ACCEPTED' AND candidate_id IS NOT NULL GROUP BY candidate_id;

ALTER TABLE candidate_claim ENABLE ROW LEVEL SECURITY;
ALTER TABLE candidate_claim FORCE ROW LEVEL SECURITY;
CREATE POLICY candidate_claim_of_the_job ON candidate_claim USING (acting_with('job')) WITH CHECK (acting_with('job'));
CREATE POLICY candidate_claim_read ON candidate_claim FOR SELECT
  USING (person_id = acting_person() OR taken_by = acting_person() OR acting_with('candidate.read') OR acting_with('candidate.decide'));
CREATE POLICY candidate_claim_ask ON candidate_claim FOR INSERT WITH CHECK (person_id = acting_person());
CREATE POLICY candidate_claim_prove ON candidate_claim FOR UPDATE USING (person_id = acting_person()) WITH CHECK (person_id = acting_person());
CREATE POLICY candidate_claim_call ON candidate_claim FOR UPDATE USING (acting_with('candidate.decide')) WITH CHECK (acting_with('candidate.decide'));

GRANT SELECT, INSERT ON candidate_claim, candidate_taken TO open_window_app;
GRANT UPDATE (state, code_hash, tries, expires_at, settled_at, taken_by, listing_id, revision) ON candidate_claim TO open_window_app;
GRANT SELECT ON candidate_claim, candidate_taken TO open_window_backup;
