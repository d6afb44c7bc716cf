/** Cases wait for who has them, or for everybody while nobody does; a proposal waits for who may second it. */
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { WorkKind } from '@open-window/domain/work.ts';
import { seen } from '../../../test/api.ts';
import { Desk } from '../../../test/desk.ts';
import type { SignedIn } from '../../../test/people.ts';
import type { WorkResponse } from './work.dto.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.open();
});
beforeEach(() => desk.begin());
afterAll(() => desk.close());

const waiting = async (who: SignedIn, kind: WorkKind) => {
  const { items } = (await seen(who.http.get('/api/v1/staff/work'))).body as WorkResponse;
  return items.find((item) => item.kind === kind)?.count;
};

it('a case waits for everybody until somebody takes it', async () => {
  const listing = await desk.stage.given.listing({ status: 'SUBMITTED', checks: 'NONE' });
  const { found } = await desk.send(desk.vetter, '', { listingId: listing.id, kind: 'OFF_CYCLE', priority: 'ROUTINE' });
  expect([await waiting(desk.vetter, 'CASES'), await waiting(desk.lead, 'CASES')]).toEqual([1, 1]);
  expect(await waiting(desk.director, 'CASES')).toBeUndefined();

  await desk.send(desk.vetter, `${found.id}/declarations`, { tie: 'NONE' });
  await desk.send(desk.vetter, `${found.id}/moves`, { action: 'take', revision: 0 });
  expect([await waiting(desk.vetter, 'CASES'), await waiting(desk.lead, 'CASES')]).toEqual([1, 0]);
});

it('a proposal waits neither for who made it, nor for who checked the file, nor for who is tied to the team', async () => {
  const { id, revision } = await desk.presented();
  const asked = { action: 'propose', revision, decision: 'DEFER', reasons: ['EVIDENCE_MISSING'] };
  await desk.send(desk.lead, `${id}/decisions`, asked);
  const all = async () => Promise.all([desk.vetter, desk.lead, desk.director].map((who) => waiting(who, 'PROPOSALS')));
  expect(await all()).toEqual([0, 0, 1]);

  await desk.send(desk.director, `${id}/declarations`, { tie: 'FAMILY' });
  expect(await all()).toEqual([0, 0, 0]);
});

it('who checked the file reads why they do not second', async () => {
  const { id, revision } = await desk.presented();
  const asked = { action: 'propose', revision, decision: 'DEFER', reasons: ['EVIDENCE_MISSING'] };
  await desk.send(desk.lead, `${id}/decisions`, asked);
  const read = async (who: SignedIn) => (await desk.read(who, id)).actionsBlocked;
  expect(await read(desk.vetter)).toEqual([{ action: 'second', objections: ['CHECKED_THE_FILE'] }]);
  expect(await read(desk.lead)).toEqual([
    { action: 'oppose', objections: ['SAME_PERSON'] },
    { action: 'second', objections: ['SAME_PERSON'] },
  ]);
  expect(await read(desk.director)).toEqual([]);
});
