-- Owners say who writes for their organization; the last one stays.

-- Asks with the rights of the door, because the policy of the table that it reads asks it.
CREATE OR REPLACE FUNCTION owns_organization(asked uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public SET app.rights = 'door' AS $$
  SELECT EXISTS (SELECT FROM role_grant g
    WHERE g.organization_id = asked AND g.person_id = acting_person() AND g.state = 'ACTIVE' AND g.role = 'PROVIDER_OWNER')
$$;
-- Never asked for one's own rows, nor by who sees all of them.
CREATE POLICY role_grant_of_own_team ON role_grant
  USING (CASE WHEN organization_id IS NULL OR person_id = acting_person() OR acting_with('door') OR acting_with('job') THEN false
    ELSE owns_organization(organization_id) END)
  WITH CHECK (CASE WHEN organization_id IS NULL OR person_id = acting_person() OR acting_with('door') OR acting_with('job') THEN false
    ELSE role IN ('PROVIDER_OWNER', 'PROVIDER_DELEGATE') AND owns_organization(organization_id) END);

-- Those who write for an organization, for themselves alone: names are sealed, addresses are not among them.
CREATE FUNCTION people_of_organization(asked uuid)
RETURNS TABLE (grant_id uuid, person_id uuid, role text, revision integer, since timestamptz, name_sealed text, language text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public SET app.rights = 'door' AS $$
  SELECT g.id, g.person_id, g.role, g.revision, coalesce(g.confirmed_at, g.proposed_at), p.name_sealed, p.language
  FROM role_grant g JOIN person p ON p.id = g.person_id
  WHERE g.organization_id = asked AND g.state = 'ACTIVE' AND p.status = 'ACTIVE'
    AND EXISTS (SELECT FROM role_grant own WHERE own.organization_id = asked AND own.person_id = acting_person() AND own.state = 'ACTIVE')
  ORDER BY g.role DESC, 5, g.id
$$;

-- Two owners who remove each other at once meet at this lock. Deletion of an account, and staff, may leave nobody.
CREATE FUNCTION keep_an_owner() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public SET app.rights = 'door' AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(NEW.organization_id::text, 32));
  IF NOT EXISTS (SELECT FROM role_grant g JOIN person p ON p.id = g.person_id
    WHERE g.organization_id = NEW.organization_id AND g.role = 'PROVIDER_OWNER' AND g.state = 'ACTIVE' AND p.status = 'ACTIVE') THEN
    RAISE EXCEPTION 'the last owner' USING ERRCODE = 'check_violation', CONSTRAINT = 'keep_an_owner';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER role_grant_keep_an_owner AFTER UPDATE OF state ON role_grant FOR EACH ROW
  WHEN (OLD.role = 'PROVIDER_OWNER' AND OLD.organization_id IS NOT NULL AND OLD.state = 'ACTIVE' AND NEW.state <> 'ACTIVE'
    AND NOT acting_with('job') AND NOT acting_with('person.manage')) EXECUTE FUNCTION keep_an_owner();

DROP POLICY invitation_of_own_team ON invitation;
CREATE POLICY invitation_of_own_team ON invitation
  USING (owns_organization(organization_id) AND roles <@ ARRAY['PROVIDER_DELEGATE'])
  WITH CHECK (owns_organization(organization_id) AND roles <@ ARRAY['PROVIDER_DELEGATE'] AND invited_by = acting_person());
