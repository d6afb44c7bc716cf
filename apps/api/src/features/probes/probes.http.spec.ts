/** A team that people cannot reach is tried again before it is hidden, hears of it, and is back when it answers. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Listing } from '@open-window/domain/listing.ts';
import pg from 'pg';
import { seen } from '../../../test/api.ts';
import { directory, startDirectory, type Stage } from '../../../test/directory.ts';
import { givenPerson } from '../../../test/given.people.ts';
import { runJobs } from '../../../test/jobs.ts';
import type { SignedIn } from '../../../test/people.ts';
import { Database } from '../../platform/database/database.ts';
import { Jobs } from '../../platform/jobs/jobs.ts';
import type { JobName } from '../../platform/jobs/queues.ts';
import type { ProbeListResponse, ProbeResponse } from './probes.dto.ts';
import { queueOf } from './probes.query.ts';

const probes = '/api/v1/staff/probes';
let stage: Stage;
let vetter: SignedIn;
beforeAll(async () => {
  stage = await startDirectory();
});
afterAll(() => stage.stop());
beforeEach(async () => {
  await stage.owner.query(
    `DELETE FROM contact_probe; DELETE FROM monitor_event; DELETE FROM monitor_run; DELETE FROM mail`,
  );
  await stage.owner.query(`UPDATE listing SET status = 'WITHDRAWN'`);
  await on('2026-06-15');
});

const on = async (day: string): Promise<void> => {
  stage.api.clock.moveTo(`${day}T15:00:00Z`);
  vetter = await stage.api.as('VETTER');
};
const job = async (name: JobName): Promise<void> => {
  await stage.api.get(Database).transaction((tx) => stage.api.get(Jobs).send(tx, name));
  await runJobs(stage.api);
};
const list = async (): Promise<ProbeListResponse> => (await seen(vetter.http.get(probes))).body as ProbeListResponse;
const first = async (): Promise<ProbeResponse> => {
  const { items } = await list();
  return (await seen(vetter.http.get(`${probes}/${items[0]?.id ?? ''}`))).body as ProbeResponse;
};
const record = async (id: string, outcome: string, way = 'PHONE', who = vetter) => {
  const { status, body } = await seen(who.http.post(`${probes}/${id}/outcomes`).send({ way, outcome }));
  return { status, body: body as { reason?: string; dueOn?: string; blockers?: string[] } };
};
/** Tries the one team and records what came of it. */
const tried = async (outcome: string, way = 'PHONE') => record((await first()).id, outcome, way);
const given = (calledOn = '2026-04-01', dueOn = '2029-06-01'): Promise<Listing> =>
  stage.given.listing({
    checks: (verified) =>
      verified.map((check) => ({
        ...check,
        performedOn: calledOn,
        nextDueOn: check.item === 45 ? dueOn : '2029-06-01',
      })),
    service: { attestedOn: null },
  });
const isFound = async (listing: Listing): Promise<boolean> => {
  await stage.settled();
  return (await stage.get(`listings/${listing.slug}`)).status === 200;
};
const contactChecks = async (listing: Listing) =>
  (
    await stage.owner.query<{ line: string }>(
      `SELECT concat_ws(' ', to_char(performed_on, 'MM-DD'), result, method, source, to_char(next_due_on, 'MM-DD')) AS line FROM verification_check
       WHERE location_id = $1 AND item = 45 AND performed_by IS NOT NULL AND superseded_at IS NULL ORDER BY performed_on`,
      [listing.location.id],
    )
  ).rows.map(({ line }) => line);

describe('the plan', () => {
  it('names each place once, two weeks before its last result ends, however often it is made', async () => {
    const listing = await given('2026-06-01', '2026-08-30');
    await job('probe.schedule');
    await job('probe.schedule');
    expect((await list()).items).toMatchObject([{ listingId: listing.id, reason: 'ROUTINE', dueOn: '2026-08-16' }]);
  });

  it('catches up after a pause with one call, due today, and lets go of who is no longer public', async () => {
    const late = await given('2026-01-01', '2026-04-01');
    const gone = await given('2026-01-01', '2026-04-01');
    await job('probe.schedule');
    await stage.owner.query(`UPDATE listing SET status = 'SUSPENDED' WHERE id = $1`, [gone.id]);
    await job('probe.schedule');
    expect((await list()).items).toMatchObject([{ listingId: late.id, dueOn: '2026-06-15' }]);
    const { rows } = await stage.owner.query('SELECT count(*)::int AS count FROM contact_probe');
    expect(rows).toEqual([{ count: 1 }]);
  });
});

