/** What a claimant finds among candidates. */
import { Injectable } from '@nestjs/common';
import { claimTries, claimWaysOpen, ownDomainOf } from '@open-window/domain/claim.ts';
import type { Reader } from '../../platform/database/database.ts';
import { sql } from '../../platform/database/rows.ts';
import type { ClaimableItem, ClaimResponse } from './claims.dto.ts';
import type { StoredClaim } from './claims.store.ts';

export interface FoundCandidate {
  readonly id: string;
  readonly name: string;
  readonly city: string | null;
  readonly state: string;
  readonly website: string | null;
  readonly phone: string | null;
  readonly isPerson: boolean;
}

const claimable =
  'AND ($3::text IS NULL OR lower(city) LIKE $3) AND num_nulls(city, state, postal_code) = 0 AND NOT is_deactivated';
const shown = 'SELECT id, name, city, state, website, phone, is_person AS "isPerson" FROM candidate';

/** Taken or not: that is told to nobody who proved nothing. By name or by number, each along its index: an OR would read the whole list. */
const found = `
SELECT * FROM (
  (${shown} WHERE lower(name) LIKE $1 ${claimable} ORDER BY lower(name), id LIMIT 20)
  UNION (${shown} WHERE npi = $2 ${claimable} LIMIT 20)) c
ORDER BY lower(name), id LIMIT 20`;

const literal = (text: string): string => text.toLowerCase().replaceAll(/[\\%_]/g, '\\$&');

@Injectable()
export class ClaimsQuery {
  async find(reader: Reader, query: string, city: string | null): Promise<readonly FoundCandidate[]> {
    const place = city === null ? null : `${literal(city)}%`;
    const { rows } = await sql(reader).query<FoundCandidate>(found, [`${literal(query)}%`, query, place]);
    return rows;
  }
}

/** Only what the public list says, and of its telephone not even the number. */
export function presentFound({ website, phone, isPerson, ...candidate }: FoundCandidate): ClaimableItem {
  return { ...candidate, ways: claimWaysOpen({ website, phone, isPerson }), mailDomain: ownDomainOf(website) };
}

export function presentClaim(claim: StoredClaim, now: Date): ClaimResponse {
  const { id, candidateId, candidate, way, state, tries, askedAt, expiresAt, listingId } = claim;
  return {
    id,
    candidateId,
    name: candidate.name,
    city: candidate.city,
    way,
    state,
    isOver: expiresAt !== null && expiresAt <= now,
    triesLeft: claimTries - tries,
    askedAt: askedAt.toISOString(),
    expiresAt: expiresAt?.toISOString() ?? null,
    teamId: listingId,
  };
}
