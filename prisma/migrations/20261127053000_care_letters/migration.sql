-- An applicant asks a clinician outside by a link, without an account: whether they treat them, and whether they are under care or can be.
CREATE TABLE care_letter (
  id               uuid PRIMARY KEY DEFAULT uuidv7(),
  application_id   uuid NOT NULL REFERENCES application (id),
  asked_by         uuid NOT NULL REFERENCES person (id),
  state            text NOT NULL CHECK (state IN ('ASKED', 'ANSWERED', 'CANCELLED', 'EXPIRED')),
  language         text NOT NULL CHECK (language IN ('en', 'es')),
  -- Both under the key of the application: to whom it went, and the name of the applicant as they wrote it.
  email_sealed     text,
  applicant_sealed text NOT NULL,
  -- Of the newest link: a reminder brings a new one, and the one before is over.
  token_hash       bytea UNIQUE CHECK (octet_length(token_hash) = 32),
  asked_at         timestamptz(6) NOT NULL,
  expires_at       timestamptz(6) NOT NULL,
  reminders        integer NOT NULL DEFAULT 0 CHECK (reminders BETWEEN 0 AND 2),
  -- Under the clinical key of the application.
  answer_sealed    text,
  answered_at      timestamptz(6),
  CONSTRAINT care_letter_link CHECK ((state = 'ASKED') = (token_hash IS NOT NULL)),
  CONSTRAINT care_letter_answer CHECK ((state = 'ANSWERED') = (answer_sealed IS NOT NULL) AND (answer_sealed IS NULL) = (answered_at IS NULL))
);
CREATE UNIQUE INDEX care_letter_one ON care_letter (application_id) WHERE state = 'ASKED';
CREATE INDEX care_letter_application ON care_letter (application_id, id);
CREATE INDEX care_letter_asked_by ON care_letter (asked_by);
CREATE INDEX care_letter_open ON care_letter (asked_at) WHERE state = 'ASKED';

ALTER TABLE care_letter ENABLE ROW LEVEL SECURITY;
ALTER TABLE care_letter FORCE ROW LEVEL SECURITY;
CREATE POLICY care_letter_read ON care_letter FOR SELECT USING (
  acting_with('job') OR asked_by = acting_person() OR (acting_with('clinical.read') AND is_handed_in(application_id)));
CREATE POLICY care_letter_add ON care_letter FOR INSERT WITH CHECK (asked_by = acting_person() AND acts_for_application(application_id));
CREATE POLICY care_letter_write ON care_letter FOR UPDATE USING (acting_with('job') OR asked_by = acting_person());
GRANT SELECT, INSERT ON care_letter TO open_window_app;
GRANT UPDATE (state, email_sealed, applicant_sealed, token_hash, reminders, answer_sealed, answered_at) ON care_letter TO open_window_app;
GRANT SELECT ON care_letter TO open_window_backup;

-- What was answered stays; it may only be sealed under a newer key.
CREATE FUNCTION keep_answered() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state <> 'ASKED' AND (NEW.state, NEW.answered_at) IS DISTINCT FROM (OLD.state, OLD.answered_at) THEN
    RAISE EXCEPTION 'What was answered stays' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER care_letter_keeps BEFORE UPDATE ON care_letter FOR EACH ROW EXECUTE FUNCTION keep_answered();
