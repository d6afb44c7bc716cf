/** What every room says alike of a file: when it is announced, with its ticket, and as it stands. */
import { documentFaults, fileLimits, fileStates, type MediaType, mediaTypes } from '@open-window/domain/file.ts';
import { Id, InstantField, OneOf, Text, Whole } from '../http/fields.ts';

export class AnnouncedFields {
  @Text({ max: 255, description: 'Ends as its type does; kept sealed' }) name!: string;
  @OneOf('DocumentType', mediaTypes) mediaType!: MediaType;
  @Whole({ min: 1, max: fileLimits.bytes, description: 'In bytes: no more is taken' }) size!: number;
}

export class TicketFields {
  @Text({ max: 43, description: 'For X-Upload-Ticket; told once' }) ticket!: string;
  @InstantField() expiresAt!: string;
}

export class StandingFields {
  @Id() id!: string;
  @Text({ max: 255 }) name!: string;
  @OneOf('DocumentState', fileStates) state!: string;
  @OneOf('DocumentFault', documentFaults, { nullable: true }) reason!: string | null;
  @InstantField() addedAt!: string;
  @Whole({ description: 'For If-Match' }) revision!: number;
}
