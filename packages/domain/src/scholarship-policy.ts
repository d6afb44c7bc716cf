/**
 * What a round is run by: who may apply, how need is measured, what readers judge, how money is given out. Chosen before a round opens and never
 * changed after. Policies come from staff as files, so here is also what one must be.
 */
import { benefitCards, type EligibilityRule } from './eligibility.ts';
import {
  type JsonFault,
  listOf,
  flag,
  andThen,
  fault,
  objectOf,
  oneOf,
  oneOfKinds,
  type Reading,
  text,
  whole,
} from './json-reading.ts';
import type { NeedRule } from './need-tier.ts';
import { stateCodes } from './vocabulary.ts';

interface Words {
  readonly en: string;
  readonly es: string;
}

/** What readers judge a file by: fit and readiness, never need and never safety, which have rules and clinicians of their own. */
export interface Criterion {
  readonly code: string;
  readonly title: Words;
  /** What each score means, from 0 upwards. */
  readonly levels: readonly Words[];
}

/** As in scholarship.md §4a: best first, a draw among those near the line, a draw among all, or by the day of the application. */
export const allocationMethods = ['RANKED', 'THRESHOLD_BAND', 'WEIGHTED_LOTTERY', 'QUEUE'] as const;
export type AllocationMethod = (typeof allocationMethods)[number];

export const tieBreaks = ['DRAW', 'QUEUE_DATE'] as const;
/** What is enough as proof of income: one's own word, a card of another program, or a document. */
export const proofLevels = ['ATTESTED', 'CATEGORICAL', 'DOCUMENT'] as const;

export interface ScholarshipPolicy {
  readonly rules: readonly EligibilityRule[];
  readonly need: NeedRule;
  readonly rubric: readonly Criterion[];
  readonly readersPerFile: number;
  readonly allocation: {
    readonly method: AllocationMethod;
    /** Of THRESHOLD_BAND: per cent of the highest score. */
    readonly passPercent: number;
    /** Where the first that does not fit is put on the waitlist: whether smaller ones behind it are still tried. */
    readonly walksOn: boolean;
  };
  readonly tieBreak: (typeof tieBreaks)[number];
  readonly proof: (typeof proofLevels)[number];
}

const cents = whole(1, 100_000_000);
const percent = whole(1, 1000);
const words = objectOf({ en: text(1, 300), es: text(1, 300) });

const pairOfPercents = andThen(listOf(percent, 2, 2), (value, at) => {
  const [low, high] = value as readonly [number, number];
  return low < high ? [] : fault(at, 'rise');
});

/** No rule twice: of two ages nobody would know which counts. */
const onceEach: Reading = (value, at) => {
  const codes = (value as readonly EligibilityRule[]).map(({ rule }) => rule);
  return new Set(codes).size === codes.length ? [] : fault(at, 'name each rule once');
};

const rules = listOf(
  oneOfKinds('rule', {
    AGE: { atLeast: whole(18, 120) },
    RESIDENCE: { states: listOf(oneOf(stateCodes), stateCodes.length, 1) },
    INCOME: { maxPercent: percent, cards: listOf(oneOf(benefitCards), benefitCards.length) },
    NO_OPEN_AWARD: {},
    LIFETIME_CAP: { maxCents: cents },
  }),
  5,
  1,
);

const reading = objectOf({
  rules: andThen(rules, onceEach),
  need: objectOf({
    percents: pairOfPercents,
    dependants: whole(1, 30),
    debtPercent: percent,
    burdensToRaise: whole(1, 3),
  }),
  rubric: listOf(objectOf({ code: text(2, 40), title: words, levels: listOf(words, 7, 3) }), 8, 1),
  readersPerFile: whole(2, 7),
  allocation: objectOf({ method: oneOf(allocationMethods), passPercent: whole(1, 100), walksOn: flag }),
  tieBreak: oneOf(tieBreaks),
  proof: oneOf(proofLevels),
});

export function readPolicy(
  json: unknown,
): { readonly policy: ScholarshipPolicy } | { readonly faults: readonly JsonFault[] } {
  const faults = reading(json, '');
  return faults.length > 0 ? { faults } : { policy: json as ScholarshipPolicy };
}
