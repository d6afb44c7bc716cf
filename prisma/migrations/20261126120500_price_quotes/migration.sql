-- What a team asked for when somebody asked, to be held against its page. Added and never changed.
CREATE TABLE price_quote (
  id          uuid PRIMARY KEY DEFAULT uuidv7(),
  case_id     uuid NOT NULL REFERENCES vetting_case (id),
  source      text NOT NULL CHECK (source IN ('CALL', 'MAIL', 'GOOD_FAITH_ESTIMATE')),
  quoted_on   date NOT NULL,
  route       text,
  format      text,
  lines       jsonb NOT NULL CHECK (jsonb_typeof(lines) = 'array'),
  total_cents integer CHECK (total_cents >= 0),
  recorded_by uuid NOT NULL REFERENCES person (id),
  recorded_at timestamptz(6) NOT NULL,
  CONSTRAINT price_quote_says_something CHECK (total_cents IS NOT NULL OR jsonb_array_length(lines) > 0)
);
CREATE INDEX price_quote_case ON price_quote (case_id, recorded_at DESC);
CREATE INDEX price_quote_recorded_by ON price_quote (recorded_by);
ALTER TABLE price_quote ENABLE ROW LEVEL SECURITY;
ALTER TABLE price_quote FORCE ROW LEVEL SECURITY;
CREATE POLICY price_quote_read ON price_quote FOR SELECT USING (acting_with('case.read') OR acting_with('job'));
CREATE POLICY price_quote_add ON price_quote FOR INSERT WITH CHECK (acting_with('case.check') AND recorded_by = acting_person());
GRANT SELECT, INSERT ON price_quote TO open_window_app;
GRANT SELECT ON price_quote TO open_window_backup;
