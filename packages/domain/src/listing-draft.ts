/**
 * A version of a listing that is still being written, and what stands between it and the public.
 * Vetting checked people, places and the organization: whoever changes what was checked gets a new target, which no old check speaks for.
 */
import { isDay } from './day.ts';
import type { Listing, License, PracticeLocation, TeamMember } from './listing.ts';
import { parsePhone } from './phone.ts';
import type { ListingStatus } from './vocabulary.ts';

/** A license with the number by which a board knows it; the public sees the rest. */
export interface NumberedLicense extends License {
  readonly number: string;
}

export interface DraftMember extends TeamMember {
  readonly npi: string | null;
  readonly licenses: readonly NumberedLicense[];
}

/** What a version holds; the rest of a listing (status, slug, checks) is not written by whoever edits. */
export interface ListingContent extends Pick<
  Listing,
  'name' | 'organizationName' | 'phone' | 'email' | 'website' | 'location' | 'service'
> {
  readonly team: readonly DraftMember[];
}

export const listingActions = ['publish', 'suspend', 'resume', 'withdraw', 'close'] as const;
export type ListingAction = (typeof listingActions)[number];

interface Rule {
  readonly from: readonly ListingStatus[];
  readonly to: ListingStatus;
}

// prettier-ignore
const rules: Readonly<Record<ListingAction, Rule>> = {
  publish:  { from: ['DRAFT', 'SUBMITTED', 'IN_REVIEW', 'CHANGES_REQUESTED', 'APPROVED_SCHEDULED', 'LIVE', 'HIDDEN_STALE'], to: 'LIVE' },
  suspend:  { from: ['LIVE', 'HIDDEN_STALE'],              to: 'SUSPENDED' },
  resume:   { from: ['SUSPENDED', 'WITHDRAWN'],            to: 'LIVE' },
  withdraw: { from: ['LIVE', 'HIDDEN_STALE', 'SUSPENDED'], to: 'WITHDRAWN' },
  close:    { from: ['LIVE', 'HIDDEN_STALE', 'SUSPENDED', 'WITHDRAWN'], to: 'CLOSED' },
};

export const listingObjections = [
  'WRONG_STATUS', 'NO_DRAFT', 'NO_NAME', 'NO_SUMMARY', 'NO_PRACTICE_ADDRESS', 'NO_CONTACT', 'NO_TEAM', 'NO_ROUTE', 'NO_PHASE',
  'NO_PRICE', 'NO_SAFETY_PROFILE', 'SAFETY_OF_UNKNOWN_ROUTE', 'PRICE_OF_PHASE_NOT_OFFERED', 'IMPORTED_WITHOUT_CONSENT',
  'ZIP_UNREADABLE', 'PHONE_UNREADABLE', 'EMAIL_UNREADABLE', 'WEBSITE_UNREADABLE', 'MEMBER_WITHOUT_NAME', 'MEMBER_WITHOUT_ROLE', 'NPI_UNREADABLE',
  'LICENSE_INCOMPLETE', 'LICENSE_NOT_VALID_WHERE_ISSUED', 'SAID_TWICE', 'COUNTS_CROSSED', 'SLIDING_ABOVE_PRICE',
] as const; // prettier-ignore
export type ListingObjection = (typeof listingObjections)[number];

/** Everything that a reader would miss and everything that is only half written, at once: a draft may be both, a version that is read may not. */
export const objectionsToContent = (content: ListingContent): readonly ListingObjection[] => [
  ...objectionsOfReaders(content),
  ...objectionsToHalfWritten(content),
];

function objectionsOfReaders(content: ListingContent): readonly ListingObjection[] {
  const { name, phone, email, website, location, team, service } = content;
  const { summary, routes, phases, prices, safety } = service;
  const offered = new Set(phases.filter((phase) => phase.offered !== 'NOT_OFFERED').map(({ phase }) => phase));
  const safeRoutes = new Set(safety.map(({ route }) => route));
  const faults: readonly (readonly [ListingObjection, boolean])[] = [
    ['NO_NAME', name.trim() === ''],
    ['NO_SUMMARY', summary.trim() === ''],
    ['NO_PRACTICE_ADDRESS', location.line1.trim() === '' || location.city.trim() === ''],
    ['NO_CONTACT', phone === null && email === null && website === null],
    ['NO_TEAM', team.length === 0],
    ['NO_ROUTE', routes.length === 0],
    ['NO_PHASE', offered.size === 0],
    ['NO_PRICE', prices.length === 0],
    ['NO_SAFETY_PROFILE', routes.some((route) => !safeRoutes.has(route))],
    ['SAFETY_OF_UNKNOWN_ROUTE', safety.some(({ route }) => !routes.includes(route))],
    ['PRICE_OF_PHASE_NOT_OFFERED', prices.some(({ phase }) => !offered.has(phase))],
  ];
  return faults.flatMap(([objection, isSo]) => (isSo ? [objection] : []));
}

