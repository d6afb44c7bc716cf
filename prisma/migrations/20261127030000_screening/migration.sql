-- The screening desk: what the rules said of an application and when, what runs beside its status, and which two may be one.
-- Nothing here comes from an answer about danger to a life: that has a desk of its own and no column here.

-- What a policy said of one snapshot. The lines name an income, so they lie under the key of the application.
CREATE TABLE application_run (
  application_id    uuid NOT NULL REFERENCES application (id),
  number            integer NOT NULL CHECK (number >= 1),
  snapshot          integer NOT NULL,
  policy_version_id uuid NOT NULL REFERENCES policy_version (id),
  result            text NOT NULL CHECK (result IN ('ELIGIBLE', 'NOT_ELIGIBLE', 'NEEDS_ANSWER')),
  lines_sealed      text NOT NULL,
  -- Null: the product itself.
  ran_by            uuid REFERENCES person (id),
  ran_at            timestamptz(6) NOT NULL,
  PRIMARY KEY (application_id, number),
  FOREIGN KEY (application_id, snapshot) REFERENCES application_snapshot (application_id, number)
);
CREATE INDEX application_run_snapshot ON application_run (application_id, snapshot);
CREATE INDEX application_run_policy ON application_run (policy_version_id);
CREATE INDEX application_run_ran_by ON application_run (ran_by);

CREATE TABLE application_verification (
  application_id uuid PRIMARY KEY REFERENCES application (id),
  state          text NOT NULL CHECK (state IN ('ATTESTED', 'DOC_REQUESTED', 'DOC_RECEIVED', 'VERIFIED', 'CATEGORICAL', 'FAILED', 'WAIVED')),
  -- One in ten, by the hash of what was handed in.
  is_sampled     boolean NOT NULL
);

-- What anybody at the desk may know of it: a state, and no code.
CREATE TABLE application_medical (
  application_id uuid PRIMARY KEY REFERENCES application (id),
  submitted_at   timestamptz(6) NOT NULL,
  state          text NOT NULL CHECK (state IN ('NOT_ASKED', 'CLEAR', 'REVIEW', 'CLEARED', 'CLEARED_WITH_NOTE', 'DEFER', 'REFER_OUT')),
  deferred_until date CHECK ((deferred_until IS NOT NULL) = (state = 'DEFER')),
  decided_by     uuid REFERENCES person (id),
  revision       integer NOT NULL DEFAULT 0
);
CREATE INDEX application_medical_queue ON application_medical (submitted_at, application_id) WHERE state = 'REVIEW';
CREATE INDEX application_medical_decided_by ON application_medical (decided_by);

-- The note is under the clinical key of the application.
CREATE TABLE medical_decision (
  application_id uuid NOT NULL REFERENCES application (id),
  number         integer NOT NULL CHECK (number >= 1),
  decision       text NOT NULL CHECK (decision IN ('CLEARED', 'CLEARED_WITH_NOTE', 'DEFER', 'REFER_OUT')),
  deferred_until date,
  note_sealed    text,
  decided_by     uuid NOT NULL REFERENCES person (id),
  decided_at     timestamptz(6) NOT NULL,
  PRIMARY KEY (application_id, number)
);
CREATE INDEX medical_decision_decided_by ON medical_decision (decided_by);

-- By what two are compared: indexes under a key outside the database, of one round each, which tell nothing to whoever has only this.
CREATE TABLE application_trait (
  application_id uuid NOT NULL REFERENCES application (id),
  rule           text NOT NULL CHECK (rule IN ('EMAIL', 'PHONE', 'NAME_BIRTH_DATE', 'ADDRESS_HOUSEHOLD', 'COMBINATION')),
  trait          bytea NOT NULL CHECK (octet_length(trait) = 32),
  PRIMARY KEY (application_id, rule, trait)
);
CREATE INDEX application_trait_same ON application_trait (trait, application_id);

