/** `given.listing({ …only what matters })`: a believable team around what a test or a demo is about, written as the rows of a real one. */
import { addDays } from '@open-window/domain/day.ts';
import type {
  CarePhase,
  Check,
  Day,
  License,
  Listing,
  PracticeLocation,
  PriceItem,
  SafetyProfile,
  ServiceFacts,
  TeamMember,
} from '@open-window/domain/listing.ts';
import { slugOf } from '@open-window/domain/slug.ts';
import type { LicenseType, RoleCode, RouteCode, StateCode } from '@open-window/domain/vocabulary.ts';
import { idOf } from './chance.ts';
import { verifiedChecksOf } from './vetted.ts';
import { inTransaction, insertListings, type Connection } from './write.ts';

export interface MemberWishes extends Partial<Omit<TeamMember, 'licenses'>> {
  readonly licenses?: readonly Partial<License>[];
}

/** What a story is about; everything left out gets a believable value that follows from the listing's number. */
export interface ListingWishes extends Partial<Omit<Listing, 'location' | 'team' | 'service' | 'checks'>> {
  readonly location?: Partial<PracticeLocation>;
  readonly team?: readonly MemberWishes[];
  readonly service?: Partial<ServiceFacts>;
  /** `VERIFIED`: all that is asked of it, current. `NONE`: never vetted. Or the checks themselves, or a change of the verified ones. */
  readonly checks?:
    'VERIFIED' | 'NONE' | readonly Check[] | ((verified: readonly Check[], listing: Listing) => readonly Check[]);
}

export interface Given {
  /** Writes one listing in a transaction of its own. */
  listing(wishes?: ListingWishes): Promise<Listing>;
  /** Writes many in one transaction. */
  listings(wishes: readonly ListingWishes[]): Promise<Listing[]>;
}

/** Each `given` of a database needs a name of its own, so that their ids differ. */
export function givenOn(client: Connection, today: Day, name = 'given'): Given {
  let count = 0;
  const listings = async (wishes: readonly ListingWishes[]): Promise<Listing[]> => {
    const made = wishes.map((wish) => listingOf(wish, { name, number: (count += 1), today }));
    await inTransaction(client, () =>
      insertListings(
        client,
        made.map((listing) => ({ listing })),
      ),
    );
    return made;
  };
  return {
    listings,
    listing: async (wishes = {}) => {
      const [listing] = await listings([wishes]);
      if (!listing) throw new Error('nothing was written');
      return listing;
    },
  };
}

export interface Making {
  readonly name: string;
  readonly number: number;
  readonly today: Day;
}

/** The facts alone, without a database. */
export function listingOf(wishes: ListingWishes, { name: world, number, today }: Making): Listing {
  const id = (kind: string): string => idOf(world, number, kind);
  const organizationName =
    wishes.organizationName ??
    `${pick(firstWords, number)} ${pick(secondWords, Math.floor(number / firstWords.length))} Psychotherapy ${String(number)}`;
  const name = wishes.name ?? organizationName;
  const location = { ...denver(id('location'), number), ...wishes.location };
  const team = (wishes.team ?? oneTherapistOnePrescriber).map((member, position) =>
    memberOf(member, id(`member ${String(position)}`), number + position, location.state, today),
  );
  const host = `${slugOf(organizationName)}.example`;
  const bare: Listing = {
    id: wishes.id ?? id('listing'),
    slug: wishes.slug ?? slugOf(name, location.city, location.state, wishes.name === undefined ? '' : String(number)),
    name,
    status: wishes.status ?? 'LIVE',
    origin: wishes.origin ?? 'PROVIDER',
    organizationId: wishes.organizationId ?? id('organization'),
    organizationName,
    phone: wishes.phone === undefined ? `+1303555${String(100 + (number % 100)).padStart(4, '0')}` : wishes.phone,
    email: wishes.email === undefined ? `hello@${host}` : wishes.email,
    website: wishes.website === undefined ? `https://${host}` : wishes.website,
    location,
    team,
    service: serviceOf(wishes.service ?? {}, id('service'), today),
    checks: [],
    contentUpdatedAt: wishes.contentUpdatedAt ?? `${addDays(today, -20)}T12:00:00.000Z`,
  };
  return { ...bare, checks: checksOf(wishes.checks ?? 'VERIFIED', bare, today) };
}

function checksOf(wish: NonNullable<ListingWishes['checks']>, listing: Listing, today: Day): readonly Check[] {
  if (wish === 'NONE') return [];
  if (wish === 'VERIFIED') return verifiedChecksOf(listing, today);
  return typeof wish === 'function' ? wish(verifiedChecksOf(listing, today), listing) : wish;
}

const denver = (id: string, number: number): PracticeLocation => ({
  id,
  line1: `${String(100 + number)} Cottonwood Street`,
  line2: null,
  city: 'Denver',
  state: 'CO',
  postalCode: '80202',
  point: { latitude: 39.7491, longitude: -104.9946 },
  geocodeQuality: 'STREET',
  geocodeSource: 'given',
});

const oneTherapistOnePrescriber: readonly MemberWishes[] = [
  { credentials: 'LCSW', roles: ['MENTAL_HEALTH_LEAD', 'SESSION_THERAPIST'] },
  { credentials: 'MD', roles: ['MEDICAL_LEAD'] },
];

