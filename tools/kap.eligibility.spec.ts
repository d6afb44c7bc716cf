/** The poverty guidelines are the published ones, and an operator is told what the rules say and why. */
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { povertyGuidelineFor } from '../packages/domain/src/poverty-guideline.ts';

const folder = process.env['REAL_DATA'];
const root = join(import.meta.dirname, '..');
const call = ['tools/run.mjs', 'kap', 'eligibility', 'explain', '--today', '2026-11-26'];
const environment = { PATH: process.env['PATH'] ?? '' };

(folder ? describe : describe.skip)('the published guidelines (need REAL_DATA)', () => {
  const text = folder ? readFileSync(join(folder, 'reference/hhs_poverty_guidelines_2000_2026.csv'), 'utf8') : '';
  const [, ...lines] = text.trim().split(/\r?\n/);
  const stateOf: Readonly<Record<string, 'CO' | 'AK' | 'HI'>> = { CONTIGUOUS: 'CO', AK: 'AK', HI: 'HI' };

  it('are all here, for each year, region and household of one to eight', () => {
    const faults = lines.filter((line) => {
      const [year = '', region = '', , , ...households] = line.split(',');
      return households.slice(0, 8).some((amount, at) => {
        const found = povertyGuidelineFor(stateOf[region] ?? 'CO', at + 1, `${year}-12-31`);
        return found?.year !== Number(year) || found.amountCents !== 100 * Number(amount);
      });
    });
    expect([lines.length, faults]).toEqual([47, []]);
  });
});

describe('npm run kap -- eligibility explain', () => {
  it('says what each rule says, and why', () => {
    const facts = { birthDate: '1990-02-03', state: 'AK', household: { size: 2, incomes: [{ amountCents: 340_000, per: 'MONTH' }] }, cards: [] }; // prettier-ignore
    const said = execFileSync(process.execPath, call, { cwd: root, env: environment, input: JSON.stringify(facts) });

    expect(JSON.parse(said.toString())).toMatchObject({
      result: 'NEEDS_ANSWER',
      needTier: 2,
      income: { incomeCents: 4_080_000, percent: 150, guideline: { year: 2026, region: 'AK', amountCents: 2_705_000 } },
      lines: [
        { rule: 'AGE', outcome: 'PASS', en: 'You are 18 or older.' },
        { rule: 'RESIDENCE', outcome: 'PASS' },
        { rule: 'INCOME', outcome: 'PASS' },
        { rule: 'NO_OPEN_AWARD', outcome: 'UNKNOWN', en: 'Not answered yet.' },
        { rule: 'LIFETIME_CAP', outcome: 'UNKNOWN' },
      ],
      policyVersion: 'default/1',
    });
  });

  it.each([
    ['nothing', '', 'Standard input is no JSON.'],
    ['a fact that no rule asks for', '{"phq9":20}', '/phq9 must not be there.'],
    [
      'a household of nobody',
      '{"household":{"size":0,"incomes":[]}}',
      '/household/size must be a whole number from 1 to 30.',
    ],
  ])('refuses %s in a sentence', (_, input, words) => {
    const { status, stderr, stdout } = spawnSync(process.execPath, call, { cwd: root, env: environment, input });
    expect([status, stderr.toString().trim(), stdout.toString()]).toEqual([2, words, '']);
  });
});
