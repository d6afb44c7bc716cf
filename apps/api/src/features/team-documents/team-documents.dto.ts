/** Papers of a team as its people send and see them, and as the desk reads them. */
import { fileStates } from '@open-window/domain/file.ts';
import { type DocumentKind, documentKinds } from '@open-window/domain/team-document.ts';
import { AnnouncedFields, TicketFields, StandingFields } from '../../platform/files/file-fields.dto.ts';
import { DayField, Flag, Id, InstantField, List, Many, OneOf, Text, Whole } from '../../platform/http/fields.ts';

export class TeamDocumentTicketRequest extends AnnouncedFields {
  @OneOf('TeamDocumentKind', documentKinds) kind!: DocumentKind;
  @DayField({ optional: true, description: 'From this day it no longer holds' }) expiresOn?: string;
  @Id({ optional: true, description: 'The older one whose place it takes' }) replaces?: string;
}

export class TeamDocumentTicketResponse extends TicketFields {
  @Id() documentId!: string;
}

export class TeamDocumentItem extends StandingFields {
  @OneOf('TeamDocumentKind', documentKinds) kind!: DocumentKind;
  @DayField({ nullable: true }) expiresOn!: string | null;
  @Flag({ description: 'A newer one took its place' }) isReplaced!: boolean;
  @Flag({ description: 'Nobody was shown it yet' }) mayTakeBack!: boolean;
}

export class TeamDocumentsResponse {
  @Many('TeamDocumentKind', documentKinds, { description: 'What the checklist asks of this team' })
  asked!: readonly DocumentKind[];
  @Many('TeamDocumentKind', documentKinds, { description: 'What nobody brought, or what has ended' })
  missing!: readonly DocumentKind[];
  @List(() => TeamDocumentItem, { max: 200 }) items!: TeamDocumentItem[];
}

export class TeamDocumentsParams {
  @Id() id!: string;
}

export class TeamDocumentParams extends TeamDocumentsParams {
  @Id() documentId!: string;
}

export class CaseDocumentItem {
  @Id() id!: string;
  @OneOf('TeamDocumentKind', documentKinds) kind!: DocumentKind;
  @Whole({ min: 1, max: 48, description: 'The point of the checklist that it proves' }) item!: number;
  @Text({ max: 255 }) name!: string;
  @OneOf('DocumentState', fileStates) state!: string;
  @Text({
    max: 64,
    nullable: true,
    description: 'SHA-256 of what is handed out, hexadecimal; null: not to be read yet',
  })
  sha256!: string | null;
  @DayField({ nullable: true }) expiresOn!: string | null;
  @InstantField() addedAt!: string;
  @Flag({ description: 'A newer one took its place' }) isReplaced!: boolean;
}

export class CaseDocumentsResponse {
  @Many('TeamDocumentKind', documentKinds, { description: 'Asked, and nobody brought it, or it has ended' })
  missing!: readonly DocumentKind[];
  @List(() => CaseDocumentItem, { max: 200 }) items!: CaseDocumentItem[];
}
