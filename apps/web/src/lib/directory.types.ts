/** The shapes of the directory's answers as the pages read them. */
import type { Feature, FeatureCollection, Point } from 'geojson';
import type {
  AcceptingStatus,
  AccessCode,
  BadgeState,
  CareOffer,
  CarePhaseCode,
  ConditionCode,
  FacetGroup,
  KapCompletenessCode,
  LanguageCode,
  LicenseStatus,
  LicenseType,
  ListingOrigin,
  ModalityCode,
  PaymentCode,
  PopulationCode,
  ReportReason,
  RoleCode,
  RouteCode,
  ServiceModelCode,
  SessionFormat,
  SettingCode,
} from '@open-window/domain/vocabulary.ts';
import type { CheckGroupCode } from '@open-window/domain/checklist.template.ts';
import type { LedgerOutcome, MethodClass } from '@open-window/domain/ledger.ts';
import type { KapGap } from '@open-window/domain/service-model.ts';
import type { Availability, CarePhase, Cents, Day, SafetyPolicies, SafetyProfile } from '@open-window/domain/listing.ts';

export interface PlaceAnswer {
  label: string;
  latitude: number;
  longitude: number;
  alternatives: { label: string; latitude: number; longitude: number; query: string }[];
}

export interface Badge {
  state: BadgeState;
  verifiedOn: Day | null;
  nextDueOn: Day | null;
}

interface ListingSummary {
  id: string;
  slug: string;
  name: string;
  organizationName: string;
  origin: ListingOrigin;
  serviceModel: ServiceModelCode | null;
  kapCompleteness: KapCompletenessCode;
  phases: { phase: CarePhaseCode; offered: CareOffer }[];
  routes: RouteCode[];
  teamSize: number;
  coursePrice: { minCents: Cents; maxCents: Cents } | null;
  sessions: { min: number; max: number } | null;
  acceptingNew: { value: boolean | null; asOf: Day | null };
  accepting: AcceptingStatus | null;
  scholarship: boolean;
  badge: Badge;
}

export interface ListingItem extends ListingSummary {
  location: { city: string; state: string; postalCode: string; latitude: number | null; longitude: number | null };
  distanceMiles: number | null;
  why: { code: string; text: string }[];
}

export interface SearchResponse {
  total: number;
  items: ListingItem[];
  facets: Record<FacetGroup, { code: string; count: number }[]>;
  place: PlaceAnswer | null;
  didYouMean: string | null;
  nextCursor: string | null;
}

export interface PriceLine {
  phase: CarePhaseCode;
  amountCents: Cents;
  countMin: number;
  countMax: number;
  minCents: Cents;
  maxCents: Cents;
}

export interface CoursePriceOption {
  route: RouteCode | null;
  format: SessionFormat | null;
  minCents: Cents;
  maxCents: Cents;
  slidingScaleMinCents: Cents | null;
  lines: PriceLine[];
}

export interface ListingResponse extends ListingSummary {
  location: ListingItem['location'];
  summary: string;
  contentUpdatedAt: string;
  attestedOn: Day | null;
  contact: { phone: string | null; email: string | null; website: string | null };
  address: { line1: string; line2: string | null; city: string; state: string; postalCode: string; geocodeQuality: string };
  kapGaps: KapGap[];
  carePhases: CarePhase[];
  coursePrices: { slidingScaleMinCents: Cents | null; options: CoursePriceOption[] } | null;
  safety: SafetyProfile[];
  policies: SafetyPolicies;
  team: {
    givenName: string;
    familyName: string;
    credentials: string;
    roles: RoleCode[];
    licenses: { type: LicenseType; state: string; validIn: string[]; status: LicenseStatus; expiresOn: Day }[];
  }[];
  settings: SettingCode[];
  formats: SessionFormat[];
  conditions: { code: ConditionCode; indicationStatus: 'FDA_APPROVED_FOR_ROUTE' | 'OFF_LABEL' }[];
  modalities: ModalityCode[];
  populations: { code: PopulationCode; isSpecialised: boolean }[];
  access: { code: AccessCode; answer: 'YES' | 'NO' | 'ASK'; note: string | null }[];
  languages: { code: LanguageCode; isInterpreted: boolean }[];
  payments: { phase: CarePhaseCode; code: PaymentCode; note: string | null }[];
  remoteStates: string[];
  availability: Availability | null;
  scholarshipDetails: { participates: boolean; slots: number | null; asOf: Day | null };
  checks: LedgerLine[];
}

/** One line of the public ledger: what was checked, how, when, and what was not. */
export interface LedgerLine {
  item: number;
  group: CheckGroupCode;
  title: { en: string; es: string };
  target: string;
  isBlocking: boolean;
  outcome: LedgerOutcome;
  method: MethodClass | null;
  /** `YYYY-MM` */
  checkedIn: string | null;
  nextDueOn: Day | null;
}

export interface Suggestion {
  text: string;
  kind: string;
  slug: string | null;
  code: string | null;
  group: string | null;
}

export interface NearbyAlternative {
  slug: string;
  name: string;
  city: string;
  state: string;
  distanceMiles: number | null;
}

export interface ReportRequest {
  reason: ReportReason;
  details?: string;
}

export interface ReportResponse {
  reference: string;
  dueOn: Day;
}

export type MapAnswer = FeatureCollection<Point, MapProperties>;
export type MapFeature = Feature<Point, MapProperties>;

export interface MapProperties {
  slug?: string;
  name?: string;
  count?: number;
  bbox?: [number, number, number, number];
}

/** RFC 9457, as every failure of the API is told. */
export interface ProblemDetails {
  type?: string;
  title: string;
  status: number;
  detail?: string;
  instance?: string;
  requestId?: string;
  errors?: { pointer: string; detail: string }[];
  alternatives?: NearbyAlternative[];
}
