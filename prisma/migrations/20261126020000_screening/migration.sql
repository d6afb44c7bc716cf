-- Screening of the people of the directory against lists of the excluded: each run, whom it asks about, and what staff decided.

-- Lists, counts and states; nothing about anybody.
CREATE TABLE screening_run (
  id            uuid PRIMARY KEY DEFAULT uuidv7(),
  reason        text NOT NULL CHECK (reason IN ('ASKED', 'LISTS', 'PEOPLE', 'DECISIONS', 'CALENDAR')),
  ran_at        timestamptz(6) NOT NULL,
  result        text NOT NULL CHECK (result IN ('COMPLETE', 'INCONCLUSIVE')),
  because       text[] NOT NULL,
  -- Of each list: name, standing, hash, date of import, rows.
  lists         jsonb NOT NULL,
  lists_mark    text NOT NULL,
  people_mark   text NOT NULL,
  practitioners integer NOT NULL,
  organizations integer NOT NULL,
  not_screened  integer NOT NULL,
  invalid_npis  integer NOT NULL,
  candidates    integer NOT NULL,
  new_candidates integer NOT NULL,
  asked_again   integer NOT NULL,
  gone          integer NOT NULL,
  checks        integer NOT NULL,
  CONSTRAINT screening_run_says_why CHECK ((result = 'COMPLETE') = (because = '{}'))
);
CREATE INDEX screening_run_newest ON screening_run (ran_at DESC);

-- One question: may this person be that entry? `target_id` is a practitioner, also one of a team that is still a draft, or an organization.
CREATE TABLE exclusion_candidate (
  id            uuid PRIMARY KEY DEFAULT uuidv7(),
  target        text NOT NULL CHECK (target IN ('PRACTITIONER', 'ORGANIZATION')),
  target_id     uuid NOT NULL,
  list          text NOT NULL,
  -- SHA-256 of all that the entry says: the same in the next file of the list, wherever it stands there.
  entry_key     text NOT NULL CHECK (entry_key ~ '^[0-9a-f]{64}$'),
  -- SHA-256 of names and number of the person, as they were when this was asked last.
  identity_key  text NOT NULL CHECK (identity_key ~ '^[0-9a-f]{64}$'),
  -- The entry as published.
  entry         jsonb NOT NULL,
  score         integer NOT NULL CHECK (score BETWEEN 0 AND 100),
  strength      text NOT NULL CHECK (strength IN ('HIGH', 'MEDIUM', 'LOW')),
  lines         jsonb NOT NULL,
  state         text NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN', 'NEEDS_IDENTIFIER', 'CONFIRMED', 'FALSE_POSITIVE', 'GONE')),
  confirmed_by  uuid REFERENCES person (id),
  first_seen_at timestamptz(6) NOT NULL,
  last_seen_at  timestamptz(6) NOT NULL,
  revision      integer NOT NULL DEFAULT 0,
  UNIQUE (target, target_id, list, entry_key),
  CONSTRAINT exclusion_candidate_confirmed CHECK (state <> 'CONFIRMED' OR confirmed_by IS NOT NULL)
);
CREATE INDEX exclusion_candidate_queue ON exclusion_candidate (state, id);
CREATE INDEX exclusion_candidate_confirmed_by ON exclusion_candidate (confirmed_by);

-- What happened to a question, in order; by a person, or by a run.
CREATE TABLE exclusion_move (
  id           uuid PRIMARY KEY DEFAULT uuidv7(),
  candidate_id uuid NOT NULL REFERENCES exclusion_candidate (id),
  from_state   text NOT NULL,
  to_state     text NOT NULL,
  -- Null: a run did.
  moved_by     uuid REFERENCES person (id),
  moved_at     timestamptz(6) NOT NULL,
  note_sealed  text
);
CREATE INDEX exclusion_move_candidate ON exclusion_move (candidate_id, id);
CREATE INDEX exclusion_move_moved_by ON exclusion_move (moved_by);

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['exclusion_candidate', 'exclusion_move'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
  END LOOP;
END $$;
CREATE POLICY exclusion_candidate_of_the_job ON exclusion_candidate USING (acting_with('job')) WITH CHECK (acting_with('job'));
CREATE POLICY exclusion_candidate_read ON exclusion_candidate FOR SELECT
  USING (confirmed_by = acting_person() OR acting_with('exclusion.read') OR acting_with('exclusion.decide'));
CREATE POLICY exclusion_candidate_decide ON exclusion_candidate FOR UPDATE USING (acting_with('exclusion.decide')) WITH CHECK (acting_with('exclusion.decide'));
CREATE POLICY exclusion_move_of_the_job ON exclusion_move USING (acting_with('job')) WITH CHECK (acting_with('job'));
CREATE POLICY exclusion_move_read ON exclusion_move FOR SELECT
  USING (moved_by = acting_person() OR acting_with('exclusion.read') OR acting_with('exclusion.decide'));
CREATE POLICY exclusion_move_decide ON exclusion_move FOR INSERT WITH CHECK (acting_with('exclusion.decide') AND moved_by = acting_person());

GRANT SELECT ON screening_run, exclusion_candidate, exclusion_move, exclusion_import TO open_window_app;
GRANT UPDATE (state, confirmed_by, revision) ON exclusion_candidate TO open_window_app;
GRANT INSERT ON exclusion_move TO open_window_app;
GRANT INSERT ON screening_run, exclusion_candidate TO open_window_job;
GRANT UPDATE (identity_key, score, strength, lines, state, last_seen_at, revision) ON exclusion_candidate TO open_window_job;
GRANT SELECT ON screening_run, exclusion_candidate, exclusion_move TO open_window_backup;
GRANT SELECT ON screening_run TO open_window_ro;
