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
