/**
 * What is against letting an application into the pool of a round, and against confirming that it cannot be: all of it at once. What tells of danger to a
 * life is no input: the type has no place for it. Source: scholarship.md §1.
 */
import type { PairState } from './duplicate-application.ts';
import type { EligibilityResult, RuleCode } from './eligibility.ts';
import { isMedicallyClear, type MedicalState } from './medical-track.ts';
import type { ScholarshipPolicy } from './scholarship-policy.ts';
import { isProved, type VerificationState } from './verification-track.ts';

export interface ScreeningFacts {
  /** Of the last run; null: none yet. */
  readonly result: EligibilityResult | null;
  readonly failed: readonly RuleCode[];
  readonly proof: ScholarshipPolicy['proof'];
  readonly verification: VerificationState;
  readonly isSampled: boolean;
  readonly pairs: readonly PairState[];
  readonly medical: MedicalState;
  /** Signed under a legal authority, of which nobody has seen the paper. */
  readonly isPaperOpen?: boolean;
}

export const screeningBlockers = [
  'NOT_SCREENED', 'NOT_ELIGIBLE', 'ANSWER_MISSING', 'PROOF_TOO_WEAK', 'DUPLICATE_OPEN', 'MEDICAL_HOLD', 'NOTHING_FAILED', 'REASONS_DIFFER', 'OWN_WORK', 'AUTHORITY_NOT_SEEN',
] as const; // prettier-ignore
export type ScreeningBlocker = (typeof screeningBlockers)[number];

export function againstQualifying(facts: ScreeningFacts): readonly ScreeningBlocker[] {
  const { result, proof, verification, isSampled, pairs, medical, isPaperOpen = false } = facts;
  const is: Readonly<Partial<Record<ScreeningBlocker, boolean>>> = {
    NOT_SCREENED: result === null,
    NOT_ELIGIBLE: result === 'NOT_ELIGIBLE',
    ANSWER_MISSING: result === 'NEEDS_ANSWER',
    PROOF_TOO_WEAK: !isProved(proof, verification, isSampled),
    DUPLICATE_OPEN: pairs.includes('FLAGGED'),
    MEDICAL_HOLD: !isMedicallyClear(medical),
    AUTHORITY_NOT_SEEN: isPaperOpen,
  };
  return screeningBlockers.filter((blocker) => is[blocker] === true);
}

/** A no is a person's: they name each rule that failed, neither more nor less. */
export function againstIneligible(
  { result, failed }: ScreeningFacts,
  reasons: readonly RuleCode[],
): readonly ScreeningBlocker[] {
  if (result === null) return ['NOT_SCREENED'];
  if (result !== 'NOT_ELIGIBLE') return ['NOTHING_FAILED'];
  const named = new Set(reasons);
  return named.size === failed.length && failed.every((rule) => named.has(rule)) ? [] : ['REASONS_DIFFER'];
}
