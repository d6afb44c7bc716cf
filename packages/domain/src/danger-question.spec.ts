/** The question about danger to a life: what an answer raises, what it is no part of, and for which hours somebody must be there. */
import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { dangerFields, dangerHours, dangerIn, dangerRaised, scoredAs } from './danger-question.ts';
import { readForm } from './form.ts';
import { judgeAnswers } from './form-answers.ts';
import { unstorable } from './form-draft.ts';
import { findingsOf } from './form-findings.ts';
import { dangerForm, phq9, wholeAnswers } from './form-given.ts';
import { jsonSchemaOf } from './form-schema.ts';
import { defaultForm } from './form.default.ts';
import { instruments } from './instrument.ts';
import { scoreOf } from './instrument-score.ts';
import { isMoreUrgent } from './risk.ts';

const anAnswer = fc.option(fc.nat(3));
const given = (ninth: number | null) => phq9(ninth ?? undefined);
const dayMs = 86_400_000;

describe('the question', () => {
  it('is in a form that asks PHQ-9, which is a form like any other', () => {
    expect([dangerFields(dangerForm), dangerFields(defaultForm)]).toEqual([['phq8'], []]);
    expect([readForm(dangerForm), findingsOf(dangerForm)]).toEqual([{ form: dangerForm }, []]);
  });

  it('may always be left out: whoever answered the rest has answered all, here and by the schema', () => {
    const valid = new Ajv2020({ formats: { date: true, email: true } }).compile(jsonSchemaOf(dangerForm, 'en'));
    fc.assert(
      fc.property(anAnswer, (ninth) => {
        const answers = { ...wholeAnswers, ...given(ninth) };
        expect([judgeAnswers(dangerForm, answers, 'en').problems, valid(answers)]).toEqual([[], true]);
        expect(unstorable(dangerForm, answers)).toEqual([]);
        return dangerIn(dangerForm, answers) === ninth;
      }),
    );
    const seven = Object.fromEntries(Object.entries(phq9(3).phq8).slice(1));
    expect(judgeAnswers(dangerForm, { ...wholeAnswers, phq8: seven }, 'en').problems).toEqual([
      { field: 'phq8', problem: 'INCOMPLETE' },
    ]);
    expect([dangerIn(dangerForm, {}), dangerIn(dangerForm, { phq8: null })]).toEqual([null, null]);
  });

  it('is no part of the score, whatever was answered', () => {
    const scored = (ninth: number | null) =>
      scoreOf(
        instruments[scoredAs('PHQ-9')],
        new Map(Object.entries(given(ninth).phq8).map(([code, value]) => [code, [value]])),
      );
    fc.assert(
      fc.property(anAnswer, (ninth) => {
        expect(scored(ninth)).toEqual(scored(null));
      }),
    );
    expect(scored(3)).toMatchObject({ instrument: 'PHQ-8', score: 8 });
  });
});

describe('an answer', () => {
  it('raises something only when it is new, and is none of nothing; the worse, the more urgent', () => {
    fc.assert(
      fc.property(anAnswer, anAnswer, (before, after) => {
        const raised = dangerRaised({ before, after });
        expect(raised === null).toBe(before === after || (after ?? 0) === 0);
      }),
    );
    const [some, more, most] = [1, 2, 3].map((answer) => dangerRaised({ before: null, after: answer }) ?? 'P3');
    expect([isMoreUrgent(more ?? 'P3', some ?? 'P3'), isMoreUrgent(most ?? 'P3', more ?? 'P3')]).toEqual([true, true]);
  });
});

describe('somebody must be there', () => {
  it('from now, or from when a round opens, until it ends; for weeks where it has no end, and never for nothing', () => {
    const now = Date.UTC(2026, 5, 15);
    const hours = (opens: number | null, closes: number | null) => {
      const { from, until } = dangerHours(
        { opensAt: opens && now + opens * dayMs, closesAt: closes && now + closes * dayMs },
        now,
      );
      return [(from - now) / dayMs, (until - now) / dayMs];
    };
    expect([hours(null, null), hours(-3, 30), hours(5, 30), hours(5, null), hours(-1, 9000)]).toEqual([
      [0, 28],
      [0, 30],
      [5, 30],
      [5, 33],
      [0, 366],
    ]);
  });
});
