/** What every view of a listing shows, and how one is addressed. */
import {
  acceptingStatuses,
  badgeStates,
  careOffers,
  carePhaseCodes,
  kapCompletenessCodes,
  listingOrigins,
  routeCodes,
  serviceModelCodes,
  stateCodes,
} from '@open-window/domain/vocabulary.ts';
import {
  DayField,
  Decimal,
  Flag,
  Id,
  List,
  Many,
  Money,
  One,
  OneOf,
  Slug,
  Text,
  Whole,
} from '../../platform/http/fields.ts';

const nullable = true;

export class SlugParams {
  @Slug() slug!: string;
}

class ItemLocation {
  @Text({ max: 200 }) city!: string;
  @OneOf('StateCode', stateCodes) state!: string;
  @Text({ max: 5 }) postalCode!: string;
  @Decimal({ min: -90, max: 90, nullable }) latitude!: number | null;
  @Decimal({ min: -180, max: 180, nullable }) longitude!: number | null;
}

class PhaseOffer {
  @OneOf('CarePhaseCode', carePhaseCodes) phase!: string;
  @OneOf('CareOffer', careOffers) offered!: string;
}

class PriceRange {
  @Money() minCents!: number;
  @Money() maxCents!: number;
}

class CountRange {
  @Whole() min!: number;
  @Whole() max!: number;
}

class AcceptingNew {
  @Flag({ nullable, description: 'null: not known, or said more than 90 days ago' }) value!: boolean | null;
  @DayField({ nullable }) asOf!: string | null;
}

class Badge {
  @OneOf('BadgeState', badgeStates) state!: string;
  @DayField({ nullable }) verifiedOn!: string | null;
  @DayField({ nullable }) nextDueOn!: string | null;
}

/** What the list and the profile both show. */
export class ListingCore {
  @Id() id!: string;
  @Slug() slug!: string;
  @Text({ max: 300 }) name!: string;
  @Text({ max: 300 }) organizationName!: string;
  @OneOf('ListingOrigin', listingOrigins) origin!: string;
  @One(() => ItemLocation) location!: ItemLocation;
  @OneOf('ServiceModelCode', serviceModelCodes, { nullable }) serviceModel!: string | null;
  @OneOf('KapCompletenessCode', kapCompletenessCodes) kapCompleteness!: string;
  @List(() => PhaseOffer, { max: 4 }) phases!: readonly PhaseOffer[];
  @Many('RouteCode', routeCodes) routes!: readonly string[];
  @Whole() teamSize!: number;
  @One(() => PriceRange, { nullable, description: 'A whole course' }) coursePrice!: PriceRange | null;
  @One(() => CountRange, { nullable, description: 'Medicine sessions in a course' }) sessions!: CountRange | null;
  @One(() => AcceptingNew) acceptingNew!: AcceptingNew;
  @OneOf('AcceptingStatus', acceptingStatuses, { nullable }) accepting!: string | null;
  @Flag() scholarship!: boolean;
  @One(() => Badge) badge!: Badge;
}
