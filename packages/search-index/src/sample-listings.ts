/** Made-up listings in any number, the same for the same seed: for tests and benchmarks of search. Nobody in them is real. */
import { requiredItemsOf } from '@open-window/domain/checklist.ts';
import { addDays } from '@open-window/domain/day.ts';
import type { CarePhase, Check, Day, Listing, Point, PriceItem, TeamMember } from '@open-window/domain/listing.ts';
import type { CarePhaseCode, StateCode } from '@open-window/domain/vocabulary.ts';
import * as vocabulary from '@open-window/domain/vocabulary.ts';
import type { SearchQuery } from './query.ts';

/** The question without any condition. */
export const anything: SearchQuery = {
  text: null,
  near: null,
  telehealthState: null,
  bbox: null,
  filters: {},
  acceptingNew: false,
  scholarship: false,
  vetted: false,
  maxCoursePriceCents: null,
  sort: 'best',
  limit: 20,
  cursor: null,
};

/** Where a made-up listing stands. */
export interface SamplePlace {
  readonly city: string;
  readonly state: StateCode;
  readonly postalCode: string;
  readonly point: Point | null;
}

/** A source of numbers that repeats itself for the same seed (mulberry32). */
export class Chance {
  private seed: number;

  constructor(seed: number) {
    this.seed = seed;
  }

  /** 0 ≤ x < 1. */
  next(): number {
    this.seed = (this.seed + 0x6d2b79f5) | 0;
    let bits = Math.imul(this.seed ^ (this.seed >>> 15), 1 | this.seed);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  }

  below(end: number): number {
    return Math.floor(this.next() * end);
  }

  is(share: number): boolean {
    return this.next() < share;
  }

  of<T>(choices: readonly T[]): T {
    return choices[this.below(choices.length)] as T;
  }

  /** Some of the choices, each once, in their order. */
  some<T>(choices: readonly T[], share: number): T[] {
    return choices.filter(() => this.is(share));
  }
}

// prettier-ignore
const beginnings = ['Harbor', 'Meadow', 'Cedar', 'Bright', 'Stone', 'River', 'Lake', 'Silver', 'Quiet', 'North', 'Open', 'Willow', 'Juniper', 'Summit', 'Lantern', 'Copper', 'Aspen', 'Maple', 'Heron', 'Prairie', 'Canyon', 'Coral', 'Ember', 'Fern', 'Golden', 'Hazel', 'Indigo', 'Linden', 'Marigold', 'Opal'];
// prettier-ignore
const middles = ['view', 'bridge', 'field', 'brook', 'light', 'wood', 'water', 'path', 'way', 'gate', 'spring', 'hill', 'shore', 'stone', 'haven', 'crest', 'dale', 'grove', 'ridge', 'well'];
// prettier-ignore
const kinds = ['Counseling Services', 'Ketamine Therapy', 'Wellness Center', 'Psychotherapy', 'Mental Health', 'Behavioral Health Group', 'Healing Arts', 'Clinic', 'Psychiatry Associates', 'Center for Care', 'Integration Therapy', 'Family Services'];
// prettier-ignore
const givenNames = ['Ana', 'Ben', 'Chloé', 'David', 'Elena', 'Farid', 'Grace', 'Hugo', 'Inés', 'José', 'Kim', 'Luis', 'Mara', 'Noor', 'Olga', 'Peter', 'Quinn', 'Rosa', 'Sam', 'Tess', 'Uma', 'Vera', 'Will', 'Ximena', 'Yara', 'Zoe'];
// prettier-ignore
const nameParts = ['bran', 'cole', 'dor', 'el', 'fen', 'gal', 'hart', 'ing', 'jen', 'kel', 'lam', 'mor', 'nor', 'ost', 'pel', 'quin', 'ros', 'sten', 'tal', 'und', 'vor', 'wal', 'yar', 'zim'];

export function sampleListing(number: number, place: SamplePlace, today: Day, chance = new Chance(number)): Listing {
  const id = `00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`;
  const town = chance.is(0.15) ? `${place.city} ` : '';
  const name = `${town}${chance.of(beginnings)}${chance.is(0.6) ? chance.of(middles) : ''} ${chance.of(kinds)}`;
  const phases = vocabulary.carePhaseCodes.map((phase) => samplePhase(phase, chance));
  const facts: Omit<Listing, 'checks'> = {
    id,
    slug: `sample-${String(number)}`,
    name,
    status: 'LIVE',
    origin: 'DEMO',
    organizationId: `o${id.slice(1)}`,
    organizationName: chance.is(0.5) ? name : `${chance.of(beginnings)} ${chance.of(kinds)} LLC`,
    phone: '555-0100',
    email: null,
    website: null,
    location: {
      ...place,
      id: `l${id.slice(1)}`,
      line1: `${String(1 + chance.below(999))} ${chance.of(beginnings)} Street`,
      line2: null,
      geocodeQuality: place.point ? 'POSTAL_CODE' : 'UNKNOWN',
      geocodeSource: null,
    },
    team: Array.from({ length: 1 + chance.below(3) }, (_, i) =>
      sampleMember(`${id}-${String(i)}`, i, place.state, today, chance),
    ),
    service: sampleService(id, phases, place.state, today, chance),
    contentUpdatedAt: `${today}T00:00:00.000Z`,
  };
  return { ...facts, checks: sampleChecks({ ...facts, checks: [] }, today, chance) };
}

