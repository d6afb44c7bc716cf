/** One line of the results as JSON text: the part that stays is written once, the rest is appended for each answer. */
import type { Badge } from '@open-window/domain/badge.ts';
import type { CoursePrice } from '@open-window/domain/course-price.ts';
import type { AcceptingNew } from '@open-window/domain/freshness.ts';
import type { Day, Listing } from '@open-window/domain/listing.ts';
import type {
  AcceptingStatus,
  BadgeState,
  CareOffer,
  CarePhaseCode,
  KapCompletenessCode,
  ListingOrigin,
  RouteCode,
  ServiceModelCode,
  StateCode,
} from '@open-window/domain/vocabulary.ts';

export interface ListingItem {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly organizationName: string;
  readonly origin: ListingOrigin;
  readonly location: {
    readonly city: string;
    readonly state: StateCode;
    readonly postalCode: string;
    readonly latitude: number | null;
    readonly longitude: number | null;
  };
  readonly serviceModel: ServiceModelCode | null;
  readonly kapCompleteness: KapCompletenessCode;
  /** The four panes of care, in their order; without those of which nothing is known. */
  readonly phases: readonly { readonly phase: CarePhaseCode; readonly offered: CareOffer }[];
  readonly routes: readonly RouteCode[];
  readonly teamSize: number;
  readonly coursePrice: { readonly minCents: number; readonly maxCents: number } | null;
  /** Medicine sessions in a course. */
  readonly sessions: { readonly min: number; readonly max: number } | null;
  readonly accepting: AcceptingStatus | null;
  readonly scholarship: boolean;
  readonly acceptingNew: { readonly value: boolean | null; readonly asOf: Day | null };
  readonly badge: { readonly state: BadgeState; readonly verifiedOn: Day | null; readonly nextDueOn: Day | null };
  readonly distanceMiles: number | null;
  readonly why: readonly { readonly code: string; readonly text: string }[];
}

type DynamicField = 'acceptingNew' | 'badge' | 'distanceMiles' | 'why';

interface Derived {
  readonly serviceModel: ServiceModelCode | null;
  readonly kapCompleteness: KapCompletenessCode;
  readonly coursePrice: CoursePrice | null;
}

const panes = ['ASSESSMENT', 'PREPARATION', 'MEDICINE_SESSION', 'INTEGRATION'] as const;

export function fixedItemOf(listing: Listing, { serviceModel, kapCompleteness, coursePrice }: Derived): string {
  const { location, service, team } = listing;
  const medicine = service.phases.find(
    ({ phase, offered }) => phase === 'MEDICINE_SESSION' && offered !== 'NOT_OFFERED',
  );
  const item: Omit<ListingItem, DynamicField> = {
    id: listing.id,
    slug: listing.slug,
    name: listing.name,
    organizationName: listing.organizationName,
    origin: listing.origin,
    location: {
      city: location.city,
      state: location.state,
      postalCode: location.postalCode,
      latitude: location.point?.latitude ?? null,
      longitude: location.point?.longitude ?? null,
    },
    serviceModel,
    kapCompleteness,
    phases: panes.flatMap((phase) => {
      const stated = service.phases.find((candidate) => candidate.phase === phase);
      return stated ? [{ phase, offered: stated.offered }] : [];
    }),
    routes: service.routes,
    teamSize: team.length,
    coursePrice: coursePrice && { minCents: coursePrice.minCents, maxCents: coursePrice.maxCents },
    sessions: medicine ? { min: medicine.countMin, max: medicine.countMax } : null,
    accepting: service.availability?.accepting ?? null,
    scholarship: service.scholarship.participates,
  };
  return JSON.stringify(item).slice(0, -1);
}

/** The parts of an item that depend on the date alone, as they follow the fixed part. */
export const datedItemOf = (acceptingNew: AcceptingNew, badge: Badge): string =>
  `,"acceptingNew":${JSON.stringify(acceptingNew)},"badge":${JSON.stringify(badge)}`;

export const itemOf = (
  fixed: string,
  dated: string,
  distanceMiles: number | null,
  why: readonly { readonly code: string; readonly text: string }[],
): string =>
  `${fixed}${dated},"distanceMiles":${String(distanceMiles)},"why":${JSON.stringify(why.map(({ code, text }) => ({ code, text })))}}`;
