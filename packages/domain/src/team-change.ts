/**
 * What a provider may do with its own team, and which of its changes wait for staff. Read the tables; they are the policy.
 * Vetted facts were checked by somebody, so a change of them is a request and what is public stays. Free facts go public with the next submission.
 */
import type { Permission } from './access.ts';
import {
  addressOf,
  identityOf,
  type ListingContent,
  type ListingObjection,
  objectionsToContent,
  vettedChangesOf,
} from './listing-draft.ts';
import type { ServiceFacts } from './listing.ts';
import type { ListingStatus } from './vocabulary.ts';

type OwnFacts = Omit<ListingContent, 'service'>;
type CareFacts = Omit<ServiceFacts, 'id' | 'attestedOn'>;
export type TeamField = keyof OwnFacts | keyof CareFacts;
export type Weight = 'VETTED' | 'FREE';

// prettier-ignore
const ownWeights: Readonly<Record<keyof OwnFacts, Weight>> = {
  name: 'VETTED', organizationName: 'VETTED', location: 'VETTED', team: 'VETTED',
  phone: 'FREE', email: 'FREE', website: 'FREE',
};

// prettier-ignore
const careWeights: Readonly<Record<keyof CareFacts, Weight>> = {
  phases: 'VETTED', routes: 'VETTED', settings: 'VETTED', safety: 'VETTED', policies: 'VETTED', remoteStates: 'VETTED',
  // To be trained for a group is a claim with evidence.
  populations: 'VETTED',
  summary: 'FREE', conditions: 'FREE', modalities: 'FREE', access: 'FREE', languages: 'FREE',
  // The team's own word, with the day on which it was given.
  payments: 'FREE', prices: 'FREE', availability: 'FREE', scholarship: 'FREE',
};

export const weightOf: Readonly<Record<TeamField, Weight>> = { ...ownWeights, ...careWeights };
export const teamFields = Object.keys(weightOf) as TeamField[];

const isOwn = (field: TeamField): field is keyof OwnFacts => field in ownWeights;

/** What of a fact is compared where that is not all of it: never ids, never when it was said. */
const comparedIn: Readonly<Partial<Record<TeamField, (content: ListingContent) => unknown>>> = {
  location: ({ location }) => addressOf(location),
  team: ({ team }) => JSON.stringify(team.map((member) => [identityOf(member), [...member.roles].sort()])),
  availability: ({ service: { availability } }) => [availability?.accepting ?? null, availability?.waitWeeks ?? null],
  scholarship: ({ service: { scholarship } }) => [scholarship.participates, scholarship.slots],
};

function saidIn(content: ListingContent, field: TeamField): string {
  const compared = comparedIn[field];
  if (compared) return said(compared(content));
  return said(isOwn(field) ? content[field] : content.service[field]);
}

