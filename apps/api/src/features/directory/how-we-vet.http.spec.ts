/** Everybody may read how teams are vetted and what came of it, but for numbers so small that a team could be guessed. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { checklistTemplate } from '@open-window/domain/checklist.template.ts';
import { seen } from '../../../test/api.ts';
import { directory, type Stage, startDirectory, today } from '../../../test/directory.ts';
import type { HowWeVetResponse } from './how-we-vet.dto.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await startDirectory();
});
afterAll(() => stage.stop());

const read = async (): Promise<HowWeVetResponse> => {
  stage.api.clock.moveTo(new Date(stage.api.clock.now().getTime() + 601_000).toISOString());
  return (await seen(stage.api.http.get(`${directory}/vetting`))).body as HowWeVetResponse;
};

it('publishes the checklist that is applied, point by point', async () => {
  const { version, criteria } = await read();
  expect(version).toBe(checklistTemplate.version);
  expect(criteria.map(({ item, titleEn }) => [item, titleEn])).toEqual(
    checklistTemplate.items.map(({ number, title }) => [number, title.en]),
  );
});

it('tells its figures of five and more, and of no fewer, nor of a rest of fewer', async () => {
  expect((await read()).figures).toMatchObject({ asOf: today, teamsVetted: { value: null, of: 0 } });
  await stage.given.listings([{}, {}, {}, {}]);
  expect((await read()).figures.teamsVetted).toEqual({ value: null, of: null });
  await stage.given.listings([{}, {}]);
  expect((await read()).figures.teamsVetted).toEqual({ value: 6, of: 6 });
  await stage.given.listing({ checks: 'NONE' });
  expect((await read()).figures.teamsVetted).toEqual({ value: null, of: 7 });
});

it('counts as caught the lapses that were told on their day, of all lapses, each once; what failed did not lapse', async () => {
  const { id } = await stage.given.listing();
  const told = (item: number, kind: string, step: number, toldOn: string): Promise<unknown> =>
    stage.owner.query(
      `INSERT INTO monitor_event (listing_id, kind, item, target, target_id, due_on, step, fell_on, told_on, to_provider, is_open)
       VALUES ($1, $2, $3, 'SERVICE', $1, '2026-06-01', $4, '2026-06-01'::date + $4::int, $5, true, true)`,
      [id, kind, item, step, toldOn],
    );
  for (const item of [1, 2, 3, 4, 5]) await told(item, 'LAPSED', 0, '2026-06-01');
  for (const item of [6, 7, 8, 9, 10]) await told(item, 'LAPSED', 0, '2026-06-03');
  await told(1, 'HIDDEN', 14, '2026-06-15');
  await told(11, 'HIDDEN', 14, '2026-06-15');
  await told(12, 'FAILED', 0, '2026-06-01');
  await told(12, 'HIDDEN', 14, '2026-06-15');
  await told(45, 'HIDDEN', 0, '2026-06-01');
  expect((await read()).figures.lapsesCaught).toEqual({ value: 5, of: 11 });
});
