/** F6: many decide the same case at once, at two doors. One of them wins, and what follows for the team happens once. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import postgres from 'postgres';
import { keyFile } from '../../apps/api/test/keys.ts';
import { signIn } from '../../apps/api/test/people.ts';
import { fillOwners } from '../../bench/desk.ts';
import { givenOn } from '../../prisma/seed/given.ts';
import { ruleOfThree, say, sized } from './chance.ts';
import { House, origin } from './house.ts';
import { post } from './ledger.ts';

const cases = sized(60, 1_000);
const deciders = 6;
const today = new Date().toISOString().slice(0, 10);

interface Decider {
  readonly personId: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

describe('F6, two decide at once', () => {
  let house: House;
  let people: readonly Decider[];
  beforeAll(async () => {
    house = await House.build();
    const doors = await Promise.all([house.product(), house.product()]);
    await Promise.all(doors.map((door) => door.start()));
    people = await Promise.all(
      Array.from({ length: deciders }, async (_, at) => {
        const url = doors[at % doors.length]?.url ?? '';
        const stage = { ownerUrl: house.ownerUrl, server: url, origin, now: () => new Date() };
        const { personId, headers } = await signIn(stage, 'DIRECTOR');
        return { personId, url, headers };
      }),
    );
  }, 120_000);
  afterAll(() => house.stop());

  /** Clean files that somebody else proposed to approve, with an owner each who is written to. */
  async function proposed(): Promise<readonly string[]> {
    const client = new pg.Client(house.ownerUrl);
    await client.connect();
    const teams = await givenOn(client, today, 'decided')
      .listings(
        Array.from({ length: cases }, () => ({
          status: 'IN_REVIEW' as const,
          checks: (verified) => verified.filter(({ item }) => item !== 48),
        })),
      )
      .finally(() => client.end());
    const sql = postgres(house.ownerUrl, { max: 1, onnotice: () => undefined });
    await fillOwners(sql, keyFile(), 1);
    await sql.end();
    const stage = { ownerUrl: house.ownerUrl, server: origin, origin, now: () => new Date() };
    const { personId: proposer } = await signIn(stage, 'LEAD_VETTER');
    const ids = await house.ask<{ id: string }>(
      `WITH opened AS (
         INSERT INTO vetting_case (reference, listing_id, kind, state, template_version, content_hash, opened_at, due_on, revision)
         SELECT 'F6-' || row_number() OVER (), r.listing_id, 'INITIAL', 'PROPOSED', '1', encode(sha256(convert_to(r.content::text, 'UTF8')), 'hex'), now(), current_date + 30, 3
         FROM listing_revision r WHERE r.listing_id = ANY ($1) AND r.state = 'DRAFT' RETURNING *),
       held AS (UPDATE listing l SET review_hash = o.content_hash FROM opened o WHERE o.listing_id = l.id),
       said AS (INSERT INTO vetting_declaration SELECT o.id, p, 'NONE', now() FROM opened o, unnest($2::uuid[]) p)
       INSERT INTO vetting_proposal (case_id, decision, reasons, proposed_by, proposed_at) SELECT id, 'APPROVE', '{}', $3, now() FROM opened
       RETURNING case_id AS id`,
      [teams.map(({ id }) => id), people.map(({ personId }) => personId), proposer],
    );
    return ids.map(({ id }) => id);
  }

  /** How many cases anything happened in not exactly once, of what must. */
  const notOnce = (each: string) =>
    house.count(
      `SELECT count(*) FROM (SELECT v.id, (${each}) AS times FROM vetting_case v WHERE v.reference LIKE 'F6-%') c WHERE times <> 1`,
    );

  it(`lets one of ${deciders} win in each of ${cases} cases, and carries out once what was decided`, async () => {
    const worker = await house.worker();
    await worker.start();
    const ids = await proposed();
    expect(ids).toHaveLength(cases);
    const statuses = new Map<number, number>();
    const contested: string[] = [];
    for (const [index, id] of ids.entries()) {
      const answers = await Promise.all(
        people.map(({ url, headers }, at) => {
          const isFor = (index + at) % 3 !== 0;
          const move = isFor ? { action: 'second' } : { action: 'oppose', words: 'The plan has three steps.' };
          return post(`${url}/api/v1/staff/cases/${id}/decisions`, { ...move, revision: 3 }, headers);
        }),
      );
      const all = answers.map((answer) => answer?.status ?? 0);
      for (const status of all) statuses.set(status, (statuses.get(status) ?? 0) + 1);
      if (all.filter((status) => status === 200).length !== 1) contested.push(id);
    }
    await house.done(['listing.vetted', 'vetting.tell']);

    say(`F6: ${JSON.stringify([...statuses])}; ${ruleOfThree(cases)}`);
    expect(contested).toEqual([]);
    expect([...statuses].sort()).toEqual([
      [200, cases],
      [409, cases * (deciders - 1)],
    ]);
    const audited = (action: string, subject: string) =>
      `SELECT count(*) FROM audit_event a WHERE a.action ${action} AND a.subject_id = ${subject}::text`;
    expect(await notOnce(`SELECT count(*) FROM vetting_move m WHERE m.case_id = v.id AND m.number = 4`)).toBe(0);
    expect(await notOnce(audited(`IN ('case.second', 'case.oppose')`, 'v.id'))).toBe(0);
    // What a seconded approval brings to its team, and an opposed one does not.
    const approved = (count: string) => `SELECT CASE v.state WHEN 'APPROVED' THEN (${count}) ELSE 1 - (${count}) END`;
    expect(await notOnce(approved(audited(`= 'listing.approve'`, 'v.listing_id')))).toBe(0);
    expect(
      await notOnce(approved(`SELECT count(*) FROM listing l WHERE l.id = v.listing_id AND l.status = 'LIVE'`)),
    ).toBe(0);
    expect(
      await notOnce(
        approved(
          `SELECT count(*) FROM verification_check k JOIN listing l ON l.service_id = k.service_id WHERE l.id = v.listing_id AND k.item = 48`,
        ),
      ),
    ).toBe(0);
    expect(
      await notOnce(
        approved(`SELECT count(*) FROM mail m JOIN role_grant g ON g.person_id = m.person_id JOIN listing l ON l.organization_id = g.organization_id
          WHERE l.id = v.listing_id AND m.template = 'teamNews'`),
      ),
    ).toBe(0);
    const seconded = await house.count(
      `SELECT count(*) FROM vetting_case WHERE reference LIKE 'F6-%' AND state = 'APPROVED'`,
    );
    expect([seconded > 0, seconded < cases]).toEqual([true, true]);
    await worker.kill('SIGTERM');
  });

  it('(positive control) finds out a desk that looks whether a case is open, and then writes', async () => {
    await house.ask(`CREATE TABLE naive_case (id integer PRIMARY KEY, is_open boolean NOT NULL);
      CREATE TABLE naive_decision (id integer NOT NULL);
      INSERT INTO naive_case SELECT n, true FROM generate_series(1, 20) n`);
    const hands = Array.from({ length: deciders }, () => new pg.Client(house.ownerUrl));
    await Promise.all(hands.map((hand) => hand.connect()));
    for (let id = 1; id <= 20; id++)
      await Promise.all(
        hands.map(async (hand) => {
          const { rows } = await hand.query<{ isOpen: boolean }>(
            'SELECT is_open AS "isOpen" FROM naive_case WHERE id = $1',
            [id],
          );
          if (rows[0]?.isOpen !== true) return;
          await hand.query('UPDATE naive_case SET is_open = false WHERE id = $1', [id]);
          await hand.query('INSERT INTO naive_decision VALUES ($1)', [id]);
        }),
      );
    await Promise.all(hands.map((hand) => hand.end()));
    const twice = await house.count(
      'SELECT count(*) FROM (SELECT id FROM naive_decision GROUP BY id HAVING count(*) > 1) d',
    );
    say(`F6 control: ${twice} of 20 decided more than once`);
    expect(twice).toBeGreaterThan(0);
  });
});
