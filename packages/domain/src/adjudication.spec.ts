/** Every cell of what staff may decide, and of what is remembered of it; and no number of a person in a note. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { permissions } from './access.ts';
import {
  adjudicate,
  adjudicationActions,
  type AdjudicationAction,
  adjudicationsOpen,
  type AdjudicationState,
  adjudicationStates,
  holdsTaxNumber,
  type Sighting,
  sightings,
  stateAfterRun,
} from './adjudication.ts';

const lead = { personId: 'lead', rights: ['exclusion.read', 'exclusion.decide', 'exclusion.lift'] } as const;
const vetter = { personId: 'vetter', rights: ['exclusion.read', 'exclusion.decide'] } as const;

// prettier-ignore
const moves: Readonly<Record<AdjudicationState, Readonly<Record<AdjudicationAction, AdjudicationState | null>>>> = {
  OPEN:             { confirm: 'CONFIRMED', dismiss: 'FALSE_POSITIVE', askIdentifier: 'NEEDS_IDENTIFIER', lift: null,             reopen: null },
  NEEDS_IDENTIFIER: { confirm: 'CONFIRMED', dismiss: 'FALSE_POSITIVE', askIdentifier: null,               lift: null,             reopen: null },
  CONFIRMED:        { confirm: null,        dismiss: null,             askIdentifier: null,               lift: 'FALSE_POSITIVE', reopen: null },
  FALSE_POSITIVE:   { confirm: null,        dismiss: null,             askIdentifier: null,               lift: null,             reopen: 'OPEN' },
  GONE:             { confirm: null,        dismiss: null,             askIdentifier: null,               lift: null,             reopen: null },
};

describe('a decision about a candidate', () => {
  const cells = adjudicationStates.flatMap((state) =>
    adjudicationActions.map((action) => [state, action, moves[state][action]] as const),
  );
  it.each(cells)('%s, %s: %s', (state, action, to) => {
    expect(adjudicate({ state, confirmedBy: null }, action, lead, 'because')).toEqual(
      to === null ? { objections: ['WRONG_STATE'] } : { to },
    );
  });

  it('names every reason against it at once', () => {
    expect(adjudicate({ state: 'OPEN', confirmedBy: 'vetter' }, 'lift', vetter, ' ')).toEqual({
      objections: ['WRONG_STATE', 'LEAD_NEEDED', 'ANOTHER_PERSON_NEEDED', 'NOTE_NEEDED'],
    });
    expect(adjudicate({ state: 'GONE', confirmedBy: null }, 'confirm', vetter, 'It is 123-45-6789')).toEqual({
      objections: ['WRONG_STATE', 'NOTE_HOLDS_A_NUMBER'],
    });
  });

  it('needs its reason, except where an identifier is asked for', () => {
    const silent = adjudicationActions.filter((action) =>
      adjudicationStates.some((state) => 'to' in adjudicate({ state, confirmedBy: null }, action, lead, null)),
    );
    expect(silent).toEqual(['askIdentifier']);
  });

  it('is taken back by a lead alone, and never by the one who confirmed', () => {
    const confirmed = (confirmedBy: string) => ({ state: 'CONFIRMED', confirmedBy }) as const;
    expect(adjudicationsOpen(confirmed('vetter'), lead)).toEqual(['lift']);
    expect(adjudicationsOpen(confirmed('lead'), lead)).toEqual([]);
    expect(adjudicationsOpen(confirmed('somebody'), vetter)).toEqual([]);
  });

  it('is open to nobody without the right, whatever else they may', () => {
    const others = permissions.filter((right) => right !== 'exclusion.decide' && right !== 'exclusion.lift');
    fc.assert(
      fc.property(fc.constantFrom(...adjudicationStates), fc.subarray(others), (state, rights) => {
        expect(adjudicationsOpen({ state, confirmedBy: null }, { personId: 'x', rights })).toEqual([]);
      }),
    );
  });
});

// prettier-ignore
const remembered: Readonly<Record<AdjudicationState, Readonly<Record<Sighting, AdjudicationState>>>> = {
  OPEN:             { SEEN: 'OPEN',             SEEN_AS_ANOTHER: 'OPEN',             NOT_SEEN: 'GONE' },
  NEEDS_IDENTIFIER: { SEEN: 'NEEDS_IDENTIFIER', SEEN_AS_ANOTHER: 'NEEDS_IDENTIFIER', NOT_SEEN: 'GONE' },
  CONFIRMED:        { SEEN: 'CONFIRMED',        SEEN_AS_ANOTHER: 'CONFIRMED',        NOT_SEEN: 'CONFIRMED' },
  FALSE_POSITIVE:   { SEEN: 'FALSE_POSITIVE',   SEEN_AS_ANOTHER: 'OPEN',             NOT_SEEN: 'FALSE_POSITIVE' },
  GONE:             { SEEN: 'OPEN',             SEEN_AS_ANOTHER: 'OPEN',             NOT_SEEN: 'GONE' },
};

describe('a run', () => {
  it.each(adjudicationStates.flatMap((state) => sightings.map((seen) => [state, seen, remembered[state][seen]] as const)))(
    'leaves %s, %s: %s',
    (state, seen, to) => {
      expect(stateAfterRun(state, seen)).toBe(to);
    },
  ); // prettier-ignore

  it('never confirms and never lifts, in any order of runs', () => {
    fc.assert(
      fc.property(fc.constantFrom(...adjudicationStates), fc.array(fc.constantFrom(...sightings)), (first, runs) => {
        const last = runs.reduce<AdjudicationState>(stateAfterRun, first);
        expect(last === 'CONFIRMED').toBe(first === 'CONFIRMED');
        if (last === 'FALSE_POSITIVE') expect(first).toBe('FALSE_POSITIVE');
      }),
    );
  });
});

describe('a note', () => {
  it.each([
    '123456789', 'SSN 123-45-6789.', '123 45 6789', '123.45.6789', '12-3456789', '1-2-3-4-5-6-7-8-9', '１２３-４５-６７８９', '123–45–6789',
    '123 - 45 - 6789', '12 3456789', 'x123456789y', '123-45-6789-', '-123456789',
  ])('must not hold %s', (text) => {
    expect(holdsTaxNumber(text)).toBe(true);
  }); // prettier-ignore

  it.each([
    '', 'NPI 1234567893', '217-555-0100', '(217) 555-0100', '+1 217 555 0100', '2026-01-15', 'born 01/31/1970', '62701', 'case 20260115-3 of 2026',
    '12345678', '1128(b)(4)', '1234567893 and 1104213446',
  ])('may hold %j', (text) => {
    expect(holdsTaxNumber(text)).toBe(text.includes('20260115-3'));
  }); // prettier-ignore

  it('must not hold any nine digits, however they are split by dashes, among any words', () => {
    const words = fc.stringMatching(/^[a-z ,.]{0,20}$/u);
    const digits = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.boolean()), { minLength: 9, maxLength: 9 });
    fc.assert(
      fc.property(words, digits, words, (before, number, after) => {
        const text = number.map(([digit, isSplit], at) => `${String(digit)}${isSplit && at < 8 ? '-' : ''}`).join('');
        expect(holdsTaxNumber(`${before}${text}${after}`)).toBe(true);
      }),
    );
  });
});
