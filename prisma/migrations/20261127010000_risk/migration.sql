-- Somebody may be in danger: who is on call hour by hour, a case with a clock for each source, what was tried, and who was called when.
-- What is written is sealed, each case under a key of its own; a case knows nothing of a draft or a file but who it is and how to reach them.
ALTER TABLE data_key DROP CONSTRAINT data_key_subject_kind_check, ADD CONSTRAINT data_key_subject_kind_check
  CHECK (subject_kind IN ('PERSON', 'REPORT', 'INVITATION', 'CONCERN', 'TOKEN', 'SYSTEM', 'CASE', 'COMPLAINT', 'APPLICATION', 'CLINICAL', 'RISK'));

-- As the clock on a wall shows it; a shift that was removed stays as what was planned.
CREATE TABLE rota_shift (
  id           uuid PRIMARY KEY DEFAULT uuidv7(),
  zone         text NOT NULL,
  -- 1 is Monday. Null: on one day, the first.
  weekday      integer CHECK (weekday BETWEEN 1 AND 7),
  first_on     date NOT NULL,
  last_on      date CHECK (last_on >= first_on),
  from_minute  integer NOT NULL CHECK (from_minute BETWEEN 0 AND 1439),
  until_minute integer NOT NULL CHECK (until_minute BETWEEN 0 AND 1439),
  removed_at   timestamptz(6)
);
CREATE INDEX rota_shift_in_force ON rota_shift (first_on) WHERE removed_at IS NULL;

-- Who holds it first, then who is next.
CREATE TABLE rota_place (
  shift_id  uuid NOT NULL REFERENCES rota_shift (id),
  position  integer NOT NULL CHECK (position BETWEEN 0 AND 9),
  person_id uuid NOT NULL REFERENCES person (id),
  PRIMARY KEY (shift_id, position),
  UNIQUE (shift_id, person_id)
);
CREATE INDEX rota_place_person ON rota_place (person_id);

CREATE TABLE risk_case (
  id                    uuid PRIMARY KEY DEFAULT uuidv7(),
  reference             text NOT NULL UNIQUE,
  source_kind           text NOT NULL CHECK (source_kind IN ('ANSWER', 'NOT_SAFE', 'PROVIDER', 'CONCERN')),
  source_id             uuid NOT NULL,
  -- Null: nobody whom we know by an account.
  person_id             uuid REFERENCES person (id),
  -- How to reach them, as far as their account does not say it.
  reach_sealed          text,
  has_trusted_contact   boolean NOT NULL DEFAULT false,
  priority              text NOT NULL CHECK (priority IN ('P1', 'P2', 'P3')),
  state                 text NOT NULL DEFAULT 'RISK_OPEN' CHECK (state IN ('RISK_OPEN', 'CONTACTED', 'SAFE_PLAN', 'HANDED_OFF', 'UNREACHABLE', 'CLOSED')),
  first_raised_at       timestamptz(6) NOT NULL,
  -- Since when this clock runs, by when somebody must have reached them, and since when people are called.
  raised_at             timestamptz(6) NOT NULL,
  due_at                timestamptz(6) NOT NULL,
  calling_since         timestamptz(6) NOT NULL,
  -- How often it was called anew: a hand-over, or a more urgent answer.
  raising               integer NOT NULL DEFAULT 0,
  holder_id             uuid REFERENCES person (id),
  acknowledged_at       timestamptz(6),
  -- The first times since it was raised: for the figures of the month.
  first_acknowledged_at timestamptz(6),
  contacted_at          timestamptz(6),
  closed_at             timestamptz(6),
  level                 text CHECK (level IN ('NONE', 'LOW', 'MODERATE', 'HIGH', 'NOT_SCREENED')),
  hand_off              text CHECK (hand_off ~ '^[A-Z_]{2,40}$'),
  revision              integer NOT NULL DEFAULT 0,
  -- The same answer saved twice, also by two at once, is one case.
  CONSTRAINT risk_case_source UNIQUE NULLS NOT DISTINCT (source_kind, source_id, person_id),
  CONSTRAINT risk_case_closed CHECK ((state = 'CLOSED') = (closed_at IS NOT NULL)),
  CONSTRAINT risk_case_held CHECK (acknowledged_at IS NULL OR holder_id IS NOT NULL)
);
CREATE INDEX risk_case_queue ON risk_case (priority, due_at, id) WHERE state <> 'CLOSED';
CREATE INDEX risk_case_done ON risk_case (closed_at DESC, id DESC) WHERE state = 'CLOSED';
CREATE INDEX risk_case_month ON risk_case (first_raised_at);
CREATE INDEX risk_case_person ON risk_case (person_id);
CREATE INDEX risk_case_holder ON risk_case (holder_id);

-- Every move and every attempt stays, with its words.
CREATE TABLE risk_move (
  case_id      uuid NOT NULL REFERENCES risk_case (id),
  number       integer NOT NULL,
  raising      integer NOT NULL,
  action       text NOT NULL,
  to_state     text NOT NULL,
  -- Null: raised by an answer.
  moved_by     uuid REFERENCES person (id),
  moved_at     timestamptz(6) NOT NULL,
  way          text CHECK (way ~ '^[A-Z_]{2,40}$'),
  outcome      text CHECK (outcome ~ '^[A-Z_]{2,40}$'),
  words_sealed text,
  PRIMARY KEY (case_id, number)
);
CREATE INDEX risk_move_by ON risk_move (moved_by);

-- Who was called when; the same call is made once.
CREATE TABLE risk_call (
  case_id   uuid NOT NULL REFERENCES risk_case (id),
  raising   integer NOT NULL,
  reason    text NOT NULL CHECK (reason IN ('HOLDER', 'NEXT', 'DIRECTOR', 'LATE', 'ESCALATED')),
  step      integer NOT NULL,
  person_id uuid NOT NULL REFERENCES person (id),
  called_at timestamptz(6) NOT NULL,
  PRIMARY KEY (case_id, raising, reason, step, person_id)
);
CREATE INDEX risk_call_person ON risk_call (person_id);

DO $$
DECLARE
  guarded text;
BEGIN
  FOREACH guarded IN ARRAY ARRAY['rota_shift', 'rota_place', 'risk_case', 'risk_move', 'risk_call'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', guarded);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', guarded);
    EXECUTE format('CREATE POLICY %I ON %I USING (acting_with(''risk.handle'') OR acting_with(''job''))', guarded || '_of_the_rota', guarded);
  END LOOP;
END $$;

GRANT SELECT, INSERT ON rota_shift, rota_place, risk_case, risk_move, risk_call TO open_window_app;
GRANT UPDATE (removed_at) ON rota_shift TO open_window_app;
GRANT UPDATE (reach_sealed, has_trusted_contact, priority, state, raised_at, due_at, calling_since, raising, holder_id, acknowledged_at,
  first_acknowledged_at, contacted_at, closed_at, level, hand_off, revision) ON risk_case TO open_window_app;
GRANT SELECT ON rota_shift, rota_place, risk_case, risk_move, risk_call TO open_window_backup;
