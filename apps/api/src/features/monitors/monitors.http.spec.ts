/** A team whose check lapses is told once, whoever is killed and however often it runs, and hears when it is well again. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Listing } from '@open-window/domain/listing.ts';
import { seen } from '../../../test/api.ts';
import { startDirectory, type Stage } from '../../../test/directory.ts';
import { givenPerson } from '../../../test/given.people.ts';
import { runJobs } from '../../../test/jobs.ts';
import { keyFile } from '../../../test/keys.ts';
import { job } from '../../platform/auth/acting.ts';
import { Config } from '../../platform/config/config.ts';
import { Database } from '../../platform/database/database.ts';
import { Jobs } from '../../platform/jobs/jobs.ts';
import type { MonitorsResponse } from './monitors.dto.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await startDirectory();
});
afterAll(() => stage.stop());

const moveTo = (day: string): void => {
  stage.api.clock.moveTo(`${day}T04:20:00Z`);
};
async function run(day: string): Promise<void> {
  moveTo(day);
  await stage.api.get(Database).transaction((tx) => stage.api.get(Jobs).send(tx, 'monitor.run'));
  await runJobs(stage.api);
}
const told = async (listing: Listing): Promise<string[]> => {
  const { rows } = await stage.owner.query<{ line: string }>(
    `SELECT concat_ws(' ', kind, item, to_char(told_on, 'MM-DD'), CASE WHEN is_open THEN 'open' END) AS line
     FROM monitor_event WHERE listing_id = $1 AND kind <> 'OURS_LATE' ORDER BY told_on, kind, item`,
    [listing.id],
  );
  return rows.map(({ line }) => line);
};
const mails = async (): Promise<string[]> => {
  const { rows } = await stage.owner.query<{ template: string }>(
    `SELECT template FROM mail WHERE template LIKE 'team%' ORDER BY queued_at, id`,
  );
  return rows.map(({ template }) => template);
};

/** All is current for years but cover (item 19 of the organization), which ends on 2026-07-01. */
const given = (dueOn = '2026-07-01'): Promise<Listing> =>
  stage.given.listing({
    checks: (verified) =>
      verified.map((check) => ({
        ...check,
        performedOn: '2026-06-01',
        nextDueOn: check.item === 19 && check.target === 'ORGANIZATION' ? dueOn : '2029-06-01',
      })),
    service: { attestedOn: null },
  });
const ownerOf = async (listing: Listing): Promise<void> => {
  const { id } = await givenPerson(stage.api);
  await stage.owner.query(`UPDATE role_grant SET role = 'PROVIDER_OWNER', organization_id = $1 WHERE person_id = $2`, [
    listing.organizationId,
    id,
  ]);
};
const renew = (listing: Listing, on: string): Promise<unknown> =>
  stage.owner.query(
    `INSERT INTO verification_check (item, organization_id, method, source, performed_on, result, original_result, next_due_on)
     VALUES (19, $1, 'DOCUMENT_REVIEW', 'test', $2, 'VERIFIED', 'VERIFIED', '2029-06-01')`,
    [listing.organizationId, on],
  );

beforeEach(async () => {
  await stage.owner.query('DELETE FROM monitor_event; DELETE FROM monitor_run; DELETE FROM mail');
  await stage.owner.query(`UPDATE listing SET status = 'WITHDRAWN'`);
});

it('nothing is told of a result in whose place another one stands', async () => {
  const listing = await given('2029-06-01');
  await stage.owner.query(
    `INSERT INTO verification_check (item, organization_id, method, source, performed_on, result, original_result, superseded_at)
     VALUES (19, $1, 'DOCUMENT_REVIEW', 'test', '2026-06-14', 'FAILED', 'FAILED', now())`,
    [listing.organizationId],
  );
  await run('2026-06-15');
  expect(await told(listing)).toEqual([]);
});

