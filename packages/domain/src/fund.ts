/**
 * What a fund may pay for: its donors' restriction as data, and its caps. Restriction and wish name states, conditions and groups of people from closed
 * lists and nothing else, so that no gift can be tied to a person or to a clinic (scholarship.md §6.6). Cents.
 */
import type { ConditionCode, PopulationCode, StateCode } from './vocabulary.ts';

/** Each list: one of these. An empty list asks nothing. */
export interface FundScope {
  readonly states: readonly StateCode[];
  readonly conditions: readonly ConditionCode[];
  readonly populations: readonly PopulationCode[];
}

export interface Fund {
  /** Binds. */
  readonly restriction: FundScope;
  /** What its donors would like; the board decides, and nothing is refused for it. */
  readonly wish: FundScope;
  /** Null: no cap. */
  readonly awardCapCents: number | null;
  /** For one person, in all years. */
  readonly lifetimeCapCents: number | null;
}

/** Of one award, as they stood when it was decided. */
export interface AwardFacts {
  readonly state: StateCode;
  readonly conditions: readonly ConditionCode[];
  readonly populations: readonly PopulationCode[];
  readonly amountCents: number;
  /** What this fund paid for the same person before. */
  readonly earlierCents: number;
}

export const fundRefusals = [
  'STATE_OUTSIDE',
  'CONDITION_OUTSIDE',
  'POPULATION_OUTSIDE',
  'OVER_AWARD_CAP',
  'OVER_LIFETIME_CAP',
] as const;
export type FundRefusal = (typeof fundRefusals)[number];

const isOutside = <Code>(asked: readonly Code[], facts: readonly Code[]): boolean =>
  asked.length > 0 && !asked.some((code) => facts.includes(code));

/** Every reason why the fund cannot pay for it. None: it may. */
export function refusalsOf({ restriction, ...fund }: Fund, award: AwardFacts): readonly FundRefusal[] {
  const { awardCapCents, lifetimeCapCents } = fund;
  const faults: readonly (readonly [FundRefusal, boolean])[] = [
    ['STATE_OUTSIDE', isOutside(restriction.states, [award.state])],
    ['CONDITION_OUTSIDE', isOutside(restriction.conditions, award.conditions)],
    ['POPULATION_OUTSIDE', isOutside(restriction.populations, award.populations)],
    ['OVER_AWARD_CAP', awardCapCents !== null && award.amountCents > awardCapCents],
    ['OVER_LIFETIME_CAP', lifetimeCapCents !== null && award.earlierCents + award.amountCents > lifetimeCapCents],
  ];
  return faults.flatMap(([refusal, isSo]) => (isSo ? [refusal] : []));
}

export const admits = (fund: Fund, award: AwardFacts): boolean => refusalsOf(fund, award).length === 0;

export const fundObjections = ['CAPS_CONTRADICT', 'FUND_IN_USE'] as const;
export type FundObjection = (typeof fundObjections)[number];

const sameCodes = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((code) => other.includes(code));

const binds = ({ restriction: { states, conditions, populations }, awardCapCents, lifetimeCapCents }: Fund) => [
  states,
  conditions,
  populations,
  [String(awardCapCents), `up to ${String(lifetimeCapCents)}`],
];

/** Why a fund cannot become what is asked. Of a fund that stands behind a round that was opened, what binds stays. */
export function objectionsToFund(
  before: (Fund & { readonly isInUse: boolean }) | null,
  fund: Fund,
): readonly FundObjection[] {
  const { awardCapCents, lifetimeCapCents } = fund;
  const after = binds(fund);
  const isChanged = before !== null && binds(before).some((codes, at) => !sameCodes(codes, after[at] ?? []));
  const faults: readonly (readonly [FundObjection, boolean])[] = [
    ['CAPS_CONTRADICT', awardCapCents !== null && lifetimeCapCents !== null && lifetimeCapCents < awardCapCents],
    ['FUND_IN_USE', isChanged && before.isInUse],
  ];
  return faults.flatMap(([objection, isSo]) => (isSo ? [objection] : []));
}
