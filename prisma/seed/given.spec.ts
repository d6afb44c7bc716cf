/** What tests and the demo stand on: a team written as rows is the team that was asked for. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { badgeTimelineOf, spanOn } from '@open-window/domain/badge.ts';
import { serviceModelOf } from '@open-window/domain/service-model.ts';
import pg from 'pg';
import { freshDatabase, type TestDatabase } from '../../apps/api/test/database.ts';
import { givenOn, listingOf } from './given.ts';
import { rowsOf } from './rows.ts';
import { tables } from './tables.ts';

const today = '2026-11-22';

describe('a given listing', () => {
  let database: TestDatabase;
  let client: pg.Client;
  beforeAll(async () => {
    database = await freshDatabase();
    client = new pg.Client(database.ownerUrl);
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  it('is a verified one-site KAP team unless a story says otherwise', () => {
    const listing = listingOf({}, { name: 'story', number: 1, today });
    expect(serviceModelOf(listing)).toBe('KAP_ONE_SITE');
    expect(spanOn(badgeTimelineOf(listing), today)).toMatchObject({ badge: { state: 'VERIFIED' }, isListed: true });
  });

  it('stands in the database with every part', async () => {
    const listing = await givenOn(client, today).listing({
      name: 'Quiet "Harbor" \\ Ñ',
      service: { routes: ['IV_INFUSION', 'SL_LOZENGE'] },
    });

    const written = rowsOf([{ listing }]);
    for (const table of tables) {
      const { rows } = await client.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${table}`);
      expect([table, rows[0]?.count]).toEqual([table, written[table].length]);
    }
    const { rows } = await client.query(
      'SELECT name, routes FROM listing JOIN healthcare_service s ON s.id = service_id WHERE slug = $1',
      [listing.slug],
    );
    expect(rows).toEqual([{ name: 'Quiet "Harbor" \\ Ñ', routes: ['IV_INFUSION', 'SL_LOZENGE'] }]);
  });

  it('shares its organization and people when they are named, and is undone whole when a part is refused', async () => {
    const given = givenOn(client, today, 'shared');
    const first = await given.listing();
    const second = await given.listing({
      organizationId: first.organizationId,
      organizationName: first.organizationName,
      name: `${first.organizationName} North`,
      team: first.team,
    });
    expect(second.organizationId).toBe(first.organizationId);

    await expect(given.listing({ name: 'Half written', slug: 'Not A Slug' })).rejects.toThrow('listing_slug_check');
    const { rows } = await client.query("SELECT FROM organization WHERE name = 'Half written'");
    expect(rows).toHaveLength(0);
  });
});
