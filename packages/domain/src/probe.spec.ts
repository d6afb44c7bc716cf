/** We try to reach teams openly, give them time to answer, and hide nobody for two calls too close to each other. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, dayNumber, daysBetween, isWeekend } from './day.ts';
import { GRACE_DAYS } from './badge.ts';
import {
  nextProbe,
  objectionsToOutcome,
  outcomesOpen,
  PROBE_DAYS,
  probeOutcomes,
  probeReasons,
  probeRules,
  probeWays,
} from './probe.ts';
import { probeMessage, probeScripts, readOut } from './probe-script.ts';

const days = fc.integer({ min: 0, max: 2000 }).map((number) => addDays('2026-01-01', number));
const outcomes = fc.constantFrom(...probeOutcomes);

describe('an outcome', () => {
  it.each([
    ['a wrong number by mail', 'ROUTINE', 'EMAIL', 'WRONG_NUMBER', ['WAY_DOES_NOT_FIT']],
    ['a mail that came back by phone', 'ROUTINE', 'PHONE', 'MAIL_BOUNCED', ['WAY_DOES_NOT_FIT']],
    ['a first message', 'ROUTINE', 'PHONE', 'LEFT_MESSAGE', []],
    ['a second message', 'MESSAGE_LEFT', 'EMAIL', 'LEFT_MESSAGE', ['MESSAGE_LEFT_BEFORE']],
    ['no answer to a message', 'MESSAGE_LEFT', 'EMAIL', 'NO_REPLY', []],
    ['an appointment', 'FAILED_BEFORE', 'PHONE', 'APPT_OFFERED', []],
  ] as const)('%s', (_name, reason, way, outcome, objections) => {
    expect(objectionsToOutcome({ reason, dueOn: '2026-06-15' }, { way, outcome }, '2026-06-15')).toEqual(objections);
  });

  it('fails nobody before the day that they were given, and is good news on any day', () => {
    const probe = { reason: 'FAILED_BEFORE', dueOn: '2026-06-15' } as const;
    const open = outcomesOpen(probe, '2026-06-14');
    expect(open).toContain('APPT_OFFERED');
    expect(open.filter((outcome) => probeRules[outcome].contact === 'FAILED')).toEqual([]);
    expect(outcomesOpen(probe, '2026-06-15')).toEqual(probeOutcomes);
  });
});

describe('the next probe', () => {
  it('is on a working day; after a failure on another day of the week, and before the grace of one failure is over', () => {
    fc.assert(
      fc.property(days, outcomes, (madeOn, outcome) => {
        const { reason, dueOn } = nextProbe(outcome, madeOn);
        expect(isWeekend(dayNumber(dueOn))).toBe(false);
        expect(dueOn > madeOn).toBe(true);
        if (probeRules[outcome].contact !== 'FAILED') return;
        expect(reason).toBe('FAILED_BEFORE');
        expect(daysBetween(madeOn, dueOn)).toBeLessThan(GRACE_DAYS);
        expect(daysBetween(madeOn, dueOn) % 7).not.toBe(0);
      }),
    );
  });

  it('begins before the last one stops counting', () => {
    fc.assert(
      fc.property(days, outcomes, (madeOn, outcome) => {
        expect(nextProbe(outcome, madeOn).dueOn < addDays(madeOn, PROBE_DAYS)).toBe(true);
      }),
    );
  });

  it('can always end: of each probe some outcome may be taken on its day', () => {
    for (const reason of probeReasons)
      for (const way of probeWays) {
        const taken = probeOutcomes.filter(
          (outcome) =>
            objectionsToOutcome({ reason, dueOn: '2026-06-15' }, { way, outcome }, '2026-06-15').length === 0,
        );
        expect(taken.map((outcome) => probeRules[outcome].contact)).toEqual(
          expect.arrayContaining(['VERIFIED', 'FAILED']),
        );
      }
  });
});

describe('what is said', () => {
  const scripts = [...Object.values(probeScripts), probeMessage];
  const first = { en: /^Hello, (this is|we are) Open Window, the nonprofit.*routine check/, es: /^Hola, (le llamamos de|somos) Open Window, el directorio sin fines de lucro.*revisión de rutina/ }; // prettier-ignore

  it('tells in its first breath who calls and that it is a routine check, in both languages', () => {
    for (const script of scripts)
      for (const language of ['en', 'es'] as const)
        expect(readOut(script[language], 'Harbor Light').slice(0, 1).join(' ')).toMatch(first[language]);
  });

  it('never plays a patient', () => {
    for (const { en } of Object.values(probeScripts)) expect(en[0]).toMatch(/not a patient|do not write for a patient/);
    for (const { en } of scripts)
      expect(en.join(' ')).not.toMatch(
        /I (would like|want|need) (an appointment|treatment|help)|my (depression|pain|doctor)/i,
      );
  });

  it('names the team as it is written, whatever its name', () => {
    expect(readOut(['{{team}}!'], "$& $' {{team}}")).toEqual(["$& $' {{team}}!"]);
  });
});
