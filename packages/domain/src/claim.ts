/**
 * How somebody shows that a candidate of a public list is theirs: with a code that reaches them by a way which the list itself names, never by
 * an address or a number of their own choosing; or, where the list names a person, by the license of that person, which two of the desk look up.
 * Pure: no clock, no post.
 */
import { canonicalEmail } from './email.ts';
import { privateHosts } from './claim-hosts.ts';

export const claimWays = ['DOMAIN_MAIL', 'CALL_BACK', 'LICENSE'] as const;
export type ClaimWay = (typeof claimWays)[number];

/** `ASKED`: a code is out. `WITH_STAFF`: proven, but somebody else was there before. `REPLACED`: asked anew by the same person. */
export const claimStates = [
  'TO_CALL',
  'TO_LOOK_UP',
  'LOOKED_UP',
  'ASKED',
  'WON',
  'WITH_STAFF',
  'LOCKED',
  'REPLACED',
  'REFUSED',
] as const;
export type ClaimState = (typeof claimStates)[number];

export const claimActions = [
  'call',
  'noAnswer',
  'lookUp',
  'confirm',
  'refuse',
  'win',
  'dispute',
  'lock',
  'replace',
] as const;
export type ClaimAction = (typeof claimActions)[number];
export const deskClaimActions = [
  'call',
  'noAnswer',
  'lookUp',
  'confirm',
  'refuse',
] as const satisfies readonly ClaimAction[];
export type DeskClaimAction = (typeof deskClaimActions)[number];

/** Of many who guess at the same moment, too, no more than so many are heard. */
export const claimTries = 5;
export const claimCodeDigits = 8;
/** A code is expected by whoever asked for it; one that ends days of looking up comes when nobody waits for it. */
export const claimCodeMinutes: Readonly<Record<ClaimWay, number>> = {
  DOMAIN_MAIL: 60,
  CALL_BACK: 60,
  LICENSE: 7 * 24 * 60,
};

interface Rule {
  readonly from: readonly ClaimState[];
  readonly to: ClaimState;
  readonly ways: readonly ClaimWay[];
}

const called = ['CALL_BACK'] as const;
const licensed = ['LICENSE'] as const;
const unsettled = ['TO_CALL', 'TO_LOOK_UP', 'LOOKED_UP', 'ASKED'] as const;

// prettier-ignore
const rules: Readonly<Record<ClaimAction, Rule>> = {
  call:     { from: ['TO_CALL'],                 to: 'ASKED',      ways: called },
  noAnswer: { from: ['ASKED'],                   to: 'TO_CALL',    ways: called },
  lookUp:   { from: ['TO_LOOK_UP'],              to: 'LOOKED_UP',  ways: licensed },
  confirm:  { from: ['LOOKED_UP'],               to: 'ASKED',      ways: licensed },
  refuse:   { from: [...unsettled, 'WITH_STAFF'], to: 'REFUSED',   ways: claimWays },
  win:      { from: ['ASKED'],                   to: 'WON',        ways: claimWays },
  dispute:  { from: ['ASKED'],                   to: 'WITH_STAFF', ways: claimWays },
  lock:     { from: ['ASKED'],                   to: 'LOCKED',     ways: claimWays },
  replace:  { from: unsettled,                   to: 'REPLACED',   ways: claimWays },
};

export interface ClaimFile {
  readonly way: ClaimWay;
  readonly state: ClaimState;
}

/** The state after the action; null: not from here. */
export function afterClaimAction({ way, state }: ClaimFile, action: ClaimAction): ClaimState | null {
  const { from, to, ways } = rules[action];
  return from.includes(state) && ways.includes(way) ? to : null;
}

/** A license is looked up by one and confirmed by another, neither of whom claims it. */
export const isFirstLook = ({ personId, lookedUpBy }: LookedAt, actorId: string): boolean =>
  actorId === personId || actorId === lookedUpBy;

export interface LookedAt {
  readonly personId: string;
  readonly lookedUpBy: string | null;
}

export const deskClaimActionsOpen = (file: ClaimFile & LookedAt, actorId: string): readonly DeskClaimAction[] =>
  deskClaimActions.filter(
    (action) => afterClaimAction(file, action) !== null && !(action === 'confirm' && isFirstLook(file, actorId)),
  );

export interface ClaimProof extends ClaimFile {
  /** Wrong ones before this one. */
  readonly tries: number;
  readonly isOver: boolean;
  readonly isRight: boolean;
}

/** What a code that somebody typed does. `miss`: it is counted, and the next one is heard. */
export function verdictOnCode({ tries, isOver, isRight, ...file }: ClaimProof): 'over' | 'right' | 'miss' | 'lock' {
  if (afterClaimAction(file, 'win') === null || isOver || tries >= claimTries) return 'over';
  if (isRight) return 'right';
  return tries + 1 >= claimTries ? 'lock' : 'miss';
}

export interface PublicContacts {
  readonly website: string | null;
  readonly phone: string | null;
  /** The list names a person, whose license can be looked up. */
  readonly isPerson: boolean;
}

/** The domain of a website that is the candidate's own; null where everybody may have a page, or a mailbox. */
export function ownDomainOf(website: string | null): string | null {
  const [, named = ''] = /^(?:https?:\/\/)?([^/?#@:\s]+)(?::\d+)?(?:[/?#]|$)/i.exec(website?.trim() ?? '') ?? [];
  const host = named
    .toLowerCase()
    .replace(/\.$/, '')
    .replace(/^www\d?\./, '');
  const isName = /^(?:[a-z\d-]{1,63}\.)+[a-z][a-z\d-]{1,62}$/.test(host);
  return isName && !isPrivate(host) ? host : null;
}

/**
 * Whether a mailbox is at that domain or beneath it. Never above it: who has a page at a name beneath another's has no mailbox at the other's,
 * and so no list of public suffixes has to be kept.
 */
export function isMailboxAt(email: string, domain: string): boolean {
  const host = canonicalEmail(email).split('@').at(-1) ?? '';
  return !isPrivate(host) && (host === domain || host.endsWith(`.${domain}`));
}

export function claimWaysOpen({ website, phone, isPerson }: PublicContacts): readonly ClaimWay[] {
  const isOpen: Readonly<Record<ClaimWay, boolean>> = {
    DOMAIN_MAIL: ownDomainOf(website) !== null,
    CALL_BACK: phone !== null,
    LICENSE: isPerson,
  };
  return claimWays.filter((way) => isOpen[way]);
}

const isPrivate = (host: string): boolean => privateHosts.some((known) => host === known || host.endsWith(`.${known}`));
