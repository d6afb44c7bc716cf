/** The list of the desk, one listing with its draft, and what may be done with it. */
import { listingActions, type ListingAction, listingObjections } from '@open-window/domain/listing-draft.ts';
import {
  type ListingOrigin,
  listingOrigins,
  type ListingStatus,
  listingStatuses,
  stateCodes,
} from '@open-window/domain/vocabulary.ts';
import {
  DayField,
  Flag,
  Id,
  InstantField,
  List,
  Many,
  One,
  OneOf,
  Slug,
  Text,
  Whole,
} from '../../platform/http/fields.ts';
import { ListingContentEntry } from './content.dto.ts';

export class DeskFilters {
  @Text({ max: 100, optional: true, description: 'Begins a word of the name of the listing or its organization' })
  query?: string;
  @OneOf('ListingStatus', listingStatuses, { optional: true }) status?: ListingStatus;
  @OneOf('StateCode', stateCodes, { optional: true }) state?: string;
  @Flag({ optional: true, description: 'Only with a version that is still being written' }) hasDraft?: boolean;
}

export class DeskSearch extends DeskFilters {
  @Whole({ min: 1, max: 50, optional: true }) limit?: number;
  @Text({ max: 500, optional: true, description: 'What `next` of the page before said' }) cursor?: string;
}

export class ListingParams {
  @Id() id!: string;
}

export class DeskItem {
  @Id() id!: string;
  @Slug() slug!: string;
  @Text({ max: 300 }) name!: string;
  @Text({ max: 300 }) organizationName!: string;
  @Text({ max: 200 }) city!: string;
  @OneOf('StateCode', stateCodes) state!: string;
  @OneOf('ListingStatus', listingStatuses) status!: ListingStatus;
  @OneOf('ListingOrigin', listingOrigins) origin!: ListingOrigin;
  @Flag() hasDraft!: boolean;
  @Whole() openReports!: number;
  @DayField({ nullable: true }) attestedOn!: string | null;
  @InstantField() contentUpdatedAt!: string;
}

export class DeskListResponse {
  @List(() => DeskItem, { max: 50 }) items!: readonly DeskItem[];
  @Text({ max: 500, nullable: true }) next!: string | null;
}

export class ListingCreatedResponse {
  @Id() id!: string;
  @Slug() slug!: string;
  @Whole() revision!: number;
}

export class ListingMove {
  @OneOf('ListingAction', listingActions) action!: ListingAction;
  @Whole() revision!: number;
}

/** What publishing the draft would take the checks of. */
export class VettedChangesResponse {
  @Many('ChangedTarget', ['PRACTITIONER', 'LOCATION', 'ORGANIZATION']) targets!: readonly string[];
}

export class DeskListingResponse {
  @Id() id!: string;
  @Slug() slug!: string;
  @OneOf('ListingStatus', listingStatuses) status!: ListingStatus;
  @OneOf('ListingOrigin', listingOrigins) origin!: ListingOrigin;
  @Id() organizationId!: string;
  @Whole() revision!: number;
  @InstantField() contentUpdatedAt!: string;
  @One(() => ListingContentEntry, { nullable: true }) live!: ListingContentEntry | null;
  @One(() => ListingContentEntry, { nullable: true }) draft!: ListingContentEntry | null;
  @One(() => VettedChangesResponse) vettedChanges!: VettedChangesResponse;
  @Many('ListingObjection', listingObjections) objections!: readonly string[];
  @Many('ListingAction', listingActions) actionsOpen!: readonly ListingAction[];
}
