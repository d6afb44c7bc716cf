/** A provider's own team: what is public, what is being written, what is missing, what staff look at, and what may be done. */
import { teamRoles } from '@open-window/domain/access.ts';
import { listingObjections } from '@open-window/domain/listing-draft.ts';
import {
  type TeamAction,
  teamActions,
  type TeamField,
  teamFields,
  teamObjections,
} from '@open-window/domain/team-change.ts';
import { type TeamPart, teamParts } from '@open-window/domain/team-outline.ts';
import { type ListingStatus, listingStatuses, stateCodes } from '@open-window/domain/vocabulary.ts';
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

const nullable = true;
export type TeamRole = (typeof teamRoles)[number];

export class TeamParams {
  @Id() id!: string;
}

export class TeamStart {
  @Text({ max: 300, description: 'As people know the team' }) name!: string;
  @Text({ max: 300, optional: true, description: 'The legal name, where it is another one' }) organizationName?: string;
  @Text({ max: 200 }) city!: string;
  @OneOf('StateCode', stateCodes) state!: string;
  @Text({ max: 5, pattern: /^\d{5}$/ }) postalCode!: string;
}

export class TeamMove {
  @OneOf('TeamAction', teamActions) action!: TeamAction;
  @Whole() revision!: number;
}

export class TeamItem {
  @Id() id!: string;
  @Text({ max: 300 }) name!: string;
  @OneOf('ListingStatus', listingStatuses) status!: ListingStatus;
  @OneOf('TeamRole', teamRoles) role!: TeamRole;
  @Flag({ description: 'Staff look at a version' }) isUnderReview!: boolean;
  @Flag() hasDraft!: boolean;
  @DayField({ nullable, description: 'Until when the last confirmation of every public field counts' })
  attestedThrough!: string | null;
}

export class TeamListResponse {
  @List(() => TeamItem, { max: 200 }) items!: readonly TeamItem[];
}

export class TeamOutlinePart {
  @OneOf('TeamPart', teamParts) part!: TeamPart;
  @Whole({ max: 600, description: 'How long it takes with the papers at hand' }) minutes!: number;
  @Many('ListingObjection', listingObjections) missing!: readonly string[];
}

export class TeamChangesResponse {
  @Many('TeamField', teamFields, { description: 'Staff check these before they are public' })
  vetted!: readonly TeamField[];
  @Many('TeamField', teamFields, { description: 'These go public when they are submitted' })
  free!: readonly TeamField[];
}

export class TeamResponse {
  @Id() id!: string;
  @Slug() slug!: string;
  @Text({ max: 300 }) name!: string;
  @OneOf('ListingStatus', listingStatuses) status!: ListingStatus;
  @OneOf('TeamRole', teamRoles) role!: TeamRole;
  @Whole() revision!: number;
  @Flag({ description: 'Staff look at a version, which cannot be written meanwhile' }) isUnderReview!: boolean;
  @InstantField({ nullable }) submittedAt!: string | null;
  @DayField({ nullable, description: 'By when staff answer what was submitted' }) answerDueOn!: string | null;
  @DayField({ nullable }) attestedOn!: string | null;
  @DayField({ nullable }) attestedThrough!: string | null;
  @InstantField() savedAt!: string;
  @One(() => ListingContentEntry, { nullable }) live!: ListingContentEntry | null;
  @One(() => ListingContentEntry, { nullable }) draft!: ListingContentEntry | null;
  @One(() => TeamChangesResponse) changes!: TeamChangesResponse;
  @List(() => TeamOutlinePart, { max: teamParts.length }) outline!: readonly TeamOutlinePart[];
  @Many('TeamObjection', [...teamObjections, ...listingObjections], { description: 'What stands against submitting' })
  objections!: readonly string[];
  @Many('TeamAction', teamActions) actionsOpen!: readonly TeamAction[];
}
