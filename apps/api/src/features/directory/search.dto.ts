/** What a search may ask for, and what it answers. */
import {
  accessCodes,
  carePhaseCodes,
  conditionCodes,
  languageCodes,
  modalityCodes,
  paymentCodes,
  populationCodes,
  routeCodes,
  serviceModelCodes,
  sessionFormats,
  settingCodes,
  stateCodes,
} from '@open-window/domain/vocabulary.ts';
import { searchSorts } from '@open-window/search-index/query.ts';
import { Decimal, Flag, List, ListsByName, Many, One, OneOf, Text, Whole } from '../../platform/http/fields.ts';
import { ProblemResponse } from '../../platform/http/problems.ts';
import { ListingCore } from './listing.dto.ts';

const optional = true;
const nullable = true;
const coordinates = /^-?\d{1,3}(?:\.\d{1,15})?(?:,-?\d{1,3}(?:\.\d{1,15})?){3}$/;

export class FilterParams {
  @Text({ max: 100, optional, description: 'Names, people, cities, conditions and routes in plain words' }) q?: string;
  @Text({
    max: 100,
    optional,
    description: 'ZIP, city, city and state, state, or latitude,longitude',
    example: '80202',
  })
  near?: string;
  @Decimal({ min: 1, max: 500, default: 50, optional }) radiusMiles?: number;
  @OneOf('StateCode', stateCodes, { optional, description: 'Remote care for residents of this state' })
  telehealthState?: string;
  @Text({ max: 80, min: 0, pattern: coordinates, optional, description: 'west,south,east,north in degrees' })
  bbox?: string;
  @Many('StateCode', stateCodes, { optional }) state?: string[];
  @Many('RouteCode', routeCodes, { optional }) route?: string[];
  @Many('ServiceModelCode', serviceModelCodes, { optional }) serviceModel?: string[];
  @Many('ConditionCode', conditionCodes, { optional }) condition?: string[];
  @Many('ModalityCode', modalityCodes, { optional }) modality?: string[];
  @Many('SettingCode', settingCodes, { optional }) setting?: string[];
  @Many('SessionFormat', sessionFormats, { optional }) format?: string[];
  @Many('PaymentCode', paymentCodes, { optional, description: 'Helps to pay for at least one phase' })
  payment?: string[];
  @Many('LanguageCode', languageCodes, { optional }) language?: string[];
  @Many('PopulationCode', populationCodes, { optional }) population?: string[];
  @Many('AccessCode', accessCodes, { optional }) access?: string[];
  @Many('CarePhaseCode', carePhaseCodes, { optional, description: 'Offered by this team itself' }) phase?: string[];
  @Flag({ optional, description: 'Takes new people, said within 90 days' }) acceptingNew?: boolean;
  @Flag({ optional }) scholarship?: boolean;
  @Flag({ optional, description: 'Badge VERIFIED or CONDITIONAL' }) vetted?: boolean;
  @Whole({ min: 0, max: 1_000_000, optional, description: 'Whole US dollars for a whole course' })
  maxCoursePrice?: number;
}

export class SearchParams extends FilterParams {
  @OneOf('SearchSort', searchSorts, { optional, default: 'best' }) sort?: (typeof searchSorts)[number];
  @Whole({ min: 1, max: 50, default: 20, optional }) limit?: number;
  @Text({ max: 2000, optional, description: 'nextCursor of the page before, with the same parameters' })
  cursor?: string;
}

class Why {
  @Text({ max: 40 }) code!: string;
  @Text({ max: 300 }) text!: string;
}

class ListingItem extends ListingCore {
  @Decimal({ min: 0, max: 12_500, nullable }) distanceMiles!: number | null;
  @List(() => Why, { max: 10 }) why!: readonly Why[];
}

class FacetCount {
  @Text({ max: 40 }) code!: string;
  @Whole({ min: 1 }) count!: number;
}

class PlaceAlternative {
  @Text({ max: 200 }) label!: string;
  @Decimal({ min: -90, max: 90 }) latitude!: number;
  @Decimal({ min: -180, max: 180 }) longitude!: number;
  @Text({ max: 200, description: 'What to ask for to mean this place' }) query!: string;
}

class PlaceAnswer {
  @Text({ max: 200 }) label!: string;
  @Decimal({ min: -90, max: 90 }) latitude!: number;
  @Decimal({ min: -180, max: 180 }) longitude!: number;
  @List(() => PlaceAlternative, { max: 10 }) alternatives!: readonly PlaceAlternative[];
}

export class SearchResponse {
  @Whole() total!: number;
  @List(() => ListingItem, { max: 50 }) items!: readonly ListingItem[];
  @ListsByName(FacetCount, { max: 100, description: 'By name of the repeatable parameter' }) facets!: Record<
    string,
    readonly FacetCount[]
  >;
  @One(() => PlaceAnswer, { nullable }) place!: PlaceAnswer | null;
  @Text({ max: 200, nullable }) didYouMean!: string | null;
  @Text({ max: 2000, nullable }) nextCursor!: string | null;
}

/** A search that cannot be; of an unknown place also what was read and which places may be meant. */
export class ImpossibleSearchResponse extends ProblemResponse {
  @Text({ max: 500, optional, description: 'What the place was read as, in plain English' }) understood?: string;
  @List(() => PlaceAlternative, { max: 10, optional, description: 'Places of nearly that name, likeliest first' })
  alternatives?: readonly PlaceAlternative[];
}
