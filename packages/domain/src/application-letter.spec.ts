/** Letters say in plain words what was decided and why, with reasons from the rules alone, and lead to other ways near the person. */
import { describe, expect, it } from '@jest/globals';
import { letterKinds, letterOf, type LetterFacts } from './application-letter.ts';
import { eligibilityOf, type EligibilityRule } from './eligibility.ts';

const rules: EligibilityRule[] = [
  { rule: 'AGE', atLeast: 18 },
  { rule: 'RESIDENCE', states: ['CO'] },
];
const lines = eligibilityOf(
  rules,
  { birthDate: '2010-01-01', state: 'NM', cards: [], hasOpenAward: false, awardedCents: 0 } as never,
  '2026-06-15',
).lines;
const facts: LetterFacts = {
  ...{ program: 'Harbor Fund', receipt: 'ABCDEFGHJK', contact: 'help@harbor.example', state: 'NM' },
  failed: lines.filter(({ outcome }) => outcome === 'FAIL'),
};
const textOf = (...asked: Parameters<typeof letterOf>): string =>
  letterOf(...asked)
    .lines.map(({ text }) => text)
    .join('\n');

describe('a letter', () => {
  it('of a no names every rule that failed, how to have it looked at again, and other ways in the state', () => {
    const { lines: said } = letterOf('INELIGIBLE', 'en', facts);
    const text = said.map((line) => line.text).join('\n');
    for (const word of [
      'You must be 18 or older.',
      'This fund does not help where you live.',
      'help@harbor.example',
      '988',
    ])
      expect(text).toContain(word);
    expect(said.flatMap(({ path }) => path ?? [])).toEqual([
      '/directory?state=NM&scholarship=true',
      '/directory?state=NM&payment=SS',
      '/directory?state=NM&payment=PI',
    ]);
    expect(textOf('INELIGIBLE', 'es', facts)).toContain('Debe tener 18 años o más.');
  });

  it('has no reasons but of a no, and no place left open, in either language', () => {
    for (const kind of letterKinds)
      for (const language of ['en', 'es'] as const) {
        const text = textOf(kind, language, facts);
        expect(text).not.toMatch(/\{\{|REASONS|WAYS|undefined/);
        expect(text).toContain('ABCDEFGHJK');
        if (kind !== 'INELIGIBLE') expect(text).not.toMatch(/18/);
      }
  });

  it('leads to the whole directory where no state is known', () => {
    expect(letterOf('INELIGIBLE', 'en', { ...facts, state: null }).lines.map(({ path }) => path)).toContain(
      '/directory?scholarship=true',
    );
  });

  it('writes names as they are, whatever is in them', () => {
    expect(textOf('QUALIFIED', 'en', { ...facts, program: '$& {{receipt}} WAYS' })).toContain('$& {{receipt}} WAYS');
  });
});
