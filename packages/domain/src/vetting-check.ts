/**
 * When a check may be recorded, how long it counts, and when its result may be overridden.
 * Nothing counts as verified that was not provably executed: by a method that fits, with evidence that somebody else brought or the source itself gave.
 */
import type { ChecklistItem } from './checklist.template.ts';
import { nextDueOf } from './checklist.ts';
import { addDays } from './day.ts';
import { methodClassOf } from './ledger.ts';
import type { Day } from './listing.ts';
import { screenedItems } from './screening.ts';
import type { CheckMethod, CheckResult } from './vocabulary.ts';
import { type CaseFile, type CaseObjection, type CaseState, objectionsToPerson } from './vetting.ts';
import { DECISION_ITEM, PRIMARY_SOURCE_DAYS } from './vetting-file.ts';

/** A page of the source kept by its hash, a document of the team, or where it can be read. */
export const evidenceKinds = ['CAPTURE', 'DOCUMENT', 'REFERENCE'] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

export interface Evidence {
  readonly kind: EvidenceKind;
  /** Who put it there, or last changed it. */
  readonly addedBy: string;
  /** The day from which what it says no longer holds. */
  readonly expiresOn: Day | null;
}

/** Results that staff may record. A lapse comes by the calendar, a waiver by an override. */
export const recordableResults = [
  'VERIFIED', 'VERIFIED_WITH_CONCERN', 'FAILED', 'NOT_FOUND', 'INCONCLUSIVE', 'NOT_APPLICABLE',
] as const satisfies readonly CheckResult[]; // prettier-ignore
export type RecordableResult = (typeof recordableResults)[number];

const primary: readonly CheckMethod[] = [
  'PRIMARY_SOURCE_API',
  'PRIMARY_SOURCE_WEB',
  'PRIMARY_SOURCE_BULK',
  'PRIMARY_EQUIVALENT',
];
const papers: readonly CheckMethod[] = [...primary, 'DOCUMENT_REVIEW'];
const visits: readonly CheckMethod[] = ['SITE_VISIT', 'VIDEO_WALKTHROUGH'];
const words: readonly CheckMethod[] = [...papers, ...visits, 'ATTESTATION'];

/** By which methods a point may be verified, from the column "primary source (how)" of the checklist; every other one takes papers. */
// prettier-ignore
const methodsFor: Readonly<Partial<Record<number, readonly CheckMethod[]>>> = {
  1: primary, 3: primary, 6: primary, 9: primary, 13: primary, 14: primary, 15: primary, 16: primary, 17: primary,
  2: words, 5: [...papers, ...visits], 18: ['SELF_QUERY'], 21: ['PHONE_PROBE'], 25: words, 29: [...papers, ...visits], 30: visits, 31: visits,
  32: [...papers, ...visits], 33: [...papers, ...visits], 36: words, 38: words, 39: words, 40: [...papers, ...visits],
  41: [...papers, 'PHONE_PROBE'], 43: words, 44: words, 45: [...visits, 'PHONE_PROBE'], 46: ['ATTESTATION'], 47: papers,
};

export const methodsOf = ({ number }: Pick<ChecklistItem, 'number'>): readonly CheckMethod[] =>
  methodsFor[number] ?? papers;

/** States of a case in which checks are recorded. */
export const checkingStates: readonly CaseState[] = ['IN_REVIEW', 'CHANGES_REQUESTED', 'COMMITTEE'];

/** Every reason against putting something on file. */
export const objectionsToEvidence = (file: Pick<CaseFile, 'state' | 'declarations'>, actorId: string): Objections => [
  ...objectionsToPerson(file, actorId),
  ...(checkingStates.includes(file.state) ? [] : (['WRONG_STATE'] as const)),
];

export interface NewCheck {
  readonly item: ChecklistItem;
  readonly method: CheckMethod;
  readonly result: RecordableResult;
  readonly performedOn: Day;
  /** What is on the file for this point and target. */
  readonly evidence: readonly Evidence[];
  /** Why it is not plainly verified. */
  readonly words: string | null;
}

export const checkObjections = [
  'BY_DECISION_ONLY', 'DATE_IN_FUTURE', 'DATE_TOO_OLD', 'METHOD_DOES_NOT_FIT', 'EVIDENCE_NEEDED', 'OWN_EVIDENCE', 'EXPLANATION_NEEDED', 'MUST_APPLY',
  'LAPSED_ALREADY', 'NEVER_OVERRIDDEN', 'OWN_CHECK', 'NO_CHECK', 'UNTIL_WRONG',
] as const; // prettier-ignore
export type CheckObjection = (typeof checkObjections)[number];

