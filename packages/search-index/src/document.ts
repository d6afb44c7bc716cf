/** What the index keeps of a listing: everything search reads, prepared once, so that a search never looks at a listing again. */
import type { BadgeSpan } from '@open-window/domain/badge.ts';
import { badgeTimelineOf } from '@open-window/domain/badge.ts';
import { coursePriceOf } from '@open-window/domain/course-price.ts';
import type { Availability, Cents, Day, Listing, Point } from '@open-window/domain/listing.ts';
import { kapCompletenessOf, serviceModelOf } from '@open-window/domain/service-model.ts';
import type { FacetGroup, KapCompletenessCode, StateCode } from '@open-window/domain/vocabulary.ts';
import { fixedItemOf } from './item.ts';

export interface SearchDocument {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly organizationName: string;
  /** "Given Family" of everyone in the team. */
  readonly people: readonly string[];
  readonly city: string;
  readonly state: StateCode;
  readonly point: Point | null;
  /** Only a LIVE listing can be found. */
  readonly isLive: boolean;
  readonly codes: Readonly<Record<FacetGroup, readonly string[]>>;
  /** States whose residents can be treated from afar: empty unless a phase is offered here by video. */
  readonly telehealthStates: readonly StateCode[];
  /** The least a whole course costs; null when the prices do not tell. */
  readonly coursePriceMinCents: Cents | null;
  readonly hasScholarship: boolean;
  readonly kapCompleteness: KapCompletenessCode;
  readonly availability: Availability | null;
  readonly attestedOn: Day | null;
  /** When what the public reads of it last changed by an edit or a check. */
  readonly changedOn: Day;
  /** The badge of every day to come, so that the date can move without the database. */
  readonly badgeTimeline: readonly BadgeSpan[];
  /** The item's JSON without its last brace and without what depends on the query or the date. */
  readonly fixedItem: string;
}

export function documentOf(listing: Listing): SearchDocument {
  const { service, location, team } = listing;
  const offered = service.phases.filter(({ offered: offer }) => offer === 'HERE');
  const serviceModel = serviceModelOf(listing);
  const kapCompleteness = kapCompletenessOf(listing).code;
  const coursePrice = coursePriceOf(service);
  return {
    id: listing.id,
    slug: listing.slug,
    name: listing.name,
    organizationName: listing.organizationName,
    people: team.map(({ givenName, familyName }) => `${givenName} ${familyName}`),
    city: location.city,
    state: location.state,
    point: location.point,
    isLive: listing.status === 'LIVE',
    codes: {
      state: [location.state],
      route: unique(service.routes),
      serviceModel: serviceModel === null ? [] : [serviceModel],
      condition: unique(service.conditions),
      modality: unique(service.modalities),
      setting: unique(service.settings),
      format: unique(offered.flatMap(({ formats }) => formats)),
      payment: unique(service.payments.map(({ code }) => code)),
      language: unique(service.languages.map(({ code }) => code)),
      population: unique(service.populations.map(({ code }) => code)),
      access: unique(service.access.filter(({ answer }) => answer === 'YES').map(({ code }) => code)),
      phase: unique(offered.map(({ phase }) => phase)),
    },
    telehealthStates: offered.some(({ deliveries }) => deliveries.includes('VIRTUAL'))
      ? unique(service.remoteStates)
      : [],
    coursePriceMinCents: coursePrice?.minCents ?? null,
    hasScholarship: service.scholarship.participates,
    kapCompleteness,
    availability: service.availability,
    attestedOn: service.attestedOn,
    changedOn: lastOf([listing.contentUpdatedAt.slice(0, 10), ...listing.checks.map(({ performedOn }) => performedOn)]),
    badgeTimeline: badgeTimelineOf(listing),
    fixedItem: fixedItemOf(listing, { serviceModel, kapCompleteness, coursePrice }),
  };
}

const unique = <T>(values: readonly T[]): readonly T[] => [...new Set(values)];
const lastOf = (days: readonly Day[]): Day => days.reduce((a, b) => (a > b ? a : b));