describe('a team that is reached', () => {
  it('has point 45 verified by a call, and is called again before it ends', async () => {
    const listing = await given();
    await job('probe.schedule');
    expect(await tried('APPT_OFFERED')).toMatchObject({
      status: 201,
      body: { reason: 'ROUTINE', dueOn: '2026-08-31' },
    });
    expect(await contactChecks(listing)).toEqual(['06-15 VERIFIED PHONE_PROBE Call 09-13']);
    expect((await first()).made).toMatchObject([{ madeOn: '2026-06-15', way: 'PHONE', outcome: 'APPT_OFFERED' }]);
  });

  it('is looked at by the desk when what they say is not what the page says', async () => {
    const listing = await given();
    await job('probe.schedule');
    await tried('PRICE_DIFFERS', 'EMAIL');
    await runJobs(stage.api);
    const { rows } = await stage.owner.query('SELECT kind, priority FROM vetting_case WHERE listing_id = $1', [
      listing.id,
    ]);
    expect([await contactChecks(listing), rows]).toEqual([
      ['06-15 VERIFIED PHONE_PROBE Mail 09-13'],
      [{ kind: 'OFF_CYCLE', priority: 'HIGH' }],
    ]);
  });
});

describe('a team that is not reached', () => {
  const owned = async (): Promise<Listing> => {
    const listing = await given('2026-04-01', '2026-06-25');
    const { id } = await givenPerson(stage.api);
    await stage.owner.query(`UPDATE role_grant SET role = 'PROVIDER_OWNER', organization_id = $1 WHERE person_id = $2`, [listing.organizationId, id]); // prettier-ignore
    await job('probe.schedule');
    return listing;
  };
  const mails = async (): Promise<string[]> =>
    (await stage.owner.query<{ template: string }>(`SELECT template FROM mail WHERE template LIKE 'team%' ORDER BY queued_at, id`)).rows.map(({ template }) => template); // prettier-ignore

  it('is called again on another day of the week, then hidden, hears of both, and is back when it answers', async () => {
    const listing = await owned();
    expect((await tried('DISCONNECTED')).body).toEqual({ reason: 'FAILED_BEFORE', dueOn: '2026-06-23' });
    await job('monitor.run');
    expect([await isFound(listing), await mails()]).toEqual([true, ['teamLapsed']]);

    await on('2026-06-22');
    expect(await tried('NO_REPLY')).toMatchObject({ status: 409, body: { blockers: ['TOO_SOON'] } });
    await on('2026-06-23');
    expect((await tried('NO_REPLY')).status).toBe(201);
    await job('monitor.run');
    expect([await isFound(listing), await mails()]).toEqual([false, ['teamLapsed', 'teamLapsed']]);

    expect((await tried('APPT_OFFERED')).status).toBe(201);
    await on('2026-06-24');
    await job('monitor.run');
    expect([await isFound(listing), await mails()]).toEqual([true, ['teamLapsed', 'teamLapsed', 'teamBack']]);
    expect(await contactChecks(listing)).toEqual([
      '06-15 FAILED PHONE_PROBE Call 09-13',
      '06-23 VERIFIED PHONE_PROBE Call 09-21',
    ]);
  });

  it('has time to answer a message, which says nothing yet and is left once', async () => {
    const listing = await owned();
    expect((await tried('LEFT_MESSAGE')).body).toEqual({ reason: 'MESSAGE_LEFT', dueOn: '2026-06-18' });
    await on('2026-06-18');
    expect(await tried('LEFT_MESSAGE')).toMatchObject({ status: 409, body: { blockers: ['MESSAGE_LEFT_BEFORE'] } });
    expect(await contactChecks(listing)).toEqual([]);
  });
});

describe('a report of the public', () => {
  const report = async (listing: Listing, reason: string): Promise<string> => {
    await stage.settled();
    const { body } = await seen(stage.api.http.post(`${directory}/listings/${listing.slug}/reports`).send({ reason }));
    await runJobs(stage.api);
    return (body as { reference: string }).reference;
  };

  it('about the phone brings the next call forward, and takes no time from who was called in vain', async () => {
    const listing = await given('2026-06-01', '2026-08-30');
    await job('probe.schedule');
    await report(listing, 'WRONG_PHONE');
    expect((await list()).items).toMatchObject([{ reason: 'REPORT', dueOn: '2026-06-15' }]);
    await tried('WRONG_NUMBER');
    await report(listing, 'CLOSED');
    expect((await list()).items).toMatchObject([{ reason: 'FAILED_BEFORE', dueOn: '2026-06-23' }]);
  });

  it('about a price opens a case once somebody of the desk finds that there is something in it, and not before', async () => {
    const listing = await given();
    const [idle, true_] = [await report(listing, 'PRICE_DIFFERED'), await report(listing, 'PRICE_DIFFERED')];
    const settle = async (reference: string, move: object): Promise<{ kind: string }[]> => {
      await seen(vetter.http.post(`/api/v1/staff/reports/${reference}/moves`).send({ revision: 0, ...move }));
      await runJobs(stage.api);
      const { rows } = await stage.owner.query<{ kind: string }>(
        'SELECT kind FROM vetting_case WHERE listing_id = $1',
        [listing.id],
      );
      return rows;
    };
    expect(await settle(idle, { action: 'reject', outcome: 'DUPLICATE' })).toEqual([]);
    expect(await settle(true_, { action: 'resolve', outcome: 'TEAM_ASKED' })).toEqual([{ kind: 'OFF_CYCLE' }]);
    expect((await list()).items).toEqual([]);
  });
});

