-- The ground of trust: keys, the log that cannot lie, files, mail, limits, answers that are given once, and who may touch what.

-- A data key for each person (or report, invitation, …), wrapped by a key that is not in this database. Destroyed: what it sealed is gone.
CREATE TABLE data_key (
  subject_id   uuid NOT NULL,
  version      integer NOT NULL,
  subject_kind text NOT NULL CHECK (subject_kind IN ('PERSON', 'REPORT', 'INVITATION', 'CONCERN', 'TOKEN', 'SYSTEM')),
  wrapped      bytea,
  -- The key-encryption key that wrapped it.
  kek_id       text NOT NULL,
  created_at   timestamptz NOT NULL DEFAULT now(),
  destroyed_at timestamptz,
  PRIMARY KEY (subject_id, version),
  CONSTRAINT data_key_destroyed_is_gone CHECK ((wrapped IS NULL) = (destroyed_at IS NOT NULL))
);
CREATE INDEX data_key_kek ON data_key (kek_id) WHERE wrapped IS NOT NULL;

CREATE TABLE audit_event (
  seq          bigint PRIMARY KEY,
  at           timestamptz NOT NULL,
  actor_id     uuid,
  -- In which role and strength, or which job.
  actor_as     text NOT NULL,
  action       text NOT NULL,
  subject_kind text NOT NULL,
  subject_id   text,
  -- Whose data it is about; for "who looked at my data".
  person_id    uuid,
  -- Names of fields, never their values.
  fields       text[] NOT NULL DEFAULT '{}',
  request_id   text,
  network      text,
  prev         bytea NOT NULL CHECK (octet_length(prev) = 32),
  hash         bytea NOT NULL CHECK (octet_length(hash) = 32)
);
CREATE INDEX audit_event_person ON audit_event (person_id, seq DESC) WHERE person_id IS NOT NULL;
CREATE INDEX audit_event_actor ON audit_event (actor_id, seq DESC);
CREATE INDEX audit_event_action ON audit_event (action, seq DESC);
CREATE INDEX audit_event_subject ON audit_event (subject_kind, subject_id, seq DESC);

-- One row: where the chain ends. Taken under its lock, last in the transaction.
CREATE TABLE audit_head (
  is_only boolean PRIMARY KEY DEFAULT true CHECK (is_only),
  seq     bigint NOT NULL,
  hash    bytea NOT NULL CHECK (octet_length(hash) = 32)
);
INSERT INTO audit_head (seq, hash) VALUES (0, decode(repeat('00', 32), 'hex'));

CREATE FUNCTION audit_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the log is append-only' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER audit_event_append_only BEFORE UPDATE OR DELETE ON audit_event FOR EACH ROW EXECUTE FUNCTION audit_is_append_only();
CREATE TRIGGER audit_event_no_truncate BEFORE TRUNCATE ON audit_event FOR EACH STATEMENT EXECUTE FUNCTION audit_is_append_only();
CREATE TRIGGER audit_head_stays BEFORE DELETE ON audit_head FOR EACH ROW EXECUTE FUNCTION audit_is_append_only();
CREATE TRIGGER audit_head_no_truncate BEFORE TRUNCATE ON audit_head FOR EACH STATEMENT EXECUTE FUNCTION audit_is_append_only();

-- Where anchors of the log went: a copy for people; the second place itself is outside this database.
CREATE TABLE audit_anchor (
  seq        bigint PRIMARY KEY,
  hash       bytea NOT NULL,
  mac        bytea NOT NULL,
  written_at timestamptz NOT NULL
);

