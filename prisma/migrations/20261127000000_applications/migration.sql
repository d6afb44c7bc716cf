-- Applications for a scholarship: drafts, what was handed in and signed, and how each came to where it is.
-- All that somebody wrote is sealed under the application's own key; what is asked about health and substances under another one, which is destroyed
-- earlier and which only clinicians reach.
ALTER TABLE data_key DROP CONSTRAINT data_key_subject_kind_check;
ALTER TABLE data_key ADD CONSTRAINT data_key_subject_kind_check
  CHECK (subject_kind IN ('PERSON', 'REPORT', 'INVITATION', 'CONCERN', 'TOKEN', 'SYSTEM', 'CASE', 'COMPLAINT', 'APPLICATION', 'CLINICAL'));

CREATE TABLE application (
  id              uuid PRIMARY KEY DEFAULT uuidv7(),
  round_id        uuid NOT NULL REFERENCES scholarship_round (id),
  -- Null: on paper or by phone, from somebody without an account.
  person_id       uuid REFERENCES person (id),
  form_version_id uuid NOT NULL REFERENCES form_version (id),
  language        text NOT NULL CHECK (language IN ('en', 'es')),
  channel         text NOT NULL DEFAULT 'ONLINE' CHECK (channel IN ('ONLINE', 'PAPER', 'PHONE')),
  status          text NOT NULL DEFAULT 'DRAFT' CHECK (status IN ('DRAFT', 'SUBMITTED', 'SCREENING', 'NEEDS_INFO', 'CLOSED_INCOMPLETE', 'INELIGIBLE',
    'QUALIFIED', 'WITHDRAWN', 'DUPLICATE')),
  answers_sealed  text NOT NULL,
  -- Whose key the clinical answers lie under.
  clinical_key    uuid NOT NULL DEFAULT gen_random_uuid() UNIQUE,
  -- The last write of a draft: the same one sent again is the same one.
  last_write      uuid,
  revision        integer NOT NULL DEFAULT 0,
  begun_at        timestamptz(6) NOT NULL,
  written_at      timestamptz(6) NOT NULL,
  -- When it was first handed in whole: its place in every queue, whatever was asked for later.
  submitted_at    timestamptz(6),
  ended_at        timestamptz(6),
  -- The number by which anybody may ask whether it was received.
  receipt         text UNIQUE CHECK (receipt ~ '^[0-9A-HJKMNP-TV-Z]{10}$'),
  CONSTRAINT application_whose CHECK (channel <> 'ONLINE' OR person_id IS NOT NULL),
  CONSTRAINT application_received CHECK ((submitted_at IS NULL) = (receipt IS NULL)),
  CONSTRAINT application_handed_in CHECK (status IN ('DRAFT', 'WITHDRAWN') OR submitted_at IS NOT NULL)
);
-- Of one person in one round one that goes on.
CREATE UNIQUE INDEX application_one ON application (round_id, person_id) WHERE status NOT IN ('WITHDRAWN', 'DUPLICATE', 'CLOSED_INCOMPLETE', 'INELIGIBLE');
CREATE INDEX application_person ON application (person_id, id);
CREATE INDEX application_queue ON application (status, submitted_at, id);
CREATE INDEX application_form ON application (form_version_id);
CREATE INDEX application_idle ON application (written_at) WHERE status = 'DRAFT';

CREATE TABLE application_clinical (
  application_id uuid PRIMARY KEY REFERENCES application (id),
  sealed         text NOT NULL
);

-- What was handed in, as it was. The hash is SHA-256 of the canonical JSON of all of it with its salt.
CREATE TABLE application_snapshot (
  application_id  uuid NOT NULL REFERENCES application (id),
  number          integer NOT NULL CHECK (number >= 1),
  form_version_id uuid NOT NULL REFERENCES form_version (id),
  language        text NOT NULL CHECK (language IN ('en', 'es')),
  plain_sealed    text NOT NULL,
  identity_sealed text NOT NULL,
  salt_sealed     text NOT NULL,
  hash            text NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
  taken_at        timestamptz(6) NOT NULL,
  PRIMARY KEY (application_id, number)
);
CREATE INDEX application_snapshot_form ON application_snapshot (form_version_id);

CREATE TABLE application_snapshot_clinical (
  application_id uuid NOT NULL,
  number         integer NOT NULL,
  sealed         text NOT NULL,
  PRIMARY KEY (application_id, number),
  FOREIGN KEY (application_id, number) REFERENCES application_snapshot (application_id, number)
);

