/** Filters under names: each person's own, each name once, twenty at most, and nothing in them but what the queue is filtered by. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Api, startApi } from '../../../../test/api.ts';
import type { SignedIn } from '../../../../test/people.ts';
import { get, post } from '../../../../test/screening.ts';
import type { SavedFilterListResponse } from './saved-filters.dto.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

const path = '/api/v1/staff/saved-filters';
const keep = (who: SignedIn, name: string, filter: object = {}) =>
  post<SavedFilterListResponse>(who, path, { name, filter });
const names = async (who: SignedIn) =>
  (await get<SavedFilterListResponse>(who, path)).body.items.map(({ name }) => name);

describe('a filter under a name', () => {
  it('is kept, found again as it was, renamed and deleted', async () => {
    const self = await api.as('SCREENER');
    const filter = { status: 'QUALIFIED', language: 'es', verification: 'WAIVED', isFlagged: true, isMine: false };
    const { status, body } = await keep(self, '  Spanish, qualified ', filter);
    const id = body.items[0]?.id ?? '';
    expect([status, body.items]).toEqual([201, [{ id, name: 'Spanish, qualified', filter }]]);
    const renamed = await post<SavedFilterListResponse>(self, `${path}/${id}/names`, { name: 'Later' });
    expect(renamed.body.items).toEqual([{ id, name: 'Later', filter }]);
    expect((await post<SavedFilterListResponse>(self, `${path}/${id}/removal`, {})).body.items).toEqual([]);
  });

  it('holds nothing that the queue is not filtered by', async () => {
    const self = await api.as('SCREENER');
    for (const filter of [
      { status: 'ANY' },
      { applicant: 'Rosa' },
      { language: 'fr' },
      { roundId: 'x' },
      { after: self.personId },
    ])
      // prettier-ignore
      expect((await keep(self, 'Mine', filter)).status).toBeGreaterThanOrEqual(400);
    expect((await keep(self, 'n'.repeat(61))).status).toBe(422);
    expect((await keep(self, ' ')).status).toBe(422);
    expect(await names(self)).toEqual([]);
  });

  it('is nobody else’s, and its name is free for them', async () => {
    const [self, other] = [await api.as('SCREENER'), await api.as('DIRECTOR')];
    const id = (await keep(self, 'Mine')).body.items[0]?.id ?? '';
    expect((await post(other, `${path}/${id}/names`, { name: 'Theirs' })).status).toBe(404);
    expect((await post(other, `${path}/${id}/removal`, {})).status).toBe(404);
    expect((await keep(other, 'Mine')).status).toBe(201);
    expect(await names(self)).toEqual(['Mine']);
  });

  it('has a name of its own, also when two take it at once', async () => {
    const self = await api.as('SCREENER');
    const both = await Promise.all([keep(self, 'Twice'), keep(self, 'Twice')]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    const id = (await keep(self, 'Other')).body.items.find(({ name }) => name === 'Other')?.id ?? '';
    expect((await post(self, `${path}/${id}/names`, { name: 'Twice' })).body.blockers).toEqual(['NAME_TAKEN']);
    expect(await names(self)).toEqual(['Other', 'Twice']);
  });

  it('is one of twenty at most, also when many are kept at once', async () => {
    const self = await api.as('SCREENER');
    for (let number = 1; number <= 17; number++) await keep(self, `Filter ${String(number)}`);
    const more = await Promise.all(Array.from({ length: 6 }, (_, at) => keep(self, `More ${String(at)}`)));
    expect(more.map(({ status }) => status).sort()).toEqual([201, 201, 201, 409, 409, 409]);
    expect(more.find(({ status }) => status === 409)?.body.blockers).toEqual(['TOO_MANY_FILTERS']);
    expect(await names(self)).toHaveLength(20);
  });
});