CREATE TABLE stored_file (
  id           uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  -- Whose key seals it.
  person_id    uuid NOT NULL REFERENCES person (id),
  -- The record whose rights decide who may read it.
  record_kind  text NOT NULL CHECK (record_kind IN ('PERSON', 'LISTING', 'REPORT')),
  record_id    uuid NOT NULL,
  purpose      text NOT NULL,
  state        text NOT NULL CHECK (state IN ('TICKETED', 'QUARANTINED', 'CLEAN', 'REJECTED', 'GONE')),
  reason       text,
  ticket_hash  bytea UNIQUE,
  name_sealed  text NOT NULL,
  declared_type text NOT NULL,
  media_type   text,
  size         integer,
  -- Of what is handed out, before sealing.
  sha256       bytea CHECK (octet_length(sha256) = 32),
  storage_key  text UNIQUE,
  created_by   uuid NOT NULL REFERENCES person (id),
  created_at   timestamptz NOT NULL,
  expires_at   timestamptz,
  scanned_at   timestamptz,
  revision     integer NOT NULL DEFAULT 0
);
CREATE INDEX stored_file_person ON stored_file (person_id);
CREATE INDEX stored_file_record ON stored_file (record_kind, record_id);
CREATE INDEX stored_file_waiting ON stored_file (created_at) WHERE state IN ('TICKETED', 'QUARANTINED');

-- Mail leaves from here. Address and payload stay sealed; what was said is known by its template.
CREATE TABLE mail (
  id             uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  template       text NOT NULL,
  language       text NOT NULL CHECK (language IN ('en', 'es')),
  -- Null: to an address without a person; sealed under `subject_id`.
  person_id      uuid REFERENCES person (id),
  subject_id     uuid NOT NULL,
  address_index  bytea NOT NULL,
  address_sealed text,
  payload_sealed text,
  message_id     text NOT NULL UNIQUE,
  state          text NOT NULL DEFAULT 'QUEUED' CHECK (state IN ('QUEUED', 'SENT', 'DEAD', 'DROPPED')),
  attempts       integer NOT NULL DEFAULT 0,
  failure        text,
  queued_at      timestamptz NOT NULL,
  next_at        timestamptz NOT NULL,
  sent_at        timestamptz
);
CREATE INDEX mail_waiting ON mail (next_at) WHERE state = 'QUEUED';
CREATE INDEX mail_state ON mail (state, queued_at DESC);
CREATE INDEX mail_address ON mail (address_index, queued_at DESC);
CREATE INDEX mail_person ON mail (person_id);

-- How often somebody may do something, shared by all processes. `subject` is an HMAC: neither address nor account can be read from it.
CREATE TABLE limit_window (
  name     text NOT NULL,
  subject  bytea NOT NULL,
  began_at timestamptz NOT NULL,
  used     integer NOT NULL,
  PRIMARY KEY (name, subject)
);
CREATE INDEX limit_window_age ON limit_window (began_at);

-- Waits that grow with each wrong guess.
CREATE TABLE guess_wait (
  subject    bytea PRIMARY KEY,
  failures   integer NOT NULL,
  free_at    timestamptz NOT NULL,
  changed_at timestamptz NOT NULL
);

-- An answer that is given once: written in the transaction of its effect.
CREATE TABLE idempotency (
  actor      text NOT NULL,
  key        text NOT NULL,
  digest     bytea NOT NULL,
  status     integer NOT NULL,
  subject_id uuid,
  -- The answer; sealed where it is about a person.
  answer     text NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (actor, key)
);
CREATE INDEX idempotency_age ON idempotency (created_at);

-- Rows of people are seen by the person and by who has the right: a missed WHERE shows nobody else's.
DO $$
DECLARE
  guarded record;
BEGIN
  FOR guarded IN SELECT * FROM (VALUES
    ('person',         'id',        'person.read'),
    ('passphrase',     'person_id', 'door'),
    ('totp',           'person_id', 'door'),
    ('recovery_code',  'person_id', 'door'),
    ('passkey',        'person_id', 'door'),
    ('session',        'person_id', 'person.manage'),
    ('known_device',   'person_id', 'door'),
    ('role_grant',     'person_id', 'person.read'),
    ('break_glass',    'person_id', 'person.manage'),
    ('consent',        'person_id', 'person.manage'),
    ('data_request',   'person_id', 'person.manage'),
    ('stored_file',    'person_id', 'file.read'),
    ('legal_hold',     NULL,        'person.manage'),
    ('invitation',     NULL,        'invitation.manage'),
    ('safety_concern', 'raised_by', 'concern.handle'),
    ('one_time_token', 'person_id', 'door'),
    ('mail',           'person_id', 'mail.read')) AS t (name, owner_column, permission)
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', guarded.name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', guarded.name);
    EXECUTE format('CREATE POLICY %I ON %I USING (%s acting_with(''door'') OR acting_with(''job'') OR acting_with(%L)) WITH CHECK (%s acting_with(''door'') OR acting_with(''job'') OR acting_with(%L))',
      guarded.name || '_of_the_actor', guarded.name,
      CASE WHEN guarded.owner_column IS NULL THEN '' ELSE format('%I = acting_person() OR', guarded.owner_column) END, guarded.permission,
      CASE WHEN guarded.owner_column IS NULL THEN '' ELSE format('%I = acting_person() OR', guarded.owner_column) END, guarded.permission);
  END LOOP;
