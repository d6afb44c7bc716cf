/** Whoever should hear of a case is called in time and once, until somebody says that they have it. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { riskClockMs, riskPriorities, riskStates } from './risk.ts';
import { type Call, type CalledCase, callsDue } from './risk-ladder.ts';

const minute = 60_000;
const open: CalledCase = {
  state: 'RISK_OPEN',
  priority: 'P1',
  callingSince: 0,
  dueAt: 60 * minute,
  isAcknowledged: false,
  holderId: null,
};
const people = { rota: ['ann', 'bo', 'cy'], directors: ['dee'], clinicians: ['ann', 'bo', 'cy'] };

/** Asked each minute, with what was called before. */
function minutes(asked: CalledCase, until: number, who: (minute: number) => typeof people = () => people): string[] {
  const made: Call[] = [];
  return Array.from({ length: until + 1 }, (_, at) => at).flatMap((at) => {
    const due = callsDue(asked, made, who(at), at * minute);
    made.push(...due);
    return due.map(({ reason, personId }) => `${at} ${reason} ${personId}`);
  });
}

describe('the ladder', () => {
  it('calls the holder at once, the next after a quarter, the director after half and at each quarter from then on', () => {
    expect(minutes(open, 60)).toEqual([
      '0 HOLDER ann',
      '15 NEXT bo',
      '30 DIRECTOR dee',
      '45 DIRECTOR dee',
      '60 DIRECTOR dee',
    ]);
  });

  it('calls nobody once somebody has it, and the director when they reached nobody in time', () => {
    expect(minutes({ ...open, isAcknowledged: true, holderId: 'ann' }, 90)).toEqual(['60 LATE dee']);
    expect(minutes({ ...open, isAcknowledged: true, holderId: 'ann', state: 'CONTACTED' }, 90)).toEqual([]);
  });

  it('tells the director when nobody can be reached', () => {
    expect(minutes({ ...open, isAcknowledged: true, holderId: 'ann', state: 'UNREACHABLE' }, 9)).toEqual([
      '0 ESCALATED dee',
    ]);
  });

  it('calls first to whom it was handed', () => {
    expect(minutes({ ...open, holderId: 'cy' }, 20)).toEqual(['0 HOLDER cy', '15 NEXT ann']);
  });

  it('calls who came on duty meanwhile, and not the same person twice', () => {
    const change = (at: number) => ({ ...people, rota: at < 10 ? ['ann'] : ['bo', 'ann'] });
    expect(minutes(open, 20, change)).toEqual(['0 HOLDER ann', '15 NEXT bo']);
  });

  it('calls the director at once where there is no rota, and clinicians where there is no director', () => {
    expect(minutes(open, 20, () => ({ ...people, rota: [] }))).toEqual(['0 DIRECTOR dee', '15 DIRECTOR dee']);
    expect(minutes(open, 1, () => ({ ...people, rota: [], directors: [] }))).toEqual([
      '0 DIRECTOR ann',
      '0 DIRECTOR bo',
      '0 DIRECTOR cy',
    ]);
  });

  it('catches up with what was missed while nothing ran', () => {
    expect(callsDue(open, [], people, 50 * minute).map(({ reason, personId }) => `${reason} ${personId}`)).toEqual([
      'HOLDER ann',
      'NEXT bo',
      'DIRECTOR dee',
    ]);
  });

  it('never calls twice for the same, whenever it is asked, and always somebody while nobody has it', () => {
    fc.assert(
      fc.property(
        fc.record({ ...Object.fromEntries(Object.entries(open).map(([key, value]) => [key, fc.constant(value)])) as { [K in keyof CalledCase]: fc.Arbitrary<CalledCase[K]> },
          state: fc.constantFrom(...riskStates), priority: fc.constantFrom(...riskPriorities), isAcknowledged: fc.boolean(), holderId: fc.constantFrom(null, 'bo', 'gone') }),
        fc.subarray(['ann', 'bo', 'cy']),
        fc.subarray(['dee', 'ann']),
        fc.array(fc.nat(30 * 60), { minLength: 1 }),
        (asked, rota, directors, times) => {
          const made: Call[] = [];
          for (const at of times.sort((a, b) => a - b))
            made.push(...callsDue(asked, made, { rota, directors, clinicians: ['eve'] }, at * minute));
          const keys = made.map(({ reason, step, personId }) => `${reason} ${step} ${personId}`);
          const isCalled = made.length > 0 || asked.state === 'CLOSED' || asked.isAcknowledged;
          return isCalled && new Set(keys).size === keys.length;
        },
      ),
    ); // prettier-ignore
  });

  it('gives each step a quarter of its clock', () => {
    for (const priority of riskPriorities) {
      const quarter = riskClockMs(priority) / 4;
      const held: Call = { reason: 'HOLDER', step: 0, personId: 'ann' };
      expect(callsDue({ ...open, priority }, [held], people, quarter - 1)).toEqual([]);
      expect(callsDue({ ...open, priority }, [held], people, quarter)).toEqual([
        { reason: 'NEXT', step: 1, personId: 'bo' },
      ]);
    }
  });
});
