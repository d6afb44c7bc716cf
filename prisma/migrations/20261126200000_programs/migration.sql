-- Programs of the scholarship: what they are, the versions of their forms and policies, their rounds, and the funds that pay.
CREATE TABLE program (
  id             uuid PRIMARY KEY DEFAULT uuidv7(),
  code           text NOT NULL UNIQUE CHECK (code ~ '^[A-Z][A-Z0-9]{1,11}$'),
  name_en        text NOT NULL CHECK (char_length(name_en) BETWEEN 2 AND 120),
  name_es        text NOT NULL CHECK (char_length(name_es) BETWEEN 2 AND 120),
  description_en text NOT NULL CHECK (char_length(description_en) BETWEEN 2 AND 1000),
  description_es text NOT NULL CHECK (char_length(description_es) BETWEEN 2 AND 1000),
  -- The address that the public writes to.
  contact        text NOT NULL CHECK (char_length(contact) BETWEEN 3 AND 254),
  revision       integer NOT NULL DEFAULT 0
);

-- Published, never changed: a new text is a new version. The hash is SHA-256 of the canonical JSON, in small letters.
CREATE TABLE form_version (
  id           uuid PRIMARY KEY DEFAULT uuidv7(),
  program_id   uuid NOT NULL REFERENCES program (id),
  version      integer NOT NULL CHECK (version >= 1),
  definition   jsonb NOT NULL,
  hash         text NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
  published_at timestamptz(6) NOT NULL,
  published_by uuid NOT NULL REFERENCES person (id),
  UNIQUE (program_id, version),
  UNIQUE (program_id, id)
);
CREATE INDEX form_version_published_by ON form_version (published_by);

CREATE TABLE policy_version (
  id           uuid PRIMARY KEY DEFAULT uuidv7(),
  program_id   uuid NOT NULL REFERENCES program (id),
  version      integer NOT NULL CHECK (version >= 1),
  definition   jsonb NOT NULL,
  hash         text NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
  published_at timestamptz(6) NOT NULL,
  published_by uuid NOT NULL REFERENCES person (id),
  UNIQUE (program_id, version),
  UNIQUE (program_id, id)
);
CREATE INDEX policy_version_published_by ON policy_version (published_by);

-- What a fund is bound to and what its donors would like, as codes of closed lists: a person or a clinic has no place in it.
CREATE TABLE fund (
  id                 uuid PRIMARY KEY DEFAULT uuidv7(),
  name               text NOT NULL CHECK (char_length(name) BETWEEN 2 AND 120),
  states             text[] NOT NULL DEFAULT '{}',
  conditions         text[] NOT NULL DEFAULT '{}',
  populations        text[] NOT NULL DEFAULT '{}',
  wished_states      text[] NOT NULL DEFAULT '{}',
  wished_conditions  text[] NOT NULL DEFAULT '{}',
  wished_populations text[] NOT NULL DEFAULT '{}',
  award_cap_cents    bigint CHECK (award_cap_cents > 0),
  lifetime_cap_cents bigint CHECK (lifetime_cap_cents > 0),
  revision           integer NOT NULL DEFAULT 0,
  CONSTRAINT fund_caps CHECK (lifetime_cap_cents >= award_cap_cents)
);

