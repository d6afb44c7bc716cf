/** One listing in full: only what the public may know. */
import { checkGroupCodes } from '@open-window/domain/checklist.template.ts';
import { ledgerOutcomes, methodClasses } from '@open-window/domain/ledger.ts';
import { kapGaps } from '@open-window/domain/service-model.ts';
// prettier-ignore
import {
  accessCodes, carePhaseCodes, conditionCodes, languageCodes, licenseStatuses, licenseTypes, modalityCodes, paymentCodes, populationCodes,
  roleCodes, sessionFormats, settingCodes, stateCodes,
} from '@open-window/domain/vocabulary.ts';
import {
  DayField,
  Decimal,
  Flag,
  InstantField,
  List,
  Many,
  One,
  OneOf,
  Slug,
  Text,
  Whole,
} from '../../platform/http/fields.ts';
import { DisclosedItem } from './disclosed.dto.ts';
import { ProblemResponse } from '../../platform/http/problems.ts';
// prettier-ignore
import {
  AvailabilityResponse, CarePhaseResponse, CoursePrices, SafetyPoliciesResponse, SafetyProfileResponse, ScholarshipResponse,
} from './care.dto.ts';
import { ListingCore } from './listing.dto.ts';

const nullable = true;

class Contact {
  @Text({ max: 40, nullable }) phone!: string | null;
  @Text({ max: 320, nullable }) email!: string | null;
  @Text({ max: 2000, nullable }) website!: string | null;
}

class Address {
  @Text({ max: 300 }) line1!: string;
  @Text({ max: 300, nullable }) line2!: string | null;
  @Text({ max: 200 }) city!: string;
  @OneOf('StateCode', stateCodes) state!: string;
  @Text({ max: 5 }) postalCode!: string;
  @OneOf('GeocodeQuality', ['ROOFTOP', 'STREET', 'POSTAL_CODE', 'CITY', 'UNKNOWN']) geocodeQuality!: string;
}

class LicenseResponse {
  @OneOf('LicenseType', licenseTypes) type!: string;
  @OneOf('StateCode', stateCodes) state!: string;
  @Many('StateCode', stateCodes) validIn!: readonly string[];
  @OneOf('LicenseStatus', licenseStatuses) status!: string;
  @DayField() expiresOn!: string;
}

class TeamMemberResponse {
  @Text({ max: 200 }) givenName!: string;
  @Text({ max: 200 }) familyName!: string;
  @Text({ max: 100, min: 0 }) credentials!: string;
  @Many('RoleCode', roleCodes) roles!: readonly string[];
  @List(() => LicenseResponse, { max: 100 }) licenses!: readonly LicenseResponse[];
}

class ConditionResponse {
  @OneOf('ConditionCode', conditionCodes) code!: string;
  @OneOf('IndicationStatus', ['FDA_APPROVED_FOR_ROUTE', 'OFF_LABEL']) indicationStatus!: string;
}

class PopulationResponse {
  @OneOf('PopulationCode', populationCodes) code!: string;
  @Flag() isSpecialised!: boolean;
}

class AccessResponse {
  @OneOf('AccessCode', accessCodes) code!: string;
  @OneOf('AccessAnswer', ['YES', 'NO', 'ASK']) answer!: string;
  @Text({ max: 1000, nullable }) note!: string | null;
}

class LanguageResponse {
  @OneOf('LanguageCode', languageCodes) code!: string;
  @Flag() isInterpreted!: boolean;
}

class PaymentResponse {
  @OneOf('CarePhaseCode', carePhaseCodes) phase!: string;
  @OneOf('PaymentCode', paymentCodes) code!: string;
  @Text({ max: 1000, nullable }) note!: string | null;
}

class WordsResponse {
  @Text({ max: 300 }) en!: string;
  @Text({ max: 300 }) es!: string;
}

class LedgerLineResponse {
  @Whole({ min: 1, max: 48 }) item!: number;
  @OneOf('CheckGroup', checkGroupCodes) group!: string;
  @One(() => WordsResponse) title!: WordsResponse;
  @OneOf('CheckTarget', ['ORGANIZATION', 'LOCATION', 'PRACTITIONER', 'SERVICE']) target!: string;
  @Flag({ description: 'The badge depends on it' }) isBlocking!: boolean;
  @OneOf('LedgerOutcome', ledgerOutcomes) outcome!: string;
  @OneOf('MethodClass', methodClasses, { nullable }) method!: string | null;
  @Text({ max: 7, pattern: /^\d{4}-\d{2}$/, nullable, description: 'Month; null: not checked' }) checkedIn!:
    string | null;
  @DayField({ nullable }) nextDueOn!: string | null;
}

export class ListingResponse extends ListingCore {
  @Text({ max: 5000, min: 0 }) summary!: string;
  @InstantField() contentUpdatedAt!: string;
  @DayField({ nullable, description: 'When the provider last confirmed every public field' }) attestedOn!:
    string | null;
  @One(() => Contact) contact!: Contact;
  @One(() => Address) address!: Address;
  @Many('KapGap', kapGaps) kapGaps!: readonly string[];
  @List(() => CarePhaseResponse, { max: 5 }) carePhases!: readonly CarePhaseResponse[];
  @One(() => CoursePrices, { nullable }) coursePrices!: CoursePrices | null;
  @List(() => SafetyProfileResponse, { max: 8 }) safety!: readonly SafetyProfileResponse[];
  @One(() => SafetyPoliciesResponse) policies!: SafetyPoliciesResponse;
  @List(() => TeamMemberResponse, { max: 200 }) team!: readonly TeamMemberResponse[];
  @Many('SettingCode', settingCodes) settings!: readonly string[];
  @Many('SessionFormat', sessionFormats, { description: 'Of any phase that is offered here' })
  formats!: readonly string[];
  @List(() => ConditionResponse, { max: 50 }) conditions!: readonly ConditionResponse[];
  @Many('ModalityCode', modalityCodes) modalities!: readonly string[];
  @List(() => PopulationResponse, { max: 50 }) populations!: readonly PopulationResponse[];
  @List(() => AccessResponse, { max: 50 }) access!: readonly AccessResponse[];
  @List(() => LanguageResponse, { max: 50 }) languages!: readonly LanguageResponse[];
  @List(() => PaymentResponse, { max: 200 }) payments!: readonly PaymentResponse[];
  @Many('StateCode', stateCodes) remoteStates!: readonly string[];
  @One(() => AvailabilityResponse, { nullable }) availability!: AvailabilityResponse | null;
  @One(() => ScholarshipResponse) scholarshipDetails!: ScholarshipResponse;
  @List(() => LedgerLineResponse, { max: 300 }) checks!: readonly LedgerLineResponse[];
  @List(() => DisclosedItem, { max: 200 }) disclosures!: readonly DisclosedItem[];
}

class AlternativeResponse {
  @Slug() slug!: string;
  @Text({ max: 300 }) name!: string;
  @Text({ max: 200 }) city!: string;
  @OneOf('StateCode', stateCodes) state!: string;
  @Decimal({ min: 0, max: 12_500, nullable }) distanceMiles!: number | null;
}

export class ListingGoneResponse extends ProblemResponse {
  @List(() => AlternativeResponse, { max: 5, description: 'The nearest that are open' })
  alternatives!: readonly AlternativeResponse[];
}
