/** Who is on call hour by hour, as people plan it, and the hours in which nobody is. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Api, seen, startApi } from '../../../test/api.ts';
import type { SignedIn } from '../../../test/people.ts';
import type { RotaResponse } from './rota.dto.ts';

const risk = '/api/v1/staff/risk';
let api: Api;
let ann: SignedIn;
let bo: SignedIn;
beforeAll(async () => {
  api = await startApi();
  [ann, bo] = [await api.as('CLINICIAN'), await api.as('CLINICIAN')];
  for (const weekday of [1, 2, 3, 4, 5, 6, 7])
    expect((await ann.http.post(`${risk}/rota/shifts`).send(shift({ weekday }, ann, bo))).status).toBe(201);
});
afterAll(() => api.stop());

const shift = (about: object, ...people: readonly { readonly personId: string }[]) => ({
  ...{ zone: 'America/Chicago', weekday: null, firstOn: '2026-06-01', lastOn: null, fromMinute: 0, untilMinute: 0 },
  people: people.map(({ personId }) => ({ personId })),
  ...about,
});

describe('the rota', () => {
  const rota = async () => (await seen(ann.http.get(`${risk}/rota`))).body as RotaResponse;

  it('says who is on call and in which of the next hours nobody is', async () => {
    const before = await rota();
    expect([before.onCall.map(({ id }) => id), before.gaps]).toEqual([[ann.personId, bo.personId], []]);
    const monday = before.shifts.find(({ weekday }) => weekday === 1);
    const removal = `${risk}/rota/shifts/${monday?.id ?? ''}/removal`;
    const answers = await Promise.all([ann.http.post(removal).send({}), bo.http.post(removal).send({})]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 404]);
    expect((await rota()).gaps).toEqual([
      { from: '2026-06-15T12:00:00.000Z', until: '2026-06-16T05:00:00.000Z' },
      { from: '2026-06-22T05:00:00.000Z', until: '2026-06-23T05:00:00.000Z' },
      { from: '2026-06-29T05:00:00.000Z', until: '2026-06-29T12:00:00.000Z' },
    ]);
  });

  it('takes nobody who may see nothing, and no shift that never comes', async () => {
    const vetter = await api.as('VETTER');
    const post = async (entry: object) => (await seen(ann.http.post(`${risk}/rota/shifts`).send(entry))).body;
    expect(await post(shift({}, vetter))).toMatchObject({ blockers: ['PERSON_NOT_ABLE'] });
    expect(await post(shift({ lastOn: '2026-05-31' }))).toMatchObject({ blockers: ['NOBODY', 'WINDOW_WRONG'] });
    expect((await ann.http.post(`${risk}/rota/shifts`).send(shift({ zone: 'Mars/Olympus' }, ann))).status).toBe(422);
  });
});
