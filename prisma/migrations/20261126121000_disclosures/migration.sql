-- Gifts and ties between us and a team, which its public page names. Added and never changed; what was wrong is taken back by a line with its reason.
CREATE TABLE disclosure (
  id          uuid PRIMARY KEY DEFAULT uuidv7(),
  listing_id  uuid NOT NULL REFERENCES listing (id),
  kind        text NOT NULL CHECK (kind ~ '^[A-Z_]{2,40}$'),
  year        integer NOT NULL CHECK (year BETWEEN 2000 AND 2100),
  -- Null: it is not about money.
  band        text CHECK (band ~ '^[A-Z0-9_]{2,40}$'),
  who         text NOT NULL CHECK (char_length(who) BETWEEN 2 AND 120),
  recorded_by uuid NOT NULL REFERENCES person (id),
  recorded_at timestamptz(6) NOT NULL
);
CREATE INDEX disclosure_listing ON disclosure (listing_id, year DESC);
CREATE INDEX disclosure_recorded_by ON disclosure (recorded_by);

CREATE TABLE disclosure_correction (
  disclosure_id uuid PRIMARY KEY REFERENCES disclosure (id),
  reason        text NOT NULL CHECK (char_length(reason) BETWEEN 3 AND 500),
  corrected_by  uuid NOT NULL REFERENCES person (id),
  corrected_at  timestamptz(6) NOT NULL
);
CREATE INDEX disclosure_correction_corrected_by ON disclosure_correction (corrected_by);

ALTER TABLE disclosure ENABLE ROW LEVEL SECURITY;
ALTER TABLE disclosure FORCE ROW LEVEL SECURITY;
CREATE POLICY disclosure_read ON disclosure FOR SELECT USING (true);
CREATE POLICY disclosure_add ON disclosure FOR INSERT WITH CHECK (acting_with('listing.edit') AND recorded_by = acting_person());
ALTER TABLE disclosure_correction ENABLE ROW LEVEL SECURITY;
ALTER TABLE disclosure_correction FORCE ROW LEVEL SECURITY;
CREATE POLICY disclosure_correction_read ON disclosure_correction FOR SELECT USING (true);
CREATE POLICY disclosure_correction_add ON disclosure_correction FOR INSERT WITH CHECK (acting_with('listing.edit') AND corrected_by = acting_person());
GRANT SELECT, INSERT ON disclosure, disclosure_correction TO open_window_app;
GRANT SELECT ON disclosure, disclosure_correction TO open_window_backup;
