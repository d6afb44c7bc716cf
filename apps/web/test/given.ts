/** Answers of the directory for tests: a believable team, of which a test names only what it is about. */
import { facetGroups, type FacetGroup } from '@open-window/domain/vocabulary.ts';
import type { ListingItem, ListingResponse, SearchResponse } from '../src/lib/directory.types.ts';

type ListingCore = Omit<ListingItem, 'distanceMiles' | 'why'>;

const core: ListingCore = {
  id: '0197c000-0000-7000-8000-000000000001',
  slug: 'harbor-light',
  name: 'Harbor Light',
  organizationName: 'Harbor Light LLC',
  origin: 'DEMO',
  location: { city: 'Denver', state: 'CO', postalCode: '80202', latitude: 39.7, longitude: -105 },
  serviceModel: 'KAP_ONE_SITE',
  kapCompleteness: 'COMPLETE',
  phases: [
    { phase: 'ASSESSMENT', offered: 'HERE' },
    { phase: 'PREPARATION', offered: 'HERE' },
    { phase: 'MEDICINE_SESSION', offered: 'HERE' },
    { phase: 'INTEGRATION', offered: 'HERE' },
  ],
  routes: ['IM_INJECTION'],
  teamSize: 3,
  coursePrice: { minCents: 290_000, maxCents: 360_000 },
  sessions: { min: 6, max: 6 },
  acceptingNew: { value: true, asOf: '2026-11-12' },
  accepting: 'NEWPT',
  scholarship: true,
  badge: { state: 'VERIFIED', verifiedOn: '2026-08-14', nextDueOn: '2027-02-14' },
};

export const givenItem = (facts: Partial<ListingItem> = {}): ListingItem => ({
  ...core,
  distanceMiles: 2.4,
  why: [{ code: 'DISTANCE', text: '2 miles from the place you gave' }],
  ...facts,
});

export const givenAnswer = (facts: Partial<SearchResponse> = {}): SearchResponse => ({
  total: facts.items?.length ?? 0,
  items: [],
  facets: Object.fromEntries((Object.keys(facetGroups) as FacetGroup[]).map((group) => [group, []])),
  place: null,
  didYouMean: null,
  nextCursor: null,
  ...facts,
});

export function givenListing(facts: Partial<ListingResponse> = {}): ListingResponse {
  return {
    ...core,
    summary: 'A small team.',
    contentUpdatedAt: '2026-11-03T10:00:00.000Z',
    attestedOn: '2026-11-03',
    contact: { phone: '+13035550142', email: 'hello@harbor.example', website: 'https://harbor.example' },
    address: {
      line1: '1450 Larkspur Ave',
      line2: null,
      city: 'Denver',
      state: 'CO',
      postalCode: '80202',
      geocodeQuality: 'ROOFTOP',
    },
    kapGaps: [],
    carePhases: [],
    coursePrices: null,
    safety: [],
    policies: { touch: 'NOT_STATED', recording: 'NOT_STATED' },
    team: [],
    settings: [],
    formats: [],
    conditions: [],
    modalities: [],
    populations: [],
    access: [],
    languages: [],
    payments: [],
    remoteStates: [],
    availability: null,
    scholarshipDetails: { participates: false, slots: null, asOf: null },
    disclosures: [],
    checks: [],
    ...facts,
  };
}