-- Who signed which words for which snapshot. Under the key of the application.
CREATE TABLE application_signature (
  id              uuid PRIMARY KEY DEFAULT uuidv7(),
  application_id  uuid NOT NULL,
  number          integer NOT NULL,
  signed_by       uuid NOT NULL REFERENCES person (id),
  signer_role     text NOT NULL CHECK (signer_role IN ('APPLICANT', 'HELPER', 'STAFF')),
  text_version    text NOT NULL,
  text_hash       text NOT NULL CHECK (text_hash ~ '^[0-9a-f]{64}$'),
  language        text NOT NULL CHECK (language IN ('en', 'es')),
  -- That a record on a screen is enough; paper is sent on demand.
  takes_records   boolean NOT NULL CHECK (takes_records),
  -- How it was known who signs: the strength of the session.
  identity_method text NOT NULL,
  name_sealed     text NOT NULL,
  -- Address and browser.
  from_sealed     text NOT NULL,
  signed_at       timestamptz(6) NOT NULL,
  FOREIGN KEY (application_id, number) REFERENCES application_snapshot (application_id, number)
);
CREATE INDEX application_signature_application ON application_signature (application_id, number);
CREATE INDEX application_signature_signed_by ON application_signature (signed_by);

CREATE TABLE application_move (
  application_id uuid NOT NULL REFERENCES application (id),
  number         integer NOT NULL CHECK (number >= 1),
  action         text NOT NULL CHECK (action ~ '^[a-zA-Z]{2,30}$'),
  from_status    text,
  to_status      text NOT NULL,
  -- Null: the product itself.
  moved_by       uuid REFERENCES person (id),
  reasons        text[] NOT NULL DEFAULT '{}',
  note_sealed    text,
  -- Of the snapshot that stood then.
  snapshot       integer,
  moved_at       timestamptz(6) NOT NULL,
  PRIMARY KEY (application_id, number)
);
CREATE INDEX application_move_moved_by ON application_move (moved_by);

-- Minutes in which the product answered, so that whoever was kept out by us gets as much longer.
CREATE TABLE answered_minute (
  minute timestamptz(0) PRIMARY KEY CHECK (date_trunc('minute', minute) = minute)
);

-- What was sealed may be sealed under a newer key; nothing else of what was handed in ever changes.
CREATE FUNCTION keep_handed_in() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE sealed text[] := ARRAY['plain_sealed', 'identity_sealed', 'salt_sealed', 'sealed', 'name_sealed', 'from_sealed', 'note_sealed'];
BEGIN
  IF TG_OP = 'UPDATE' AND to_jsonb(NEW) - sealed = to_jsonb(OLD) - sealed AND acting_with('job') THEN RETURN NEW; END IF;
  RAISE EXCEPTION '% is never changed', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER application_snapshot_stays BEFORE UPDATE OR DELETE ON application_snapshot FOR EACH ROW EXECUTE FUNCTION keep_handed_in();
CREATE TRIGGER application_snapshot_clinical_stays BEFORE UPDATE OR DELETE ON application_snapshot_clinical FOR EACH ROW EXECUTE FUNCTION keep_handed_in();
CREATE TRIGGER application_signature_stays BEFORE UPDATE OR DELETE ON application_signature FOR EACH ROW EXECUTE FUNCTION keep_handed_in();
CREATE TRIGGER application_move_stays BEFORE UPDATE OR DELETE ON application_move FOR EACH ROW EXECUTE FUNCTION keep_handed_in();

-- When and under which number it was received stays.
CREATE FUNCTION keep_received() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.round_id, NEW.person_id, NEW.channel, NEW.clinical_key, NEW.begun_at, NEW.submitted_at, NEW.receipt)
    IS DISTINCT FROM (OLD.round_id, OLD.person_id, OLD.channel, OLD.clinical_key, OLD.begun_at, coalesce(OLD.submitted_at, NEW.submitted_at), coalesce(OLD.receipt, NEW.receipt)) THEN
    RAISE EXCEPTION 'What was received stays' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER application_keeps BEFORE UPDATE ON application FOR EACH ROW EXECUTE FUNCTION keep_received();

DO $$
DECLARE guarded text;
BEGIN
  FOREACH guarded IN ARRAY ARRAY['application', 'application_clinical', 'application_snapshot', 'application_snapshot_clinical', 'application_signature', 'application_move'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', guarded);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', guarded);
  END LOOP;
END $$;

