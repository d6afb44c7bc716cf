-- What the desk asks an applicant for after the hand-in, and the letters that were sent about an application.

CREATE TABLE information_request (
  application_id uuid NOT NULL REFERENCES application (id),
  number         integer NOT NULL CHECK (number >= 1),
  -- Names of questions, and beside each what is wanted of it.
  fields         text[] NOT NULL CHECK (cardinality(fields) BETWEEN 1 AND 120),
  asks           text[] NOT NULL CHECK (asks <@ ARRAY['ANSWER', 'CLEARER', 'CHECK'] AND cardinality(asks) = cardinality(fields)),
  -- Under the key of the application.
  note_sealed    text,
  asked_by       uuid NOT NULL REFERENCES person (id),
  asked_at       timestamptz(6) NOT NULL,
  due_on         date NOT NULL,
  reminded       integer NOT NULL DEFAULT 0 CHECK (reminded BETWEEN 0 AND 3),
  -- When the applicant was last told of it.
  told_on        date NOT NULL,
  answered_at    timestamptz(6),
  -- Because no answer came; opened again by the applicant, it is null again.
  closed_on      date,
  returned_at    timestamptz(6),
  PRIMARY KEY (application_id, number),
  CHECK (answered_at IS NULL OR closed_on IS NULL)
);
CREATE UNIQUE INDEX information_request_open ON information_request (application_id) WHERE answered_at IS NULL AND closed_on IS NULL;
CREATE INDEX information_request_due ON information_request (due_on) WHERE answered_at IS NULL AND closed_on IS NULL;
CREATE INDEX information_request_asked_by ON information_request (asked_by);

CREATE FUNCTION keep_asked() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR (NEW.fields, NEW.asks, NEW.asked_by, NEW.asked_at) IS DISTINCT FROM (OLD.fields, OLD.asks, OLD.asked_by, OLD.asked_at)
    OR NEW.reminded < OLD.reminded AND NEW.returned_at IS NOT DISTINCT FROM OLD.returned_at
    OR (OLD.returned_at IS NOT NULL AND NEW.returned_at IS DISTINCT FROM OLD.returned_at) OR OLD.answered_at IS NOT NULL THEN
    RAISE EXCEPTION 'What was asked stays' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER information_request_stays BEFORE UPDATE OR DELETE ON information_request FOR EACH ROW EXECUTE FUNCTION keep_asked();

-- As it was sent, word for word.
CREATE TABLE application_letter (
  application_id uuid NOT NULL REFERENCES application (id),
  number         integer NOT NULL CHECK (number >= 1),
  kind           text NOT NULL CHECK (kind IN ('INELIGIBLE', 'RECONSIDERED', 'QUALIFIED', 'CLOSED_INCOMPLETE')),
  language       text NOT NULL CHECK (language IN ('en', 'es')),
  version        text NOT NULL,
  lines_sealed   text NOT NULL,
  sent_at        timestamptz(6) NOT NULL,
  -- Null: the product itself.
  sent_by        uuid REFERENCES person (id),
  PRIMARY KEY (application_id, number)
);
CREATE INDEX application_letter_sent_by ON application_letter (sent_by);
CREATE TRIGGER application_letter_stays BEFORE UPDATE OR DELETE ON application_letter FOR EACH ROW EXECUTE FUNCTION keep_screened();

ALTER TABLE information_request ENABLE ROW LEVEL SECURITY;
ALTER TABLE information_request FORCE ROW LEVEL SECURITY;
ALTER TABLE application_letter ENABLE ROW LEVEL SECURITY;
ALTER TABLE application_letter FORCE ROW LEVEL SECURITY;

CREATE POLICY information_request_read ON information_request FOR SELECT USING (
  acts_for_application(application_id) OR acting_with('application.read') OR acting_with('job'));
CREATE POLICY information_request_add ON information_request FOR INSERT WITH CHECK (acting_with('application.screen') AND asked_by = acting_person());
CREATE POLICY information_request_write ON information_request FOR UPDATE USING (
  (acting_with('application.own') AND acts_for_application(application_id)) OR acting_with('job'));

CREATE POLICY application_letter_read ON application_letter FOR SELECT USING (
  acts_for_application(application_id) OR acting_with('application.read') OR acting_with('job'));
CREATE POLICY application_letter_add ON application_letter FOR INSERT WITH CHECK (
  acting_with('job') OR (acting_with('application.screen') AND sent_by = acting_person()));
CREATE POLICY application_letter_rekey ON application_letter FOR UPDATE USING (acting_with('job'));

GRANT SELECT, INSERT ON information_request, application_letter TO open_window_app;
GRANT UPDATE (due_on, reminded, told_on, answered_at, closed_on, returned_at) ON information_request TO open_window_app;
GRANT SELECT ON information_request, application_letter TO open_window_backup;

-- What was answered anew is looked at anew: only by the job that takes it up.
DROP POLICY application_medical_write ON application_medical;
CREATE POLICY application_medical_write ON application_medical FOR UPDATE USING (acting_with('clinical.read') OR acting_with('job'));
