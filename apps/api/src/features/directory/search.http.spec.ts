/** People who search find teams, by everything they may filter by. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { givenOn } from '../../../../../prisma/seed/given.ts';
import { type Api, startApi } from '../../../test/api.ts';

describe('GET listings', () => {
  let api: Api;
  let owner: pg.Client;
  beforeAll(async () => {
    api = await startApi();
    owner = new pg.Client(api.database.ownerUrl);
    await owner.connect();
  });
  afterAll(async () => {
    await owner.end();
    await api.stop();
  });

  it('shows a listing soon after it was committed', async () => {
    const listing = await givenOn(owner, '2026-06-15').listing();
    await new Promise((resolve) => setTimeout(resolve, 250));
    const { body, status } = await api.http.get('/api/v1/directory/listings?near=80202');
    expect([status, body.total, body.items[0].id]).toEqual([200, 1, listing.id]);
    const r = await api.http.get('/api/v1/directory/listings/' + listing.slug);
  });
});
