/**
 * A version of a listing as staff and providers write it: the facts of a team, with what boards and registers know its members by.
 * It may be half written; what must not be missing once readers see it is the law's (listing-draft.ts).
 */
// prettier-ignore
import {
  acceptingStatuses, accessCodes, careOffers, carePhaseCodes, conditionCodes, deliveryMethods, languageCodes, licenseStatuses, licenseTypes,
  modalityCodes, paymentCodes, populationCodes, roleCodes, routeCodes, sessionFormats, settingCodes, stateCodes, therapistPresences,
} from '@open-window/domain/vocabulary.ts';
// prettier-ignore
import type {
  AcceptingStatus, AccessCode, CareOffer, CarePhaseCode, ConditionCode, DeliveryMethod, LanguageCode, LicenseStatus, LicenseType, ModalityCode,
  PaymentCode, PopulationCode, RoleCode, RouteCode, SessionFormat, SettingCode, StateCode, TherapistPresence,
} from '@open-window/domain/vocabulary.ts';
import { DayField, Flag, Id, List, Many, Money, One, OneOf, Text, Whole } from '../../platform/http/fields.ts';

const nullable = true;
const min = 0;

export class AddressEntry {
  @Text({ max: 300, min }) line1!: string;
  @Text({ max: 300, nullable }) line2!: string | null;
  @Text({ max: 200, min }) city!: string;
  @OneOf('StateCode', stateCodes) state!: StateCode;
  @Text({ max: 10, min }) postalCode!: string;
}

export class LicenseEntry {
  @Text({ max: 60, min }) number!: string;
  @OneOf('LicenseType', licenseTypes) type!: LicenseType;
  @OneOf('StateCode', stateCodes) state!: StateCode;
  @Many('StateCode', stateCodes) validIn!: readonly StateCode[];
  @OneOf('LicenseStatus', licenseStatuses) status!: LicenseStatus;
  @Flag() isRestricted!: boolean;
  @Text({ max: 10, min, pattern: /^(?:\d{4}-\d{2}-\d{2})?$/, description: 'A day, or empty while it is not known' })
  expiresOn!: string;
}

export class MemberEntry {
  @Id({ optional: true, description: 'Of a member who is there already' }) practitionerId?: string;
  @Text({ max: 200, min }) givenName!: string;
  @Text({ max: 200, min }) familyName!: string;
  @Text({ max: 100, min: 0 }) credentials!: string;
  @Text({ max: 20, nullable }) npi!: string | null;
  @Many('RoleCode', roleCodes) roles!: readonly RoleCode[];
  @List(() => LicenseEntry, { max: 60 }) licenses!: readonly LicenseEntry[];
}

export class CarePhaseEntry {
  @OneOf('CarePhaseCode', carePhaseCodes) phase!: CarePhaseCode;
  @OneOf('CareOffer', careOffers) offered!: CareOffer;
  @Text({ max: 300, nullable }) partnerName!: string | null;
  @Whole({ max: 1000 }) countMin!: number;
  @Whole({ max: 1000 }) countMax!: number;
  @Whole({ min: 1, max: 1440, nullable }) minutes!: number | null;
  @Many('SessionFormat', sessionFormats) formats!: readonly SessionFormat[];
  @Many('DeliveryMethod', deliveryMethods) deliveries!: readonly DeliveryMethod[];
  @Many('RoleCode', roleCodes) performedBy!: readonly RoleCode[];
  @OneOf('TherapistPresence', therapistPresences) therapistPresence!: TherapistPresence;
  @Whole({ min: 1, max: 1000, nullable }) firstWithinHours!: number | null;
}

export class PriceEntry {
  @OneOf('CarePhaseCode', carePhaseCodes) phase!: CarePhaseCode;
  @OneOf('RouteCode', routeCodes, { nullable }) route!: RouteCode | null;
  @OneOf('SessionFormat', sessionFormats, { nullable }) format!: SessionFormat | null;
  @Money() amountCents!: number;
  @Money({ nullable }) slidingScaleMinCents!: number | null;
  @Whole({ max: 1000 }) countMin!: number;
  @Whole({ max: 1000 }) countMax!: number;
}

