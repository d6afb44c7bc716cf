/** People who are signed in already, for tests of everything behind a door. */
import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import { doorOf, type Role } from '@open-window/domain/access.ts';
import { lifetimes, type Strength } from '@open-window/domain/session.ts';
import pg from 'pg';
import request from 'supertest';
import { digestOf, newSecret } from '../src/platform/auth/secrets.ts';
import { csrfTokenOf } from '../src/platform/auth/sessions.ts';

export interface SignedIn {
  readonly personId: string;
  readonly sessionId: string;
  /** What the cookie holds. */
  readonly token: string;
  /** The cookie, and the token against forged requests. */
  readonly headers: Readonly<Record<string, string>>;
  /** Sends the cookie, the token against forged requests and the origin. */
  readonly http: ReturnType<typeof request.agent>;
}

export interface SignInOptions {
  /** Somebody who exists; a new person by default. */
  readonly personId?: string;
  /** For providers. */
  readonly organizationId?: string;
  /** Default true: proved who they are a moment ago. */
  readonly isElevated?: boolean;
  /** Default true: with the second factor. */
  readonly isComplete?: boolean;
  readonly strength?: Strength;
}

interface Stage {
  readonly ownerUrl: string;
  /** In this process, or where another one answers. */
  readonly server: Server | string;
  readonly origin: string;
  readonly now: () => Date;
}

/** A person with a role and a session, written by the owner of the database: how one comes by them is tested elsewhere. */
export async function signIn(
  { ownerUrl, server, origin, now }: Stage,
  role: Role,
  options: SignInOptions = {},
): Promise<SignedIn> {
  const { personId = randomUUID(), organizationId = null, isElevated = true, isComplete = true } = options;
  const door = doorOf(role);
  const { strength = door === 'staff' ? 'TWO_FACTORS' : 'PASSPHRASE' } = options;
  const [sessionId, token, at] = [randomUUID(), newSecret(), now()];
  const later = (milliseconds: number) => new Date(at.getTime() + milliseconds);
  const owner = new pg.Client(ownerUrl);
  await owner.connect();
  try {
    await owner.query('INSERT INTO person (id) VALUES ($1) ON CONFLICT DO NOTHING', [personId]);
    await owner.query(
      `INSERT INTO role_grant (person_id, role, organization_id, state, proposed_at) VALUES ($1, $2, $3, 'ACTIVE', $4) ON CONFLICT DO NOTHING`,
      [personId, role, organizationId, at],
    );
    await owner.query(
      `INSERT INTO session (id, token_hash, person_id, door, strength, is_complete, created_at, last_seen_at, absolute_until, elevated_until)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $7, $8, $9)`,
      [
        sessionId,
        digestOf(token),
        personId,
        door,
        strength,
        isComplete,
        at,
        later(lifetimes[door].absoluteMs),
        isElevated ? later(900_000) : null,
      ],
    );
  } finally {
    await owner.end();
  }
  const headers = {
    Cookie: `${door === 'staff' ? '__Host-kap-staff' : '__Host-kap'}=${token}`,
    'X-CSRF-Token': csrfTokenOf(token),
  };
  const http = request.agent(server).set('Origin', origin).set(headers);
  return { personId, sessionId, token, headers, http };
}
