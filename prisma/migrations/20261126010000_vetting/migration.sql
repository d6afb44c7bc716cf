-- The desk: cases, who is tied to whom, what was brought as evidence, what was decided by two, and every move.
ALTER TABLE data_key DROP CONSTRAINT data_key_subject_kind_check;
ALTER TABLE data_key ADD CONSTRAINT data_key_subject_kind_check
  CHECK (subject_kind IN ('PERSON', 'REPORT', 'INVITATION', 'CONCERN', 'TOKEN', 'SYSTEM', 'CASE'));

CREATE TABLE vetting_case (
  id               uuid PRIMARY KEY DEFAULT uuidv7(),
  reference        text NOT NULL UNIQUE,
  listing_id       uuid NOT NULL REFERENCES listing (id),
  kind             text NOT NULL CHECK (kind IN ('INITIAL', 'RECREDENTIALING', 'OFF_CYCLE', 'CHANGE_REQUEST')),
  state            text NOT NULL CHECK (state IN ('RECEIVED', 'IN_REVIEW', 'CHANGES_REQUESTED', 'COMMITTEE', 'PROPOSED', 'APPEALED', 'APPROVED', 'CONDITIONAL', 'DENIED', 'WITHDRAWN')),
  priority         text NOT NULL DEFAULT 'ROUTINE' CHECK (priority IN ('URGENT', 'HIGH', 'ROUTINE')),
  template_version text NOT NULL,
  -- The version of the team that it is about: what is published after an approval, and nothing else.
  content_hash     text NOT NULL,
  owner_id         uuid REFERENCES person (id),
  opened_at        timestamptz(6) NOT NULL,
  due_on           date NOT NULL,
  decided_on       date,
  revision         integer NOT NULL DEFAULT 0
);
CREATE UNIQUE INDEX vetting_case_one_open ON vetting_case (listing_id)
  WHERE state IN ('RECEIVED', 'IN_REVIEW', 'CHANGES_REQUESTED', 'COMMITTEE', 'PROPOSED', 'APPEALED');
CREATE INDEX vetting_case_listing ON vetting_case (listing_id, opened_at DESC);
CREATE INDEX vetting_case_queue ON vetting_case (due_on, id)
  WHERE state IN ('RECEIVED', 'IN_REVIEW', 'CHANGES_REQUESTED', 'COMMITTEE', 'PROPOSED', 'APPEALED');
CREATE INDEX vetting_case_state ON vetting_case (state, due_on, id);
CREATE INDEX vetting_case_owner ON vetting_case (owner_id, due_on, id);

CREATE TABLE vetting_declaration (
  case_id     uuid NOT NULL REFERENCES vetting_case (id),
  person_id   uuid NOT NULL REFERENCES person (id),
  tie         text NOT NULL CHECK (tie IN ('NONE', 'OWNERSHIP', 'EMPLOYMENT', 'REFERRALS', 'FAMILY', 'OWN_CARE', 'COMPETITOR', 'OTHER')),
  declared_at timestamptz(6) NOT NULL,
  PRIMARY KEY (case_id, person_id)
);

-- A proposal of one person, and what another said to it. Two people decide, whatever the code says.
CREATE TABLE vetting_proposal (
  id          uuid PRIMARY KEY DEFAULT uuidv7(),
  case_id     uuid NOT NULL REFERENCES vetting_case (id),
  decision    text NOT NULL CHECK (decision IN ('APPROVE', 'CONDITIONAL', 'DEFER', 'DENY')),
  reasons     text[] NOT NULL,
  proposed_by uuid NOT NULL REFERENCES person (id),
  proposed_at timestamptz(6) NOT NULL,
  outcome     text NOT NULL DEFAULT 'OPEN' CHECK (outcome IN ('OPEN', 'SECONDED', 'OPPOSED', 'VOID')),
  answered_by uuid REFERENCES person (id),
  answered_at timestamptz(6),
  CONSTRAINT vetting_proposal_two_people CHECK (outcome NOT IN ('SECONDED', 'OPPOSED') OR (answered_by IS NOT NULL AND answered_by <> proposed_by)),
  CONSTRAINT vetting_proposal_answered CHECK ((outcome = 'OPEN') = (answered_at IS NULL))
);
CREATE UNIQUE INDEX vetting_proposal_one_open ON vetting_proposal (case_id) WHERE outcome = 'OPEN';
CREATE INDEX vetting_proposal_case ON vetting_proposal (case_id);

