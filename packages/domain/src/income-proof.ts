/** How somebody shows their income: when a card or a paper may be brought, what becomes of the proof by it, and whether a file can be taken at all. */
import type { ApplicationStatus } from './application.ts';
import { fileLimits, isNamedAs, type MediaType, mediaTypes } from './file.ts';
import type { VerificationState } from './verification-track.ts';

export const proofKinds = ['CARD', 'INCOME'] as const;
export type ProofKind = (typeof proofKinds)[number];

/** As whoever applied is told: nothing need be shown, a card may be, something is asked for, it is here, it is enough, it was not. */
export const ownProofStates = ['NOT_NEEDED', 'CARD_POSSIBLE', 'ASKED', 'RECEIVED', 'ACCEPTED', 'NOT_ENOUGH'] as const;
export type OwnProofState = (typeof ownProofStates)[number];

export interface ProofFacts {
  readonly status: ApplicationStatus;
  readonly verification: VerificationState;
  /** A card of another program was named in the form. */
  readonly hasCard: boolean;
}

const told: Readonly<Record<VerificationState, OwnProofState>> = {
  ATTESTED: 'NOT_NEEDED',
  DOC_REQUESTED: 'ASKED',
  DOC_RECEIVED: 'RECEIVED',
  VERIFIED: 'ACCEPTED',
  CATEGORICAL: 'ACCEPTED',
  FAILED: 'NOT_ENOUGH',
  WAIVED: 'ACCEPTED',
};

const atTheDesk: readonly ApplicationStatus[] = ['SCREENING', 'NEEDS_INFO'];

/** Until it is decided: what is asked for, or of one's own accord the card that was named. */
export const mayBringProof = ({ status, verification, hasCard }: ProofFacts): boolean =>
  atTheDesk.includes(status) &&
  (verification === 'DOC_REQUESTED' || verification === 'DOC_RECEIVED' || (verification === 'ATTESTED' && hasCard));

export const ownProofState = (facts: ProofFacts): OwnProofState =>
  facts.verification === 'ATTESTED' && mayBringProof(facts) ? 'CARD_POSSIBLE' : told[facts.verification];

/** One came and can be read. Null: nothing moves. */
export const afterProofCame = (facts: ProofFacts): VerificationState | null =>
  mayBringProof(facts) && facts.verification !== 'DOC_RECEIVED' ? 'DOC_RECEIVED' : null;

/** One was taken back. Null: nothing moves, as another one is still there. */
export const afterProofTakenBack = (
  { verification }: ProofFacts,
  isAnotherThere: boolean,
  wasAskedFor: boolean,
): VerificationState | null =>
  verification !== 'DOC_RECEIVED' || isAnotherThere ? null : wasAskedFor ? 'DOC_REQUESTED' : 'ATTESTED';

/** HEIC: how some phones keep photos, and few others can read. */
export const chosenFileFaults = ['EMPTY', 'TOO_LARGE', 'HEIC', 'WRONG_TYPE'] as const;
export type ChosenFileFault = (typeof chosenFileFaults)[number];

interface ChosenFile {
  readonly name: string;
  readonly type: string;
  readonly size: number;
}

/** What can be said of a file before it is sent. Null: it can be. */
export function faultOfChosen({ name, type, size }: ChosenFile): ChosenFileFault | null {
  if (/^image\/hei[cf]/.test(type) || /\.hei[cf]$/i.test(name)) return 'HEIC';
  if (!(mediaTypes as readonly string[]).includes(type)) return 'WRONG_TYPE';
  if (size === 0) return 'EMPTY';
  return size > fileLimits.bytes ? 'TOO_LARGE' : null;
}

const endings: Readonly<Record<MediaType, string>> = {
  'application/pdf': '.pdf',
  'image/jpeg': '.jpg',
  'image/png': '.png',
};

/** A camera names its photos as it likes; here a name ends as its type does, and is not too long. */
export const namedAs = (name: string, type: MediaType): string =>
  isNamedAs(name, type) && name.length <= 200
    ? name
    : `${Array.from(name).slice(0, 80).join('') || 'photo'}${endings[type]}`;
