/** How care is given and paid for in one listing: its phases, prices, safety and availability. */
// prettier-ignore
import {
  acceptingStatuses, careOffers, carePhaseCodes, deliveryMethods, roleCodes, routeCodes, sessionFormats, therapistPresences,
} from '@open-window/domain/vocabulary.ts';
import { DayField, Flag, List, Many, Money, OneOf, Text, Whole } from '../../platform/http/fields.ts';

const nullable = true;

export class CarePhaseResponse {
  @OneOf('CarePhaseCode', carePhaseCodes) phase!: string;
  @OneOf('CareOffer', careOffers) offered!: string;
  @Text({ max: 300, nullable, description: 'Who does it when it is offered by a partner' }) partnerName!: string | null;
  @Whole() countMin!: number;
  @Whole() countMax!: number;
  @Whole({ nullable }) minutes!: number | null;
  @Many('SessionFormat', sessionFormats) formats!: readonly string[];
  @Many('DeliveryMethod', deliveryMethods) deliveries!: readonly string[];
  @Many('RoleCode', roleCodes) performedBy!: readonly string[];
  @OneOf('TherapistPresence', therapistPresences) therapistPresence!: string;
  @Whole({ nullable }) firstWithinHours!: number | null;
}

class CoursePriceLine {
  @OneOf('CarePhaseCode', carePhaseCodes) phase!: string;
  @Money() amountCents!: number;
  @Whole() countMin!: number;
  @Whole() countMax!: number;
  @Money() minCents!: number;
  @Money() maxCents!: number;
}

class CoursePriceOption {
  @OneOf('RouteCode', routeCodes, { nullable }) route!: string | null;
  @OneOf('SessionFormat', sessionFormats, { nullable }) format!: string | null;
  @Money() minCents!: number;
  @Money() maxCents!: number;
  @Money({ nullable }) slidingScaleMinCents!: number | null;
  @List(() => CoursePriceLine, { max: 50 }) lines!: readonly CoursePriceLine[];
}

export class CoursePrices {
  @Money({ nullable }) slidingScaleMinCents!: number | null;
  @List(() => CoursePriceOption, { max: 50 }) options!: readonly CoursePriceOption[];
}

export class SafetyProfileResponse {
  @OneOf('RouteCode', routeCodes) route!: string;
  @Many('Monitoring', ['BLOOD_PRESSURE', 'PULSE_OXIMETRY', 'ECG', 'VISUAL']) monitoring!: readonly string[];
  @Whole() observationMinutes!: number;
  @OneOf('Responder', ['ACLS_ON_SITE', 'BLS_ON_SITE', 'REMOTE_ON_CALL', 'NONE_STATED']) responder!: string;
  @DayField({ nullable }) emergencyDrillOn!: string | null;
  @Flag() isNeverLeftAlone!: boolean;
  @Flag() dischargeCriteria!: boolean;
  @Flag() rideHomeRequired!: boolean;
}

export class SafetyPoliciesResponse {
  @OneOf('TouchPolicy', ['NONE', 'WRITTEN_CONSENT', 'VERBAL_CONSENT', 'NOT_STATED']) touch!: string;
  @OneOf('RecordingPolicy', ['NEVER', 'WRITTEN_CONSENT', 'NOT_STATED']) recording!: string;
}

export class AvailabilityResponse {
  @OneOf('AcceptingStatus', acceptingStatuses) accepting!: string;
  @DayField() asOf!: string;
  @OneOf('AvailabilitySource', ['ATTESTED', 'PROBED', 'REPORTED']) source!: string;
  @Whole({ nullable }) waitWeeks!: number | null;
}

export class ScholarshipResponse {
  @Flag() participates!: boolean;
  @Whole({ nullable }) slots!: number | null;
  @DayField({ nullable }) asOf!: string | null;
}
