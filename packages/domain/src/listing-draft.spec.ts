/** What may be published, and what publishing takes away. */
import { describe, expect, it } from '@jest/globals';
import {
  decideListing,
  type DraftMember,
  listingActions,
  listingActionsOpen,
  type ListingContent,
  objectionsToContent,
  vettedChangesOf,
} from './listing-draft.ts';
import { listingStatuses } from './vocabulary.ts';

const member: DraftMember = {
  npi: null,
  practitionerId: 'a',
  givenName: 'Ana',
  familyName: 'Reyes',
  credentials: 'LCSW',
  roles: ['SESSION_THERAPIST'],
  licenses: [
    {
      number: 'A-1',
      type: 'LCSW',
      state: 'CO',
      validIn: ['CO'],
      status: 'ACTIVE',
      isRestricted: false,
      expiresOn: '2027-01-01',
    },
  ],
};
const content: ListingContent = {
  name: 'Cedar',
  organizationName: 'Cedar',
  phone: '+13035550100',
  email: null,
  website: null,
  location: {
    id: 'l',
    line1: '1 Elm Street',
    line2: null,
    city: 'Denver',
    state: 'CO',
    postalCode: '80202',
    point: null,
    geocodeQuality: 'UNKNOWN',
    geocodeSource: null,
  },
  team: [member],
  service: {
    id: 's',
    summary: 'We work as one team.',
    phases: [
      {
        phase: 'MEDICINE_SESSION',
        offered: 'HERE',
        partnerName: null,
        countMin: 1,
        countMax: 1,
        minutes: 60,
        formats: ['INDIVIDUAL'],
        deliveries: ['PHYSICAL'],
        performedBy: [],
        therapistPresence: 'IN_ROOM',
        firstWithinHours: null,
      },
    ],
    routes: ['IM_INJECTION'],
    settings: [],
    conditions: [],
    modalities: [],
    populations: [],
    access: [],
    languages: [],
    payments: [],
    prices: [
      {
        phase: 'MEDICINE_SESSION',
        route: null,
        format: null,
        amountCents: 100,
        slidingScaleMinCents: null,
        countMin: 1,
        countMax: 1,
      },
    ],
    safety: [
      {
        route: 'IM_INJECTION',
        monitoring: [],
        observationMinutes: 60,
        responder: 'NONE_STATED',
        emergencyDrillOn: null,
        isNeverLeftAlone: true,
        dischargeCriteria: true,
        rideHomeRequired: true,
      },
    ],
    policies: { touch: 'NOT_STATED', recording: 'NOT_STATED' },
    remoteStates: [],
    availability: null,
    scholarship: { participates: false, slots: null, asOf: null },
    attestedOn: null,
  },
};

describe('a draft', () => {
  it('may be published when nothing is missing', () => {
    expect(objectionsToContent(content)).toEqual([]);
    expect(decideListing({ status: 'DRAFT', origin: 'PROVIDER', draft: content }, 'publish')).toEqual({ to: 'LIVE' });
  });

  it('hears everything that is missing at once', () => {
    const empty = {
      ...content,
      phone: null,
      team: [],
      service: { ...content.service, summary: '', prices: [], safety: [] },
    };
    expect(objectionsToContent(empty)).toEqual([
      'NO_SUMMARY',
      'NO_CONTACT',
      'NO_TEAM',
      'NO_PRICE',
      'NO_SAFETY_PROFILE',
    ]);
  });

  it('never makes a row of a public list public', () => {
    expect(decideListing({ status: 'DRAFT', origin: 'CANDIDATE', draft: content }, 'publish')).toEqual({
      objections: ['IMPORTED_WITHOUT_CONSENT'],
    });
  });

  it('moves only along its table', () => {
    const open = listingStatuses.map((status) => [
      status,
      listingActionsOpen({ status, origin: 'PROVIDER', draft: content }).join(' '),
    ]);
    expect(Object.fromEntries(open)).toEqual({
      DRAFT: 'publish',
      SUBMITTED: 'publish',
      IN_REVIEW: 'publish',
      CHANGES_REQUESTED: 'publish',
      APPROVED_SCHEDULED: 'publish',
      LIVE: 'publish suspend withdraw close',
      HIDDEN_STALE: 'publish suspend withdraw close',
      SUSPENDED: 'resume withdraw close',
      WITHDRAWN: 'resume close',
      CLOSED: '',
      REJECTED: '',
    });
    for (const action of listingActions)
      expect(decideListing({ status: 'CLOSED', origin: 'PROVIDER', draft: null }, action)).toHaveProperty('objections');
  });
});

describe('what was checked', () => {
  it('stays checked when prices change', () => {
    const dearer = { ...content, service: { ...content.service, prices: [] } };
    expect(vettedChangesOf(content, dearer)).toEqual({
      practitionerIds: [],
      isLocationChanged: false,
      isOrganizationRenamed: false,
    });
  });

  it('is to be checked anew when a license, an address or the name of the organization changes', () => {
    const other = {
      ...content,
      organizationName: 'Pine',
      location: { ...content.location, line1: '2 Elm Street' },
      team: [{ ...member, licenses: [] }],
    };
    expect(vettedChangesOf(content, other)).toEqual({
      practitionerIds: ['a'],
      isLocationChanged: true,
      isOrganizationRenamed: true,
    });
  });

  it('is nothing while nothing was ever public', () => {
    expect(vettedChangesOf(null, content).practitionerIds).toEqual([]);
  });
});