CREATE TABLE vetting_condition (
  id           uuid PRIMARY KEY DEFAULT uuidv7(),
  proposal_id  uuid NOT NULL REFERENCES vetting_proposal (id),
  words_sealed text NOT NULL,
  due_on       date NOT NULL,
  met_on       date,
  met_by       uuid REFERENCES person (id)
);
CREATE INDEX vetting_condition_proposal ON vetting_condition (proposal_id);

CREATE TABLE vetting_move (
  case_id      uuid NOT NULL REFERENCES vetting_case (id),
  number       integer NOT NULL,
  action       text NOT NULL,
  from_state   text NOT NULL,
  to_state     text NOT NULL,
  -- Null: it moved by itself.
  moved_by     uuid REFERENCES person (id),
  moved_at     timestamptz(6) NOT NULL,
  words_sealed text,
  PRIMARY KEY (case_id, number)
);

CREATE TABLE vetting_evidence (
  id             uuid PRIMARY KEY DEFAULT uuidv7(),
  case_id        uuid NOT NULL REFERENCES vetting_case (id),
  item           integer NOT NULL CHECK (item BETWEEN 1 AND 48),
  target         text NOT NULL CHECK (target IN ('ORGANIZATION', 'LOCATION', 'PRACTITIONER', 'SERVICE')),
  target_id      uuid NOT NULL,
  kind           text NOT NULL CHECK (kind IN ('CAPTURE', 'DOCUMENT', 'REFERENCE')),
  -- Of the bytes, as somebody else can compute it.
  sha256         text CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  note_sealed    text NOT NULL,
  expires_on     date,
  added_by       uuid NOT NULL REFERENCES person (id),
  added_at       timestamptz(6) NOT NULL,
  CONSTRAINT vetting_evidence_has_hash CHECK (kind = 'REFERENCE' OR sha256 IS NOT NULL)
);
CREATE INDEX vetting_evidence_case ON vetting_evidence (case_id);

-- Checks are added and never changed. One that takes the place of another says so; what was found first stays readable in it.
ALTER TABLE verification_check
  ADD COLUMN case_id         uuid REFERENCES vetting_case (id),
  ADD COLUMN performed_by    uuid REFERENCES person (id),
  ADD COLUMN recorded_at     timestamptz(6) NOT NULL DEFAULT now(),
  ADD COLUMN supersedes_id   uuid UNIQUE REFERENCES verification_check (id),
  ADD COLUMN superseded_at   timestamptz(6),
  ADD COLUMN is_override     boolean NOT NULL DEFAULT false,
  ADD COLUMN note_sealed     text,
  ADD CONSTRAINT verification_check_original CHECK (is_override OR original_result = result),
  ADD CONSTRAINT verification_check_override CHECK (NOT is_override OR (supersedes_id IS NOT NULL AND note_sealed IS NOT NULL AND next_due_on IS NOT NULL));
CREATE INDEX verification_check_case ON verification_check (case_id) WHERE case_id IS NOT NULL;

CREATE FUNCTION supersede_check() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE original check_result;
BEGIN
  IF NEW.supersedes_id IS NULL THEN RETURN NEW; END IF;
  UPDATE verification_check c SET superseded_at = now()
  WHERE c.id = NEW.supersedes_id AND c.superseded_at IS NULL AND c.item = NEW.item
    AND c.organization_id IS NOT DISTINCT FROM NEW.organization_id
    AND c.location_id IS NOT DISTINCT FROM NEW.location_id
    AND c.practitioner_id IS NOT DISTINCT FROM NEW.practitioner_id AND c.service_id IS NOT DISTINCT FROM NEW.service_id
  RETURNING c.original_result INTO original;
  IF original IS NULL THEN
    RAISE EXCEPTION 'a check takes the place of one that counts, on the same point and target' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.is_override THEN NEW.original_result := original; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER verification_check_supersede BEFORE INSERT ON verification_check FOR EACH ROW EXECUTE FUNCTION supersede_check();