CREATE TABLE application_pair (
  first_id    uuid NOT NULL REFERENCES application (id),
  second_id   uuid NOT NULL REFERENCES application (id),
  rules       text[] NOT NULL CHECK (cardinality(rules) > 0),
  state       text NOT NULL CHECK (state IN ('FLAGGED', 'HOUSEHOLD', 'VALID', 'DUPLICATE')),
  flagged_at  timestamptz(6) NOT NULL,
  resolved_by uuid REFERENCES person (id),
  resolved_at timestamptz(6),
  PRIMARY KEY (first_id, second_id),
  CHECK (first_id < second_id),
  CHECK ((resolved_by IS NULL) = (state IN ('FLAGGED', 'HOUSEHOLD')) AND (resolved_by IS NULL) = (resolved_at IS NULL))
);
CREATE INDEX application_pair_second ON application_pair (second_id);
CREATE INDEX application_pair_resolved_by ON application_pair (resolved_by);

-- What was said stays; it may only be sealed under a newer key.
CREATE FUNCTION keep_screened() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE sealed text[] := ARRAY['lines_sealed', 'note_sealed'];
BEGIN
  IF TG_OP = 'UPDATE' AND to_jsonb(NEW) - sealed = to_jsonb(OLD) - sealed AND acting_with('job') THEN RETURN NEW; END IF;
  RAISE EXCEPTION '% is never changed', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER application_run_stays BEFORE UPDATE OR DELETE ON application_run FOR EACH ROW EXECUTE FUNCTION keep_screened();
CREATE TRIGGER medical_decision_stays BEFORE UPDATE OR DELETE ON medical_decision FOR EACH ROW EXECUTE FUNCTION keep_screened();

DO $$
DECLARE guarded text;
BEGIN
  FOREACH guarded IN ARRAY ARRAY['application_run', 'application_verification', 'application_medical', 'medical_decision', 'application_trait', 'application_pair'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', guarded);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', guarded);
  END LOOP;
END $$;

CREATE POLICY application_run_read ON application_run FOR SELECT USING (acting_with('application.read') OR acting_with('job'));
CREATE POLICY application_run_add ON application_run FOR INSERT WITH CHECK (acting_with('job') OR (acting_with('application.screen') AND ran_by = acting_person()));
CREATE POLICY application_run_rekey ON application_run FOR UPDATE USING (acting_with('job'));

CREATE POLICY application_verification_read ON application_verification FOR SELECT USING (acting_with('application.read') OR acting_with('job'));
CREATE POLICY application_verification_add ON application_verification FOR INSERT WITH CHECK (acting_with('job'));
CREATE POLICY application_verification_write ON application_verification FOR UPDATE USING (acting_with('application.screen'));

CREATE POLICY application_medical_read ON application_medical FOR SELECT USING (acting_with('application.read') OR acting_with('clinical.read') OR acting_with('job'));
CREATE POLICY application_medical_add ON application_medical FOR INSERT WITH CHECK (acting_with('job'));
CREATE POLICY application_medical_write ON application_medical FOR UPDATE USING (acting_with('clinical.read'));

CREATE POLICY medical_decision_read ON medical_decision FOR SELECT USING (acting_with('clinical.read') OR acting_with('job'));
CREATE POLICY medical_decision_add ON medical_decision FOR INSERT WITH CHECK (acting_with('clinical.read') AND decided_by = acting_person());
CREATE POLICY medical_decision_rekey ON medical_decision FOR UPDATE USING (acting_with('job'));

CREATE POLICY application_trait_job ON application_trait USING (acting_with('job'));

CREATE POLICY application_pair_read ON application_pair FOR SELECT USING (acting_with('application.read') OR acting_with('job'));
CREATE POLICY application_pair_add ON application_pair FOR INSERT WITH CHECK (acting_with('job'));
CREATE POLICY application_pair_write ON application_pair FOR UPDATE USING (acting_with('application.screen'));

GRANT SELECT, INSERT ON application_run, application_verification, application_medical, medical_decision, application_trait, application_pair TO open_window_app;
-- With its person their traits go.
GRANT DELETE ON application_trait TO open_window_app;
GRANT UPDATE (state) ON application_verification TO open_window_app;
GRANT UPDATE (state, deferred_until, decided_by, revision) ON application_medical TO open_window_app;
GRANT UPDATE (state, resolved_by, resolved_at) ON application_pair TO open_window_app;
GRANT SELECT ON application_run, application_verification, application_medical, medical_decision, application_trait, application_pair TO open_window_backup;
