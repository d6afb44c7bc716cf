/** Scores of questionnaires by their published rules. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type InstrumentCode, instrumentCodes, instruments, selfHarmItem } from './instrument.ts';
import { type InstrumentAnswers, scoreOf } from './instrument-score.ts';

const answersOf = (code: InstrumentCode, values: readonly (number | null)[]): InstrumentAnswers =>
  new Map(
    instruments[code].items.flatMap((item, at) => {
      const value = values[at] ?? null;
      return value === null ? [] : [[item.code, [value]] as const];
    }),
  );
const score = (code: InstrumentCode, values: readonly (number | null)[]) =>
  scoreOf(instruments[code], answersOf(code, values));
const times = (count: number, value: number | null): (number | null)[] => Array.from({ length: count }, () => value);

const anyCode = fc.constantFrom(...instrumentCodes);
const anyFile = anyCode.chain((code) =>
  fc.record({
    code: fc.constant(code),
    values: fc.array(fc.option(fc.nat(3), { freq: 8 }), {
      minLength: instruments[code].items.length,
      maxLength: instruments[code].items.length,
    }),
  }),
);

describe('the score', () => {
  // prettier-ignore
  it.each([
    ['PHQ-9', times(9, 0), 0, 'minimal', []],
    ['PHQ-9', [1, 1, 1, 1, 0, 0, 0, 0, 0], 4, 'minimal', []],
    ['PHQ-9', [1, 1, 1, 1, 1, 0, 0, 0, 0], 5, 'mild', []],
    ['PHQ-9', [2, 2, 2, 2, 1, 0, 0, 0, 0], 9, 'mild', []],
    ['PHQ-9', [2, 2, 2, 2, 2, 0, 0, 0, 0], 10, 'moderate', ['AT_OR_ABOVE_CUT']],
    ['PHQ-9', [3, 3, 3, 3, 3, 0, 0, 0, 0], 15, 'moderatelySevere', ['AT_OR_ABOVE_CUT']],
    ['PHQ-9', [3, 3, 3, 3, 3, 3, 2, 0, 0], 20, 'severe', ['AT_OR_ABOVE_CUT']],
    ['PHQ-9', times(9, 3), 27, 'severe', ['AT_OR_ABOVE_CUT', 'RISK_P1']],
    ['PHQ-9', [0, 0, 0, 0, 0, 0, 0, 0, 1], 1, 'minimal', ['RISK_P3']],
    ['PHQ-9', [0, 0, 0, 0, 0, 0, 0, 0, 2], 2, 'minimal', ['RISK_P2']],
    ['PHQ-9', [1, 2, 3, 0, 1, null, 2, 3, 0], 14, 'moderate', ['AT_OR_ABOVE_CUT', 'PRORATED']],
    ['PHQ-9', [null, null, 1, 1, 1, 1, 1, 1, 1], 9, 'mild', ['PRORATED', 'RISK_P3']],
    ['PHQ-9', [null, null, null, 3, 3, 3, 3, 3, 3], null, null, ['NOT_SCORABLE', 'RISK_P1']],
    ['PHQ-8', times(8, 3), 24, 'severe', ['AT_OR_ABOVE_CUT']],
    ['GAD-7', [1, 1, 1, 1, 0, 0, 0], 4, 'minimal', []],
    ['GAD-7', [2, 2, 2, 2, 2, 2, 2], 14, 'moderate', ['AT_OR_ABOVE_CUT']],
    ['GAD-7', [3, 2, 2, 2, 2, 2, 2], 15, 'severe', ['AT_OR_ABOVE_CUT']],
    ['GAD-7', [null, 1, 1, 1, 1, 1, 2], 8, 'mild', ['PRORATED']],
    ['GAD-7', [null, null, 3, 3, 3, 3, 3], null, null, ['NOT_SCORABLE']],
  ] as const)('of %s with %j is %s, %s, %j', (code, values, sum, band, flags) => {
    expect(score(code, values)).toEqual({ instrument: code, score: sum, band, flags, ruleVersion: `${code}/1` });
  });

  it('of an item with two answers counts it as missing, and fears the worse one', () => {
    const answers = new Map([...answersOf('PHQ-9', times(9, 1)), [selfHarmItem.code, [0, 3]]]);

    expect(scoreOf(instruments['PHQ-9'], answers)).toMatchObject({
      score: 9,
      flags: ['PRORATED', 'CONFLICTING_ANSWERS', 'RISK_P1'],
    });
  });

  it('stays within what the items allow, whoever left out what', () => {
    fc.assert(
      fc.property(anyFile, ({ code, values }) => {
        const { items, mostMissing } = instruments[code];
        const missing = values.filter((value) => value === null).length;
        const { score: sum, band } = score(code, values);
        expect([sum === null, band === null]).toEqual([missing > mostMissing, missing > mostMissing]);
        if (sum === null) return;
        const given = values.reduce<number>((total, value) => total + (value ?? 0), 0);
        expect(Math.abs(sum - (given * items.length) / (items.length - missing))).toBeLessThanOrEqual(0.5);
        expect(sum).toBeLessThanOrEqual(3 * items.length);
      }),
    );
  });

  it('never falls when an answer gets worse, and no answer but the ninth touches the risk', () => {
    const risks = (code: InstrumentCode, values: readonly (number | null)[]) =>
      score(code, values).flags.filter((flag) => flag.startsWith('RISK'));
    fc.assert(
      fc.property(anyFile, fc.nat(8), ({ code, values }, at) => {
        const value = values[at];
        if (value === undefined || value === null || value === 3) return;
        const worse = values.with(at, value + 1);
        expect(score(code, worse).score ?? 0).toBeGreaterThanOrEqual(score(code, values).score ?? 0);
        if (at < 8) expect(risks(code, worse)).toEqual(risks(code, values));
      }),
    );
  });
});