-- Only who has the right to check or decide adds one, in their own name and in a case that is open; machines add in jobs.
ALTER TABLE verification_check ENABLE ROW LEVEL SECURITY;
ALTER TABLE verification_check FORCE ROW LEVEL SECURITY;
CREATE POLICY verification_check_read ON verification_check FOR SELECT USING (true);
CREATE POLICY verification_check_mark ON verification_check FOR UPDATE USING (true) WITH CHECK (superseded_at IS NOT NULL);
CREATE POLICY verification_check_add ON verification_check FOR INSERT WITH CHECK (
  acting_with('job')
  OR ((acting_with('case.check') OR acting_with('case.decide')) AND performed_by = acting_person() AND superseded_at IS NULL
    AND EXISTS (SELECT FROM vetting_case c WHERE c.id = case_id)));
GRANT INSERT ON verification_check TO open_window_app;

-- A case is for the desk; of their own cases, teams may read how they stand.
CREATE FUNCTION acts_for_listing(asked uuid) RETURNS boolean LANGUAGE sql STABLE SET search_path = public AS $$
  SELECT EXISTS (SELECT FROM listing l JOIN role_grant g ON g.organization_id = l.organization_id
    WHERE l.id = asked AND g.person_id = acting_person() AND g.state = 'ACTIVE' AND g.role IN ('PROVIDER_OWNER', 'PROVIDER_DELEGATE'))
$$;
CREATE FUNCTION acts_for_case(asked uuid) RETURNS boolean LANGUAGE sql STABLE SET search_path = public AS $$
  SELECT EXISTS (SELECT FROM vetting_case c WHERE c.id = asked AND acts_for_listing(c.listing_id))
$$;
DO $$
DECLARE
  guarded record;
BEGIN
  FOR guarded IN SELECT * FROM (VALUES
    -- An appeal moves the case.
    ('vetting_case',        'ALL',    'acts_for_listing(listing_id)'),
    ('vetting_move',        'ALL',    'acts_for_case(case_id)'),
    ('vetting_proposal',    'SELECT', 'acts_for_case(case_id)'),
    ('vetting_condition',   'SELECT', 'EXISTS (SELECT FROM vetting_proposal p WHERE p.id = proposal_id AND acts_for_case(p.case_id))'),
    ('vetting_declaration', NULL,     NULL),
    ('vetting_evidence',    NULL,     NULL)) AS t (name, does, is_theirs)
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', guarded.name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', guarded.name);
    EXECUTE format('CREATE POLICY %I ON %I USING (acting_with(''case.read'') OR acting_with(''job''))', guarded.name || '_of_the_desk', guarded.name);
    IF guarded.does IS NOT NULL THEN
      EXECUTE format('CREATE POLICY %I ON %I FOR %s USING (%s)', guarded.name || '_of_the_team', guarded.name, guarded.does, guarded.is_theirs);
    END IF;
  END LOOP;
END $$;

GRANT SELECT, INSERT ON vetting_case, vetting_declaration, vetting_move, vetting_proposal, vetting_condition, vetting_evidence TO open_window_app;
GRANT UPDATE (state, owner_id, content_hash, due_on, decided_on, priority, revision) ON vetting_case TO open_window_app;
GRANT UPDATE (tie, declared_at) ON vetting_declaration TO open_window_app;
GRANT UPDATE (outcome, answered_by, answered_at) ON vetting_proposal TO open_window_app;
GRANT UPDATE (met_on, met_by) ON vetting_condition TO open_window_app;
GRANT SELECT ON vetting_case, vetting_declaration, vetting_move, vetting_proposal, vetting_condition, vetting_evidence TO open_window_backup;
