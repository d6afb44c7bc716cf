/**
 * What safety answers do to an application: a clear contraindication waits for a clinician, a note waits for nobody, and nothing here says no.
 * It takes codes that were asked, never a diagnosis or a score of a questionnaire. Source: scholarship.md §1, instruments.md §7.
 */
import type { Day } from './listing.ts';
import { type SafetyAnswer, type SafetyCode, safetyCodes, safetyRules } from './safety-screen.ts';

export const medicalStates = [
  'NOT_ASKED',
  'CLEAR',
  'REVIEW',
  'CLEARED',
  'CLEARED_WITH_NOTE',
  'DEFER',
  'REFER_OUT',
] as const;
export type MedicalState = (typeof medicalStates)[number];
export const medicalDecisions = ['CLEARED', 'CLEARED_WITH_NOTE', 'DEFER', 'REFER_OUT'] as const;
export type MedicalDecision = (typeof medicalDecisions)[number];

export type SafetyGiven = Readonly<Partial<Record<SafetyCode, SafetyAnswer>>>;

export interface MedicalFirst {
  readonly state: 'NOT_ASKED' | 'CLEAR' | 'REVIEW';
  /** Why a clinician looks: answered with anything but no. */
  readonly holds: readonly SafetyCode[];
  readonly notes: readonly SafetyCode[];
}

/** "Unsure" and "rather tell the clinician" wait for one like a yes. */
export function medicalOf(given: SafetyGiven): MedicalFirst {
  const asked = safetyCodes.filter((code) => given[code] !== undefined);
  const raised = asked.filter((code) => given[code] !== 'NO');
  const holds = raised.filter((code) => safetyRules[code].effect === 'HOLD');
  const notes = raised.filter((code) => safetyRules[code].effect === 'NOTE');
  return { state: holds.length > 0 ? 'REVIEW' : asked.length > 0 ? 'CLEAR' : 'NOT_ASKED', holds, notes };
}

/** After something was answered anew: a hold that nobody looked at yet waits for a clinician; what a clinician decided stays otherwise. */
export function medicalAgain(state: MedicalState, holdsBefore: readonly SafetyCode[], now: MedicalFirst): MedicalState {
  if (now.holds.some((code) => !holdsBefore.includes(code))) return 'REVIEW';
  return state === 'NOT_ASKED' ? now.state : state;
}

/** A form that asks nothing about safety holds nobody. */
export const isMedicallyClear = (state: MedicalState): boolean =>
  ['NOT_ASKED', 'CLEAR', 'CLEARED', 'CLEARED_WITH_NOTE'].includes(state);

export type MedicalObjection = 'WRONG_STATE' | 'SECOND_CLINICIAN_NEEDED' | 'UNTIL_NEEDED' | 'UNTIL_ONLY_WITH_DEFER';

export interface MedicalFacts {
  readonly state: MedicalState;
  readonly decidedBy: string | null;
  readonly deferredUntil: Day | null;
}

export interface MedicalMove {
  readonly decision: MedicalDecision;
  readonly actorId: string;
  readonly until: Day | null;
  readonly today: Day;
}

/** Every reason at once; none: it may be. What kept somebody out is looked at again by another clinician, or by the same one when its time is over. */
export function objectionsToMedical(facts: MedicalFacts, { decision, actorId, until, today }: MedicalMove) {
  const objections: MedicalObjection[] = [];
  const isAgain = facts.state === 'DEFER' || facts.state === 'REFER_OUT';
  const isOver = facts.state === 'DEFER' && facts.deferredUntil !== null && facts.deferredUntil <= today;
  if (facts.state !== 'REVIEW' && !isAgain) objections.push('WRONG_STATE');
  if (isAgain && !isOver && facts.decidedBy === actorId) objections.push('SECOND_CLINICIAN_NEEDED');
  if (decision === 'DEFER' && (until === null || until <= today)) objections.push('UNTIL_NEEDED');
  if (decision !== 'DEFER' && until !== null) objections.push('UNTIL_ONLY_WITH_DEFER');
  return objections;
}
