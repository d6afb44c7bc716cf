/**
 * What a team is, in facts: the record from which search, badge, price and profile are all derived.
 * Nothing here is computed or stored as a verdict; see service-model.ts, course-price.ts and badge.ts for what follows from it.
 */
import type {
  AcceptingStatus,
  AccessCode,
  CareOffer,
  CarePhaseCode,
  CheckMethod,
  CheckResult,
  ConditionCode,
  DeliveryMethod,
  LanguageCode,
  LicenseStatus,
  LicenseType,
  ListingOrigin,
  ListingStatus,
  ModalityCode,
  PaymentCode,
  PopulationCode,
  RoleCode,
  RouteCode,
  SessionFormat,
  SettingCode,
  StateCode,
  TherapistPresence,
} from './vocabulary.ts';

/** A calendar day in UTC, `YYYY-MM-DD`. Compares as text. */
export type Day = string;

/** Whole US cents. Always an integer. */
export type Cents = number;

export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

/** Where care is given. Mailing addresses are kept elsewhere and never shown as a practice. */
export interface PracticeLocation {
  readonly id: string;
  readonly line1: string;
  readonly line2: string | null;
  readonly city: string;
  readonly state: StateCode;
  readonly postalCode: string;
  /** Null while unknown: never 0,0. */
  readonly point: Point | null;
  readonly geocodeQuality: 'ROOFTOP' | 'STREET' | 'POSTAL_CODE' | 'CITY' | 'UNKNOWN';
  readonly geocodeSource: string | null;
}

export interface License {
  readonly type: LicenseType;
  /** The board that issued it. */
  readonly state: StateCode;
  /** Every state in which it is valid, compacts included; contains `state`. */
  readonly validIn: readonly StateCode[];
  readonly status: LicenseStatus;
  readonly isRestricted: boolean;
  readonly expiresOn: Day;
}

export interface TeamMember {
  readonly practitionerId: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly credentials: string;
  readonly roles: readonly RoleCode[];
  readonly licenses: readonly License[];
}

/** One of the four steps (and maintenance) as this team offers it. */
export interface CarePhase {
  readonly phase: CarePhaseCode;
  readonly offered: CareOffer;
  /** Who does it when `offered` is PARTNER. */
  readonly partnerName: string | null;
  readonly countMin: number;
  readonly countMax: number;
  readonly minutes: number | null;
  readonly formats: readonly SessionFormat[];
  readonly deliveries: readonly DeliveryMethod[];
  readonly performedBy: readonly RoleCode[];
  /** For the medicine session: where the therapist is. */
  readonly therapistPresence: TherapistPresence;
  /** For integration: hours after the medicine session within which the first visit is held. */
  readonly firstWithinHours: number | null;
}

/** One line of a price list. `countMin`–`countMax` is how often it occurs in a whole course. */
export interface PriceItem {
  readonly phase: CarePhaseCode;
  /** Null: the same for every route. */
  readonly route: RouteCode | null;
  /** Null: the same for every format. */
  readonly format: SessionFormat | null;
  readonly amountCents: Cents;
  /** The least that the sliding scale asks for one unit; null without a scale. */
  readonly slidingScaleMinCents: Cents | null;
  readonly countMin: number;
  readonly countMax: number;
}

/** How one route is kept safe here. */
export interface SafetyProfile {
  readonly route: RouteCode;
  readonly monitoring: readonly ('BLOOD_PRESSURE' | 'PULSE_OXIMETRY' | 'ECG' | 'VISUAL')[];
  readonly observationMinutes: number;
  readonly responder: 'ACLS_ON_SITE' | 'BLS_ON_SITE' | 'REMOTE_ON_CALL' | 'NONE_STATED';
  readonly emergencyDrillOn: Day | null;
  readonly isNeverLeftAlone: boolean;
  readonly dischargeCriteria: boolean;
  readonly rideHomeRequired: boolean;
}

export interface SafetyPolicies {
  readonly touch: 'NONE' | 'WRITTEN_CONSENT' | 'VERBAL_CONSENT' | 'NOT_STATED';
  readonly recording: 'NEVER' | 'WRITTEN_CONSENT' | 'NOT_STATED';
}

export interface Availability {
  readonly accepting: AcceptingStatus;
  readonly asOf: Day;
  readonly source: 'ATTESTED' | 'PROBED' | 'REPORTED';
  readonly waitWeeks: number | null;
}

export interface Scholarship {
  readonly participates: boolean;
  readonly slots: number | null;
  readonly asOf: Day | null;
}

/** On whom or what a check is made. */
export const checkTargets = ['ORGANIZATION', 'LOCATION', 'PRACTITIONER', 'SERVICE'] as const;
export type CheckTarget = (typeof checkTargets)[number];

/** One executed check of the checklist (checklist.ts names the items), in the shape of a FHIR VerificationResult. */
export interface Check {
  readonly id: string;
  /** Number of the checklist item, 1–48. */
  readonly item: number;
  readonly target: CheckTarget;
  /** Id of the organization, location, practitioner or service that was checked: two therapists are two targets. */
  readonly targetId: string;
  readonly method: CheckMethod;
  readonly source: string;
  readonly performedOn: Day;
  readonly result: CheckResult;
  /** The day on which it stops counting, at 00:00 UTC. Null: valid once and for all. */
  readonly nextDueOn: Day | null;
}

export interface ServiceFacts {
  readonly id: string;
  readonly summary: string;
  readonly phases: readonly CarePhase[];
  readonly routes: readonly RouteCode[];
  readonly settings: readonly SettingCode[];
  readonly conditions: readonly ConditionCode[];
  readonly modalities: readonly ModalityCode[];
  readonly populations: readonly { readonly code: PopulationCode; readonly isSpecialised: boolean }[];
  readonly access: readonly {
    readonly code: AccessCode;
    readonly answer: 'YES' | 'NO' | 'ASK';
    readonly note: string | null;
  }[];
  readonly languages: readonly { readonly code: LanguageCode; readonly isInterpreted: boolean }[];
  /** What helps to pay for which component of the course. */
  readonly payments: readonly {
    readonly phase: CarePhaseCode;
    readonly code: PaymentCode;
    readonly note: string | null;
  }[];
  readonly prices: readonly PriceItem[];
  readonly safety: readonly SafetyProfile[];
  readonly policies: SafetyPolicies;
  /** States whose residents are served remotely. */
  readonly remoteStates: readonly StateCode[];
  readonly availability: Availability | null;
  readonly scholarship: Scholarship;
  /** When the provider last confirmed every public field. */
  readonly attestedOn: Day | null;
}

/** A listing is one team at one practice location. */
export interface Listing {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly status: ListingStatus;
  readonly origin: ListingOrigin;
  readonly organizationId: string;
  readonly organizationName: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly website: string | null;
  readonly location: PracticeLocation;
  readonly team: readonly TeamMember[];
  readonly service: ServiceFacts;
  readonly checks: readonly Check[];
  /** When what the public reads last changed: technical writes do not touch it. ISO instant. */
  readonly contentUpdatedAt: string;
}
