-- The directory: who offers care, where, how, for how much, and what was checked about it.
-- No column anywhere holds a badge: it is computed from verification_check, which the application role may only read.

CREATE TYPE listing_status AS ENUM ('DRAFT', 'SUBMITTED', 'IN_REVIEW', 'CHANGES_REQUESTED', 'APPROVED_SCHEDULED', 'LIVE', 'HIDDEN_STALE', 'SUSPENDED', 'WITHDRAWN', 'CLOSED', 'REJECTED');
CREATE TYPE listing_origin AS ENUM ('PROVIDER', 'DEMO', 'CANDIDATE');
CREATE TYPE listing_revision_state AS ENUM ('DRAFT', 'LIVE', 'SUPERSEDED');
CREATE TYPE geocode_quality AS ENUM ('ROOFTOP', 'STREET', 'POSTAL_CODE', 'CITY', 'UNKNOWN');
CREATE TYPE license_status AS ENUM ('ACTIVE', 'INACTIVE', 'ISSUED_IN_ERROR', 'REVOKED', 'PENDING', 'UNKNOWN', 'EXPIRED', 'SUSPENDED', 'PROBATION');
CREATE TYPE care_phase_code AS ENUM ('ASSESSMENT', 'PREPARATION', 'MEDICINE_SESSION', 'INTEGRATION', 'MAINTENANCE');
CREATE TYPE care_offer AS ENUM ('HERE', 'PARTNER', 'NOT_OFFERED');
CREATE TYPE therapist_presence AS ENUM ('IN_ROOM', 'LIVE_VIDEO', 'NONE', 'NOT_APPLICABLE');
CREATE TYPE access_answer AS ENUM ('YES', 'NO', 'ASK');
CREATE TYPE accepting_status AS ENUM ('NEWPT', 'NOPT', 'EXISTPTONLY', 'EXISTPTFAM', 'WAITLIST');
CREATE TYPE availability_source AS ENUM ('ATTESTED', 'PROBED', 'REPORTED');
CREATE TYPE responder AS ENUM ('ACLS_ON_SITE', 'BLS_ON_SITE', 'REMOTE_ON_CALL', 'NONE_STATED');
CREATE TYPE touch_policy AS ENUM ('NONE', 'WRITTEN_CONSENT', 'VERBAL_CONSENT', 'NOT_STATED');
CREATE TYPE recording_policy AS ENUM ('NEVER', 'WRITTEN_CONSENT', 'NOT_STATED');
CREATE TYPE check_result AS ENUM ('VERIFIED', 'VERIFIED_WITH_CONCERN', 'FAILED', 'NOT_FOUND', 'INCONCLUSIVE', 'EXPIRED', 'WAIVED', 'NOT_APPLICABLE');
CREATE TYPE check_method AS ENUM ('PRIMARY_SOURCE_API', 'PRIMARY_SOURCE_WEB', 'PRIMARY_SOURCE_BULK', 'PRIMARY_EQUIVALENT', 'DOCUMENT_REVIEW', 'SELF_QUERY', 'ATTESTATION', 'SITE_VISIT', 'VIDEO_WALKTHROUGH', 'PHONE_PROBE');
CREATE TYPE report_reason AS ENUM ('WRONG_PHONE', 'NOT_ACCEPTING', 'PRICE_DIFFERED', 'CLOSED', 'OTHER');
CREATE TYPE report_status AS ENUM ('OPEN', 'RESOLVED', 'REJECTED');

-- Open vocabularies. `code_group` is the name of the search parameter where there is one.
CREATE TABLE code (
  code_group    text NOT NULL,
  code          text NOT NULL,
  label_en      text NOT NULL,
  label_es      text NOT NULL,
  definition    text,
  source        text,
  position      integer NOT NULL,
  deprecated_at timestamptz,
  PRIMARY KEY (code_group, code)
);

CREATE TABLE organization (
  id                  uuid PRIMARY KEY DEFAULT uuidv7(),
  name                text NOT NULL CHECK (name <> ''),
  legal_name          text,
  npi                 text CHECK (npi ~ '^[12][0-9]{9}$'),
  website             text,
  email               text,
  revision            integer NOT NULL DEFAULT 0,
  created_at          timestamptz NOT NULL DEFAULT now()
);

