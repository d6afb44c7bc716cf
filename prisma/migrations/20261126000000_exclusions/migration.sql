-- Lists of the excluded: rows as published, and every import of one with its hash, also those that failed. Only the worker comes near them.
CREATE TABLE exclusion_import (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  list text NOT NULL CHECK (list ~ '^[a-z0-9][a-z0-9._-]{0,99}$'),
  source text NOT NULL CHECK (source IN ('leie', 'leie-supplement', 'illinois', 'iowa', 'kentucky', 'csv')),
  file text NOT NULL,
  sha256 text CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  rows_read integer NOT NULL DEFAULT 0,
  rows_added integer NOT NULL DEFAULT 0,
  rows_removed integer NOT NULL DEFAULT 0,
  rows_odd integer NOT NULL DEFAULT 0,
  rows_unusable integer NOT NULL DEFAULT 0,
  problem text,
  imported_at timestamptz(6) NOT NULL DEFAULT now(),
  CONSTRAINT exclusion_import_read CHECK (problem IS NOT NULL OR sha256 IS NOT NULL)
);
CREATE INDEX exclusion_import_list ON exclusion_import (list, id DESC);

CREATE TABLE exclusion_row (
  list text NOT NULL,
  row integer NOT NULL,
  last_name text NOT NULL,
  first_name text NOT NULL,
  middle_name text NOT NULL,
  suffix text NOT NULL,
  firm text NOT NULL,
  name text NOT NULL,
  npis text[] NOT NULL,
  repaired_npis text[] NOT NULL,
  affiliated_npis text[] NOT NULL,
  birth_date date,
  state text NOT NULL CHECK (state = '' OR state ~ '^[A-Z]{2}$'),
  excluded_on date,
  reason text NOT NULL,
  PRIMARY KEY (list, row)
);

GRANT SELECT, INSERT ON exclusion_import TO open_window_job;
GRANT SELECT, INSERT, DELETE ON exclusion_row TO open_window_job;
GRANT SELECT ON exclusion_import, exclusion_row TO open_window_backup;
