-- Whoever is named in a team says whether what is said of them is right.

-- The people of the version that is being written, of what stands where nothing is; and the hash by which one part is known. An id says nothing of a person.
CREATE FUNCTION team_parts(asked uuid) RETURNS TABLE (place bigint, practitioner_id uuid, part jsonb, hash text)
LANGUAGE sql STABLE SET search_path = public AS $$
  SELECT t.place, (t.member->>'practitionerId')::uuid, t.member - 'practitionerId',
    encode(sha256(convert_to((t.member - 'practitionerId')::text, 'UTF8')), 'hex')
  FROM (SELECT content FROM listing_revision WHERE listing_id = asked AND state IN ('DRAFT', 'LIVE')
    ORDER BY state::text = 'DRAFT' DESC LIMIT 1) r, jsonb_array_elements(r.content->'team') WITH ORDINALITY AS t (member, place)
$$;

-- Who a named member is; null while somebody is invited. Nobody is two members of one team.
CREATE TABLE team_seat (
  id              uuid PRIMARY KEY DEFAULT uuidv7(),
  listing_id      uuid NOT NULL REFERENCES listing (id),
  practitioner_id uuid NOT NULL,
  invitation_id   uuid REFERENCES invitation (id) ON DELETE SET NULL,
  person_id       uuid REFERENCES person (id),
  UNIQUE (listing_id, practitioner_id),
  UNIQUE (listing_id, person_id)
);
CREATE INDEX team_seat_person ON team_seat (person_id);
CREATE UNIQUE INDEX team_seat_invitation ON team_seat (invitation_id);

-- What members said of their part, and of which words. Added and never changed.
CREATE TABLE member_answer (
  id          uuid PRIMARY KEY DEFAULT uuidv7(),
  seat_id     uuid NOT NULL REFERENCES team_seat (id),
  person_id   uuid NOT NULL REFERENCES person (id),
  answer      text NOT NULL CHECK (answer IN ('CONFIRMED', 'WRONG')),
  part_hash   text NOT NULL CHECK (part_hash ~ '^[0-9a-f]{64}$'),
  note_sealed text,
  answered_at timestamptz(6) NOT NULL,
  -- The last one counts, also of two in one moment.
  ordinal     bigint GENERATED ALWAYS AS IDENTITY,
  CONSTRAINT member_answer_says_what CHECK ((answer = 'WRONG') = (note_sealed IS NOT NULL))
);
CREATE INDEX member_answer_seat ON member_answer (seat_id, ordinal DESC);
CREATE INDEX member_answer_person ON member_answer (person_id);
CREATE FUNCTION keep_answer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND to_jsonb(NEW) - 'note_sealed' = to_jsonb(OLD) - 'note_sealed' THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'an answer is never changed' USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER member_answer_kept BEFORE UPDATE OR DELETE ON member_answer FOR EACH ROW EXECUTE FUNCTION keep_answer();

ALTER TABLE team_seat ENABLE ROW LEVEL SECURITY;
ALTER TABLE team_seat FORCE ROW LEVEL SECURITY;
CREATE POLICY team_seat_read ON team_seat FOR SELECT
  USING (person_id = acting_person() OR acts_for_listing(listing_id) OR acting_with('case.read') OR acting_with('door') OR acting_with('job'));
CREATE POLICY team_seat_add ON team_seat FOR INSERT WITH CHECK (acts_for_listing(listing_id));
-- An owner asks anew, an invited person sits down, and a member who is said otherwise has another id once it is handed in.
CREATE POLICY team_seat_change ON team_seat FOR UPDATE
  USING (acts_for_listing(listing_id) OR acting_with('listing.edit') OR acting_with('door') OR acting_with('job'));
ALTER TABLE member_answer ENABLE ROW LEVEL SECURITY;
ALTER TABLE member_answer FORCE ROW LEVEL SECURITY;
-- Whoever sees the seat.
CREATE POLICY member_answer_read ON member_answer FOR SELECT USING (EXISTS (SELECT FROM team_seat s WHERE s.id = seat_id));
CREATE POLICY member_answer_add ON member_answer FOR INSERT
  WITH CHECK (person_id = acting_person() AND EXISTS (SELECT FROM team_seat s WHERE s.id = seat_id AND s.person_id = acting_person()));
CREATE POLICY member_answer_rekey ON member_answer FOR UPDATE USING (acting_with('job'));
GRANT SELECT, INSERT ON team_seat, member_answer TO open_window_app;
GRANT UPDATE (practitioner_id, invitation_id, person_id) ON team_seat TO open_window_app;
GRANT UPDATE (practitioner_id) ON team_seat TO open_window_job;
GRANT UPDATE (note_sealed) ON member_answer TO open_window_job;
GRANT SELECT ON team_seat, member_answer TO open_window_backup;

-- Each named member with what they said last.
CREATE VIEW team_member WITH (security_invoker = true) AS
  SELECT x.id AS listing_id, p.place, p.practitioner_id, p.part, p.hash, s.id AS seat_id, s.person_id, s.invitation_id,
    a.id AS answer_id, a.answer, a.part_hash AS answered_hash, a.answered_at
  FROM listing x CROSS JOIN LATERAL team_parts(x.id) p
  LEFT JOIN team_seat s ON s.listing_id = x.id AND s.practitioner_id = p.practitioner_id
  LEFT JOIN LATERAL (SELECT * FROM member_answer WHERE seat_id = s.id ORDER BY ordinal DESC LIMIT 1) a ON true;
GRANT SELECT ON team_member TO open_window_app, open_window_job;

-- Owners invite for their own organization: a member gets no role by it.
ALTER TABLE invitation DROP CONSTRAINT invitation_roles_check;
ALTER TABLE invitation ADD CONSTRAINT invitation_roles_check CHECK (cardinality(roles) > 0 OR organization_id IS NOT NULL);
CREATE FUNCTION owns_organization(asked uuid) RETURNS boolean LANGUAGE sql STABLE SET search_path = public AS $$
  SELECT EXISTS (SELECT FROM role_grant g
    WHERE g.organization_id = asked AND g.person_id = acting_person() AND g.state = 'ACTIVE' AND g.role = 'PROVIDER_OWNER')
$$;
-- Whoever writes for the team sees whether somebody is invited.
CREATE POLICY invitation_of_own_team_read ON invitation FOR SELECT USING (cardinality(roles) = 0 AND EXISTS (SELECT FROM role_grant g
  WHERE g.organization_id = invitation.organization_id AND g.person_id = acting_person() AND g.state = 'ACTIVE'));
CREATE POLICY invitation_of_own_team ON invitation
  USING (owns_organization(organization_id) AND cardinality(roles) = 0)
  WITH CHECK (owns_organization(organization_id) AND cardinality(roles) = 0 AND invited_by = acting_person());
