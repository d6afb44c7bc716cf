-- What somebody says a team did. The words are sealed, each complaint under a key of its own; of one in progress nothing is public.
ALTER TABLE data_key DROP CONSTRAINT data_key_subject_kind_check, ADD CONSTRAINT data_key_subject_kind_check
  CHECK (subject_kind IN ('PERSON', 'REPORT', 'INVITATION', 'CONCERN', 'TOKEN', 'SYSTEM', 'CASE', 'COMPLAINT'));

CREATE TABLE complaint (
  id              uuid PRIMARY KEY DEFAULT uuidv7(),
  reference       text NOT NULL UNIQUE,
  listing_id      uuid NOT NULL REFERENCES listing (id),
  kind            text NOT NULL,
  is_danger       boolean NOT NULL,
  words_sealed    text NOT NULL,
  contact_sealed  text,
  state           text NOT NULL DEFAULT 'RECEIVED' CHECK (state IN ('RECEIVED', 'LOOKING', 'WITH_TEAM', 'DECIDING', 'PROPOSED', 'DECIDED', 'APPEALED')),
  severity        text CHECK (severity IN ('LOW', 'MODERATE', 'HIGH', 'IMMEDIATE')),
  owner_id        uuid REFERENCES person (id),
  received_at     timestamptz(6) NOT NULL,
  due_on          date NOT NULL,
  -- Since when the team knows of it.
  shared_at       timestamptz(6),
  answer_due_on   date,
  -- While it holds the listing back. By one person until the day; by two for as long as it takes.
  suspended_by    uuid REFERENCES person (id),
  suspension_ends_on date,
  confirmed_by    uuid REFERENCES person (id),
  -- Whether the listing was public until then, and goes back there.
  holds_listing   boolean NOT NULL DEFAULT false,
  finding         text CHECK (finding IN ('UNFOUNDED', 'NOT_PROVED', 'RESOLVED', 'UPHELD_WITH_CONDITIONS', 'UPHELD')),
  reasons         text[] NOT NULL DEFAULT '{}',
  proposed_by     uuid REFERENCES person (id),
  decided_by      uuid REFERENCES person (id),
  decided_at      timestamptz(6),
  revision        integer NOT NULL DEFAULT 0,
  CONSTRAINT complaint_two_decide CHECK (decided_by IS NULL OR decided_by <> proposed_by),
  CONSTRAINT complaint_two_suspend CHECK (confirmed_by IS NULL OR confirmed_by <> suspended_by),
  CONSTRAINT complaint_is_decided CHECK (state <> 'DECIDED' OR (decided_by IS NOT NULL AND decided_at IS NOT NULL AND finding IS NOT NULL)),
  CONSTRAINT complaint_is_judged CHECK (state = 'RECEIVED' OR severity IS NOT NULL)
);
CREATE INDEX complaint_queue ON complaint (due_on, id) WHERE state <> 'DECIDED';
CREATE INDEX complaint_done ON complaint (decided_at, id) WHERE state = 'DECIDED';
CREATE INDEX complaint_listing ON complaint (listing_id, id);
CREATE INDEX complaint_suspension ON complaint (suspension_ends_on) WHERE suspended_by IS NOT NULL AND confirmed_by IS NULL;
CREATE INDEX complaint_owner ON complaint (owner_id);

CREATE TABLE complaint_declaration (
  complaint_id uuid NOT NULL REFERENCES complaint (id),
  person_id    uuid NOT NULL REFERENCES person (id),
  tie          text NOT NULL,
  declared_at  timestamptz(6) NOT NULL,
  PRIMARY KEY (complaint_id, person_id)
);
CREATE INDEX complaint_declaration_person ON complaint_declaration (person_id);

-- Every move stays, with its words.
CREATE TABLE complaint_move (
  complaint_id uuid NOT NULL REFERENCES complaint (id),
  number       integer NOT NULL,
  action       text NOT NULL,
  to_state     text NOT NULL,
  moved_by     uuid REFERENCES person (id),
  moved_at     timestamptz(6) NOT NULL,
  words_sealed text,
  PRIMARY KEY (complaint_id, number)
);
CREATE INDEX complaint_move_by ON complaint_move (moved_by);

-- Who outside may have to be told, until somebody did it or found that it is not so.
CREATE TABLE complaint_duty (
  complaint_id uuid NOT NULL REFERENCES complaint (id),
  duty         text NOT NULL,
  due_on       date NOT NULL,
  done_at      timestamptz(6),
  done_by      uuid REFERENCES person (id),
  note_sealed  text,
  PRIMARY KEY (complaint_id, duty),
  CONSTRAINT complaint_duty_done CHECK ((done_at IS NULL) = (done_by IS NULL))
);
CREATE INDEX complaint_duty_open ON complaint_duty (due_on) WHERE done_at IS NULL;
CREATE INDEX complaint_duty_by ON complaint_duty (done_by);

-- All that whoever complained can ask for, by a number that nobody guesses: how far it is. No words, no team.
CREATE TABLE complaint_receipt (
  reference       text PRIMARY KEY,
  received_on     date NOT NULL,
  due_on          date NOT NULL,
  stage           text NOT NULL DEFAULT 'RECEIVED' CHECK (stage IN ('RECEIVED', 'LOOKED_INTO', 'DECIDED')),
  idempotency_key text UNIQUE,
  request_digest  text,
  CONSTRAINT complaint_receipt_key CHECK ((idempotency_key IS NULL) = (request_digest IS NULL))
);

CREATE FUNCTION acts_for_complaint(asked uuid) RETURNS boolean LANGUAGE sql STABLE SET search_path = public AS $$
  SELECT EXISTS (SELECT FROM complaint c WHERE c.id = asked AND c.shared_at IS NOT NULL AND acts_for_listing(c.listing_id))
$$;
DO $$
DECLARE
  guarded text;
BEGIN
  FOREACH guarded IN ARRAY ARRAY['complaint', 'complaint_declaration', 'complaint_move', 'complaint_duty'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', guarded);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', guarded);
    EXECUTE format('CREATE POLICY %I ON %I USING (acting_with(''complaint.read'') OR acting_with(''job''))', guarded || '_of_the_desk', guarded);
  END LOOP;
END $$;
-- Anybody may complain; nobody who does reads the queue.
CREATE POLICY complaint_bring ON complaint FOR INSERT WITH CHECK (state = 'RECEIVED' AND owner_id IS NULL AND suspended_by IS NULL AND shared_at IS NULL);
CREATE POLICY complaint_duty_bring ON complaint_duty FOR INSERT WITH CHECK (done_at IS NULL);
CREATE POLICY complaint_of_the_team ON complaint USING (shared_at IS NOT NULL AND acts_for_listing(listing_id));
CREATE POLICY complaint_move_of_the_team ON complaint_move USING (acts_for_complaint(complaint_id));

GRANT SELECT, INSERT ON complaint, complaint_declaration, complaint_move, complaint_duty, complaint_receipt TO open_window_app;
GRANT UPDATE (state, severity, owner_id, due_on, shared_at, answer_due_on, suspended_by, suspension_ends_on, confirmed_by, holds_listing, finding,
  reasons, proposed_by, decided_by, decided_at, revision) ON complaint TO open_window_app;
GRANT UPDATE (tie, declared_at) ON complaint_declaration TO open_window_app;
GRANT UPDATE (done_at, done_by, note_sealed) ON complaint_duty TO open_window_app;
GRANT UPDATE (stage, due_on) ON complaint_receipt TO open_window_app;
GRANT SELECT ON complaint, complaint_declaration, complaint_move, complaint_duty, complaint_receipt TO open_window_backup;
