/**
 * How somebody shows that a candidate of a public list is theirs: with a code that reaches them by a way which the list itself names, never by
 * an address or a number of their own choosing. Pure: no clock, no post.
 */
import { canonicalEmail } from './email.ts';
import { privateHosts } from './claim-hosts.ts';

export const claimWays = ['DOMAIN_MAIL', 'CALL_BACK'] as const;
export type ClaimWay = (typeof claimWays)[number];

/** `ASKED`: a code is out. `WITH_STAFF`: proven, but somebody else was there before. `REPLACED`: asked anew by the same person. */
export const claimStates = ['TO_CALL', 'ASKED', 'WON', 'WITH_STAFF', 'LOCKED', 'REPLACED', 'REFUSED'] as const;
export type ClaimState = (typeof claimStates)[number];

export const claimActions = ['call', 'noAnswer', 'refuse', 'win', 'dispute', 'lock', 'replace'] as const;
export type ClaimAction = (typeof claimActions)[number];
export const deskClaimActions = ['call', 'noAnswer', 'refuse'] as const satisfies readonly ClaimAction[];
export type DeskClaimAction = (typeof deskClaimActions)[number];

/** Of many who guess at the same moment, too, no more than so many are heard. */
export const claimTries = 5;
export const claimCodeDigits = 8;
export const claimCodeMinutes = 60;

interface Rule {
  readonly from: readonly ClaimState[];
  readonly to: ClaimState;
  readonly ways: readonly ClaimWay[];
}

const called = ['CALL_BACK'] as const;

// prettier-ignore
const rules: Readonly<Record<ClaimAction, Rule>> = {
  call:     { from: ['TO_CALL'],                        to: 'ASKED',      ways: called },
  noAnswer: { from: ['ASKED'],                          to: 'TO_CALL',    ways: called },
  refuse:   { from: ['TO_CALL', 'ASKED', 'WITH_STAFF'], to: 'REFUSED',    ways: claimWays },
  win:      { from: ['ASKED'],                          to: 'WON',        ways: claimWays },
  dispute:  { from: ['ASKED'],                          to: 'WITH_STAFF', ways: claimWays },
  lock:     { from: ['ASKED'],                          to: 'LOCKED',     ways: claimWays },
  replace:  { from: ['TO_CALL', 'ASKED'],               to: 'REPLACED',   ways: claimWays },
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

export const deskClaimActionsOpen = (file: ClaimFile): readonly DeskClaimAction[] =>
  deskClaimActions.filter((action) => afterClaimAction(file, action) !== null);

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

export function claimWaysOpen({ website, phone }: PublicContacts): readonly ClaimWay[] {
  const isOpen: Readonly<Record<ClaimWay, boolean>> = {
    DOMAIN_MAIL: ownDomainOf(website) !== null,
    CALL_BACK: phone !== null,
  };
  return claimWays.filter((way) => isOpen[way]);
}

const isPrivate = (host: string): boolean => privateHosts.some((known) => host === known || host.endsWith(`.${known}`));