-- Practice and mailing address apart: a mailing address is never shown as a practice.
CREATE TABLE location (
  id                  uuid PRIMARY KEY DEFAULT uuidv7(),
  organization_id     uuid NOT NULL REFERENCES organization (id),
  line1               text NOT NULL,
  line2               text,
  city                text NOT NULL,
  state               text NOT NULL CHECK (state ~ '^[A-Z]{2}$'),
  postal_code         text NOT NULL CHECK (postal_code ~ '^[0-9]{5}$'),
  mailing_line1       text,
  mailing_line2       text,
  mailing_city        text,
  mailing_state       text,
  mailing_postal_code text,
  phone               text,
  latitude            double precision CHECK (latitude BETWEEN -90 AND 90),
  longitude           double precision CHECK (longitude BETWEEN -180 AND 180),
  geocode_quality     geocode_quality NOT NULL DEFAULT 'UNKNOWN',
  geocode_source      text,
  revision            integer NOT NULL DEFAULT 0,
  CONSTRAINT location_point_is_whole CHECK ((latitude IS NULL) = (longitude IS NULL)),
  CONSTRAINT location_point_is_not_zero CHECK (latitude <> 0 OR longitude <> 0),
  CONSTRAINT location_quality_matches_point CHECK ((latitude IS NULL) = (geocode_quality = 'UNKNOWN'))
);
CREATE INDEX location_organization ON location (organization_id);

CREATE TABLE practitioner (
  id          uuid PRIMARY KEY DEFAULT uuidv7(),
  given_name  text NOT NULL,
  family_name text NOT NULL,
  credentials text NOT NULL DEFAULT '',
  npi         text CHECK (npi ~ '^[12][0-9]{9}$'),
  revision    integer NOT NULL DEFAULT 0
);

CREATE TABLE license (
  id              uuid PRIMARY KEY DEFAULT uuidv7(),
  practitioner_id uuid NOT NULL REFERENCES practitioner (id),
  type            text NOT NULL,
  number          text NOT NULL,
  state           text NOT NULL CHECK (state ~ '^[A-Z]{2}$'),
  valid_in        text[] NOT NULL,
  status          license_status NOT NULL,
  is_restricted   boolean NOT NULL DEFAULT false,
  issued_on       date,
  expires_on      date NOT NULL,
  CONSTRAINT license_is_valid_where_issued CHECK (state = ANY (valid_in)),
  UNIQUE (state, type, number)
);
CREATE INDEX license_practitioner ON license (practitioner_id);

CREATE TABLE healthcare_service (
  id                       uuid PRIMARY KEY DEFAULT uuidv7(),
  organization_id          uuid NOT NULL REFERENCES organization (id),
  summary                  text NOT NULL DEFAULT '',
  routes                   text[] NOT NULL DEFAULT '{}',
  settings                 text[] NOT NULL DEFAULT '{}',
  conditions               text[] NOT NULL DEFAULT '{}',
  modalities               text[] NOT NULL DEFAULT '{}',
  remote_states            text[] NOT NULL DEFAULT '{}',
  touch_policy             touch_policy NOT NULL DEFAULT 'NOT_STATED',
  recording_policy         recording_policy NOT NULL DEFAULT 'NOT_STATED',
  accepting                accepting_status,
  accepting_as_of          date,
  accepting_source         availability_source,
  wait_weeks               integer CHECK (wait_weeks BETWEEN 0 AND 520),
  takes_scholarships       boolean NOT NULL DEFAULT false,
  scholarship_slots        integer CHECK (scholarship_slots >= 0),
  scholarship_as_of        date,
  attested_on              date,
  revision                 integer NOT NULL DEFAULT 0,
  CONSTRAINT availability_is_dated CHECK ((accepting IS NULL) = (accepting_as_of IS NULL) AND (accepting IS NULL) = (accepting_source IS NULL))
);
CREATE INDEX healthcare_service_organization ON healthcare_service (organization_id);