END $$;

-- Everybody who signed in may raise a concern, queue a mail about oneself or another, and be told; reading needs the right.
CREATE POLICY safety_concern_raise ON safety_concern FOR INSERT WITH CHECK (acting_person() IS NOT NULL);
CREATE POLICY mail_queue ON mail FOR INSERT WITH CHECK (true);
-- The log: everybody adds; one reads what is about oneself, or all with the right.
ALTER TABLE audit_event ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_event FORCE ROW LEVEL SECURITY;
CREATE POLICY audit_event_add ON audit_event FOR INSERT WITH CHECK (true);
CREATE POLICY audit_event_read ON audit_event FOR SELECT USING (person_id = acting_person() OR actor_id = acting_person() OR acting_with('audit.read') OR acting_with('job'));

-- Roles with least rights. None of them may create, own or bypass anything.
DO $$
DECLARE role_name text;
BEGIN
  FOREACH role_name IN ARRAY ARRAY['open_window_app', 'open_window_job', 'open_window_ro', 'open_window_backup'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = role_name) THEN
      EXECUTE format('CREATE ROLE %I NOLOGIN NOBYPASSRLS', role_name);
    END IF;
  END LOOP;
END $$;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO open_window_app, open_window_job, open_window_ro, open_window_backup;

GRANT SELECT, INSERT, UPDATE ON person, passphrase, totp, recovery_code, passkey, session, known_device, one_time_token, role_grant, invitation,
  break_glass, consent, legal_hold, data_request, safety_concern, data_key, stored_file, mail, limit_window, guess_wait, candidate_duplicate_decision TO open_window_app;
GRANT DELETE ON passphrase, totp, recovery_code, passkey, known_device, one_time_token, limit_window, guess_wait, idempotency TO open_window_app;
GRANT SELECT, INSERT ON idempotency, audit_event, audit_anchor TO open_window_app;
GRANT SELECT, UPDATE ON audit_head TO open_window_app;
GRANT UPDATE (status, outcome, reply_sealed, handled_by, handled_at, revision) ON listing_report TO open_window_app;
-- Staff enter and edit a team on its behalf; the checks of vetting stay out of reach, so no path of the product can write a badge.
GRANT INSERT, UPDATE ON organization, location, practitioner, license, healthcare_service, care_phase, price_item, safety_profile, service_population,
  service_access, service_language, service_payment, practitioner_role, listing, listing_revision TO open_window_app;
GRANT DELETE ON care_phase, price_item, safety_profile, service_population, service_access, service_language, service_payment, practitioner_role TO open_window_app;
-- Candidates may be read by staff: they decide about duplicates and invite. Nothing public reads them.
GRANT SELECT ON candidate, candidate_duplicate, candidate_import TO open_window_app;

-- The worker does what the product does, in jobs, and sweeps what is over.
GRANT open_window_app TO open_window_job;
GRANT DELETE ON session, mail, stored_file, data_request, invitation, safety_concern, person, role_grant, consent TO open_window_job;

-- Reports: counts and states, nothing sealed.
GRANT SELECT ON code, organization, location, healthcare_service, listing, verification_check, audit_anchor TO open_window_ro;
GRANT SELECT ON ALL TABLES IN SCHEMA public TO open_window_backup;
