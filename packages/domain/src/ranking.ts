/**
 * The order in which teams are shown, and why. Only what a patient would want counts: nothing about payment, membership or origin is among
 * the inputs, so nothing of it can move a listing.
 */
import type { BadgeState, KapCompletenessCode } from './vocabulary.ts';

/** Everything the order may depend on. A test fails when a key is added. */
export interface RankingInputs {
  /** How well the words that were typed fit, 0–1; null when none were typed. */
  readonly textMatch: number | null;
  /** Statute miles from the place that was asked for; null when none was. */
  readonly distanceMiles: number | null;
  readonly badge: BadgeState;
  readonly kapCompleteness: KapCompletenessCode;
  /** Null: not known. */
  readonly acceptingNew: boolean | null;
  /** The provider confirmed its details within 90 days. */
  readonly isAttestedFresh: boolean;
  readonly isCoursePriceKnown: boolean;
}

export const whyCodes = ['TEXT', 'DISTANCE', 'BADGE', 'KAP', 'ACCEPTING', 'ATTESTED', 'PRICE'] as const;
export type WhyCode = (typeof whyCodes)[number];

export interface WhyLine {
  readonly code: WhyCode;
  /** Whole points, above zero. */
  readonly points: number;
  /** English, plain words; the web words it anew in other languages by `code`. */
  readonly text: string;
}

export interface Score {
  /** The sum of the lines. */
  readonly points: number;
  readonly lines: readonly WhyLine[];
}

/** What search needs to put two listings in order. */
export interface Ranked {
  readonly points: number;
  readonly distanceMiles: number | null;
  readonly name: string;
  readonly id: string;
}

export const TEXT_POINTS = 120;
export const DISTANCE_POINTS = 40;
/** Half of the points for distance are left at this many miles. */
const HALF_DISTANCE_MILES = 20;

const badgePoints: Readonly<Record<BadgeState, number>> = { VERIFIED: 20, CONDITIONAL: 12, LAPSED: 0, NONE: 0 };
const kapPoints: Readonly<Record<KapCompletenessCode, number>> = {
  COMPLETE: 20,
  COMPLETE_WITH_PARTNER: 18,
  PARTIAL: 8,
  NOT_KAP: 0,
  UNKNOWN: 0,
};
const ACCEPTING_POINTS = 12;
const ATTESTED_POINTS = 5;
const PRICE_POINTS = 5;

const badgeWords: Readonly<Record<BadgeState, string>> = {
  VERIFIED: 'checked on these points, all current',
  CONDITIONAL: 'checked on these points, with a condition',
  LAPSED: '',
  NONE: '',
};
const kapWords: Readonly<Record<KapCompletenessCode, string>> = {
  COMPLETE: 'all four steps of KAP by one team',
  COMPLETE_WITH_PARTNER: 'all four steps of KAP, some by a partner',
  PARTIAL: 'some steps of KAP',
  NOT_KAP: '',
  UNKNOWN: '',
};

/** Points and the reasons for them, in the order of `whyCodes`; a reason without points is left out. Same inputs, same answer. */
export function scoreOf(inputs: RankingInputs): Score {
  const { textMatch, distanceMiles, badge, kapCompleteness } = inputs;
  const lines: readonly WhyLine[] = [
    { code: 'TEXT', points: textPointsOf(textMatch), text: 'matches your words' },
    {
      code: 'DISTANCE',
      points: distancePointsOf(distanceMiles),
      text: `${milesText(distanceMiles ?? 0)} from the place you gave`,
    },
    { code: 'BADGE', points: badgePoints[badge], text: badgeWords[badge] },
    { code: 'KAP', points: kapPoints[kapCompleteness], text: kapWords[kapCompleteness] },
    { code: 'ACCEPTING', points: inputs.acceptingNew === true ? ACCEPTING_POINTS : 0, text: 'takes new people' },
    {
      code: 'ATTESTED',
      points: inputs.isAttestedFresh ? ATTESTED_POINTS : 0,
      text: 'details confirmed in the last 90 days',
    },
    { code: 'PRICE', points: inputs.isCoursePriceKnown ? PRICE_POINTS : 0, text: 'gives the price of a whole course' },
  ];
  const kept = lines.filter(({ points }) => points > 0);
  return { points: kept.reduce((sum, { points }) => sum + points, 0), lines: kept };
}

/** The part of the points that depends on neither words nor place: `scoreOf(inputs).points` is this plus the two below. */
export function standingPointsOf(inputs: Omit<RankingInputs, 'textMatch' | 'distanceMiles'>): number {
  return (
    badgePoints[inputs.badge] +
    kapPoints[inputs.kapCompleteness] +
    (inputs.acceptingNew === true ? ACCEPTING_POINTS : 0) +
    (inputs.isAttestedFresh ? ATTESTED_POINTS : 0) +
    (inputs.isCoursePriceKnown ? PRICE_POINTS : 0)
  );
}

/** 0–120 for a match of 0–1; anything outside counts as its nearer end. */
export const textPointsOf = (textMatch: number | null): number =>
  textMatch === null ? 0 : Math.round(TEXT_POINTS * Math.min(1, Math.max(0, textMatch)));

/** 40 on the spot, 20 at 20 miles, falling without end. */
export const distancePointsOf = (miles: number | null): number =>
  miles === null ? 0 : Math.round((DISTANCE_POINTS * HALF_DISTANCE_MILES) / (HALF_DISTANCE_MILES + miles));

/** Total order: more points, then nearer (unknown last), then name, then id, the last two by code unit. Negative when `a` comes first. */
export function compareRanked(a: Ranked, b: Ranked): number {
  if (a.points !== b.points) return b.points - a.points;
  const near = (a.distanceMiles ?? Infinity) - (b.distanceMiles ?? Infinity);
  if (near < 0 || near > 0) return near;
  return compareText(a.name, b.name) || compareText(a.id, b.id);
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const milesText = (miles: number): string =>
  miles < 1 ? 'less than a mile' : `${String(Math.round(miles))} ${Math.round(miles) === 1 ? 'mile' : 'miles'}`;