-- A draft is its writer's alone. What was handed in is the desk's too; what is clinical, the clinicians'.
CREATE POLICY application_read ON application FOR SELECT USING (
  person_id = acting_person() OR (status <> 'DRAFT' AND (acting_with('application.read') OR acting_with('clinical.read'))) OR acting_with('job'));
CREATE POLICY application_add ON application FOR INSERT WITH CHECK (
  (acting_with('application.own') AND person_id = acting_person() AND channel = 'ONLINE') OR (acting_with('application.take') AND channel <> 'ONLINE'));
CREATE POLICY application_write ON application FOR UPDATE USING (
  (acting_with('application.own') AND person_id = acting_person()) OR (status <> 'DRAFT' AND acting_with('application.screen')) OR acting_with('job'));

CREATE FUNCTION acts_for_application(of uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM application a WHERE a.id = of AND a.person_id = acting_person()) $$;
CREATE FUNCTION is_handed_in(of uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM application a WHERE a.id = of AND a.status <> 'DRAFT') $$;

CREATE POLICY application_clinical_own ON application_clinical USING (acting_with('application.own') AND acts_for_application(application_id));
CREATE POLICY application_clinical_job ON application_clinical USING (acting_with('job'));

CREATE POLICY application_snapshot_read ON application_snapshot FOR SELECT USING (
  acts_for_application(application_id) OR acting_with('application.read') OR acting_with('clinical.read') OR acting_with('job'));
CREATE POLICY application_snapshot_add ON application_snapshot FOR INSERT WITH CHECK (acts_for_application(application_id) OR acting_with('application.take'));
CREATE POLICY application_snapshot_rekey ON application_snapshot FOR UPDATE USING (acting_with('job'));

CREATE POLICY application_snapshot_clinical_read ON application_snapshot_clinical FOR SELECT USING (
  acts_for_application(application_id) OR (acting_with('clinical.read') AND is_handed_in(application_id)) OR acting_with('job'));
CREATE POLICY application_snapshot_clinical_add ON application_snapshot_clinical FOR INSERT WITH CHECK (
  acts_for_application(application_id) OR acting_with('application.take'));
CREATE POLICY application_snapshot_clinical_rekey ON application_snapshot_clinical FOR UPDATE USING (acting_with('job'));

CREATE POLICY application_signature_read ON application_signature FOR SELECT USING (
  acts_for_application(application_id) OR acting_with('application.read') OR acting_with('job'));
CREATE POLICY application_signature_add ON application_signature FOR INSERT WITH CHECK (signed_by = acting_person());
CREATE POLICY application_signature_rekey ON application_signature FOR UPDATE USING (acting_with('job'));

CREATE POLICY application_move_read ON application_move FOR SELECT USING (
  acts_for_application(application_id) OR acting_with('application.read') OR acting_with('clinical.read') OR acting_with('job'));
CREATE POLICY application_move_add ON application_move FOR INSERT WITH CHECK (
  acting_with('job') OR (moved_by = acting_person() AND (acts_for_application(application_id) OR acting_with('application.screen') OR acting_with('application.take'))));
CREATE POLICY application_move_rekey ON application_move FOR UPDATE USING (acting_with('job'));

GRANT SELECT, INSERT ON application, application_clinical, application_snapshot, application_snapshot_clinical, application_signature, application_move TO open_window_app;
GRANT UPDATE (language, status, answers_sealed, last_write, revision, written_at, submitted_at, ended_at, receipt) ON application TO open_window_app;
GRANT UPDATE (sealed) ON application_clinical TO open_window_app;
GRANT SELECT, INSERT, DELETE ON answered_minute TO open_window_app;
GRANT SELECT ON application, application_clinical, application_snapshot, application_snapshot_clinical, application_signature, application_move, answered_minute TO open_window_backup;

-- By which form people apply is public from the day on which its round is announced.
DROP POLICY form_version_read ON form_version;
CREATE POLICY form_version_read ON form_version FOR SELECT USING (
  acting_with('program.read') OR acting_with('job') OR EXISTS (
    SELECT FROM scholarship_round r WHERE r.program_id = form_version.program_id AND r.form_version_id = form_version.id AND r.state <> 'PLANNED'));

-- Whether a number is one of ours, and since when: all that a stranger who has it learns.
CREATE FUNCTION application_received(number text) RETURNS timestamptz LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public SET app.rights = 'job' AS $$
  SELECT submitted_at FROM application WHERE receipt = number $$;
REVOKE ALL ON FUNCTION application_received(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION application_received(text) TO open_window_app;