function memberOf(
  wish: MemberWishes,
  practitionerId: string,
  number: number,
  state: StateCode,
  today: Day,
): TeamMember {
  const credentials = wish.credentials ?? 'LCSW';
  const type = credentials as LicenseType;
  const license: License = {
    type,
    state,
    validIn: [state],
    status: 'ACTIVE',
    isRestricted: false,
    expiresOn: addDays(today, 400),
  };
  return {
    practitionerId: wish.practitionerId ?? practitionerId,
    givenName: wish.givenName ?? pick(givenNames, number),
    familyName: wish.familyName ?? pick(familyNames, Math.floor(number / givenNames.length) + number),
    credentials,
    roles: wish.roles ?? (['SESSION_THERAPIST'] satisfies RoleCode[]),
    licenses: (wish.licenses ?? [{}]).map((part) => ({
      ...license,
      ...part,
      validIn: part.validIn ?? [part.state ?? state],
    })),
  };
}

function serviceOf(wish: Partial<ServiceFacts>, id: string, today: Day): ServiceFacts {
  const routes: readonly RouteCode[] = wish.routes ?? ['IM_INJECTION'];
  const phases = wish.phases ?? fourPhases;
  return {
    id,
    summary:
      'A therapist and a doctor work here as one team. You meet us before, during and after each medicine session.',
    phases,
    routes,
    settings: ['CLINIC_PRIVATE_ROOM'],
    conditions: ['TRD', 'PTSD_TRAUMA'],
    modalities: ['SOMATIC', 'IFS'],
    populations: [{ code: 'VET', isSpecialised: false }],
    access: [{ code: 'STEP_FREE_ENTRANCE', answer: 'YES', note: null }],
    languages: [{ code: 'en', isInterpreted: false }],
    payments: [{ phase: 'MEDICINE_SESSION', code: 'SF', note: null }],
    prices: pricesOf(phases),
    safety: routes.map(safetyOf),
    policies: { touch: 'WRITTEN_CONSENT', recording: 'NEVER' },
    remoteStates: [],
    availability: { accepting: 'NEWPT', asOf: addDays(today, -10), source: 'ATTESTED', waitWeeks: null },
    scholarship: { participates: false, slots: null, asOf: null },
    attestedOn: addDays(today, -10),
    ...wish,
  };
}

/** A phase as it is mostly done here; name what differs. */
export const phaseOf = (phase: CarePhase['phase'], wish: Partial<CarePhase> = {}): CarePhase => ({
  phase,
  offered: 'HERE',
  partnerName: null,
  countMin: 1,
  countMax: 1,
  minutes: 60,
  formats: ['INDIVIDUAL'],
  deliveries: ['PHYSICAL'],
  performedBy: ['MENTAL_HEALTH_LEAD'],
  therapistPresence: 'NOT_APPLICABLE',
  firstWithinHours: null,
  ...wish,
});

const fourPhases: readonly CarePhase[] = [
  phaseOf('ASSESSMENT', { performedBy: ['MEDICAL_LEAD', 'MENTAL_HEALTH_LEAD'], minutes: 90 }),
  phaseOf('PREPARATION', { countMin: 2, countMax: 2 }),
  phaseOf('MEDICINE_SESSION', {
    countMin: 4,
    countMax: 6,
    minutes: 120,
    performedBy: ['SESSION_THERAPIST', 'MEDICAL_LEAD'],
    therapistPresence: 'IN_ROOM',
  }),
  phaseOf('INTEGRATION', { countMin: 4, countMax: 6, firstWithinHours: 48 }),
];

const unitCents = {
  ASSESSMENT: 25_000,
  PREPARATION: 17_500,
  MEDICINE_SESSION: 45_000,
  INTEGRATION: 17_500,
  MAINTENANCE: 45_000,
} as const;

const pricesOf = (phases: readonly CarePhase[]): PriceItem[] =>
  phases
    .filter(({ offered }) => offered === 'HERE')
    .map(({ phase, countMin, countMax }) => ({
      phase,
      route: null,
      format: null,
      amountCents: unitCents[phase],
      slidingScaleMinCents: null,
      countMin,
      countMax,
    }));

const safetyOf = (route: RouteCode): SafetyProfile => ({
  route,
  monitoring: ['BLOOD_PRESSURE', 'PULSE_OXIMETRY'],
  observationMinutes: 120,
  responder: 'ACLS_ON_SITE',
  emergencyDrillOn: null,
  isNeverLeftAlone: true,
  dischargeCriteria: true,
  rideHomeRequired: true,
});

const pick = <T>(from: readonly [T, ...T[]], number: number): T => from[number % from.length] ?? from[0];
const firstWords = [
  'Amber',
  'Birch',
  'Clover',
  'Dune',
  'Ember',
  'Fern',
  'Glade',
  'Hazel',
  'Indigo',
  'Juniper',
] as const;
const secondWords = ['Bridge', 'Creek', 'Field', 'Gate', 'Harbor', 'Hill', 'Lake', 'Meadow', 'Path', 'Window'] as const;
const givenNames = [
  'Noor',
  'Tomas',
  'Ines',
  'Caleb',
  'Amara',
  'Jules',
  'Priya',
  'Owen',
  'Mei',
  'Rosa',
  'Dario',
] as const;
const familyNames = [
  'Whitlock',
  'Serrano',
  'Okonjo',
  'Lindqvist',
  'Marchetti',
  'Ahn',
  'Delacroix',
  'Farouk',
  'Bramley',
  'Tanaka',
  'Quill',
  'Osei',
  'Varga',
] as const;