function samplePhase(phase: CarePhaseCode, chance: Chance): CarePhase {
  const offered = chance.is(0.75) ? 'HERE' : chance.is(0.5) ? 'PARTNER' : 'NOT_OFFERED';
  const countMin = 1 + chance.below(3);
  return {
    phase,
    offered,
    partnerName: offered === 'PARTNER' ? `${chance.of(beginnings)} Partners` : null,
    countMin,
    countMax: countMin + chance.below(4),
    minutes: 60,
    formats: [...new Set(['INDIVIDUAL', ...chance.some(vocabulary.sessionFormats, 0.3)] as const)],
    deliveries: chance.is(0.4) ? ['PHYSICAL', 'VIRTUAL'] : ['PHYSICAL'],
    performedBy: ['DUAL_ROLE'],
    therapistPresence: phase === 'MEDICINE_SESSION' ? 'IN_ROOM' : 'NOT_APPLICABLE',
    firstWithinHours: phase === 'INTEGRATION' ? 48 : null,
  };
}

function sampleMember(practitionerId: string, place: number, state: StateCode, today: Day, chance: Chance): TeamMember {
  const family = Array.from({ length: 2 + chance.below(2) }, () => chance.of(nameParts)).join('');
  return {
    practitionerId,
    givenName: chance.of(givenNames),
    familyName: family.charAt(0).toUpperCase() + family.slice(1),
    credentials: place === 0 ? 'MD' : 'LCSW',
    roles: place === 0 ? ['MEDICAL_LEAD'] : ['MENTAL_HEALTH_LEAD', 'SESSION_THERAPIST'],
    licenses: [
      {
        type: place === 0 ? 'MD' : 'LCSW',
        state,
        validIn: [state],
        status: 'ACTIVE',
        isRestricted: false,
        expiresOn: addDays(today, 400),
      },
    ],
  };
}

function sampleService(
  id: string,
  phases: readonly CarePhase[],
  state: StateCode,
  today: Day,
  chance: Chance,
): Listing['service'] {
  const routes = chance.some(vocabulary.routeCodes, 0.3);
  const prices: PriceItem[] = chance.is(0.8)
    ? phases.map(({ phase, countMin, countMax }) => ({
        phase,
        route: null,
        format: null,
        amountCents: 5000 + 500 * chance.below(120),
        slidingScaleMinCents: null,
        countMin,
        countMax,
      }))
    : [];
  return {
    id: `s${id.slice(1)}`,
    summary: 'A made-up team.',
    phases,
    routes: routes.length > 0 ? routes : ['IM_INJECTION'],
    settings: [
      'CLINIC_PRIVATE_ROOM',
      ...chance.some(['THERAPIST_OFFICE', 'HOSPITAL_OUTPATIENT', 'HOME_REMOTE_THERAPIST'] as const, 0.2),
    ],
    conditions: chance.some(vocabulary.conditionCodes, 0.3),
    modalities: chance.some(vocabulary.modalityCodes, 0.25),
    populations: chance.some(vocabulary.populationCodes, 0.15).map((code) => ({ code, isSpecialised: chance.is(0.3) })),
    access: chance
      .some(vocabulary.accessCodes, 0.5)
      .map((code) => ({ code, answer: chance.of(['YES', 'YES', 'NO', 'ASK']), note: null })),
    languages: ['en' as const, ...chance.some(vocabulary.languageCodes.slice(1), 0.07)].map((code) => ({
      code,
      isInterpreted: false,
    })),
    payments: chance
      .some(vocabulary.paymentCodes, 0.25)
      .map((code) => ({ phase: chance.of(vocabulary.carePhaseCodes), code, note: null })),
    prices,
    safety: [],
    policies: { touch: 'NOT_STATED', recording: 'NOT_STATED' },
    remoteStates: chance.is(0.4)
      ? [state, ...chance.some(vocabulary.stateCodes, 0.05).filter((other) => other !== state)]
      : [],
    availability: chance.is(0.8)
      ? {
          accepting: chance.of(vocabulary.acceptingStatuses),
          asOf: addDays(today, -chance.below(120)),
          source: 'ATTESTED',
          waitWeeks: null,
        }
      : null,
    scholarship: { participates: chance.is(0.15), slots: null, asOf: null },
    attestedOn: chance.is(0.9) ? addDays(today, -chance.below(110)) : null,
  };
}

/** Most have every check, some one that lapses soon or has just lapsed, some none. */
function sampleChecks(listing: Listing, today: Day, chance: Chance): readonly Check[] {
  if (chance.is(0.2)) return [];
  const required = requiredItemsOf(listing);
  const weakest = chance.is(0.4) ? chance.below(required.length) : -1;
  return required.map(({ item, target, targetId }, i) => ({
    id: `${listing.id}-${String(i)}`,
    item: item.number,
    target,
    targetId,
    method: 'PRIMARY_SOURCE_WEB',
    source: 'sample',
    performedOn: addDays(today, -30),
    result: i === weakest && chance.is(0.3) ? 'WAIVED' : 'VERIFIED',
    nextDueOn: addDays(today, i === weakest ? chance.below(60) - 20 : 200),
  }));
}
