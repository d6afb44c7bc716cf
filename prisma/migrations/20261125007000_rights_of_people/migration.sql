-- Rights that the first policies did not know: who reviews a broken glass, who holds back deletion, who invites a team.
CREATE POLICY break_glass_review ON break_glass USING (acting_with('breakGlass.review')) WITH CHECK (acting_with('breakGlass.review'));
CREATE POLICY legal_hold_manage ON legal_hold USING (acting_with('hold.manage')) WITH CHECK (acting_with('hold.manage'));
-- A vetter sees and writes invitations of teams, never those of staff.
CREATE POLICY invitation_of_teams ON invitation
  USING (acting_with('provider.invite') AND roles <@ ARRAY['PROVIDER_OWNER', 'PROVIDER_DELEGATE'])
  WITH CHECK (acting_with('provider.invite') AND roles <@ ARRAY['PROVIDER_OWNER', 'PROVIDER_DELEGATE']);

-- Those whose data was looked at are told later, once.
ALTER TABLE break_glass ADD COLUMN told_at timestamptz;

-- Pages of people: newest first.
CREATE INDEX person_newest ON person (created_at DESC, id DESC);
