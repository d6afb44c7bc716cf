-- People: who may come in, how they prove it, what they may do, and what they agreed to.
-- What tells who somebody is stands sealed under a key of its own person; see 20261125000100_ground for keys, the log, files and mail.

-- Whom the current transaction acts for, said by set_config(…, true) as its first statement. Nothing said: nobody, who sees no row.
CREATE FUNCTION acting_person() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('app.person', true), '')::uuid $$;
-- A right of the actor, by its name in packages/domain/src/access.ts, or a purpose of the product itself: `door` (signing in), `job`.
CREATE FUNCTION acting_with(name text) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT name = ANY (string_to_array(current_setting('app.rights', true), ',')) $$;

CREATE TABLE person (
  id           uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  status       text NOT NULL DEFAULT 'ACTIVE' CHECK (status IN ('ACTIVE', 'DISABLED', 'ERASED')),
  -- HMAC of the canonical address; null once erased.
  email_index  bytea UNIQUE CHECK (octet_length(email_index) = 32),
  email_sealed text,
  name_sealed  text,
  language     text NOT NULL DEFAULT 'en' CHECK (language IN ('en', 'es')),
  theme        text NOT NULL DEFAULT 'auto' CHECK (theme IN ('auto', 'light', 'dark')),
  is_demo      boolean NOT NULL DEFAULT false,
  revision     integer NOT NULL DEFAULT 0,
  created_at   timestamptz NOT NULL DEFAULT now(),
  disabled_at  timestamptz,
  erased_at    timestamptz,
  CONSTRAINT person_erased_is_empty CHECK (status <> 'ERASED' OR (email_index IS NULL AND email_sealed IS NULL AND name_sealed IS NULL))
);

