/** Who is screened: people and organizations of every listing that is not over, also those of a version that is still being written. */
import type { Screened } from '@open-window/domain/exclusion.ts';
import { isValidNpi } from '@open-window/domain/npi.ts';
import type { Ask } from './exclusions.query.ts';

export const screenedTargets = ['PRACTITIONER', 'ORGANIZATION'] as const;
export type TargetKind = (typeof screenedTargets)[number];

export interface ScreenedTarget {
  readonly target: TargetKind;
  readonly id: string;
  readonly name: string;
  /** One for each name and state: whoever works in two states is looked for in both. */
  readonly readings: readonly Screened[];
  /** Where they practise, sorted. */
  readonly states: readonly string[];
  /** Among the vetted facts, so that a check of it can be written. */
  readonly isStored: boolean;
  readonly hasInvalidNpi: boolean;
}

interface Line {
  readonly target: TargetKind;
  readonly id: string;
  readonly first: string;
  readonly last: string;
  readonly organization: string;
  readonly npi: string;
  readonly state: string;
  readonly isPractice: boolean;
  readonly isStored: boolean;
}

const open = `SELECT l.id, l.organization_id, l.service_id, p.state FROM listing l JOIN location p ON p.id = l.location_id
  WHERE l.status NOT IN ('CLOSED', 'WITHDRAWN', 'REJECTED')`;

/** Drafts are written by hand: what is not of the form of a person yet is left out. */
const lines = `
  WITH open AS MATERIALIZED (${open}), drafted AS (
    SELECT m.member, coalesce(v.content #>> '{location,state}', o.state) AS state
    FROM open o JOIN listing_revision v ON v.listing_id = o.id AND v.state = 'DRAFT',
      jsonb_array_elements(CASE WHEN jsonb_typeof(v.content -> 'team') = 'array' THEN v.content -> 'team' ELSE '[]' END) m (member)
    WHERE m.member ->> 'practitionerId' ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
  )
  SELECT 'PRACTITIONER' AS target, p.id::text, p.given_name AS first, p.family_name AS last, '' AS organization, coalesce(p.npi, '') AS npi,
    o.state, true AS "isPractice", true AS "isStored"
  FROM open o JOIN practitioner_role r USING (service_id) JOIN practitioner p ON p.id = r.practitioner_id
  UNION SELECT 'PRACTITIONER', p.id::text, p.given_name, p.family_name, '', coalesce(p.npi, ''), c.state, false, true
  FROM open o JOIN practitioner_role r USING (service_id) JOIN practitioner p ON p.id = r.practitioner_id JOIN license c ON c.practitioner_id = p.id
  UNION SELECT 'PRACTITIONER', d.member ->> 'practitionerId', coalesce(d.member ->> 'givenName', ''), coalesce(d.member ->> 'familyName', ''), '',
    coalesce(d.member ->> 'npi', ''), d.state, true, EXISTS (SELECT FROM practitioner p WHERE p.id = (d.member ->> 'practitionerId')::uuid)
  FROM drafted d
  UNION SELECT 'ORGANIZATION', g.id::text, '', '', n.name, coalesce(g.npi, ''), o.state, true, true
  FROM open o JOIN organization g ON g.id = o.organization_id, unnest(ARRAY[g.name, g.legal_name]) n (name) WHERE n.name IS NOT NULL`;

/** In the order of their ids. */
export const whomToScreen = async (ask: Ask): Promise<readonly ScreenedTarget[]> =>
  targetsIn(
    await ask<Line>(`SELECT * FROM (${lines}) line ORDER BY target, id, state, first, last, organization, npi`),
  );

export async function whoIs(ask: Ask, target: string, id: string): Promise<ScreenedTarget | undefined> {
  const found = await ask<Line>(`SELECT * FROM (${lines}) line WHERE target = $1 AND id = $2`, [target, id]);
  return targetsIn(found)[0];
}

function targetsIn(found: readonly Line[]): readonly ScreenedTarget[] {
  const byTarget = new Map<string, Line[]>();
  for (const line of found) {
    const key = `${line.target} ${line.id}`;
    byTarget.set(key, [...(byTarget.get(key) ?? []), line]);
  }
  return [...byTarget.values()].flatMap((own) => {
    const [one] = own;
    if (one === undefined) return [];
    return {
      target: one.target,
      id: one.id,
      name: one.target === 'ORGANIZATION' ? one.organization : `${one.first} ${one.last}`.trim(),
      readings: own.map(readingOf),
      states: [...new Set(own.flatMap(({ isPractice, state }) => (isPractice ? [state] : [])))].sort(),
      isStored: own.some(({ isStored }) => isStored),
      hasInvalidNpi: own.some(({ npi }) => npi !== '' && !isValidNpi(npi)),
    };
  });
}

const readingOf = ({ npi, first, last, organization, state }: Line): Screened => ({
  npi, first, middle: '', last, suffix: '', otherNames: '', organization, birthDate: null, state,
}); // prettier-ignore
