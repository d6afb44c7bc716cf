/** After a breach: whose data one account touched, what of it, and when first and last; from the log alone. */
import postgres from 'postgres';

export interface BreachScope {
  readonly people: readonly AffectedPerson[];
  /** What was touched besides: lists, exports, and things that are about nobody. */
  readonly others: readonly TouchedThing[];
}

interface AffectedPerson {
  readonly personId: string;
  readonly firstAt: string;
  readonly lastAt: string;
  readonly times: number;
  readonly actions: readonly string[];
  /** Kinds of things, and names of fields where the log knows them. */
  readonly kinds: readonly string[];
  readonly fields: readonly string[];
}

interface TouchedThing {
  readonly action: string;
  readonly kind: string;
  readonly times: number;
  readonly firstAt: string;
  readonly lastAt: string;
}

export interface Suspicion {
  readonly actorId: string;
  readonly from: Date;
  /** Not including this instant. */
  readonly to: Date;
}

const dayMs = 86_400_000;
const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;
const day = /^\d{4}-\d\d-\d\d$/;

/** Of what the operator wrote: days in UTC, both included; without them, always. */
export function suspicionOf({
  actor,
  from = '1970-01-01',
  to = '9999-12-30',
}: Readonly<Record<string, unknown>>): Suspicion {
  const isDay = (text: unknown): text is string =>
    typeof text === 'string' && day.test(text) && !Number.isNaN(Date.parse(text));
  if (typeof actor !== 'string' || !uuid.test(actor))
    throw new Error('Say whose reading it is about: --actor and the id of a person.');
  if (!isDay(from) || !isDay(to)) throw new Error('--from and --to are days, such as 2026-06-15.');
  return { actorId: actor, from: new Date(from), to: new Date(Date.parse(to) + dayMs) };
}

export async function breachScope(url: string, { actorId, from, to }: Suspicion): Promise<BreachScope> {
  const sql = postgres(url, {
    max: 1,
    onnotice: () => undefined,
    connection: { application_name: 'open-window', options: '-c app.rights=job -c TimeZone=UTC' },
  });
  try {
    return await sql.begin('ISOLATION LEVEL REPEATABLE READ READ ONLY', async (tx) => {
      const own = tx`actor_id = ${actorId} AND at >= ${from} AND at < ${to}`;
      const instant = tx`'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`;
      const people = await tx<AffectedPerson[]>`
        SELECT person_id AS "personId", to_char(min(at), ${instant}) AS "firstAt", to_char(max(at), ${instant}) AS "lastAt",
          count(DISTINCT seq)::integer AS times, array_agg(DISTINCT action) AS actions, array_agg(DISTINCT subject_kind) AS kinds,
          coalesce(array_agg(DISTINCT field) FILTER (WHERE field IS NOT NULL), '{}') AS fields
        FROM audit_event LEFT JOIN LATERAL unnest(fields) AS field ON true
        WHERE ${own} AND person_id IS NOT NULL AND person_id <> actor_id GROUP BY person_id ORDER BY min(seq)`;
      const others = await tx<TouchedThing[]>`
        SELECT action, subject_kind AS kind, count(*)::integer AS times, to_char(min(at), ${instant}) AS "firstAt",
          to_char(max(at), ${instant}) AS "lastAt"
        FROM audit_event WHERE ${own} AND person_id IS NULL GROUP BY action, subject_kind ORDER BY min(seq)`;
      return { people: [...people], others: [...others] };
    });
  } finally {
    await sql.end();
  }
}
