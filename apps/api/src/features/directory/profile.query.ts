/** One listing as the public may read it, from the database itself and never from the index. */
import { Inject, Injectable } from '@nestjs/common';
import { type Badge, badgeTimelineOf, spanOn } from '@open-window/domain/badge.ts';
import { coursePriceOf } from '@open-window/domain/course-price.ts';
import { acceptingNewOn } from '@open-window/domain/freshness.ts';
import { indicationStatusOf } from '@open-window/domain/indication.ts';
import { ledgerOf } from '@open-window/domain/ledger.ts';
import type { Day, Listing } from '@open-window/domain/listing.ts';
import { kapCompletenessOf, serviceModelOf } from '@open-window/domain/service-model.ts';
import type { ListingStatus } from '@open-window/domain/vocabulary.ts';
import { datedItemOf, fixedItemOf, type ListingItem } from '@open-window/search-index/item.ts';
import { CLOCK, type Clock } from '../../platform/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { notFound, type Problem, problem } from '../../platform/http/problems.ts';
import { disclosedOf } from './disclosed.query.ts';
import { DirectoryFeed } from './feed.service.ts';
import { listingWithSlug } from './listing.query.ts';
import type { ListingResponse } from './profile.dto.ts';

/** Once public, so that an address which people may have kept says where else to look; any other status was never public. */
const oncePublic: readonly ListingStatus[] = ['LIVE', 'HIDDEN_STALE', 'SUSPENDED', 'WITHDRAWN', 'CLOSED'];
const alternativeRadiusMiles = 500;
const mostAlternatives = 5;

@Injectable()
export class ProfileQuery {
  constructor(
    private readonly database: Database,
    private readonly feed: DirectoryFeed,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Throws 404 for what never was public, 410 with the nearest alternatives for what no longer is. */
  async profile(slug: string): Promise<ListingResponse> {
    const { listing, badge } = await this.publicListing(slug);
    const disclosures = await disclosedOf(this.database.reader, listing.id);
    return { ...present(listing, badge, this.clock.today()), disclosures };
  }

  async publicListing(slug: string): Promise<{ readonly listing: Listing; readonly badge: Badge }> {
    const listing = await listingWithSlug(this.database.reader, slug);
    if (!listing || !oncePublic.includes(listing.status)) throw notFound('listing');
    if (listing.status === 'LIVE' && !this.feed.isPublic(listing)) throw notFound('listing');
    const { badge, isListed } = spanOn(badgeTimelineOf(listing), this.clock.today());
    if (listing.status !== 'LIVE' || !isListed) throw this.gone(listing);
    return { listing, badge };
  }

  private gone({ status, location: { point, state } }: Listing): Problem {
    const answer = this.feed.directory.search({
      text: null,
      near: point && { point, radiusMiles: alternativeRadiusMiles },
      telehealthState: null,
      bbox: null,
      filters: point ? {} : { state: [state] },
      acceptingNew: false,
      scholarship: false,
      vetted: false,
      maxCoursePriceCents: null,
      sort: point ? 'distance' : 'best',
      limit: mostAlternatives,
      cursor: null,
    });
    const items = answer.invalidCursor ? [] : (JSON.parse(answer.itemsJson) as ListingItem[]);
    const alternatives = items.map(({ slug, name, location: { city, state: itsState }, distanceMiles }) => {
      return { slug, name, city, state: itsState, distanceMiles };
    });
    const detail = status === 'CLOSED' ? 'This team has closed.' : 'This listing is not public at present.';
    return problem('gone', { detail, members: { alternatives } });
  }
}

type Core = Omit<ListingItem, 'distanceMiles' | 'why'>;

/** What the list shows of it, by the very functions that wrote the list. */
function coreOf(listing: Listing, badge: Badge, today: Day): Core {
  const { service } = listing;
  const derived = {
    serviceModel: serviceModelOf(listing),
    kapCompleteness: kapCompletenessOf(listing).code,
    coursePrice: coursePriceOf(service),
  };
  return JSON.parse(
    `${fixedItemOf(listing, derived)}${datedItemOf(acceptingNewOn(service.availability, today), badge)}}`,
  ) as Core;
}

/** Named one by one: what is not named here is not public. */
export function present(listing: Listing, badge: Badge, today: Day): Omit<ListingResponse, 'disclosures'> {
  const { location, service, team, phone, email, website } = listing;
  const prices = coursePriceOf(service);
  return {
    ...coreOf(listing, badge, today),
    summary: service.summary,
    contentUpdatedAt: listing.contentUpdatedAt,
    attestedOn: service.attestedOn,
    contact: { phone, email, website },
    address: {
      line1: location.line1,
      line2: location.line2,
      city: location.city,
      state: location.state,
      postalCode: location.postalCode,
      geocodeQuality: location.geocodeQuality,
    },
    kapGaps: kapCompletenessOf(listing).missing,
    carePhases: service.phases,
    coursePrices: prices && { slidingScaleMinCents: prices.slidingScaleMinCents, options: prices.options },
    safety: service.safety,
    policies: service.policies,
    team: team.map(({ givenName, familyName, credentials, roles, licenses }) => ({
      givenName,
      familyName,
      credentials,
      roles,
      licenses: licenses.map(({ type, state, validIn, status, expiresOn }) => ({
        type,
        state,
        validIn,
        status,
        expiresOn,
      })),
    })),
    settings: service.settings,
    formats: [...new Set(service.phases.flatMap(({ offered, formats }) => (offered === 'HERE' ? formats : [])))],
    conditions: service.conditions.map((code) => ({
      code,
      indicationStatus: indicationStatusOf(code, service.routes),
    })),
    modalities: service.modalities,
    populations: service.populations,
    access: service.access,
    languages: service.languages,
    payments: service.payments,
    remoteStates: service.remoteStates,
    availability: service.availability,
    scholarshipDetails: service.scholarship,
    checks: ledgerOf(listing, today),
  };
}
