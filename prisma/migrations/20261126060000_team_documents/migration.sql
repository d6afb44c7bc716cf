-- Papers that a team brings for its checks. A newer one takes the place of an older one, which stays; taken back is only what nobody was shown.
CREATE TABLE team_document (
  id            uuid PRIMARY KEY DEFAULT uuidv7(),
  listing_id    uuid NOT NULL REFERENCES listing (id),
  file_id       uuid NOT NULL UNIQUE REFERENCES stored_file (id) ON DELETE CASCADE,
  kind          text NOT NULL CHECK (kind ~ '^[A-Z_]{2,40}$'),
  expires_on    date,
  replaces_id   uuid REFERENCES team_document (id) ON DELETE SET NULL,
  added_by      uuid NOT NULL REFERENCES person (id),
  added_at      timestamptz(6) NOT NULL,
  taken_back_at timestamptz(6)
);
CREATE INDEX team_document_listing ON team_document (listing_id, added_at DESC);
CREATE INDEX team_document_replaces ON team_document (replaces_id) WHERE replaces_id IS NOT NULL;
CREATE INDEX team_document_expires ON team_document (listing_id) WHERE expires_on IS NOT NULL AND taken_back_at IS NULL;

-- Once the team has sent its version, whoever checks it may have read what came with it. What comes to a team that is public is sent by coming.
CREATE FUNCTION is_handed_in(document team_document) RETURNS boolean LANGUAGE sql STABLE SET search_path = public AS $$
  SELECT EXISTS (SELECT FROM listing l WHERE l.id = document.listing_id AND (l.review_hash IS NOT NULL OR l.status NOT IN ('DRAFT', 'CHANGES_REQUESTED')))
    OR EXISTS (SELECT FROM listing_revision r WHERE r.listing_id = document.listing_id AND r.submitted_at >= document.added_at)
$$;

ALTER TABLE team_document ENABLE ROW LEVEL SECURITY;
ALTER TABLE team_document FORCE ROW LEVEL SECURITY;
CREATE POLICY team_document_read ON team_document FOR SELECT USING (acts_for_listing(listing_id));
CREATE POLICY team_document_add ON team_document FOR INSERT WITH CHECK (acts_for_listing(listing_id) AND added_by = acting_person() AND taken_back_at IS NULL);
CREATE POLICY team_document_change ON team_document FOR UPDATE USING (acts_for_listing(listing_id));
CREATE POLICY team_document_of_the_desk ON team_document FOR SELECT USING (acting_with('case.read') OR acting_with('job'));
CREATE POLICY team_document_take_back ON team_document AS RESTRICTIVE FOR UPDATE USING (NOT is_handed_in(team_document)) WITH CHECK (taken_back_at IS NOT NULL);
CREATE POLICY team_document_of_jobs ON team_document FOR DELETE USING (acting_with('job'));
GRANT SELECT, INSERT ON team_document TO open_window_app;
GRANT UPDATE (taken_back_at) ON team_document TO open_window_app;
GRANT DELETE ON team_document TO open_window_job;
GRANT SELECT ON team_document TO open_window_backup;

-- Files of a team are for its people and the desk.
CREATE POLICY stored_file_of_the_team ON stored_file FOR SELECT
  USING (record_kind = 'LISTING' AND (acts_for_listing(record_id) OR acting_with('case.read')));
CREATE POLICY stored_file_of_the_team_gone ON stored_file FOR UPDATE
  USING (record_kind = 'LISTING' AND acts_for_listing(record_id)) WITH CHECK (record_kind = 'LISTING' AND acts_for_listing(record_id));

ALTER TABLE monitor_event DROP CONSTRAINT monitor_event_kind_check;
ALTER TABLE monitor_event ADD CONSTRAINT monitor_event_kind_check CHECK (kind IN (
  'DUE_SOON', 'RECREDENTIAL', 'LAPSED', 'HIDDEN', 'FAILED', 'NOT_CONFIRMED', 'OURS_LATE', 'RULE_ENDS', 'RULE_ENDED', 'DOCUMENT_ENDS', 'DOCUMENT_ENDED', 'RESTORED'));

-- Who signed the scholarship agreement for a team, under which very words and terms. Added and never changed: new terms are a new signature.
CREATE TABLE agreement_signature (
  id               uuid PRIMARY KEY DEFAULT uuidv7(),
  listing_id       uuid NOT NULL REFERENCES listing (id),
  text_version     text NOT NULL,
  language         text NOT NULL CHECK (language IN ('en', 'es')),
  text_hash        text NOT NULL CHECK (text_hash ~ '^[0-9a-f]{64}$'),
  rate_cents       integer NOT NULL CHECK (rate_cents >= 0),
  discount_percent integer NOT NULL CHECK (discount_percent BETWEEN 0 AND 100),
  slots            integer NOT NULL CHECK (slots >= 1),
  terms_hash       text NOT NULL CHECK (terms_hash ~ '^[0-9a-f]{64}$'),
  signed_by        uuid NOT NULL REFERENCES person (id),
  signer_role      text NOT NULL,
  name_sealed      text NOT NULL,
  signed_at        timestamptz(6) NOT NULL,
  -- The last one binds, also of two in one moment.
  ordinal          bigint GENERATED ALWAYS AS IDENTITY
);
CREATE INDEX agreement_signature_listing ON agreement_signature (listing_id, ordinal DESC);
-- The name of who signed may be sealed under a newer key; nothing else of a signature ever changes.
CREATE FUNCTION keep_signature() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND to_jsonb(NEW) - 'name_sealed' = to_jsonb(OLD) - 'name_sealed' THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'a signature is never changed' USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER agreement_signature_kept BEFORE UPDATE OR DELETE ON agreement_signature FOR EACH ROW EXECUTE FUNCTION keep_signature();
ALTER TABLE agreement_signature ENABLE ROW LEVEL SECURITY;
ALTER TABLE agreement_signature FORCE ROW LEVEL SECURITY;
CREATE POLICY agreement_signature_read ON agreement_signature FOR SELECT
  USING (acts_for_listing(listing_id) OR acting_with('case.read') OR acting_with('job'));
CREATE POLICY agreement_signature_add ON agreement_signature FOR INSERT WITH CHECK (acts_for_listing(listing_id) AND signed_by = acting_person());
CREATE POLICY agreement_signature_rekey ON agreement_signature FOR UPDATE USING (acting_with('job'));
GRANT SELECT, INSERT ON agreement_signature TO open_window_app;
GRANT UPDATE (name_sealed) ON agreement_signature TO open_window_job;
GRANT SELECT ON agreement_signature TO open_window_backup;