const monitoring = ['BLOOD_PRESSURE', 'PULSE_OXIMETRY', 'ECG', 'VISUAL'] as const;
const responders = ['ACLS_ON_SITE', 'BLS_ON_SITE', 'REMOTE_ON_CALL', 'NONE_STATED'] as const;
const touchPolicies = ['NONE', 'WRITTEN_CONSENT', 'VERBAL_CONSENT', 'NOT_STATED'] as const;
const recordingPolicies = ['NEVER', 'WRITTEN_CONSENT', 'NOT_STATED'] as const;
const accessAnswers = ['YES', 'NO', 'ASK'] as const;

export class SafetyEntry {
  @OneOf('RouteCode', routeCodes) route!: RouteCode;
  @Many('Monitoring', monitoring) monitoring!: readonly (typeof monitoring)[number][];
  @Whole({ max: 1440 }) observationMinutes!: number;
  @OneOf('Responder', responders) responder!: (typeof responders)[number];
  @DayField({ nullable }) emergencyDrillOn!: string | null;
  @Flag() isNeverLeftAlone!: boolean;
  @Flag() dischargeCriteria!: boolean;
  @Flag() rideHomeRequired!: boolean;
}

export class PopulationEntry {
  @OneOf('PopulationCode', populationCodes) code!: PopulationCode;
  @Flag() isSpecialised!: boolean;
}

export class AccessEntry {
  @OneOf('AccessCode', accessCodes) code!: AccessCode;
  @OneOf('AccessAnswer', accessAnswers) answer!: (typeof accessAnswers)[number];
  @Text({ max: 1000, nullable }) note!: string | null;
}

export class LanguageEntry {
  @OneOf('LanguageCode', languageCodes) code!: LanguageCode;
  @Flag() isInterpreted!: boolean;
}

export class PaymentEntry {
  @OneOf('CarePhaseCode', carePhaseCodes) phase!: CarePhaseCode;
  @OneOf('PaymentCode', paymentCodes) code!: PaymentCode;
  @Text({ max: 1000, nullable }) note!: string | null;
}

export class ServiceEntry {
  @Text({ max: 2000, min: 0 }) summary!: string;
  @List(() => CarePhaseEntry, { max: 5 }) phases!: readonly CarePhaseEntry[];
  @Many('RouteCode', routeCodes) routes!: readonly RouteCode[];
  @Many('SettingCode', settingCodes) settings!: readonly SettingCode[];
  @Many('ConditionCode', conditionCodes) conditions!: readonly ConditionCode[];
  @Many('ModalityCode', modalityCodes) modalities!: readonly ModalityCode[];
  @Many('StateCode', stateCodes) remoteStates!: readonly StateCode[];
  @List(() => PopulationEntry, { max: 60 }) populations!: readonly PopulationEntry[];
  @List(() => AccessEntry, { max: 60 }) access!: readonly AccessEntry[];
  @List(() => LanguageEntry, { max: 200 }) languages!: readonly LanguageEntry[];
  @List(() => PaymentEntry, { max: 120 }) payments!: readonly PaymentEntry[];
  @List(() => PriceEntry, { max: 60 }) prices!: readonly PriceEntry[];
  @List(() => SafetyEntry, { max: 20 }) safety!: readonly SafetyEntry[];
  @OneOf('TouchPolicy', touchPolicies) touch!: (typeof touchPolicies)[number];
  @OneOf('RecordingPolicy', recordingPolicies) recording!: (typeof recordingPolicies)[number];
  @OneOf('AcceptingStatus', acceptingStatuses, { nullable }) accepting!: AcceptingStatus | null;
  @Whole({ max: 520, nullable }) waitWeeks!: number | null;
  @Flag() takesScholarships!: boolean;
  @Whole({ max: 10_000, nullable }) scholarshipSlots!: number | null;
}

export class ListingContentEntry {
  @Text({ max: 300, min }) name!: string;
  @Text({ max: 300, min }) organizationName!: string;
  @Text({ max: 40, nullable }) phone!: string | null;
  @Text({ max: 320, nullable }) email!: string | null;
  @Text({ max: 2000, nullable }) website!: string | null;
  @One(() => AddressEntry) location!: AddressEntry;
  @List(() => MemberEntry, { max: 60 }) team!: readonly MemberEntry[];
  @One(() => ServiceEntry) service!: ServiceEntry;
}
