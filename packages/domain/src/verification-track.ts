/** How what somebody says of their money is shown to be so: one's own word, a card of another program, a document. Source: scholarship.md §1. */
import type { proofLevels } from './scholarship-policy.ts';

export const verificationStates = [
  'ATTESTED',
  'DOC_REQUESTED',
  'DOC_RECEIVED',
  'VERIFIED',
  'CATEGORICAL',
  'FAILED',
  'WAIVED',
] as const;
export type VerificationState = (typeof verificationStates)[number];

interface Rule {
  readonly from: readonly VerificationState[];
  readonly to: VerificationState;
  readonly needsReason?: true;
}

// prettier-ignore
const rules = {
  requestProof: { from: ['ATTESTED', 'FAILED'],                                 to: 'DOC_REQUESTED' },
  receiveProof: { from: ['DOC_REQUESTED'],                                      to: 'DOC_RECEIVED' },
  verify:       { from: ['DOC_RECEIVED'],                                       to: 'VERIFIED' },
  acceptCard:   { from: ['ATTESTED', 'DOC_RECEIVED'],                           to: 'CATEGORICAL' },
  fail:         { from: ['DOC_RECEIVED'],                                       to: 'FAILED', needsReason: true },
  waive:        { from: ['ATTESTED', 'DOC_REQUESTED', 'DOC_RECEIVED', 'FAILED'], to: 'WAIVED', needsReason: true },
} as const satisfies Readonly<Record<string, Rule>>;

export type VerificationAction = keyof typeof rules;
export const verificationActions = Object.keys(rules) as readonly VerificationAction[];

export type VerificationObjection = 'WRONG_STATE' | 'REASON_NEEDED';

export function moveVerification(
  state: VerificationState,
  action: VerificationAction,
  reason: string | null,
): { readonly to: VerificationState } | { readonly objections: readonly VerificationObjection[] } {
  const { from, to, needsReason }: Rule = rules[action];
  const objections: VerificationObjection[] = [];
  if (!from.includes(state)) objections.push('WRONG_STATE');
  if (needsReason === true && (reason ?? '').trim() === '') objections.push('REASON_NEEDED');
  return objections.length > 0 ? { objections } : { to };
}

export const verificationActionsOpen = (state: VerificationState): readonly VerificationAction[] =>
  verificationActions.filter((action) => (rules[action].from as readonly VerificationState[]).includes(state));

/**
 * One in ten is asked for a proof whatever the policy asks for. By the hash of what was handed in, whose salt nobody chooses: whoever has it comes to
 * the same tenth.
 */
export const isInSample = (snapshotHash: string): boolean => Number.parseInt(snapshotHash.slice(0, 8), 16) % 10 === 0;

const enough: Readonly<Record<(typeof proofLevels)[number], readonly VerificationState[]>> = {
  ATTESTED: ['ATTESTED', 'CATEGORICAL', 'VERIFIED', 'WAIVED'],
  CATEGORICAL: ['CATEGORICAL', 'VERIFIED', 'WAIVED'],
  DOCUMENT: ['VERIFIED', 'WAIVED'],
};

export const isProved = (level: (typeof proofLevels)[number], state: VerificationState, isSampled: boolean): boolean =>
  enough[level].includes(state) && !(isSampled && state === 'ATTESTED');
