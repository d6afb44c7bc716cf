/** What tests ask the database about many applications that were handled at once. */

/** All that the desk could have changed of them. */
export const tracesOf = `
  SELECT a.id, a.revision, a.owner_id, a.status, (SELECT count(*) FROM application_move m WHERE m.application_id = a.id) AS moves,
    (SELECT count(*) FROM application_run r WHERE r.application_id = a.id) AS runs,
    (SELECT count(*) FROM audit_event e WHERE e.subject_id = a.id::text AND e.action <> 'application.read') AS lines
  FROM application a WHERE a.id = ANY ($1) ORDER BY a.id`;

/** How often one thing was done with each, in their order. */
export const timesDone = `
  SELECT count(m.number)::int AS n FROM unnest($1::uuid[]) WITH ORDINALITY i (id, o)
  LEFT JOIN application_move m ON m.application_id = i.id AND m.action = $2 GROUP BY i.o ORDER BY i.o`;