CREATE TABLE passphrase (
  person_id  uuid PRIMARY KEY REFERENCES person (id),
  -- Argon2id in PHC form.
  hash       text NOT NULL CHECK (hash LIKE '$argon2id$%'),
  changed_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE totp (
  person_id     uuid PRIMARY KEY REFERENCES person (id),
  secret_sealed text NOT NULL,
  -- The last time step whose code was taken: a code works once.
  last_step     bigint NOT NULL DEFAULT 0,
  confirmed_at  timestamptz,
  created_at    timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE recovery_code (
  id         uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  person_id  uuid NOT NULL REFERENCES person (id),
  hash       text NOT NULL CHECK (hash LIKE '$argon2id$%'),
  created_at timestamptz NOT NULL DEFAULT now(),
  used_at    timestamptz
);
CREATE INDEX recovery_code_person ON recovery_code (person_id);

CREATE TABLE passkey (
  id            uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  person_id     uuid NOT NULL REFERENCES person (id),
  credential_id bytea NOT NULL UNIQUE,
  public_key    bytea NOT NULL,
  counter       bigint NOT NULL DEFAULT 0,
  transports    text[] NOT NULL DEFAULT '{}',
  label_sealed  text NOT NULL,
  is_backed_up  boolean NOT NULL DEFAULT false,
  created_at    timestamptz NOT NULL DEFAULT now(),
  last_used_at  timestamptz
);
CREATE INDEX passkey_person ON passkey (person_id);

-- One door for applicants and providers, one for staff: a session is of one of them.
CREATE TABLE session (
  id             uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  -- SHA-256 of what the cookie holds; the cookie itself stands nowhere.
  token_hash     bytea NOT NULL UNIQUE CHECK (octet_length(token_hash) = 32),
  person_id      uuid NOT NULL REFERENCES person (id),
  door           text NOT NULL CHECK (door IN ('portal', 'staff')),
  -- What was proven: a code sent by mail, a passphrase, a passkey, or two factors.
  strength       text NOT NULL CHECK (strength IN ('CODE', 'PASSPHRASE', 'PASSKEY', 'TWO_FACTORS')),
  -- A staff session that still lacks its second factor may do nothing else than bring it.
  is_complete    boolean NOT NULL DEFAULT true,
  device         text NOT NULL DEFAULT '',
  created_at     timestamptz NOT NULL,
  last_seen_at   timestamptz NOT NULL,
  absolute_until timestamptz NOT NULL,
  elevated_until timestamptz,
  ended_at       timestamptz
);
CREATE INDEX session_person ON session (person_id) WHERE ended_at IS NULL;

-- A browser that this person signed in with before: it is not made to wait when a stranger guesses.
CREATE TABLE known_device (
  token_hash   bytea PRIMARY KEY CHECK (octet_length(token_hash) = 32),
  person_id    uuid NOT NULL REFERENCES person (id),
  created_at   timestamptz NOT NULL,
  last_seen_at timestamptz NOT NULL
);
CREATE INDEX known_device_person ON known_device (person_id);

-- Links and codes that work once: sign-up, sign-in, reset, invitation, change of address, challenge of a passkey.
CREATE TABLE one_time_token (
  token_hash     bytea PRIMARY KEY CHECK (octet_length(token_hash) = 32),
  purpose        text NOT NULL CHECK (purpose IN ('SIGN_UP', 'SIGN_IN', 'RESET', 'INVITATION', 'EMAIL_CHANGE', 'PASSKEY', 'DOWNLOAD')),
  person_id      uuid REFERENCES person (id),
  -- The same browser that asked: HMAC of its own cookie.
  browser_hash   bytea,
  -- What the purpose needs, sealed under `subject_id`'s key.
  subject_id     uuid,
  payload_sealed text,
  code_hash      bytea,
  tries          integer NOT NULL DEFAULT 0,
  created_at     timestamptz NOT NULL,
  expires_at     timestamptz NOT NULL,
  used_at        timestamptz
);
CREATE INDEX one_time_token_person ON one_time_token (person_id);
CREATE INDEX one_time_token_expiry ON one_time_token (expires_at);

CREATE TABLE role_grant (
  id              uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  person_id       uuid NOT NULL REFERENCES person (id),
  role            text NOT NULL CHECK (role IN ('APPLICANT', 'PROVIDER_OWNER', 'PROVIDER_DELEGATE', 'VETTER', 'LEAD_VETTER', 'SCREENER', 'CLINICIAN', 'REVIEWER', 'LEAD_REVIEWER', 'PROGRAM_MANAGER', 'FINANCE', 'DIRECTOR', 'ADMIN', 'AUDITOR')),
  organization_id uuid REFERENCES organization (id),
  state           text NOT NULL CHECK (state IN ('PROPOSED', 'ACTIVE', 'DECLINED', 'REVOKED')),
  -- Null where a person took it alone (applicant, owner of a new organization) or the demo gave it.
  proposed_by     uuid REFERENCES person (id),
  confirmed_by    uuid REFERENCES person (id),
  ended_by        uuid REFERENCES person (id),
  proposed_at     timestamptz NOT NULL,
  confirmed_at    timestamptz,
  ended_at        timestamptz,
  revision        integer NOT NULL DEFAULT 0,
  CONSTRAINT role_grant_two_people CHECK (confirmed_by <> proposed_by),
  CONSTRAINT role_grant_not_by_oneself CHECK (proposed_by <> person_id AND confirmed_by <> person_id),
  CONSTRAINT role_grant_provider_has_organization CHECK ((role LIKE 'PROVIDER%') = (organization_id IS NOT NULL)),
  CONSTRAINT role_grant_staff_has_two CHECK (state <> 'ACTIVE' OR role IN ('APPLICANT', 'PROVIDER_OWNER', 'PROVIDER_DELEGATE') OR (proposed_by IS NOT NULL AND confirmed_by IS NOT NULL) OR (proposed_by IS NULL AND confirmed_by IS NULL))
);
CREATE INDEX role_grant_person ON role_grant (person_id);
CREATE INDEX role_grant_organization ON role_grant (organization_id);
CREATE UNIQUE INDEX role_grant_once ON role_grant (person_id, role, coalesce(organization_id, '00000000-0000-0000-0000-000000000000'::uuid)) WHERE state IN ('PROPOSED', 'ACTIVE');

-- The last admin cannot go, whoever tries: two admins who remove each other at once meet at this lock.
CREATE FUNCTION keep_an_admin() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public SET app.rights = 'door' AS $$
BEGIN
  IF TG_TABLE_NAME = 'person' AND NOT EXISTS (SELECT FROM role_grant WHERE person_id = NEW.id AND role = 'ADMIN' AND state = 'ACTIVE') THEN
    RETURN NULL;
  END IF;
  PERFORM pg_advisory_xact_lock(hashtext('keep_an_admin'));
  IF NOT EXISTS (SELECT FROM role_grant g JOIN person p ON p.id = g.person_id WHERE g.role = 'ADMIN' AND g.state = 'ACTIVE' AND p.status = 'ACTIVE') THEN
    RAISE EXCEPTION 'the last admin' USING ERRCODE = 'check_violation', CONSTRAINT = 'keep_an_admin';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER role_grant_keep_an_admin AFTER UPDATE OF state ON role_grant FOR EACH ROW
  WHEN (OLD.role = 'ADMIN' AND OLD.state = 'ACTIVE' AND NEW.state <> 'ACTIVE') EXECUTE FUNCTION keep_an_admin();
CREATE TRIGGER person_keep_an_admin AFTER UPDATE OF status ON person FOR EACH ROW
  WHEN (OLD.status = 'ACTIVE' AND NEW.status <> 'ACTIVE') EXECUTE FUNCTION keep_an_admin();

CREATE TABLE invitation (
  id              uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  -- A person is made when it is accepted; until then the address is sealed under the invitation's own key.
  email_index     bytea NOT NULL CHECK (octet_length(email_index) = 32),
  email_sealed    text,
  name_sealed     text,
  language        text NOT NULL DEFAULT 'en' CHECK (language IN ('en', 'es')),
  roles           text[] NOT NULL CHECK (cardinality(roles) > 0),
  organization_id uuid REFERENCES organization (id),
  candidate_id    uuid REFERENCES candidate (id),
  state           text NOT NULL CHECK (state IN ('PROPOSED', 'SENT', 'ACCEPTED', 'REVOKED', 'EXPIRED')),
  token_hash      bytea UNIQUE,
  invited_by      uuid NOT NULL REFERENCES person (id),
  confirmed_by    uuid REFERENCES person (id),
  accepted_by     uuid REFERENCES person (id),
  created_at      timestamptz NOT NULL,
  sent_at         timestamptz,
  expires_at      timestamptz NOT NULL,
  accepted_at     timestamptz,
  revision        integer NOT NULL DEFAULT 0,
  CONSTRAINT invitation_two_people CHECK (confirmed_by <> invited_by)
);
CREATE INDEX invitation_email ON invitation (email_index);
CREATE INDEX invitation_state ON invitation (state, created_at);

-- Reading what one otherwise may not, for half an hour, with everybody told.
CREATE TABLE break_glass (
  id            uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  person_id     uuid NOT NULL REFERENCES person (id),
  reason_sealed text NOT NULL,
  opened_at     timestamptz NOT NULL,
  expires_at    timestamptz NOT NULL,
  closed_at     timestamptz,
  reviewed_by   uuid REFERENCES person (id),
  reviewed_at   timestamptz,
  CONSTRAINT break_glass_half_an_hour CHECK (expires_at <= opened_at + interval '30 minutes'),
  CONSTRAINT break_glass_reviewed_by_another CHECK (reviewed_by <> person_id)
);
CREATE INDEX break_glass_person ON break_glass (person_id, expires_at);

-- What somebody agreed to: the purpose, and the very text. Withdrawn, never deleted.
CREATE TABLE consent (
  id           uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  person_id    uuid NOT NULL REFERENCES person (id),
  purpose      text NOT NULL,
  text_version text NOT NULL,
  text_hash    bytea NOT NULL CHECK (octet_length(text_hash) = 32),
  language     text NOT NULL CHECK (language IN ('en', 'es')),
  given_at     timestamptz NOT NULL,
  withdrawn_at timestamptz
);
CREATE INDEX consent_person ON consent (person_id);
CREATE UNIQUE INDEX consent_live ON consent (person_id, purpose) WHERE withdrawn_at IS NULL;

CREATE TABLE legal_hold (
  id            uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  person_id     uuid NOT NULL REFERENCES person (id),
  reason_sealed text NOT NULL,
  placed_by     uuid NOT NULL REFERENCES person (id),
  placed_at     timestamptz NOT NULL,
  lifted_by     uuid REFERENCES person (id),
  lifted_at     timestamptz
);
CREATE INDEX legal_hold_person ON legal_hold (person_id) WHERE lifted_at IS NULL;

-- "Export my data", "delete me": asked once, carried out by a job.
CREATE TABLE data_request (
  id           uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  person_id    uuid NOT NULL REFERENCES person (id),
  kind         text NOT NULL CHECK (kind IN ('EXPORT', 'ERASURE')),
  state        text NOT NULL CHECK (state IN ('ASKED', 'READY', 'DONE', 'HELD', 'CANCELLED', 'EXPIRED')),
  asked_at     timestamptz NOT NULL,
  -- Of an erasure: when it is carried out; until then it can be taken back.
  due_at       timestamptz NOT NULL,
  done_at      timestamptz,
  expires_at   timestamptz,
  storage_key  text,
  size         integer,
  sha256       bytea
);
CREATE INDEX data_request_person ON data_request (person_id);
CREATE UNIQUE INDEX data_request_once ON data_request (person_id, kind) WHERE state = 'ASKED';

-- A sentence that worried somebody who read it; one queue, staffed, with a clock.
CREATE TABLE safety_concern (
  id          uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  reference   text NOT NULL UNIQUE,
  raised_by   uuid REFERENCES person (id),
  about_kind  text NOT NULL CHECK (about_kind IN ('REPORT', 'LISTING', 'PERSON', 'CANDIDATE', 'OTHER')),
  about_id    text,
  urgency     text NOT NULL CHECK (urgency IN ('NOW', 'TODAY', 'THIS_WEEK')),
  note_sealed text NOT NULL,
  state       text NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN', 'TAKEN', 'CLOSED')),
  taken_by    uuid REFERENCES person (id),
  outcome     text CHECK (outcome IN ('REACHED', 'NOT_REACHED', 'REFERRED', 'NO_CONCERN', 'DUPLICATE')),
  outcome_note_sealed text,
  raised_at   timestamptz NOT NULL,
  due_at      timestamptz NOT NULL,
  taken_at    timestamptz,
  closed_at   timestamptz,
  revision    integer NOT NULL DEFAULT 0
);
CREATE INDEX safety_concern_open ON safety_concern (due_at) WHERE state <> 'CLOSED';

-- Reports of the public become cases of staff. What was written is sealed under the report's own key.
ALTER TABLE listing_report
  ADD COLUMN details_sealed text,
  ADD COLUMN outcome text CHECK (outcome IN ('CORRECTED', 'NOT_CONFIRMED', 'TEAM_ASKED', 'DUPLICATE', 'ABUSE')),
  ADD COLUMN reply_sealed text,
  ADD COLUMN handled_by uuid REFERENCES person (id),
  ADD COLUMN handled_at timestamptz,
  ADD COLUMN revision integer NOT NULL DEFAULT 0;
ALTER TABLE listing_report DROP COLUMN details;

-- Somebody looked at a set of candidates and decided.
CREATE TABLE candidate_duplicate_decision (
  reason     text NOT NULL,
  set_key    text NOT NULL,
  decision   text NOT NULL CHECK (decision IN ('SAME', 'DIFFERENT')),
  decided_by uuid NOT NULL REFERENCES person (id),
  decided_at timestamptz NOT NULL,
  PRIMARY KEY (reason, set_key)
);