describe('a team whose cover ends', () => {
  it('hears of it before, on the day, when it is hidden, and when it is well again: each once', async () => {
    const listing = await given();
    await ownerOf(listing);
    for (const day of ['2026-06-15', '2026-06-16', '2026-06-24', '2026-07-01', '2026-07-02', '2026-07-15'])
      await run(day);
    await renew(listing, '2026-07-16');
    await run('2026-07-16');
    await run('2026-07-17');

    expect(await told(listing)).toEqual([
      'DUE_SOON 19 06-24',
      'LAPSED 19 07-01',
      'HIDDEN 19 07-15',
      'RESTORED 19 07-16',
    ]);
    expect(await mails()).toEqual(['teamReminder', 'teamLapsed', 'teamLapsed', 'teamBack']);
  });

  it('hears once however often the day runs, and of a ladder only the newest step after a pause', async () => {
    const listing = await given('2026-12-01');
    await ownerOf(listing);
    await run('2026-06-15');
    await run('2026-10-15');
    await stage.owner.query('UPDATE monitor_run SET ended_at = NULL');
    await run('2026-10-15');

    expect(await told(listing)).toEqual(['DUE_SOON 19 10-15 open']);
    expect(await mails()).toEqual(['teamReminder']);
  });

  it('gets one mail with its sister team, and strangers none', async () => {
    const listing = await given();
    await ownerOf(listing);
    await givenPerson(stage.api);
    const sister = await given();
    await stage.owner.query('UPDATE listing SET organization_id = $1 WHERE id = $2', [
      listing.organizationId,
      sister.id,
    ]);
    await run('2026-07-01');
    expect([await told(listing), await told(sister)]).toEqual([['LAPSED 19 07-01 open'], ['LAPSED 19 07-01 open']]);
    expect(await mails()).toEqual(['teamLapsed']);
  });

  it('is not followed while it is not public, and does not hear again what it heard when it is back', async () => {
    const listing = await given();
    await ownerOf(listing);
    await run('2026-07-01');
    await stage.owner.query(`UPDATE listing SET status = 'SUSPENDED' WHERE id = $1`, [listing.id]);
    await run('2026-07-02');
    expect(await told(listing)).toEqual(['LAPSED 19 07-01']);
    await stage.owner.query(`UPDATE listing SET status = 'LIVE' WHERE id = $1`, [listing.id]);
    await run('2026-07-03');
    expect(await told(listing)).toEqual(['LAPSED 19 07-01 open']);
    expect(await mails()).toEqual(['teamLapsed']);
  });
});

describe('a run that is killed', () => {
  it('is begun by no other while its pages wait', async () => {
    const { api, owner } = stage;
    moveTo('2026-07-01');
    const worker = new Database(new Config({ DATABASE_URL: api.database.workerUrl, KEY_FILE: keyFile() }, true));
    const waiting = async () =>
      (await owner.query(`SELECT FROM pgboss.job WHERE name = 'monitor.page' AND state = 'created'`)).rowCount;
    const begin = () => worker.as(job, async (tx) => api.get(Jobs).handlers.get('monitor.run')?.handler(tx, {}));
    await begin();
    await begin();
    const during = await waiting();
    await runJobs(api);
    await owner.query('UPDATE monitor_run SET ended_at = NULL');
    await begin();

    const again = await waiting();
    await runJobs(api);
    await worker.onApplicationShutdown();

    expect([during, again]).toEqual([1, 1]);
  });

  it('has told nothing, and tells each thing once when it is done again', async () => {
    const listing = await given();
    await ownerOf(listing);
    moveTo('2026-07-01');
    const page = stage.api.get(Jobs).handlers.get('monitor.page');
    const killed = stage.api.get(Database).as(job, async (tx) => {
      await page?.handler(tx, { day: '2026-07-01', after: '00000000-0000-0000-0000-000000000000' });
      throw new Error('killed');
    });
    await expect(killed).rejects.toThrow();
    expect(await told(listing)).toEqual([]);
    await run('2026-07-01');
    expect(await told(listing)).toEqual(['LAPSED 19 07-01 open']);
    expect(await mails()).toEqual(['teamLapsed']);
  });
});