CREATE TABLE care_phase (
  service_id          uuid NOT NULL REFERENCES healthcare_service (id),
  phase               care_phase_code NOT NULL,
  offered             care_offer NOT NULL,
  partner_name        text,
  count_min           integer NOT NULL CHECK (count_min >= 0),
  count_max           integer NOT NULL,
  minutes             integer CHECK (minutes > 0),
  formats             text[] NOT NULL DEFAULT '{}',
  deliveries          text[] NOT NULL DEFAULT '{}',
  performed_by        text[] NOT NULL DEFAULT '{}',
  therapist_presence  therapist_presence NOT NULL DEFAULT 'NOT_APPLICABLE',
  first_within_hours  integer CHECK (first_within_hours > 0),
  PRIMARY KEY (service_id, phase),
  CHECK (count_max >= count_min)
);

CREATE TABLE price_item (
  id                      uuid PRIMARY KEY DEFAULT uuidv7(),
  service_id              uuid NOT NULL REFERENCES healthcare_service (id),
  phase                   care_phase_code NOT NULL,
  route                   text,
  format                  text,
  amount_cents            bigint NOT NULL CHECK (amount_cents >= 0),
  sliding_scale_min_cents bigint CHECK (sliding_scale_min_cents >= 0),
  count_min               integer NOT NULL CHECK (count_min >= 0),
  count_max               integer NOT NULL,
  CHECK (count_max >= count_min),
  CHECK (sliding_scale_min_cents <= amount_cents),
  UNIQUE NULLS NOT DISTINCT (service_id, phase, route, format)
);

CREATE TABLE safety_profile (
  service_id          uuid NOT NULL REFERENCES healthcare_service (id),
  route               text NOT NULL,
  monitoring          text[] NOT NULL DEFAULT '{}',
  observation_minutes integer NOT NULL CHECK (observation_minutes >= 0),
  responder           responder NOT NULL DEFAULT 'NONE_STATED',
  emergency_drill_on  date,
  is_never_left_alone boolean NOT NULL,
  discharge_criteria  boolean NOT NULL,
  ride_home_required  boolean NOT NULL,
  PRIMARY KEY (service_id, route)
);

CREATE TABLE service_population (
  service_id     uuid NOT NULL REFERENCES healthcare_service (id),
  code           text NOT NULL,
  is_specialised boolean NOT NULL DEFAULT false,
  PRIMARY KEY (service_id, code)
);

CREATE TABLE service_access (
  service_id uuid NOT NULL REFERENCES healthcare_service (id),
  code       text NOT NULL,
  answer     access_answer NOT NULL,
  note       text,
  PRIMARY KEY (service_id, code)
);

CREATE TABLE service_language (
  service_id     uuid NOT NULL REFERENCES healthcare_service (id),
  code           text NOT NULL,
  is_interpreted boolean NOT NULL DEFAULT false,
  PRIMARY KEY (service_id, code)
);

-- Cover is per component: insurers pay for parts of a course.
CREATE TABLE service_payment (
  service_id uuid NOT NULL REFERENCES healthcare_service (id),
  phase      care_phase_code NOT NULL,
  code       text NOT NULL,
  note       text,
  PRIMARY KEY (service_id, phase, code)
);

CREATE TABLE practitioner_role (
  service_id      uuid NOT NULL REFERENCES healthcare_service (id),
  practitioner_id uuid NOT NULL REFERENCES practitioner (id),
  roles           text[] NOT NULL CHECK (cardinality(roles) > 0),
  position        integer NOT NULL DEFAULT 0,
  PRIMARY KEY (service_id, practitioner_id)
);
CREATE INDEX practitioner_role_practitioner ON practitioner_role (practitioner_id);

