-- What somebody agreed to beside their application, purpose by purpose: each yes and each no is a row, and none is ever edited.
CREATE TABLE application_consent (
  application_id uuid NOT NULL REFERENCES application (id),
  number         integer NOT NULL CHECK (number >= 1),
  purpose        text NOT NULL CHECK (purpose IN ('SHARE_WITH_TEAM', 'RESEARCH', 'CONTACT')),
  is_given       boolean NOT NULL,
  text_version   text NOT NULL,
  text_hash      text NOT NULL CHECK (text_hash ~ '^[0-9a-f]{64}$'),
  language       text NOT NULL CHECK (language IN ('en', 'es')),
  said_by        uuid NOT NULL REFERENCES person (id),
  said_at        timestamptz(6) NOT NULL,
  PRIMARY KEY (application_id, number)
);
CREATE INDEX application_consent_said_by ON application_consent (said_by);

CREATE FUNCTION keep_application_consent() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what was said of a consent is never changed' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER application_consent_stays BEFORE UPDATE OR DELETE ON application_consent FOR EACH ROW EXECUTE FUNCTION keep_application_consent();

ALTER TABLE application_consent ENABLE ROW LEVEL SECURITY;
ALTER TABLE application_consent FORCE ROW LEVEL SECURITY;
CREATE POLICY application_consent_read ON application_consent FOR SELECT USING (is_applicant_of(application_id) OR acting_with('job'));
CREATE POLICY application_consent_add ON application_consent FOR INSERT WITH CHECK (is_applicant_of(application_id) AND said_by = acting_person());
GRANT SELECT, INSERT ON application_consent TO open_window_app;
GRANT SELECT ON application_consent TO open_window_backup;
