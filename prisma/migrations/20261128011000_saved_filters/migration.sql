-- Filters of the queue that somebody of the staff keeps under a name: their own, and nothing of an applicant.
CREATE TABLE saved_filter (
  id        uuid PRIMARY KEY DEFAULT uuidv7(),
  person_id uuid NOT NULL REFERENCES person (id),
  name      text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 60),
  filter    jsonb NOT NULL CHECK (jsonb_typeof(filter) = 'object' AND octet_length(filter::text) <= 1000),
  saved_at  timestamptz(6) NOT NULL
);
CREATE UNIQUE INDEX saved_filter_name ON saved_filter (person_id, name);

ALTER TABLE saved_filter ENABLE ROW LEVEL SECURITY;
ALTER TABLE saved_filter FORCE ROW LEVEL SECURITY;
CREATE POLICY saved_filter_own ON saved_filter USING ((person_id = acting_person() AND acting_with('application.read')) OR acting_with('job'))
  WITH CHECK (person_id = acting_person() AND acting_with('application.read'));

GRANT SELECT, INSERT, DELETE ON saved_filter TO open_window_app;
GRANT UPDATE (name) ON saved_filter TO open_window_app;
GRANT SELECT ON saved_filter TO open_window_backup;
