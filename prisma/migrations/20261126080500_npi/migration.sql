-- The national register of providers, as far as it is about the numbers of our own people and organizations. Nobody else is kept.
CREATE TABLE npi_import (
  id          uuid PRIMARY KEY DEFAULT uuidv7(),
  file        text NOT NULL,
  kind        text CHECK (kind IN ('FULL', 'WEEKLY')),
  first_on    date,
  last_on     date,
  sha256      text CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  rows_read   integer NOT NULL DEFAULT 0,
  rows_kept   integer NOT NULL DEFAULT 0,
  problem     text,
  imported_at timestamptz(6) NOT NULL,
  CONSTRAINT npi_import_read CHECK (problem IS NOT NULL OR (kind IS NOT NULL AND sha256 IS NOT NULL AND last_on IS NOT NULL AND first_on IS NOT NULL))
);

-- A number that was looked for in a full file, and what stood there: null where it did not.
CREATE TABLE npi_record (
  npi       text PRIMARY KEY CHECK (npi ~ '^[0-9]{10}$'),
  record    jsonb,
  import_id uuid NOT NULL REFERENCES npi_import (id)
);
CREATE INDEX npi_record_import ON npi_record (import_id);

GRANT SELECT ON npi_import TO open_window_app;
GRANT SELECT, INSERT ON npi_import TO open_window_job;
GRANT SELECT, INSERT, UPDATE, DELETE ON npi_record TO open_window_job;
GRANT SELECT ON npi_import, npi_record TO open_window_backup;

-- A machine says which files it looked into, and what it found in them. Without a file that was taken in, no machine checks anything.
ALTER TABLE verification_check
  ADD COLUMN source_files text[] NOT NULL DEFAULT '{}',
  ADD COLUMN findings     text[] NOT NULL DEFAULT '{}';

CREATE FUNCTION are_taken_in(files text[]) RETURNS boolean LANGUAGE sql STABLE SET search_path = public AS $$
  SELECT cardinality(files) > 0 AND NOT EXISTS (SELECT unnest(files) EXCEPT (
    SELECT sha256 FROM exclusion_import WHERE problem IS NULL UNION SELECT sha256 FROM npi_import WHERE problem IS NULL))
$$;
DROP POLICY verification_check_add ON verification_check;
CREATE POLICY verification_check_add ON verification_check FOR INSERT WITH CHECK (
  (acting_with('job') AND performed_by IS NULL AND case_id IS NULL AND are_taken_in(source_files))
  OR ((acting_with('case.check') OR acting_with('case.decide')) AND performed_by = acting_person() AND superseded_at IS NULL
    AND source_files = '{}' AND EXISTS (SELECT FROM vetting_case c WHERE c.id = case_id)));