-- One team at one practice location. Rows are never deleted: a closed listing keeps its URL.
CREATE TABLE listing (
  id                 uuid PRIMARY KEY DEFAULT uuidv7(),
  slug               text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name               text NOT NULL CHECK (name <> ''),
  organization_id    uuid NOT NULL REFERENCES organization (id),
  location_id        uuid NOT NULL REFERENCES location (id),
  service_id         uuid NOT NULL REFERENCES healthcare_service (id),
  status             listing_status NOT NULL DEFAULT 'DRAFT',
  origin             listing_origin NOT NULL,
  revision           integer NOT NULL DEFAULT 0,
  content_updated_at timestamptz NOT NULL DEFAULT now(),
  closed_at          timestamptz,
  feed_version       xid8 NOT NULL DEFAULT pg_current_xact_id(),
  UNIQUE (service_id, location_id)
);
CREATE INDEX listing_organization ON listing (organization_id);
CREATE INDEX listing_location ON listing (location_id);
CREATE INDEX listing_feed ON listing (feed_version);

-- Draft beside live: the live version is the rows above; a draft, and every version that ever was, is a document here.
CREATE TABLE listing_revision (
  listing_id uuid NOT NULL REFERENCES listing (id),
  number     integer NOT NULL CHECK (number > 0),
  state      listing_revision_state NOT NULL,
  content    jsonb NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (listing_id, number)
);
CREATE UNIQUE INDEX listing_revision_one_draft ON listing_revision (listing_id) WHERE state = 'DRAFT';
CREATE UNIQUE INDEX listing_revision_one_live ON listing_revision (listing_id) WHERE state = 'LIVE';

-- An executed check, in the shape of a FHIR VerificationResult. Exactly one target.
CREATE TABLE verification_check (
  id              uuid PRIMARY KEY DEFAULT uuidv7(),
  item            integer NOT NULL CHECK (item BETWEEN 1 AND 48),
  organization_id uuid REFERENCES organization (id),
  location_id     uuid REFERENCES location (id),
  practitioner_id uuid REFERENCES practitioner (id),
  service_id      uuid REFERENCES healthcare_service (id),
  method          check_method NOT NULL,
  source          text NOT NULL,
  performed_on    date NOT NULL,
  result          check_result NOT NULL,
  original_result check_result NOT NULL,
  next_due_on     date,
  CONSTRAINT verification_check_one_target CHECK (num_nonnulls(organization_id, location_id, practitioner_id, service_id) = 1),
  CONSTRAINT verification_check_due_after_done CHECK (next_due_on > performed_on)
);
CREATE INDEX verification_check_organization ON verification_check (organization_id) WHERE organization_id IS NOT NULL;
CREATE INDEX verification_check_location ON verification_check (location_id) WHERE location_id IS NOT NULL;
CREATE INDEX verification_check_practitioner ON verification_check (practitioner_id) WHERE practitioner_id IS NOT NULL;
CREATE INDEX verification_check_service ON verification_check (service_id) WHERE service_id IS NOT NULL;

-- Tickets opened by anyone who finds something wrong.
CREATE TABLE listing_report (
  id              uuid PRIMARY KEY DEFAULT uuidv7(),
  reference       text NOT NULL UNIQUE,
  listing_id      uuid NOT NULL REFERENCES listing (id),
  reason          report_reason NOT NULL,
  details         text CHECK (char_length(details) <= 2000),
  status          report_status NOT NULL DEFAULT 'OPEN',
  due_on          date NOT NULL,
  idempotency_key text UNIQUE,
  request_digest  text,
  created_at      timestamptz NOT NULL DEFAULT now(),
  CHECK ((idempotency_key IS NULL) = (request_digest IS NULL))
);
CREATE INDEX listing_report_open ON listing_report (due_on) WHERE status = 'OPEN';
CREATE INDEX listing_report_listing ON listing_report (listing_id);

-- Only codes that the vocabulary knows. Per statement, so that bulk writes pay once.
CREATE FUNCTION assert_known_codes() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE unknown text;
BEGIN
  SELECT string_agg(DISTINCT used.code_group || '=' || used.code, ', ') INTO unknown
  FROM (
    SELECT 'route' AS code_group, unnest(routes) AS code FROM written
    UNION SELECT 'setting', unnest(settings) FROM written
    UNION SELECT 'condition', unnest(conditions) FROM written
    UNION SELECT 'modality', unnest(modalities) FROM written
    UNION SELECT 'state', unnest(remote_states) FROM written
  ) used
  LEFT JOIN code USING (code_group, code)
  WHERE code.code IS NULL;
  IF unknown IS NOT NULL THEN
    RAISE EXCEPTION 'unknown codes: %', unknown USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER healthcare_service_codes_insert AFTER INSERT ON healthcare_service REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION assert_known_codes();
