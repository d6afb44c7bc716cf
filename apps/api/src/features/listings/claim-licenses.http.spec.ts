/** A person whom a public list names claims by a license, which two of the desk look up. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { type Api, seen, startApi } from '../../../test/api.ts';
import { givenPerson } from '../../../test/given.people.ts';
import { type Letters, startLetters } from '../../../test/letters.ts';
import type { SignedIn } from '../../../test/people.ts';
import { job } from '../../platform/auth/acting.ts';
import { Vault } from '../../platform/crypto/vault.ts';
import { Database } from '../../platform/database/database.ts';
import type { ClaimResponse, DeskClaimListResponse, DeskClaimMovedResponse } from './claims.dto.ts';

const [portal, desk] = ['/api/v1/account', '/api/v1/staff/claims'];
const license = { number: 'SECRET-77', state: 'CO' };
const source = 'State board: in force, the same name';

type Refused = { readonly blockers?: readonly string[]; readonly errors?: readonly { readonly pointer: string }[] };

describe('a claim by a license', () => {
  let letters: Letters;
  let api: Api;
  let owner: pg.Client;
  beforeAll(async () => {
    letters = await startLetters();
    api = await startApi({ environment: letters.environment });
    owner = new pg.Client(api.database.ownerUrl);
    await owner.connect();
  });
  afterAll(async () => {
    await owner.end();
    await api.stop();
    await letters.stop();
  });

  const listed = async (isPerson = true, postalCode: string | null = '80202'): Promise<string> => {
    const id = randomUUID();
    await owner.query(
      `INSERT INTO candidate (id, source, identity, digest, name_key, file, name, city, state, postal_code, is_person, slug)
       VALUES ($1::uuid, 'made-up', $3, $1::uuid, $1::uuid, 'list.csv', 'Ana Reyes', 'Denver', 'CO', $4, $2, $3)`,
      [id, isPerson, id, postalCode],
    );
    return id;
  };
  const ask = async ({ http }: SignedIn, candidateId: string, more: object = { license }) => {
    const body = { candidateId, way: 'LICENSE', language: 'en', ...more };
    const answer = await seen(http.post(`${portal}/claims`).send(body));
    return { status: answer.status, body: answer.body as ClaimResponse & Refused };
  };
  const move = async ({ http }: SignedIn, id: string, action: string, revision: number, more: object = {}) => {
    const answer = await seen(http.post(`${desk}/${id}/moves`).send({ action, revision, ...more }));
    return { status: answer.status, body: answer.body as DeskClaimMovedResponse & Refused };
  };
  const waiting = async ({ http }: SignedIn, id: string) =>
    ((await http.get(desk)).body as DeskClaimListResponse).items.find((item) => item.id === id);
  /** Somebody with an account that mail reaches. */
  const claimant = async (): Promise<{ readonly person: SignedIn; readonly mailbox: string }> => {
    const { id: personId, email: mailbox } = await givenPerson(api);
    return { person: await api.as('APPLICANT', { personId }), mailbox };
  };

  it('is looked up by one, confirmed by another, and won with a code to the claimant’s own mailbox', async () => {
    const { person, mailbox } = await claimant();
    const [vetter, lead] = [await api.as('VETTER'), await api.as('LEAD_VETTER')];
    const { id, state } = (await ask(person, await listed())).body;
    const seenByDesk = await waiting(vetter, id);
    const early = await move(lead, id, 'confirm', 0);
    const without = await move(vetter, id, 'lookUp', 0);
    await move(vetter, id, 'lookUp', 0, { source });
    const same = await move(vetter, id, 'confirm', 1);
    const before = await waiting(lead, id);
    const both = await Promise.all([move(lead, id, 'confirm', 1), move(await api.as('LEAD_VETTER'), id, 'confirm', 1)]);
    const letter = (await letters.to(api, mailbox)).at(-1) ?? '';
    const code = /\b\d{8}\b/.exec(letter)?.[0] ?? '';
    const won = await seen(person.http.post(`${portal}/claims/${id}/code`).send({ code }));

    expect([state, seenByDesk?.license, seenByDesk?.actionsOpen]).toEqual([
      'TO_LOOK_UP',
      license,
      ['lookUp', 'refuse'],
    ]);
    expect([early.body.blockers, without.body.errors?.[0]?.pointer]).toEqual([['WRONG_STATE'], '/source']);
    expect([same.body.blockers, before?.lookedUp]).toEqual([
      ['SAME_PERSON'],
      { source, on: '2026-06-15', isByMe: false },
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(both.map(({ body }) => body.code ?? null)).toEqual([null, null]);
    expect(letter).toContain('for a week');
    expect([won.status, (won.body as ClaimResponse).state]).toEqual([200, 'WON']);
  });

  it('is open only where the list names a person, and wants a license', async () => {
    const person = await api.as('APPLICANT');

    expect((await ask(person, await listed(false))).body.blockers).toEqual(['WAY_NOT_OPEN']);
    expect((await ask(person, await listed(), {})).body.errors?.[0]?.pointer).toBe('/license');
  });

  it('is of a place: what the list has no ZIP code for is neither found nor claimed', async () => {
    const person = await api.as('APPLICANT');
    const [whole, part] = [await listed(), await listed(true, null)];
    const { body } = await seen(person.http.get(`${portal}/claimable?query=Ana`));
    const found = (body as { readonly items: readonly { readonly id: string }[] }).items.map(({ id }) => id);

    expect([found.includes(whole), found.includes(part)]).toEqual([true, false]);
    expect((await ask(person, part)).status).toBe(404);
  });

  it('of what is somebody’s already waits for staff', async () => {
    const { person, mailbox } = await claimant();
    const candidate = await listed();
    const { id } = (await ask(person, candidate)).body;
    await move(await api.as('VETTER'), id, 'lookUp', 0, { source });
    await move(await api.as('LEAD_VETTER'), id, 'confirm', 1);
    await owner.query('INSERT INTO candidate_taken (candidate_id, taken_at) VALUES ($1, now())', [candidate]);
    const code = /\b\d{8}\b/.exec((await letters.to(api, mailbox)).at(-1) ?? '')?.[0] ?? '';
    const { body } = await seen(person.http.post(`${portal}/claims/${id}/code`).send({ code }));

    expect((body as ClaimResponse).state).toBe('WITH_STAFF');
  });

  it('is sealed in the database, which takes no confirmation by whoever looked it up', async () => {
    const { id } = (await ask(await api.as('APPLICANT'), await listed())).body;
    const vetter = await api.as('VETTER');
    await move(vetter, id, 'lookUp', 0, { source });
    const { rows } = await owner.query<{ text: string }>(
      'SELECT c::text AS text FROM candidate_claim c WHERE id = $1',
      [id],
    );
    const confirmed = owner.query(
      `UPDATE candidate_claim SET state = 'ASKED', code_hash = '\\x00', confirmed_by = looked_up_by WHERE id = $1`,
      [id],
    );

    expect(rows[0]?.text).not.toContain(license.number);
    await expect(confirmed).rejects.toThrow('candidate_claim_two_looks');
  });

  it('of somebody who is here no longer leaves the desk its list, without the number', async () => {
    const { person } = await claimant();
    const { id } = (await ask(person, await listed())).body;
    await api.get(Database).as(job, (tx) => api.get(Vault).destroy(tx, person.personId));

    expect(await waiting(await api.as('VETTER'), id)).toMatchObject({ state: 'TO_LOOK_UP', license: null });
  });
});