describe('the desk', () => {
  it('takes one of two outcomes that are recorded at once', async () => {
    await given();
    await job('probe.schedule');
    const [{ id }, other] = [await first(), await stage.api.as('LEAD_VETTER')];
    const answers = await Promise.all([record(id, 'APPT_OFFERED'), record(id, 'NO_REPLY', 'PHONE', other)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect((await record(id, 'WAITLIST')).body.blockers).toEqual(['ALREADY_MADE']);
    const { rows } = await stage.owner.query('SELECT count(*)::int AS count FROM contact_probe');
    expect(rows).toEqual([{ count: 2 }]);
  });

  it('sees the queue page by page, and alone', async () => {
    for (const _ of [1, 2, 3]) await given();
    await job('probe.schedule');
    const all = (await list()).items.map(({ id }) => id);
    const page = (await seen(vetter.http.get(`${probes}?limit=2`))).body as ProbeListResponse;
    const rest = (await seen(vetter.http.get(`${probes}?limit=2&after=${String(page.next)}`)))
      .body as ProbeListResponse;
    expect([...page.items, ...rest.items].map(({ id }) => id)).toEqual(all);
    expect(rest.next).toBeNull();
    const { http } = await stage.api.as('FINANCE');
    expect((await seen(http.get(probes))).status).toBe(403);
  });

  it('writes no check of contact without a probe that is to be made, not even past the product', async () => {
    const listing = await given();
    const app = new pg.Client({ connectionString: stage.api.database.appUrl, options: '-c role=open_window_app' });
    await app.connect();
    await app.query('BEGIN');
    await app.query(`SELECT set_config('app.rights', 'case.check', true), set_config('app.person', $1, true)`, [vetter.personId]); // prettier-ignore
    const forged = app.query(
      `INSERT INTO verification_check (item, location_id, method, source, performed_on, result, original_result, performed_by)
       VALUES (45, $1, 'PHONE_PROBE', 'Call', '2026-06-15', 'VERIFIED', 'VERIFIED', $2)`,
      [listing.location.id, vetter.personId],
    );
    await expect(forged).rejects.toThrow(/row-level security/);
    await app.end();
  });

  it('waits for no scan of the queue', async () => {
    await given();
    await stage.owner.query(`
      WITH places AS (INSERT INTO location SELECT (jsonb_populate_record(NULL::location, to_jsonb(l) || jsonb_build_object('id', uuidv7()))).*
        FROM (SELECT * FROM location LIMIT 1) l, generate_series(1, 4000) RETURNING id)
      INSERT INTO contact_probe (listing_id, location_id, reason, due_on)
      SELECT (SELECT id FROM listing WHERE status = 'LIVE' LIMIT 1), id, 'ROUTINE', '2026-01-01'::date + (random() * 900)::int FROM places`);
    await stage.owner.query(`UPDATE listing SET status = 'LIVE'`);
    await stage.owner.query('ANALYZE contact_probe, listing, location');
    const { text, values } = queueOf(new Date('2027-03-01'), '0197c000-0000-7000-8000-000000000001', 26);
    const { rows } = await stage.owner.query<{ 'QUERY PLAN': string }>(`EXPLAIN ${text}`, values);
    expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toContain('contact_probe_queue');
  });
});

it('is what the public reads of how often we reach teams', async () => {
  const figure = async () => {
    stage.api.clock.moveTo(new Date(stage.api.clock.now().getTime() + 601_000).toISOString());
    const { body } = await seen(stage.api.http.get(`${directory}/vetting`));
    return (body as { figures: { contactReached: unknown } }).figures.contactReached;
  };
  for (const _ of Array.from({ length: 5 })) await given();
  await stage.owner.query(`UPDATE verification_check SET method = 'DOCUMENT_REVIEW' WHERE item = 45`);
  await job('probe.schedule');
  expect(await figure()).toEqual({ value: null, of: 0 });
  for (const { id } of (await list()).items) expect((await record(id, 'WAITLIST')).status).toBe(201);
  expect(await figure()).toEqual({ value: 5, of: 5 });
});
