-- What is done with many applications at once: planned, seen, confirmed, then done one after the other. Ids and codes only.
CREATE TABLE bulk_run (
  id           uuid PRIMARY KEY DEFAULT uuidv7(),
  action       text NOT NULL CHECK (action IN ('take', 'release', 'rerun')),
  state        text NOT NULL DEFAULT 'PLANNED' CHECK (state IN ('PLANNED', 'RUNNING', 'DONE')),
  planned_by   uuid NOT NULL REFERENCES person (id),
  planned_at   timestamptz(6) NOT NULL,
  confirmed_at timestamptz(6),
  ended_at     timestamptz(6),
  revision     integer NOT NULL DEFAULT 0,
  CONSTRAINT bulk_run_confirmed CHECK ((state = 'PLANNED') = (confirmed_at IS NULL)),
  CONSTRAINT bulk_run_ended CHECK ((state = 'DONE') = (ended_at IS NOT NULL))
);
CREATE INDEX bulk_run_planned_by ON bulk_run (planned_by);

CREATE TABLE bulk_run_item (
  run_id         uuid NOT NULL REFERENCES bulk_run (id) ON DELETE CASCADE,
  number         integer NOT NULL CHECK (number BETWEEN 1 AND 500),
  application_id uuid NOT NULL REFERENCES application (id),
  -- As the dry run saw it.
  seen_revision  integer NOT NULL,
  state          text NOT NULL CHECK (state IN ('WAITING', 'DONE', 'SKIPPED')),
  reason         text CHECK (reason IN ('ENDED', 'NOT_AT_DESK', 'TAKEN', 'ALREADY_YOURS', 'NOT_YOURS', 'OWN_WORK', 'TIED', 'CHANGED', 'NO_RIGHT', 'FAILED')),
  settled_at     timestamptz(6),
  PRIMARY KEY (run_id, number),
  CONSTRAINT bulk_run_item_reason CHECK ((state = 'SKIPPED') = (reason IS NOT NULL)),
  CONSTRAINT bulk_run_item_settled CHECK ((state = 'DONE') <= (settled_at IS NOT NULL))
);
CREATE UNIQUE INDEX bulk_run_item_once ON bulk_run_item (run_id, application_id);
CREATE INDEX bulk_run_item_application ON bulk_run_item (application_id);

-- Settled once, and only of a run that somebody confirmed.
CREATE FUNCTION keep_bulk_item() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE answer text[] := ARRAY['state', 'reason', 'settled_at'];
BEGIN
  IF OLD.state = 'WAITING' AND to_jsonb(NEW) - answer = to_jsonb(OLD) - answer
    AND EXISTS (SELECT FROM bulk_run r WHERE r.id = OLD.run_id AND r.state = 'RUNNING') THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'an item is settled once' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER bulk_run_item_stays BEFORE UPDATE ON bulk_run_item FOR EACH ROW EXECUTE FUNCTION keep_bulk_item();

ALTER TABLE bulk_run ENABLE ROW LEVEL SECURITY;
ALTER TABLE bulk_run FORCE ROW LEVEL SECURITY;
ALTER TABLE bulk_run_item ENABLE ROW LEVEL SECURITY;
ALTER TABLE bulk_run_item FORCE ROW LEVEL SECURITY;
-- A dry run tells what ties its planner to applicants: it is theirs alone.
CREATE FUNCTION is_own_bulk(of uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT acting_with('application.screen') AND EXISTS (SELECT FROM bulk_run r WHERE r.id = of AND r.planned_by = acting_person()) $$;
CREATE POLICY bulk_run_read ON bulk_run FOR SELECT USING ((planned_by = acting_person() AND acting_with('application.screen')) OR acting_with('job'));
CREATE POLICY bulk_run_add ON bulk_run FOR INSERT WITH CHECK (planned_by = acting_person() AND acting_with('application.screen') AND state = 'PLANNED');
CREATE POLICY bulk_run_write ON bulk_run FOR UPDATE USING ((planned_by = acting_person() AND acting_with('application.screen')) OR acting_with('job'));
CREATE POLICY bulk_run_end ON bulk_run FOR DELETE USING (acting_with('job'));
CREATE POLICY bulk_run_item_read ON bulk_run_item FOR SELECT USING (is_own_bulk(run_id) OR acting_with('job'));
CREATE POLICY bulk_run_item_add ON bulk_run_item FOR INSERT WITH CHECK (is_own_bulk(run_id));
CREATE POLICY bulk_run_item_write ON bulk_run_item FOR UPDATE USING (is_own_bulk(run_id) OR acting_with('job'));

GRANT SELECT, INSERT ON bulk_run, bulk_run_item TO open_window_app;
GRANT UPDATE (state, confirmed_at, ended_at, revision) ON bulk_run TO open_window_app;
GRANT UPDATE (state, reason, settled_at) ON bulk_run_item TO open_window_app;
GRANT DELETE ON bulk_run TO open_window_job;
GRANT SELECT ON bulk_run, bulk_run_item TO open_window_backup;
