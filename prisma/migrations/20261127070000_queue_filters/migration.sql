-- What the queue of the desk is filtered by stands in the row that the queue is read from, so that each filter goes along an index however many lie there.
ALTER TABLE application
  ADD COLUMN proof_state text,
  ADD COLUMN medical_state text,
  -- Whoever screens it.
  ADD COLUMN owner_id uuid REFERENCES person (id);

UPDATE application a SET proof_state = v.state FROM application_verification v WHERE v.application_id = a.id;
UPDATE application a SET medical_state = m.state FROM application_medical m WHERE m.application_id = a.id;

-- Of drafts there is nothing in these: they are written every few seconds.
CREATE INDEX application_queue_round ON application (round_id, status, submitted_at, id) WHERE submitted_at IS NOT NULL;
CREATE INDEX application_queue_proof ON application (proof_state, status, submitted_at, id) WHERE submitted_at IS NOT NULL;
CREATE INDEX application_queue_medical ON application (medical_state, status, submitted_at, id) WHERE submitted_at IS NOT NULL;
CREATE INDEX application_queue_language ON application (language, status, submitted_at, id) WHERE submitted_at IS NOT NULL;
CREATE INDEX application_queue_owner ON application (owner_id, status, submitted_at, id);
CREATE INDEX application_pair_open ON application_pair (first_id, second_id) WHERE state = 'FLAGGED';
CREATE INDEX application_pair_open_second ON application_pair (second_id) WHERE state = 'FLAGGED';

-- Whoever moves a track may not write in the application itself.
CREATE FUNCTION copy_proof_state() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public SET app.rights = 'job' AS $$
BEGIN
  UPDATE application SET proof_state = NEW.state WHERE id = NEW.application_id;
  RETURN NULL;
END $$;
CREATE TRIGGER application_verification_copied AFTER INSERT OR UPDATE OF state ON application_verification FOR EACH ROW EXECUTE FUNCTION copy_proof_state();

CREATE FUNCTION copy_medical_state() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public SET app.rights = 'job' AS $$
BEGIN
  UPDATE application SET medical_state = NEW.state WHERE id = NEW.application_id;
  RETURN NULL;
END $$;
CREATE TRIGGER application_medical_copied AFTER INSERT OR UPDATE OF state ON application_medical FOR EACH ROW EXECUTE FUNCTION copy_medical_state();

GRANT UPDATE (owner_id) ON application TO open_window_app;