CREATE TRIGGER healthcare_service_codes_update AFTER UPDATE ON healthcare_service REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION assert_known_codes();

-- The feed of the search index: any write to anything a listing is made of stamps the listing with the writing transaction.
-- The stamp is the truth (polled by watermark); the notification only says "look sooner".
CREATE FUNCTION stamp_listing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.feed_version := pg_current_xact_id();
  RETURN NEW;
END $$;
CREATE TRIGGER listing_stamp BEFORE INSERT OR UPDATE ON listing FOR EACH ROW EXECUTE FUNCTION stamp_listing();

CREATE FUNCTION announce_listings() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('directory_changed', '');
  RETURN NULL;
END $$;
CREATE TRIGGER listing_announce AFTER INSERT OR UPDATE ON listing FOR EACH STATEMENT EXECUTE FUNCTION announce_listings();

-- Arguments: the column of the written rows that leads to the listing, and how.
CREATE FUNCTION touch_listings() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  path text := TG_ARGV[0];
  condition text;
BEGIN
  condition := CASE path
    WHEN 'organization' THEN 'organization_id IN (SELECT id FROM written)'
    WHEN 'location' THEN 'location_id IN (SELECT id FROM written)'
    WHEN 'service' THEN 'service_id IN (SELECT id FROM written)'
    WHEN 'of_service' THEN 'service_id IN (SELECT service_id FROM written)'
    WHEN 'practitioner' THEN 'service_id IN (SELECT r.service_id FROM practitioner_role r JOIN written w ON w.id = r.practitioner_id)'
    WHEN 'of_practitioner' THEN 'service_id IN (SELECT r.service_id FROM practitioner_role r JOIN written w ON w.practitioner_id = r.practitioner_id)'
    WHEN 'check' THEN 'organization_id IN (SELECT organization_id FROM written WHERE organization_id IS NOT NULL)
      OR location_id IN (SELECT location_id FROM written WHERE location_id IS NOT NULL)
      OR service_id IN (SELECT service_id FROM written WHERE service_id IS NOT NULL)
      OR service_id IN (SELECT r.service_id FROM practitioner_role r JOIN written w ON w.practitioner_id = r.practitioner_id)'
  END;
  EXECUTE 'UPDATE listing SET feed_version = pg_current_xact_id() WHERE ' || condition;
  RETURN NULL;
END $$;

DO $$
DECLARE
  watched record;
  event text;
BEGIN
  FOR watched IN SELECT * FROM (VALUES
    ('organization', 'organization'), ('location', 'location'), ('healthcare_service', 'service'),
    ('practitioner', 'practitioner'), ('license', 'of_practitioner'), ('verification_check', 'check'),
    ('care_phase', 'of_service'), ('price_item', 'of_service'), ('safety_profile', 'of_service'),
    ('service_population', 'of_service'), ('service_access', 'of_service'), ('service_language', 'of_service'),
    ('service_payment', 'of_service'), ('practitioner_role', 'of_service')) AS t (name, path)
  LOOP
    FOREACH event IN ARRAY ARRAY['INSERT', 'UPDATE', 'DELETE'] LOOP
      EXECUTE format('CREATE TRIGGER %I AFTER %s ON %I REFERENCING %s TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION touch_listings(%L)',
        watched.name || '_touch_' || lower(event), event, watched.name, CASE event WHEN 'DELETE' THEN 'OLD' ELSE 'NEW' END, watched.path);
    END LOOP;
  END LOOP;
END $$;

-- The role that the running product acts as: it reads the directory and writes nothing but reports.
DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'open_window_app') THEN
    CREATE ROLE open_window_app NOLOGIN NOBYPASSRLS;
  END IF;
END $$;
GRANT USAGE ON SCHEMA public TO open_window_app;
GRANT SELECT ON ALL TABLES IN SCHEMA public TO open_window_app;
GRANT INSERT ON listing_report TO open_window_app;
