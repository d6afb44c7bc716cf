-- One look at a session for every request: before it, nobody knows who asks, so it runs with the rights of the door.
CREATE FUNCTION session_with(hash bytea, at timestamptz)
RETURNS TABLE (id uuid, person_id uuid, door text, strength text, is_complete boolean, last_seen_at timestamptz, absolute_until timestamptz,
  elevated_until timestamptz, ended_at timestamptz, is_active boolean, grants jsonb, break_glass_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public SET app.rights = 'door' AS $$
  SELECT s.id, s.person_id, s.door, s.strength, s.is_complete, s.last_seen_at, s.absolute_until, s.elevated_until, s.ended_at, p.status = 'ACTIVE',
    coalesce((SELECT jsonb_agg(jsonb_build_object('role', g.role, 'organizationId', g.organization_id) ORDER BY g.role)
      FROM role_grant g WHERE g.person_id = s.person_id AND g.state = 'ACTIVE'), '[]'),
    (SELECT b.id FROM break_glass b WHERE b.person_id = s.person_id AND b.closed_at IS NULL AND b.expires_at > at ORDER BY b.opened_at DESC LIMIT 1)
  FROM session s JOIN person p ON p.id = s.person_id
  WHERE s.token_hash = hash
$$;

-- The last visit, once a minute at most.
CREATE FUNCTION touch_session(of_session uuid, at timestamptz) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public SET app.rights = 'door' AS $$
  UPDATE session SET last_seen_at = at WHERE id = of_session AND ended_at IS NULL AND last_seen_at < at
$$;
REVOKE ALL ON FUNCTION session_with(bytea, timestamptz), touch_session(uuid, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION session_with(bytea, timestamptz), touch_session(uuid, timestamptz) TO open_window_app;