describe('the monitor as staff see it', () => {
  it('says what lapsed, what comes, where we are late ourselves, and when it ran', async () => {
    const lapsed = await given();
    const coming = await given('2026-07-08');
    await run('2026-07-10');
    await stage.owner.query('UPDATE monitor_run SET ended_at = NULL');
    await renew(coming, '2026-06-02');

    const { http } = await stage.api.as('VETTER');
    const { status, body } = await seen(http.get('/api/v1/staff/monitors'));
    expect(status).toBe(200);
    const answer = body as MonitorsResponse;
    expect(answer.lapsed.map(({ listingId, kind, item }) => [listingId, kind, item])).toContainEqual([
      lapsed.id,
      'LAPSED',
      19,
    ]);
    expect(answer.ours).toEqual([{ step: 35, listings: 2, oldestOn: '2026-06-01' }]);
    expect(answer.lastRun).toMatchObject({ day: '2026-07-10', listings: 2 });
  });

  it('is nobody else’s', async () => {
    const { http } = await stage.api.as('FINANCE');
    expect((await seen(http.get('/api/v1/staff/monitors'))).status).toBe(403);
  });
});

describe('teams that stand on a rule of law', () => {
  it('hear sixty days before it ends, and on the day after its last', async () => {
    const listing = await stage.given.listing({
      checks: (verified) => verified.map((check) => ({ ...check, performedOn: '2026-06-01', nextDueOn: '2029-06-01' })),
      service: { remoteStates: ['CO'], attestedOn: null },
    });
    await run('2026-11-01');
    expect(await told(listing)).toEqual([]);
    await run('2026-11-02');
    await run('2026-12-31');
    await run('2027-01-01');
    expect(await told(listing)).toEqual(
      ['RULE_ENDS 36 11-02', 'RULE_ENDED 36 01-01 open'].sort((a, b) => b.localeCompare(a)),
    );
  });
});

describe('teams whose papers end', () => {
  const bring = async (listing: Listing, expiresOn: string, replaces: string | null = null): Promise<string> => {
    const { id } = await givenPerson(stage.api);
    const { rows } = await stage.owner.query<{ id: string }>(
      `WITH file AS (INSERT INTO stored_file (person_id, record_kind, record_id, purpose, state, name_sealed, declared_type, created_by, created_at)
         VALUES ($1, 'LISTING', $2, 'CREDENTIAL', 'CLEAN', 'x', 'application/pdf', $1, '2026-06-01') RETURNING id)
       INSERT INTO team_document (listing_id, file_id, kind, expires_on, replaces_id, added_by, added_at)
         SELECT $2, id, 'MALPRACTICE_CERTIFICATE', $3, $4, $1, '2026-06-01' FROM file RETURNING id`,
      [id, listing.id, expiresOn, replaces],
    );
    return rows[0]?.id ?? '';
  };

  it('hear it each time once with the desk, and no more once they brought a newer one', async () => {
    const listing = await given('2029-06-01');
    await ownerOf(listing);
    const older = await bring(listing, '2026-10-20');
    for (const day of ['2026-06-21', '2026-06-22', '2026-06-23', '2026-07-22', '2026-10-20']) await run(day);
    expect(await told(listing)).toEqual([
      'DOCUMENT_ENDS 19 06-22',
      'DOCUMENT_ENDS 19 07-22',
      'DOCUMENT_ENDED 19 10-20 open',
    ]);
    expect(await mails()).toEqual(['teamReminder', 'teamReminder', 'teamReminder']);
    await bring(listing, '2028-10-20', older);
    await run('2026-10-21');
    expect(await told(listing)).toEqual([
      'DOCUMENT_ENDS 19 06-22',
      'DOCUMENT_ENDS 19 07-22',
      'DOCUMENT_ENDED 19 10-20',
    ]);
  });
});

it('publishes the checklist and our own figures, and none of so few that a team could be guessed', async () => {
  const { status, body } = await seen(stage.api.http.get('/api/v1/directory/vetting'));
  expect(status).toBe(200);
  expect(body).toMatchObject({ version: '2026-11', figures: { foundWrong: { value: null } } });
  expect((body as { criteria: unknown[] }).criteria).toHaveLength(48);
});

it('begins by itself not before the night is over for most, and at any hour when an operator asks', async () => {
  const begun = async (data: Readonly<Record<string, string>>): Promise<number> => {
    await stage.api.get(Database).transaction((tx) => stage.api.get(Jobs).send(tx, 'monitor.run', data));
    await runJobs(stage.api);
    return (await stage.owner.query('SELECT FROM monitor_run')).rowCount ?? 0;
  };
  await stage.owner.query('DELETE FROM monitor_run');
  stage.api.clock.moveTo('2027-01-08T00:50:00Z');
  expect([await begun({}), await begun({ by: 'operator' })]).toEqual([0, 1]);
});
