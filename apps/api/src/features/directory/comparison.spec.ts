/** An index that lost its way is noticed while the product runs, and finds back. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { documentOf } from '@open-window/search-index/document.ts';
import { type Stage, startDirectory, until } from '../../../test/directory.ts';
import { Metrics } from '../../platform/observability/metrics.ts';
import { ComparisonJob } from './comparison.job.ts';

/** The product waits longer; here nothing is lost on its way. */
const patience = 300;

let stage: Stage;
let job: ComparisonJob;
beforeAll(async () => {
  stage = await startDirectory();
  job = stage.api.get(ComparisonJob);
  await stage.given.listings(Array.from({ length: 30 }, () => ({})));
  await stage.settled();
});
afterAll(() => stage.stop());

const counted = async (): Promise<number> => {
  const metric = await stage.api.get(Metrics).registry.getSingleMetric('directory_differences_total')?.get();
  return metric?.values[0]?.value ?? 0;
};

it('finds nothing where nothing differs', async () => {
  expect(await job.compare(patience)).toEqual([]);
});

it('takes a change on its way for what it is', async () => {
  await stage.given.listing({ name: 'On Its Way' });
  expect(await job.compare(patience)).toEqual([]);
});

it.each([
  ['misnames a listing', { name: 'Misnamed' }],
  ['moved one', { city: 'Elsewhere' }],
  [
    'believes in a badge',
    {
      badgeTimeline: [
        { from: '0001-01-01', badge: { state: 'CONDITIONAL', verifiedOn: null, nextDueOn: null }, isListed: true },
      ],
    },
  ],
] as const)('finds, counts and heals an index that %s', async (_, wrong) => {
  const listing = await stage.given.listing();
  await stage.settled();
  const before = await counted();
  stage.feed.directory.upsert({ ...documentOf(listing), ...wrong });

  expect(await job.compare(patience)).toEqual([listing.id]);
  expect(await counted()).toBe(before + 1);
  await stage.settled();
  expect(stage.feed.directory.kept(listing.id)?.name).toBe(listing.name);
  expect(await job.compare(patience)).toEqual([]);
});

it('finds a listing that was lost, and one that should not be there', async () => {
  const [lost, closed] = await stage.given.listings([{}, { status: 'CLOSED' }]);
  await stage.settled();
  stage.feed.directory.remove(lost?.id ?? '');
  stage.feed.directory.upsert({ ...documentOf(closed as never), isLive: true });

  expect([...(await job.compare(patience))].sort()).toEqual([lost?.id, closed?.id].sort());
  await until(() => stage.feed.directory.has(lost?.id ?? ''));
});

it('finds wrong codes by their totals', async () => {
  const listing = await stage.given.listing();
  await stage.settled();
  const document = documentOf(listing);
  const everyState = {
    ...document,
    codes: {
      ...document.codes,
      phase: [],
      setting: [],
      condition: [],
      format: [],
      modality: [],
      language: [],
      access: [],
      payment: [],
    },
  };
  stage.feed.directory.upsert(everyState);

  await until(async () => (await job.compare(patience)).includes(listing.id), 20_000);
});