CREATE TABLE scholarship_round (
  id                uuid PRIMARY KEY DEFAULT uuidv7(),
  program_id        uuid NOT NULL REFERENCES program (id),
  name              text NOT NULL CHECK (char_length(name) BETWEEN 2 AND 80),
  kind              text NOT NULL CHECK (kind IN ('ROLLING', 'DATED')),
  state             text NOT NULL DEFAULT 'PLANNED' CHECK (state IN ('PLANNED', 'ANNOUNCED', 'OPEN', 'WAITLIST', 'CLOSED')),
  opens_at          timestamptz(3),
  -- The first moment at which it takes nobody.
  closes_at         timestamptz(3) CHECK (closes_at > opens_at),
  capacity          integer CHECK (capacity > 0),
  languages         text[] NOT NULL DEFAULT '{}' CHECK (languages <@ '{en,es}'),
  form_version_id   uuid,
  policy_version_id uuid,
  -- When it was opened for the first time: from then on what people apply under stands.
  opened_at         timestamptz(6),
  revision          integer NOT NULL DEFAULT 0,
  FOREIGN KEY (program_id, form_version_id) REFERENCES form_version (program_id, id),
  FOREIGN KEY (program_id, policy_version_id) REFERENCES policy_version (program_id, id),
  CONSTRAINT round_dated CHECK (kind = 'DATED' OR closes_at IS NULL),
  CONSTRAINT round_announced CHECK (state = 'PLANNED' OR (languages <> '{}' AND (kind = 'ROLLING' OR num_nulls(opens_at, closes_at) = 0))),
  CONSTRAINT round_opened CHECK (state NOT IN ('OPEN', 'WAITLIST') OR opened_at IS NOT NULL),
  CONSTRAINT round_ready CHECK (opened_at IS NULL OR num_nulls(form_version_id, policy_version_id) = 0)
);
CREATE INDEX scholarship_round_program ON scholarship_round (program_id, id);
CREATE INDEX scholarship_round_form ON scholarship_round (program_id, form_version_id);
CREATE INDEX scholarship_round_policy ON scholarship_round (program_id, policy_version_id);

CREATE TABLE round_fund (
  round_id uuid NOT NULL REFERENCES scholarship_round (id),
  fund_id  uuid NOT NULL REFERENCES fund (id),
  PRIMARY KEY (round_id, fund_id)
);
CREATE INDEX round_fund_fund ON round_fund (fund_id);

-- Every move stays, with the hashes of what the round was opened with.
CREATE TABLE round_move (
  round_id    uuid NOT NULL REFERENCES scholarship_round (id),
  number      integer NOT NULL,
  action      text NOT NULL CHECK (action ~ '^[a-z]{2,20}$'),
  to_state    text NOT NULL,
  words       text CHECK (char_length(words) BETWEEN 1 AND 1000),
  form_hash   text CHECK (form_hash ~ '^[0-9a-f]{64}$'),
  policy_hash text CHECK (policy_hash ~ '^[0-9a-f]{64}$'),
  moved_by    uuid NOT NULL REFERENCES person (id),
  moved_at    timestamptz(6) NOT NULL,
  PRIMARY KEY (round_id, number)
);
CREATE INDEX round_move_moved_by ON round_move (moved_by);

-- For whoever writes, their owner too.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION '% is never changed', TG_TABLE_NAME USING ERRCODE = 'restrict_violation'; END $$;
CREATE TRIGGER form_version_stays BEFORE UPDATE OR DELETE ON form_version FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER policy_version_stays BEFORE UPDATE OR DELETE ON policy_version FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER round_move_stays BEFORE UPDATE OR DELETE ON round_move FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE FUNCTION keep_opened_round() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.opened_at, NEW.form_version_id, NEW.policy_version_id, NEW.program_id, NEW.kind, NEW.opens_at)
    IS DISTINCT FROM (OLD.opened_at, OLD.form_version_id, OLD.policy_version_id, OLD.program_id, OLD.kind, OLD.opens_at)
    OR NOT NEW.languages @> OLD.languages OR (OLD.closes_at IS NOT NULL AND (NEW.closes_at IS NULL OR NEW.closes_at < OLD.closes_at)) THEN
    RAISE EXCEPTION 'What an opened round was opened with stays' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER scholarship_round_keeps BEFORE UPDATE ON scholarship_round FOR EACH ROW WHEN (OLD.opened_at IS NOT NULL) EXECUTE FUNCTION keep_opened_round();

CREATE FUNCTION keep_fund_of_opened_round() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM scholarship_round WHERE id = OLD.round_id AND opened_at IS NOT NULL) THEN
    RAISE EXCEPTION 'A fund of an opened round stays behind it' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER round_fund_keeps BEFORE UPDATE OR DELETE ON round_fund FOR EACH ROW EXECUTE FUNCTION keep_fund_of_opened_round();

