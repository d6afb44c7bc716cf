/** What is committed can be found soon, whatever happens to the messenger. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { givenOn } from '../../../../../prisma/seed/given.ts';
import { freshDatabase } from '../../../test/database.ts';
import { type Stage, startDirectory, today, until } from '../../../test/directory.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await startDirectory();
});
afterAll(() => stage.stop());
/** Nothing of the test before is shown any more. */
beforeEach(async () => {
  stage.api.clock.moveTo(`${today}T12:00:00Z`);
  await stage.owner.query(`UPDATE listing SET status = 'CLOSED'`);
  await stage.settled();
  await stage.owner.query('TRUNCATE organization, practitioner CASCADE');
});

const names = async () => (await stage.search('sort=name')).items.map(({ name }) => name);
const isShown = async (name: string) => (await names()).includes(name);

describe('a committed change', () => {
  it('is visible within 250 ms', async () => {
    const { id } = await stage.given.listing({ name: 'Old Name' });
    await until(() => isShown('Old Name'), 250);

    await stage.owner.query(`UPDATE listing SET name = 'New Name' WHERE id = $1`, [id]);

    await until(() => isShown('New Name'), 250);
    expect(await names()).toEqual(['New Name']);
  });

  it.each([
    ['its place', `UPDATE location SET city = 'Golden'`, 'q=golden'],
    ['its routes', `UPDATE healthcare_service SET routes = '{SC_INJECTION}'`, 'route=SC_INJECTION'],
    ['its people', `UPDATE practitioner SET family_name = 'Zabludowski'`, 'q=zabludowski'],
    ['its organization', `UPDATE organization SET name = 'Umbrella House'`, 'q=umbrella'],
    [
      'a language',
      `INSERT INTO service_language (service_id, code) SELECT id, 'nv' FROM healthcare_service`,
      'language=nv',
    ],
    ['a phase', `UPDATE care_phase SET formats = '{COUPLE}' WHERE phase = 'INTEGRATION'`, 'format=COUPLE'],
    ['a price', `UPDATE price_item SET amount_cents = 100`, 'maxCoursePrice=100'],
    [
      'a new colleague',
      `WITH p AS (INSERT INTO practitioner (given_name, family_name) VALUES ('Zoraida', 'Xu') RETURNING id)
      INSERT INTO practitioner_role (service_id, practitioner_id, roles) SELECT s.id, p.id, '{CHAPERONE}' FROM healthcare_service s, p`,
      'q=zoraida',
    ],
  ])('of %s is seen too', async (_, change, query) => {
    await stage.given.listing();
    await stage.settled();
    expect((await stage.search(query)).total).toBe(0);
    await stage.owner.query(change);
    await until(async () => (await stage.search(query)).total === 1, 1000);
  });

  it('is visible within two seconds when its notification is lost', async () => {
    await stage.owner.query('ALTER TABLE listing DISABLE TRIGGER listing_announce');
    await stage.given.listing({ name: 'Whispered' });
    await until(() => isShown('Whispered'), 2000);
    await stage.owner.query('ALTER TABLE listing ENABLE TRIGGER listing_announce');
  });

  it('is seen when its transaction commits after younger ones', async () => {
    const slow = new pg.Client(stage.api.database.ownerUrl);
    await slow.connect();
    const { id } = await stage.given.listing({ name: 'Before' });
    await slow.query('BEGIN');
    await slow.query(`UPDATE listing SET name = 'Late' WHERE id = $1`, [id]);
    for (const name of ['Younger One', 'Younger Two']) await stage.given.listing({ name });
    await until(() => isShown('Younger Two'));
    await stage.settled();
    expect(await names()).toContain('Before');
    await slow.query('COMMIT');
    await slow.end();
    await until(() => isShown('Late'), 250);
  });

  it('is seen again after the connection was cut', async () => {
    await stage.owner.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND datname = current_database()`,
    );
    await stage.given.listing({ name: 'After the Cut' });
    await until(() => isShown('After the Cut'), 2000);
  });

  it('of hundreds of listings at once arrives whole', async () => {
    await stage.given.listings(Array.from({ length: 300 }, () => ({})));
    await stage.settled();
    await stage.owner.query('UPDATE location SET city = $1', ['Golden']);
    await until(async () => (await stage.search('q=golden')).total === 300, 3000);
  });
});

describe('a listing that is no longer public', () => {
  it.each(['HIDDEN_STALE', 'SUSPENDED', 'WITHDRAWN', 'CLOSED', 'CHANGES_REQUESTED'])(
    'leaves when it is %s',
    async (status) => {
      const { id } = await stage.given.listing();
      await until(async () => (await names()).length === 1);
      await stage.owner.query('UPDATE listing SET status = $2::listing_status WHERE id = $1', [id, status]);
      await until(async () => (await names()).length === 0, 250);
    },
  );

  it('was never there when it is a candidate, unless candidates are being evaluated', async () => {
    await stage.given.listing({ origin: 'CANDIDATE', name: 'Imported' });
    await stage.settled();
    expect(await names()).toEqual([]);

    const evaluation = await startDirectory({ database: stage.api.database, environment: { EVALUATE: 'true' } });
    const { items } = await evaluation.search('');
    await evaluation.stop();
    expect(items.map(({ name, badge }) => [name, badge.state])).toEqual([['Imported', 'NONE']]);
  });

  it('leaves when a check fails, at once', async () => {
    await stage.given.listing();
    await until(async () => (await names()).length === 1);
    await stage.owner.query(
      `UPDATE verification_check SET result = 'FAILED', original_result = 'FAILED' WHERE item = 1`,
    );
    await until(async () => (await names()).length === 0, 250);
  });
});

describe('what depends on the date', () => {
  it('changes at 00:00 UTC without an edit: the badge, then the listing itself', async () => {
    const { checks } = await stage.given.listing({
      checks: (verified) => verified.map((check) => ({ ...check, nextDueOn: check.nextDueOn && '2026-06-16' })),
    });
    expect(checks.length).toBeGreaterThan(0);
    await stage.settled();
    const states = async () => (await stage.search('')).items.map(({ badge }) => badge.state);
    expect(await states()).toEqual(['VERIFIED']);
    stage.api.clock.moveTo('2026-06-15T23:59:59.999Z');
    expect(await states()).toEqual(['VERIFIED']);
    stage.api.clock.moveTo('2026-06-16T00:00:00Z');
    expect(await states()).toEqual(['LAPSED']);
    expect((await stage.search('vetted=true')).total).toBe(0);
    stage.api.clock.moveTo('2026-06-30T00:00:00Z');
    expect(await states()).toEqual([]);
  });
});

/** Last: nothing is as it was. */
it('begins anew when another database stands in the place of the old one, as after a restore', async () => {
  await stage.given.listing({ name: 'Of the Old' });
  await until(() => isShown('Of the Old'));
  const other = await freshDatabase();
  const client = new pg.Client(other.ownerUrl);
  await client.connect();
  await givenOn(client, today, 'other').listing({ name: 'Of the Restored' });
  await client.end();
  const nameOf = (url: string) => new URL(url).pathname.slice(1);
  const [old, restored] = [nameOf(stage.api.database.ownerUrl), nameOf(other.ownerUrl)];
  await stage.owner.end();
  const admin = new pg.Client(stage.api.database.ownerUrl.replace(old, 'postgres'));
  await admin.connect();
  const swap = [
    `ALTER DATABASE ${old} ALLOW_CONNECTIONS false`,
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${old}'`,
    `ALTER DATABASE ${old} RENAME TO ${old}_old`,
    `ALTER DATABASE ${restored} RENAME TO ${old}`,
  ];
  for (const statement of swap) await admin.query(statement);

  await until(async () => (await names()).join() === 'Of the Restored');
  await admin.query(`DROP DATABASE ${old}_old`);
  await admin.end();
  stage = { ...stage, stop: stage.api.stop };
});