type Objections = readonly (CheckObjection | CaseObjection)[];

const isVerified = (result: CheckResult): boolean => result === 'VERIFIED' || result === 'VERIFIED_WITH_CONCERN';

/** Every reason against recording it. Papers are judged by somebody who did not bring them; a source speaks for itself. */
export function objectionsToCheck(
  file: Pick<CaseFile, 'state' | 'declarations'>,
  check: NewCheck,
  actorId: string,
  today: Day,
): Objections {
  const { item, method, result, performedOn, evidence } = check;
  const faults: readonly (readonly [CheckObjection | CaseObjection, boolean])[] = [
    ['WRONG_STATE', !checkingStates.includes(file.state)],
    ['BY_DECISION_ONLY', item.number === DECISION_ITEM],
    ['DATE_IN_FUTURE', performedOn > today],
    ['DATE_TOO_OLD', performedOn < addDays(today, -PRIMARY_SOURCE_DAYS)],
    ['METHOD_DOES_NOT_FIT', isVerified(result) && !methodsOf(item).includes(method)],
    ['EVIDENCE_NEEDED', isVerified(result) && evidence.length === 0],
    ['OWN_EVIDENCE', isVerified(result) && isOwn(method, evidence, actorId)],
    ['EXPLANATION_NEEDED', result !== 'VERIFIED' && (check.words ?? '').trim() === ''],
    ['MUST_APPLY', result === 'NOT_APPLICABLE' && !item.mayNotApply],
    ['LAPSED_ALREADY', isVerified(result) && hasLapsed(check, today)],
  ];
  return [...objectionsToPerson(file, actorId), ...faults.flatMap(([objection, isSo]) => (isSo ? [objection] : []))];
}

const isOwn = (method: CheckMethod, evidence: readonly Evidence[], actorId: string): boolean =>
  methodClassOf[method] !== 'PRIMARY_SOURCE' &&
  evidence.some(({ kind, addedBy }) => kind === 'DOCUMENT' && addedBy === actorId);

function hasLapsed(check: NewCheck, today: Day): boolean {
  const due = nextDueOf(check.item, check.performedOn, check.evidence);
  return due !== null && due <= today;
}

/** What somebody may put in the place of a result, for a while and with a reason. What was found stays on record. */
export const overrideResults = ['WAIVED', 'VERIFIED_WITH_CONCERN', 'INCONCLUSIVE', 'FAILED'] as const;
export type OverrideResult = (typeof overrideResults)[number];

export interface NewOverride {
  readonly item: ChecklistItem;
  readonly result: OverrideResult;
  readonly reason: string;
  /** The day from which it no longer counts. */
  readonly until: Day;
  /** The check whose result it replaces. */
  readonly original: { readonly performedBy: string | null } | null;
}

/** An override lasts at most this long; what needs longer needs a new check. Our policy. */
export const OVERRIDE_DAYS = 180;

/** Whether somebody is excluded is found out, never waived; and nobody overrides what they checked themselves. */
const neverOverridden: ReadonlySet<number> = new Set([...screenedItems, DECISION_ITEM]);

export function objectionsToOverride(
  file: Pick<CaseFile, 'state' | 'declarations'>,
  { item, result, reason, until, original }: NewOverride,
  actorId: string,
  today: Day,
): Objections {
  const isGentle = result === 'WAIVED' || result === 'VERIFIED_WITH_CONCERN';
  const faults: readonly (readonly [CheckObjection | CaseObjection, boolean])[] = [
    ['WRONG_STATE', !checkingStates.includes(file.state)],
    ['NEVER_OVERRIDDEN', isGentle && neverOverridden.has(item.number)],
    ['NO_CHECK', original === null],
    ['OWN_CHECK', original !== null && original.performedBy === actorId],
    ['EXPLANATION_NEEDED', reason.trim() === ''],
    ['UNTIL_WRONG', until <= today || until > addDays(today, OVERRIDE_DAYS)],
  ];
  return [...objectionsToPerson(file, actorId), ...faults.flatMap(([objection, isSo]) => (isSo ? [objection] : []))];
}