CREATE FUNCTION keep_bounds_of_fund() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM round_fund f JOIN scholarship_round r ON r.id = f.round_id WHERE f.fund_id = OLD.id AND r.opened_at IS NOT NULL) THEN
    RAISE EXCEPTION 'What binds a fund of an opened round stays' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER fund_keeps BEFORE UPDATE ON fund FOR EACH ROW
  WHEN (NOT (NEW.states @> OLD.states AND NEW.states <@ OLD.states AND NEW.conditions @> OLD.conditions AND NEW.conditions <@ OLD.conditions
    AND NEW.populations @> OLD.populations AND NEW.populations <@ OLD.populations)
    OR (NEW.award_cap_cents, NEW.lifetime_cap_cents) IS DISTINCT FROM (OLD.award_cap_cents, OLD.lifetime_cap_cents))
  EXECUTE FUNCTION keep_bounds_of_fund();

DO $$
DECLARE guarded text;
BEGIN
  FOREACH guarded IN ARRAY ARRAY['program', 'form_version', 'policy_version', 'fund', 'scholarship_round', 'round_fund', 'round_move'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', guarded);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', guarded);
  END LOOP;
END $$;

-- Everybody reads of a round what was announced, and of its program what it is.
CREATE POLICY scholarship_round_read ON scholarship_round FOR SELECT USING (state <> 'PLANNED' OR acting_with('program.read'));
CREATE POLICY scholarship_round_add ON scholarship_round FOR INSERT WITH CHECK (acting_with('program.manage') AND state = 'PLANNED' AND opened_at IS NULL);
CREATE POLICY scholarship_round_write ON scholarship_round FOR UPDATE USING (acting_with('program.manage'));
CREATE POLICY scholarship_round_reopen ON scholarship_round FOR UPDATE USING (acting_with('round.reopen') AND state = 'CLOSED') WITH CHECK (acting_with('round.reopen') AND state = 'OPEN');
CREATE POLICY program_read ON program FOR SELECT USING (
  acting_with('program.read') OR EXISTS (SELECT FROM scholarship_round r WHERE r.program_id = program.id AND r.state <> 'PLANNED'));
CREATE POLICY program_add ON program FOR INSERT WITH CHECK (acting_with('program.manage'));
CREATE POLICY program_write ON program FOR UPDATE USING (acting_with('program.manage'));
CREATE POLICY form_version_read ON form_version FOR SELECT USING (acting_with('program.read'));
CREATE POLICY form_version_add ON form_version FOR INSERT WITH CHECK (acting_with('program.manage') AND published_by = acting_person());
CREATE POLICY policy_version_read ON policy_version FOR SELECT USING (acting_with('program.read'));
CREATE POLICY policy_version_add ON policy_version FOR INSERT WITH CHECK (acting_with('program.manage') AND published_by = acting_person());
CREATE POLICY round_move_read ON round_move FOR SELECT USING (acting_with('program.read'));
CREATE POLICY round_move_add ON round_move FOR INSERT WITH CHECK ((acting_with('program.manage') OR acting_with('round.reopen')) AND moved_by = acting_person());
CREATE POLICY round_fund_read ON round_fund FOR SELECT USING (acting_with('program.read'));
CREATE POLICY round_fund_add ON round_fund FOR INSERT WITH CHECK (acting_with('program.manage'));
CREATE POLICY round_fund_drop ON round_fund FOR DELETE USING (acting_with('program.manage'));
CREATE POLICY fund_read ON fund FOR SELECT USING (acting_with('fund.read'));
CREATE POLICY fund_add ON fund FOR INSERT WITH CHECK (acting_with('fund.manage'));
CREATE POLICY fund_write ON fund FOR UPDATE USING (acting_with('fund.manage'));

GRANT SELECT ON program, form_version, policy_version, fund, scholarship_round, round_fund, round_move TO open_window_app, open_window_backup;
GRANT INSERT ON program, form_version, policy_version, fund, scholarship_round, round_fund, round_move TO open_window_app;
GRANT UPDATE (name_en, name_es, description_en, description_es, contact, revision) ON program TO open_window_app;
GRANT UPDATE (name, states, conditions, populations, wished_states, wished_conditions, wished_populations, award_cap_cents, lifetime_cap_cents, revision)
  ON fund TO open_window_app;
GRANT UPDATE (name, kind, state, opens_at, closes_at, capacity, languages, form_version_id, policy_version_id, opened_at, revision)
  ON scholarship_round TO open_window_app;
GRANT DELETE ON round_fund TO open_window_app;
