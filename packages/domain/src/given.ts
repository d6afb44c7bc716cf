/** Facts for specs: a sound team by default, so that a spec names only what it is about. */
import { requiredItemsOf } from './checklist.ts';
import type { CarePhase, Check, Day, License, Listing, ServiceFacts, TeamMember } from './listing.ts';
import type { CarePhaseCode } from './vocabulary.ts';

export const given = {
  license: (about: Partial<License> = {}): License => {
    const state = about.state ?? 'CO';
    return {
      type: 'LCSW',
      state,
      validIn: [state],
      status: 'ACTIVE',
      isRestricted: false,
      expiresOn: '2027-12-31',
      ...about,
    };
  },

  member: (practitionerId: string, about: Partial<TeamMember> = {}): TeamMember => ({
    practitionerId,
    givenName: 'Ada',
    familyName: practitionerId,
    credentials: '',
    roles: ['SESSION_THERAPIST'],
    licenses: [given.license()],
    ...about,
  }),

  therapist: (about: Partial<TeamMember> = {}): TeamMember =>
    given.member('therapist', { roles: ['MENTAL_HEALTH_LEAD', 'SESSION_THERAPIST'], ...about }),

  prescriber: (about: Partial<TeamMember> = {}): TeamMember =>
    given.member('prescriber', { roles: ['MEDICAL_LEAD'], licenses: [given.license({ type: 'MD' })], ...about }),

  phase: (phase: CarePhaseCode, about: Partial<CarePhase> = {}): CarePhase => ({
    phase,
    offered: 'HERE',
    partnerName: null,
    countMin: 1,
    countMax: 1,
    minutes: 60,
    formats: ['INDIVIDUAL'],
    deliveries: ['PHYSICAL'],
    performedBy: phase === 'ASSESSMENT' ? ['MEDICAL_LEAD'] : ['SESSION_THERAPIST'],
    therapistPresence: phase === 'MEDICINE_SESSION' ? 'IN_ROOM' : 'NOT_APPLICABLE',
    firstWithinHours: phase === 'INTEGRATION' ? 48 : null,
    ...about,
  }),

  /** The four steps, each here, with what is said about some of them. */
  phases: (about: Partial<Record<CarePhaseCode, Partial<CarePhase>>> = {}): readonly CarePhase[] =>
    (['ASSESSMENT', 'PREPARATION', 'MEDICINE_SESSION', 'INTEGRATION'] as const).map((code) =>
      given.phase(code, about[code]),
    ),

  service: (about: Partial<ServiceFacts> = {}): ServiceFacts => ({
    id: 'service',
    summary: '',
    phases: given.phases(),
    routes: ['IM_INJECTION'],
    settings: ['CLINIC_PRIVATE_ROOM'],
    conditions: [],
    modalities: [],
    populations: [],
    access: [],
    languages: [],
    payments: [],
    prices: [],
    safety: [],
    policies: { touch: 'NONE', recording: 'NEVER' },
    remoteStates: [],
    availability: null,
    scholarship: { participates: false, slots: null, asOf: null },
    attestedOn: null,
    ...about,
  }),

  listing: (about: Partial<Listing> = {}): Listing => ({
    id: 'listing',
    slug: 'harbor-kap-denver-co',
    name: 'Harbor KAP',
    status: 'LIVE',
    origin: 'PROVIDER',
    organizationId: 'organization',
    organizationName: 'Harbor',
    phone: null,
    email: null,
    website: null,
    location: {
      id: 'location',
      line1: '1 Example Street',
      line2: null,
      city: 'Denver',
      state: 'CO',
      postalCode: '80202',
      point: { latitude: 39.74, longitude: -104.99 },
      geocodeQuality: 'ROOFTOP',
      geocodeSource: 'demo',
    },
    team: [given.therapist(), given.prescriber()],
    service: given.service(),
    checks: [],
    contentUpdatedAt: '2026-01-01T00:00:00Z',
    ...about,
  }),

  check: (about: Partial<Check> & Pick<Check, 'item'>): Check => ({
    id: `check-${String(about.item)}`,
    target: 'SERVICE',
    targetId: 'service',
    method: 'DOCUMENT_REVIEW',
    source: 'demo',
    performedOn: '2026-05-01',
    result: 'VERIFIED',
    nextDueOn: null,
    ...about,
  }),

  /** Every point that applies checked and passed on one day, valid until another (null: for good). */
  allChecked: (listing: Listing, performedOn: Day, nextDueOn: Day | null): Listing => ({
    ...listing,
    checks: requiredItemsOf(listing).map(({ item, target, targetId }) =>
      given.check({ item: item.number, target, targetId, performedOn, nextDueOn }),
    ),
  }),

  /** The same listing with other words about the checks of one item. */
  rechecked: (listing: Listing, item: number, about: Partial<Check>): Listing => ({
    ...listing,
    checks: listing.checks.map((check) => (check.item === item ? { ...check, ...about } : check)),
  }),
};
