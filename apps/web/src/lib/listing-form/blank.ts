/** What a new listing, and each new thing in one, looks like before anything is filled in. */
import type { CarePhaseCode } from '@open-window/domain/vocabulary.ts';
import type { Content } from './content.ts';

type Service = Content['service'];
export type Member = Content['team'][number];
export type License = Member['licenses'][number];
export type Phase = Service['phases'][number];
export type Price = Service['prices'][number];
export type Safety = Service['safety'][number];

export const blankLicense = (): License => ({
  number: '',
  type: 'LCSW',
  state: 'CO',
  validIn: [],
  status: 'ACTIVE',
  isRestricted: false,
  expiresOn: '',
});

export const blankMember = (): Member => ({
  givenName: '',
  familyName: '',
  credentials: '',
  npi: null,
  roles: [],
  licenses: [],
});

export const blankPhase = (phase: CarePhaseCode): Phase => ({
  phase,
  offered: 'HERE',
  partnerName: null,
  countMin: 1,
  countMax: 1,
  minutes: null,
  formats: ['INDIVIDUAL'],
  deliveries: ['PHYSICAL'],
  performedBy: [],
  therapistPresence: phase === 'MEDICINE_SESSION' ? 'IN_ROOM' : 'NOT_APPLICABLE',
  firstWithinHours: null,
});

export const blankPrice = (): Price => ({
  phase: 'MEDICINE_SESSION',
  route: null,
  format: null,
  amountCents: 0,
  slidingScaleMinCents: null,
  countMin: 1,
  countMax: 1,
});

export const blankSafety = (): Safety => ({
  route: 'IM_INJECTION',
  monitoring: [],
  observationMinutes: 120,
  responder: 'NONE_STATED',
  emergencyDrillOn: null,
  isNeverLeftAlone: false,
  dischargeCriteria: false,
  rideHomeRequired: false,
});

export const blankContent = (): Content => ({
  name: '',
  organizationName: '',
  phone: null,
  email: null,
  website: null,
  location: { line1: '', line2: null, city: '', state: 'CO', postalCode: '' },
  team: [],
  service: {
    summary: '',
    phases: (['ASSESSMENT', 'PREPARATION', 'MEDICINE_SESSION', 'INTEGRATION'] as const).map(blankPhase),
    routes: [],
    settings: [],
    conditions: [],
    modalities: [],
    remoteStates: [],
    populations: [],
    access: [],
    languages: [{ code: 'en', isInterpreted: false }],
    payments: [],
    prices: [],
    safety: [],
    touch: 'NOT_STATED',
    recording: 'NOT_STATED',
    accepting: null,
    waitWeeks: null,
    takesScholarships: false,
    scholarshipSlots: null,
  },
});

/** Without the blanks around texts; the rest as it is. */
export function trimmed<Value>(value: Value): Value {
  if (typeof value === 'string') return value.trim() as Value;
  if (Array.isArray(value)) return value.map((item: unknown) => trimmed(item)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]: [string, unknown]) => [key, trimmed(item)]),
  ) as Value;
}