/** Alike however the keys of objects and the codes of lists are ordered: documents come back from the database in an order of its own. */
function said(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(said).sort().join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, item]) => `${key}:${said(item)}`).join()}}`;
}

export interface TeamChanges {
  readonly vetted: readonly TeamField[];
  readonly free: readonly TeamField[];
}

/** What the draft says otherwise than what is public. Null live: nothing is public, so all of it is new and vetted. */
export function teamChangesOf(live: ListingContent | null, draft: ListingContent): TeamChanges {
  if (live === null) return { vetted: teamFields, free: [] };
  const changed = teamFields.filter((field) => saidIn(live, field) !== saidIn(draft, field));
  return {
    vetted: changed.filter((field) => weightOf[field] === 'VETTED'),
    free: changed.filter((field) => weightOf[field] === 'FREE'),
  };
}

/** What is public, with the draft's word for everything that nobody has to check. */
export function withFreeFactsOf(live: ListingContent, draft: ListingContent): ListingContent {
  const free = (weights: Readonly<Record<string, Weight>>, facts: object) =>
    Object.fromEntries(Object.entries(facts).filter(([field]) => weights[field] === 'FREE'));
  return {
    ...live,
    ...free(ownWeights, draft),
    service: { ...live.service, ...free(careWeights, draft.service) },
  };
}

export const teamActions = ['submit', 'withdraw', 'attest', 'close'] as const;
export type TeamAction = (typeof teamActions)[number];

interface Rule {
  readonly from: readonly ListingStatus[];
  /** The status that follows; a status that is not here stays. */
  readonly to: Readonly<Partial<Record<ListingStatus, ListingStatus>>>;
  readonly permission: Permission;
  /** While staff look at a version: must that be so, must it not, or does it not matter? */
  readonly whileUnderReview: 'ONLY' | 'NEVER' | 'ALSO';
}

// prettier-ignore
const rules: Readonly<Record<TeamAction, Rule>> = {
  submit:   { from: ['DRAFT', 'CHANGES_REQUESTED', 'LIVE', 'HIDDEN_STALE'], to: { DRAFT: 'SUBMITTED', CHANGES_REQUESTED: 'SUBMITTED' }, permission: 'team.submit', whileUnderReview: 'NEVER' },
  withdraw: { from: ['SUBMITTED', 'LIVE', 'HIDDEN_STALE'],                  to: { SUBMITTED: 'DRAFT' },                                permission: 'team.submit', whileUnderReview: 'ONLY' },
  attest:   { from: ['LIVE', 'HIDDEN_STALE'],                               to: {},                                                    permission: 'team.edit',   whileUnderReview: 'ALSO' },
  close:    { from: ['LIVE', 'HIDDEN_STALE', 'WITHDRAWN'],                  to: { LIVE: 'CLOSED', HIDDEN_STALE: 'CLOSED', WITHDRAWN: 'CLOSED' }, permission: 'team.submit', whileUnderReview: 'ALSO' },
};

export const teamObjections = [
  'NOT_PERMITTED',
  'UNDER_REVIEW',
  'NOT_UNDER_REVIEW',
  'NOTHING_CHANGED',
  'ORGANIZATION_RENAMED',
  'MEMBERS_NOT_CONFIRMED',
] as const;
export type TeamObjection = (typeof teamObjections)[number] | ListingObjection;

export interface TeamFile {
  readonly status: ListingStatus;
  readonly live: ListingContent | null;
  readonly draft: ListingContent | null;
  /** A version was submitted, and staff have not answered it. */
  readonly isUnderReview: boolean;
  /** Whether everybody whom the draft names said that their part is right. */
  readonly areMembersConfirmed: boolean;
  /** What the person may do in this organization. */
  readonly rights: readonly Permission[];
}

export interface TeamDecision {
  readonly to: ListingStatus;
  /** Of a submission: whether staff look at it before anything vetted changes. */
  readonly isReviewed: boolean;
}

export function decideTeam(
  file: TeamFile,
  action: TeamAction,
): TeamDecision | { readonly objections: readonly TeamObjection[] } {
  const { from, to, permission, whileUnderReview } = rules[action];
  const { status, isUnderReview, rights } = file;
  const objections: TeamObjection[] = [];
  if (!rights.includes(permission)) objections.push('NOT_PERMITTED');
  if (!from.includes(status)) objections.push('WRONG_STATUS');
  if (whileUnderReview === 'NEVER' && isUnderReview) objections.push('UNDER_REVIEW');
  if (whileUnderReview === 'ONLY' && !isUnderReview) objections.push('NOT_UNDER_REVIEW');
  if (action === 'submit') objections.push(...objectionsToSubmission(file));
  if (objections.length > 0) return { objections };
  const { live, draft } = file;
  return {
    to: to[status] ?? status,
    isReviewed: action === 'submit' && draft !== null && teamChangesOf(live, draft).vetted.length > 0,
  };
}

function objectionsToSubmission({ live, draft, areMembersConfirmed }: TeamFile): readonly TeamObjection[] {
  if (draft === null) return ['NO_DRAFT'];
  const { vetted, free } = teamChangesOf(live, draft);
  return [
    ...objectionsToContent(draft),
    ...(vetted.length + free.length === 0 ? (['NOTHING_CHANGED'] as const) : []),
    // Whoever is said as before was asked before.
    ...(vetted.includes('team') && !areMembersConfirmed ? (['MEMBERS_NOT_CONFIRMED'] as const) : []),
    ...(vettedChangesOf(live, draft).isOrganizationRenamed ? (['ORGANIZATION_RENAMED'] as const) : []),
  ];
}

export const teamActionsOpen = (file: TeamFile): readonly TeamAction[] =>
  teamActions.filter((action) => 'to' in decideTeam(file, action));

/** A version that staff look at is not written any more, by anybody: what is decided is what was read. */
export const mayWriteDraft = ({ status, isUnderReview }: Pick<TeamFile, 'status' | 'isUnderReview'>): boolean =>
  !isUnderReview && status !== 'CLOSED' && status !== 'REJECTED';

export const vettedMoves = ['review', 'return', 'approve', 'deny', 'suspend', 'resume'] as const;
export type VettedMove = (typeof vettedMoves)[number];

// prettier-ignore
const afterVetting: Readonly<Record<VettedMove, Readonly<Partial<Record<ListingStatus, ListingStatus>>>>> = {
  review:  { SUBMITTED: 'IN_REVIEW' },
  return:  { SUBMITTED: 'CHANGES_REQUESTED', IN_REVIEW: 'CHANGES_REQUESTED', LIVE: 'LIVE', HIDDEN_STALE: 'HIDDEN_STALE', SUSPENDED: 'SUSPENDED' },
  approve: { SUBMITTED: 'LIVE', IN_REVIEW: 'LIVE', LIVE: 'LIVE', HIDDEN_STALE: 'LIVE' },
  deny:    { SUBMITTED: 'REJECTED', IN_REVIEW: 'REJECTED', CHANGES_REQUESTED: 'REJECTED', LIVE: 'LIVE', HIDDEN_STALE: 'HIDDEN_STALE', SUSPENDED: 'SUSPENDED' },
  suspend: { LIVE: 'SUSPENDED', HIDDEN_STALE: 'SUSPENDED' },
  resume:  { SUSPENDED: 'LIVE' },
};

/** Where a decision of the desk takes a listing; null: it does not apply any more, because it was carried out before or came too late. */
export function afterVettedMove(
  move: VettedMove,
  { status, reviewHash, contentHash }: { status: ListingStatus; reviewHash: string | null; contentHash: string },
): ListingStatus | null {
  const to = afterVetting[move][status] ?? null;
  const isAboutVersion = move === 'return' || move === 'approve' || move === 'deny';
  const isThatVersion = reviewHash !== null && (contentHash === '' ? move !== 'approve' : contentHash === reviewHash);
  return isAboutVersion && !isThatVersion ? null : to;
}
