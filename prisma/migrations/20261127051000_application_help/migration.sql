-- Somebody helps an applicant to write: asked by the applicant by a link that works once, for the time of the draft, and never longer.
CREATE TABLE application_help (
  id             uuid PRIMARY KEY DEFAULT uuidv7(),
  application_id uuid NOT NULL REFERENCES application (id),
  -- Whose application it is.
  invited_by     uuid NOT NULL REFERENCES person (id),
  state          text NOT NULL CHECK (state IN ('INVITED', 'HELPING', 'REMOVED', 'LEFT', 'OVER')),
  -- Whether also what is asked about health is theirs to write.
  with_clinical  boolean NOT NULL,
  -- Both only as long as nobody came. Under the key of the application.
  email_sealed   text,
  token_hash     bytea UNIQUE CHECK (octet_length(token_hash) = 32),
  invited_at     timestamptz(6) NOT NULL,
  expires_at     timestamptz(6) NOT NULL,
  helper_id      uuid REFERENCES person (id),
  relation       text CHECK (relation IN ('FAMILY', 'FRIEND', 'ADVOCATE', 'CLINICIAN', 'OTHER')),
  authority      text CHECK (authority IN ('ASKED', 'GUARDIAN', 'POWER_OF_ATTORNEY')),
  -- Which words the helper signed, and their name.
  text_version   text,
  text_hash      text CHECK (text_hash ~ '^[0-9a-f]{64}$'),
  language       text NOT NULL CHECK (language IN ('en', 'es')),
  name_sealed    text,
  attested_at    timestamptz(6),
  ended_at       timestamptz(6),
  -- Who of the desk saw the paper of a legal authority.
  paper_seen_by  uuid REFERENCES person (id),
  paper_seen_at  timestamptz(6),
  CONSTRAINT application_help_attested CHECK ((helper_id IS NULL) = (attested_at IS NULL) AND (helper_id IS NULL) = (authority IS NULL)
    AND (helper_id IS NULL) = (relation IS NULL) AND (helper_id IS NULL) = (text_hash IS NULL)),
  CONSTRAINT application_help_other CHECK (helper_id IS DISTINCT FROM invited_by),
  CONSTRAINT application_help_link CHECK ((state = 'INVITED') = (token_hash IS NOT NULL)),
  CONSTRAINT application_help_helping CHECK (state <> 'HELPING' OR helper_id IS NOT NULL),
  CONSTRAINT application_help_paper CHECK ((paper_seen_by IS NULL) = (paper_seen_at IS NULL))
);
-- One at a time.
CREATE UNIQUE INDEX application_help_one ON application_help (application_id) WHERE state IN ('INVITED', 'HELPING');
CREATE INDEX application_help_application ON application_help (application_id, id);
CREATE INDEX application_help_helper ON application_help (helper_id);
CREATE INDEX application_help_invited_by ON application_help (invited_by);
CREATE INDEX application_help_paper_seen_by ON application_help (paper_seen_by);

ALTER TABLE application_help ENABLE ROW LEVEL SECURITY;
ALTER TABLE application_help FORCE ROW LEVEL SECURITY;
CREATE POLICY application_help_read ON application_help FOR SELECT USING (
  acting_with('job') OR acting_with('application.read') OR invited_by = acting_person() OR helper_id = acting_person());
CREATE POLICY application_help_add ON application_help FOR INSERT WITH CHECK (invited_by = acting_person() AND acts_for_application(application_id));
CREATE POLICY application_help_write ON application_help FOR UPDATE USING (
  acting_with('job') OR acting_with('application.screen') OR invited_by = acting_person() OR helper_id = acting_person());
GRANT SELECT, INSERT ON application_help TO open_window_app;
GRANT UPDATE (state, email_sealed, token_hash, helper_id, relation, authority, text_version, text_hash, language, name_sealed, attested_at, ended_at, paper_seen_by, paper_seen_at)
  ON application_help TO open_window_app;
GRANT SELECT ON application_help TO open_window_backup;

-- What was attested stays as it was.
CREATE FUNCTION keep_attested() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.helper_id IS NOT NULL AND (NEW.helper_id, NEW.relation, NEW.authority, NEW.text_version, NEW.text_hash, NEW.language, NEW.attested_at)
    IS DISTINCT FROM (OLD.helper_id, OLD.relation, OLD.authority, OLD.text_version, OLD.text_hash, OLD.language, OLD.attested_at) THEN
    RAISE EXCEPTION 'What was attested stays' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER application_help_keeps BEFORE UPDATE ON application_help FOR EACH ROW EXECUTE FUNCTION keep_attested();

-- The functions look with the rights of the product, so that no policy asks itself.
CREATE FUNCTION helps_with(of uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public SET app.rights = 'job' AS $$
  SELECT EXISTS (SELECT FROM application_help h WHERE h.application_id = of AND h.helper_id = acting_person() AND h.state = 'HELPING') $$;
-- Health answers: where the applicant said so, and for whoever hands in with a legal authority.
CREATE FUNCTION helps_with_clinical(of uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public SET app.rights = 'job' AS $$
  SELECT EXISTS (SELECT FROM application_help h WHERE h.application_id = of AND h.helper_id = acting_person() AND h.state = 'HELPING'
    AND (h.with_clinical OR h.authority <> 'ASKED')) $$;
CREATE FUNCTION hands_in_for(of uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public SET app.rights = 'job' AS $$
  SELECT EXISTS (SELECT FROM application_help h WHERE h.application_id = of AND h.helper_id = acting_person() AND h.state = 'HELPING' AND h.authority <> 'ASKED') $$;

CREATE POLICY application_read_helping ON application FOR SELECT USING (acting_with('application.own') AND helps_with(id));
CREATE POLICY application_write_helping ON application FOR UPDATE
  USING (acting_with('application.own') AND status = 'DRAFT' AND helps_with(id))
  WITH CHECK (acting_with('application.own') AND (status = 'DRAFT' OR (status = 'SUBMITTED' AND hands_in_for(id))));
CREATE POLICY application_clinical_helping ON application_clinical USING (acting_with('application.own') AND helps_with_clinical(application_id));
CREATE POLICY application_snapshot_helping ON application_snapshot FOR INSERT WITH CHECK (hands_in_for(application_id));
CREATE POLICY application_snapshot_clinical_helping ON application_snapshot_clinical FOR INSERT WITH CHECK (hands_in_for(application_id));
CREATE POLICY application_move_read_helping ON application_move FOR SELECT USING (acting_with('application.own') AND helps_with(application_id));
CREATE POLICY application_move_helping ON application_move FOR INSERT WITH CHECK (moved_by = acting_person() AND hands_in_for(application_id));

-- Help is for the draft: whatever ends the draft ends it, with the transaction.
CREATE FUNCTION end_help() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public SET app.rights = 'job' AS $$
BEGIN
  UPDATE application_help SET state = 'OVER', token_hash = NULL, email_sealed = NULL, ended_at = now()
    WHERE application_id = NEW.id AND state IN ('INVITED', 'HELPING');
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER application_ends_help AFTER UPDATE OF status ON application DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (OLD.status = 'DRAFT' AND NEW.status <> 'DRAFT') EXECUTE FUNCTION end_help();