const isReadable = (pattern: RegExp, text: string | null): boolean => text === null || pattern.test(text);
const isTwice = (names: readonly string[]): boolean => new Set(names).size < names.length;

function objectionsToHalfWritten({ phone, email, website, location, team, service }: ListingContent) {
  const { phases, prices, safety, populations, access, languages, payments } = service;
  const licenses = team.flatMap((member) => member.licenses);
  const counted = [...phases, ...prices];
  const faults: readonly (readonly [ListingObjection, boolean])[] = [
    ['ZIP_UNREADABLE', !/^\d{5}$/.test(location.postalCode)],
    ['PHONE_UNREADABLE', phone !== null && parsePhone(phone).phone === null],
    ['EMAIL_UNREADABLE', !isReadable(/^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/, email)],
    ['WEBSITE_UNREADABLE', !isReadable(/^https?:\/\/\S+$/, website)],
    ['MEMBER_WITHOUT_NAME', team.some(({ givenName, familyName }) => givenName.trim() === '' || familyName.trim() === '')],
    ['MEMBER_WITHOUT_ROLE', team.some(({ roles }) => roles.length === 0)],
    ['NPI_UNREADABLE', team.some(({ npi }) => !isReadable(/^[12]\d{9}$/, npi))],
    ['LICENSE_INCOMPLETE', licenses.some(({ number, expiresOn }) => number.trim() === '' || !isDay(expiresOn))],
    ['LICENSE_NOT_VALID_WHERE_ISSUED', licenses.some(({ state, validIn }) => !validIn.includes(state))],
    ['SAID_TWICE', [
      licenses.map(({ state, type, number }) => `${state} ${type} ${number}`),
      phases.map(({ phase }) => phase),
      prices.map(({ phase, route, format }) => `${phase} ${String(route)} ${String(format)}`),
      safety.map(({ route }) => route),
      ...[populations, access, languages].map((rows) => rows.map(({ code }) => code)),
      payments.map(({ phase, code }) => `${phase} ${code}`),
    ].some(isTwice)],
    ['COUNTS_CROSSED', counted.some(({ countMin, countMax }) => countMax < countMin)],
    ['SLIDING_ABOVE_PRICE', prices.some(({ amountCents, slidingScaleMinCents }) => (slidingScaleMinCents ?? 0) > amountCents)],
  ]; // prettier-ignore
  return faults.flatMap(([objection, isSo]) => (isSo ? [objection] : []));
}

export interface ListingFile {
  readonly status: ListingStatus;
  readonly origin: Listing['origin'];
  readonly draft: ListingContent | null;
}

export function decideListing(
  { status, origin, draft }: ListingFile,
  action: ListingAction,
): { readonly to: ListingStatus } | { readonly objections: readonly ListingObjection[] } {
  const { from, to } = rules[action];
  const objections: ListingObjection[] = [];
  if (!from.includes(status)) objections.push('WRONG_STATUS');
  // Rows of public lists are nobody's consent to be listed.
  if (origin === 'CANDIDATE' && to === 'LIVE') objections.push('IMPORTED_WITHOUT_CONSENT');
  if (action === 'publish') objections.push(...(draft === null ? (['NO_DRAFT'] as const) : objectionsToContent(draft)));
  return objections.length > 0 ? { objections } : { to };
}

export const listingActionsOpen = (file: ListingFile): readonly ListingAction[] =>
  listingActions.filter((action) => 'to' in decideListing(file, action));

/** What of a person is checked. */
export const identityOf = ({ givenName, familyName, credentials, npi, licenses }: DraftMember): string =>
  JSON.stringify([
    givenName, familyName, credentials, npi,
    licenses.map(({ number, type, state, validIn, status, isRestricted, expiresOn }) => [number, type, state, [...validIn].sort(), status, isRestricted, expiresOn]),
  ]); // prettier-ignore

export const addressOf = ({ line1, line2, city, state, postalCode }: PracticeLocation): string =>
  JSON.stringify([line1, line2, city, state, postalCode]);

export interface VettedChanges {
  /** Members whose name, letters or licenses are not those that were checked. */
  readonly practitionerIds: readonly string[];
  readonly isLocationChanged: boolean;
  readonly isOrganizationRenamed: boolean;
}

/** Which checked things the draft says differently: publishing it takes their checks away. Null live: nothing was checked yet. */
export function vettedChangesOf(live: ListingContent | null, draft: ListingContent): VettedChanges {
  const before = new Map(live?.team.map((member) => [member.practitionerId, identityOf(member)]));
  return {
    practitionerIds: draft.team
      .filter(({ practitionerId }) => before.has(practitionerId))
      .filter((member) => before.get(member.practitionerId) !== identityOf(member))
      .map(({ practitionerId }) => practitionerId),
    // A place that already has another id is another target: nothing speaks for it by mistake.
    isLocationChanged:
      live !== null && live.location.id === draft.location.id && addressOf(live.location) !== addressOf(draft.location),
    isOrganizationRenamed: live !== null && live.organizationName !== draft.organizationName,
  };
}
