-- Messages between who applied and the desk. The words lie under the key of the application; whoever helped with it has no part in them.
CREATE TABLE application_message (
  application_id uuid NOT NULL REFERENCES application (id),
  number         integer NOT NULL CHECK (number >= 1),
  from_desk      boolean NOT NULL,
  written_by     uuid NOT NULL REFERENCES person (id),
  words_sealed   text NOT NULL,
  written_at     timestamptz(6) NOT NULL,
  -- When the other side first saw it.
  read_at        timestamptz(6),
  PRIMARY KEY (application_id, number)
);
CREATE INDEX application_message_written_by ON application_message (written_by);
CREATE INDEX application_message_unread ON application_message (application_id, from_desk) WHERE read_at IS NULL;

-- What was written stays; it is read once, and may be sealed under a newer key.
CREATE FUNCTION keep_message() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND to_jsonb(NEW) - 'read_at' = to_jsonb(OLD) - 'read_at' AND OLD.read_at IS NULL THEN RETURN NEW; END IF;
  IF TG_OP = 'UPDATE' AND to_jsonb(NEW) - 'words_sealed' = to_jsonb(OLD) - 'words_sealed' AND acting_with('job') THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'a message is never changed' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER application_message_stays BEFORE UPDATE OR DELETE ON application_message FOR EACH ROW EXECUTE FUNCTION keep_message();

-- Whose application it is: nobody who acts for them.
CREATE FUNCTION is_applicant_of(of uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM application a WHERE a.id = of AND a.person_id = acting_person() AND acting_with('application.own')) $$;

ALTER TABLE application_message ENABLE ROW LEVEL SECURITY;
ALTER TABLE application_message FORCE ROW LEVEL SECURITY;
CREATE POLICY application_message_read ON application_message FOR SELECT USING (
  is_applicant_of(application_id) OR acting_with('application.screen') OR acting_with('job'));
CREATE POLICY application_message_add ON application_message FOR INSERT WITH CHECK (written_by = acting_person() AND read_at IS NULL AND (
  (NOT from_desk AND is_applicant_of(application_id)) OR (from_desk AND acting_with('application.screen') AND is_handed_in(application_id))));
CREATE POLICY application_message_mark ON application_message FOR UPDATE USING (
  (from_desk AND is_applicant_of(application_id)) OR (NOT from_desk AND acting_with('application.screen')) OR acting_with('job'));

GRANT SELECT, INSERT ON application_message TO open_window_app;
GRANT UPDATE (read_at) ON application_message TO open_window_app;
GRANT UPDATE (words_sealed) ON application_message TO open_window_job;
GRANT SELECT ON application_message TO open_window_backup;
