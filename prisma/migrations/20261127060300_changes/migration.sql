-- What whoever applied asks to change after the hand-in. Why lies under the key of the application.
CREATE TABLE application_change (
  application_id uuid NOT NULL REFERENCES application (id),
  number         integer NOT NULL CHECK (number >= 1),
  field          text NOT NULL CHECK (field ~ '^[a-z][A-Za-z0-9]{0,39}$'),
  why_sealed     text NOT NULL,
  state          text NOT NULL DEFAULT 'ASKED' CHECK (state IN ('ASKED', 'ACCEPTED', 'REFUSED')),
  reason         text CHECK (reason IN ('TOO_LATE_TO_CHANGE', 'CHANGES_NOTHING', 'FOR_A_CLINICIAN', 'NOT_CLEAR')),
  asked_by       uuid NOT NULL REFERENCES person (id),
  asked_at       timestamptz(6) NOT NULL,
  answered_by    uuid REFERENCES person (id),
  answered_at    timestamptz(6),
  PRIMARY KEY (application_id, number),
  CONSTRAINT application_change_answered CHECK ((state = 'ASKED') = (answered_by IS NULL) AND (answered_by IS NULL) = (answered_at IS NULL)),
  CONSTRAINT application_change_reason CHECK ((state = 'REFUSED') = (reason IS NOT NULL))
);
CREATE INDEX application_change_asked_by ON application_change (asked_by);
CREATE INDEX application_change_answered_by ON application_change (answered_by);
CREATE UNIQUE INDEX application_change_waits ON application_change (application_id, field) WHERE state = 'ASKED';

-- Answered once; what was asked stays.
CREATE FUNCTION keep_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE answer text[] := ARRAY['state', 'reason', 'answered_by', 'answered_at'];
BEGIN
  IF TG_OP = 'UPDATE' AND to_jsonb(NEW) - answer = to_jsonb(OLD) - answer AND OLD.state = 'ASKED' THEN RETURN NEW; END IF;
  IF TG_OP = 'UPDATE' AND to_jsonb(NEW) - 'why_sealed' = to_jsonb(OLD) - 'why_sealed' AND acting_with('job') THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'what was asked stays' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER application_change_stays BEFORE UPDATE OR DELETE ON application_change FOR EACH ROW EXECUTE FUNCTION keep_change();

ALTER TABLE application_change ENABLE ROW LEVEL SECURITY;
ALTER TABLE application_change FORCE ROW LEVEL SECURITY;
CREATE POLICY application_change_read ON application_change FOR SELECT USING (
  is_applicant_of(application_id) OR acting_with('application.screen') OR acting_with('job'));
CREATE POLICY application_change_add ON application_change FOR INSERT WITH CHECK (
  is_applicant_of(application_id) AND asked_by = acting_person() AND state = 'ASKED');
CREATE POLICY application_change_answer ON application_change FOR UPDATE USING (acting_with('application.screen') OR acting_with('job'))
  WITH CHECK (acting_with('job') OR answered_by = acting_person());
GRANT SELECT, INSERT ON application_change TO open_window_app;
GRANT UPDATE (state, reason, answered_by, answered_at) ON application_change TO open_window_app;
GRANT UPDATE (why_sealed) ON application_change TO open_window_job;
GRANT SELECT ON application_change TO open_window_backup;
