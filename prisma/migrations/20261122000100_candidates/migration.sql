-- Candidates: rows of public lists, imported to be looked at. Nobody consented, so the running product may not even read them:
-- no grant to open_window_app stands here, and none may be added.

CREATE TABLE candidate (
  id                   uuid PRIMARY KEY DEFAULT uuidv7(),
  source               text NOT NULL,
  -- What makes it the same row the next time: a register's number, or its name and place.
  identity             text NOT NULL,
  -- Of what is kept below; another digest is a changed row.
  digest               uuid NOT NULL,
  name_key             uuid NOT NULL,
  -- Name, street and ZIP, normalised; null without an address.
  place_key            uuid,
  -- The file it was last written from.
  file                 text NOT NULL,
  name                 text NOT NULL CHECK (name <> ''),
  programme            text,
  line1                text,
  line2                text,
  city                 text,
  state                text CHECK (state ~ '^[A-Z]{2}$'),
  postal_code          text CHECK (postal_code ~ '^[0-9]{5}$'),
  latitude             double precision,
  longitude            double precision,
  phone                text,
  phone_extension      text,
  website              text,
  npi                  text CHECK (npi ~ '^[12][0-9]{9}$'),
  credentials          text,
  taxonomies           text[] NOT NULL DEFAULT '{}',
  is_person            boolean NOT NULL DEFAULT false,
  is_behavioral_health boolean,
  is_deactivated       boolean NOT NULL DEFAULT false,
  slug                 text NOT NULL,
  -- What was found in the row, with every value as it stood in the file before it was repaired or left out.
  findings             jsonb,
  imported_at          timestamptz NOT NULL DEFAULT now(),
  -- Evaluation only: what of it is public in a database made for measuring. Its organization, location, service and listing carry its own id.
  published_digest     uuid,
  CONSTRAINT candidate_point_is_whole CHECK ((latitude IS NULL) = (longitude IS NULL)),
  UNIQUE (source, identity)
);

-- Sets of candidates that may be one and the same, for a person to decide. Nothing is merged by itself.
CREATE TABLE candidate_duplicate (
  reason       text NOT NULL CHECK (reason IN ('SAME_PLACE', 'SAME_NPI', 'SAME_PHONE_NEARBY')),
  set_key      text NOT NULL,
  candidate_id uuid NOT NULL REFERENCES candidate (id),
  PRIMARY KEY (reason, set_key, candidate_id)
);
CREATE INDEX candidate_duplicate_candidate ON candidate_duplicate (candidate_id);

-- Every file that was read to its end, and what came of it.
CREATE TABLE candidate_import (
  id             uuid PRIMARY KEY DEFAULT uuidv7(),
  source         text NOT NULL,
  file           text NOT NULL,
  rows_read      integer NOT NULL,
  rows_new       integer NOT NULL,
  rows_changed   integer NOT NULL,
  rows_unchanged integer NOT NULL,
  rows_refused   integer NOT NULL,
  findings       jsonb NOT NULL,
  finished_at    timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT candidate_import_adds_up CHECK (rows_read = rows_new + rows_changed + rows_unchanged + rows_refused)
);
