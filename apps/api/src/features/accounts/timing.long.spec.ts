/** AUT-5: by the clock nobody learns whether an address is known. Known and unknown take turns, so that the machine's moods hit both. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { type Accounts, auth, passphrase, startAccounts } from '../../../test/accounts.ts';
import { medianOf, rankTest } from '../../../test/ranks.ts';

type Ask = (email: string) => { readonly path: string; readonly body: object };

const doors: readonly (readonly [name: string, times: number, ask: Ask])[] = [
  ['signing in', 200, (email) => ({ path: `${auth}/sign-in`, body: { email, passphrase: 'not this one at all' } })],
  [
    'signing in at the staff door',
    60,
    (email) => ({ path: '/api/v1/staff/auth/sign-in', body: { email, passphrase: 'not this one at all' } }),
  ],
  [
    'signing up',
    60,
    (email) => ({ path: `${auth}/sign-up`, body: { email, passphrase, kind: 'APPLICANT', language: 'en' } }),
  ],
  ['asking for a code', 60, (email) => ({ path: `${auth}/codes`, body: { email, language: 'en' } })],
  ['asking for a reset', 60, (email) => ({ path: `${auth}/reset`, body: { email, language: 'en' } })],
];

describe('the time of an answer', () => {
  let stage: Accounts;
  let known: string;
  beforeAll(async () => {
    stage = await startAccounts();
    known = (await stage.signUp()).email;
  });
  afterAll(() => stage.stop());

  let days = 0;
  /** On a new day, so that no wait and no limit stands in the way. */
  const timed = async (email: string, ask: Ask): Promise<number> => {
    stage.api.clock.moveTo(new Date(Date.parse('2026-06-16T12:00:00Z') + (days += 1) * 90_000_000).toISOString());
    const { path, body } = ask(email);
    const beganAt = performance.now();
    const { status } = await stage.browser().send('post', path, body);
    const took = performance.now() - beganAt;
    if (status !== 401 && status !== 202) throw new Error(`${path} answered ${String(status)}`);
    return took;
  };

  const measure = async (times: number, ask: Ask) => {
    const [ofKnown, ofUnknown]: [number[], number[]] = [[], []];
    for (let turn = 0; turn < times; turn++) {
      const isKnownFirst = (randomBytes(1)[0] ?? 0) % 2 === 0;
      const unknown = stage.newAddress();
      if (isKnownFirst) ofKnown.push(await timed(known, ask));
      ofUnknown.push(await timed(unknown, ask));
      if (!isKnownFirst) ofKnown.push(await timed(known, ask));
    }
    return { apart: Math.abs(medianOf(ofKnown) - medianOf(ofUnknown)), chance: rankTest(ofKnown, ofUnknown), ofKnown };
  };

  it.each(doors)(
    'is the same when %s',
    async (_, times, ask) => {
      await measure(3, ask);
      let { apart, chance } = await measure(times, ask);
      // One in a hundred fair coins looks bent; none looks bent twice.
      if (chance <= 0.01) ({ apart, chance } = await measure(times, ask));

      expect(apart).toBeLessThan(5);
      expect(chance).toBeGreaterThan(0.01);
    },
    300_000,
  );

  it('(positive control) would show three milliseconds of difference', async () => {
    const [, , ask] = doors[0] ?? [];
    if (!ask) throw new Error('No door.');
    const { ofKnown } = await measure(60, ask);
    const slower = ofKnown.map((took) => took + 3);

    expect(rankTest(ofKnown, slower)).toBeLessThan(0.01);
  }, 120_000);
});
