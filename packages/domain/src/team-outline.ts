/** The parts in which a provider tells of its team, in the order in which they are asked, and what is still missing in each. */
import type { ListingContent, ListingObjection } from './listing-draft.ts';
import { objectionsToContent } from './listing-draft.ts';
import type { Day } from './listing.ts';
import { addDays } from './day.ts';

export const teamParts = ['BASICS', 'TEAM', 'CARE', 'PRICES', 'SAFETY', 'ACCESS', 'SCHOLARSHIP'] as const;
export type TeamPart = (typeof teamParts)[number];

/** How long each takes somebody who has the papers at hand, in minutes; our own estimate. */
// prettier-ignore
export const minutesOf: Readonly<Record<TeamPart, number>> = {
  BASICS: 5, TEAM: 15, CARE: 10, PRICES: 5, SAFETY: 10, ACCESS: 5, SCHOLARSHIP: 2,
};

/** Where each is mended; null: in no part, but by what was done before. */
// prettier-ignore
const partOf: Readonly<Record<ListingObjection, TeamPart | null>> = {
  NO_NAME: 'BASICS', NO_SUMMARY: 'BASICS', NO_PRACTICE_ADDRESS: 'BASICS', NO_CONTACT: 'BASICS', ZIP_UNREADABLE: 'BASICS',
  PHONE_UNREADABLE: 'BASICS', EMAIL_UNREADABLE: 'BASICS', WEBSITE_UNREADABLE: 'BASICS',
  NO_TEAM: 'TEAM', MEMBER_WITHOUT_NAME: 'TEAM', MEMBER_WITHOUT_ROLE: 'TEAM', NPI_UNREADABLE: 'TEAM', LICENSE_INCOMPLETE: 'TEAM',
  LICENSE_NOT_VALID_WHERE_ISSUED: 'TEAM',
  NO_ROUTE: 'CARE', NO_PHASE: 'CARE', COUNTS_CROSSED: 'CARE',
  NO_PRICE: 'PRICES', PRICE_OF_PHASE_NOT_OFFERED: 'PRICES', SLIDING_ABOVE_PRICE: 'PRICES',
  NO_SAFETY_PROFILE: 'SAFETY', SAFETY_OF_UNKNOWN_ROUTE: 'SAFETY',
  SAID_TWICE: 'ACCESS',
  WRONG_STATUS: null, NO_DRAFT: null, IMPORTED_WITHOUT_CONSENT: null,
};

export interface OutlinePart {
  readonly part: TeamPart;
  readonly minutes: number;
  readonly missing: readonly ListingObjection[];
}

export function outlineOf(content: ListingContent): readonly OutlinePart[] {
  const objections = objectionsToContent(content);
  return teamParts.map((part) => ({
    part,
    minutes: minutesOf[part],
    missing: objections.filter((objection) => partOf[objection] === part),
  }));
}

/** What a provider is told when it submits: by when it hears from us, in days. Ours; the notice of a decision is due within 30 days. */
const answerDays = { first: 30, change: 14 } as const;

export const answerDueOn = (submittedOn: Day, isLive: boolean): Day =>
  addDays(submittedOn, isLive ? answerDays.change : answerDays.first);
