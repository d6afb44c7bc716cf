/** Documents as people announce them, see them and find them waiting. */
import { documentFaults, type FilePurpose, filePurposes, fileStates, mediaTypes } from '@open-window/domain/file.ts';
import { AnnouncedFields, TicketFields } from '../../platform/files/file-fields.dto.ts';
import { Id, InstantField, List, OneOf, Text, Whole } from '../../platform/http/fields.ts';

export class TicketRequest extends AnnouncedFields {
  @OneOf('DocumentPurpose', filePurposes) purpose!: FilePurpose;
}

export class TicketResponse extends TicketFields {
  @Id() fileId!: string;
}

export class DocumentResponse {
  @Id() id!: string;
  @Text({ max: 255 }) name!: string;
  @OneOf('DocumentType', mediaTypes) mediaType!: string;
  @Whole() size!: number;
  @OneOf('DocumentPurpose', filePurposes) purpose!: string;
  @OneOf('DocumentState', fileStates) state!: string;
  @OneOf('DocumentFault', documentFaults, { nullable: true }) reason!: string | null;
  @InstantField() addedAt!: string;
  @Whole({ description: 'For If-Match' }) revision!: number;
}

export class DocumentsResponse {
  @List(() => DocumentResponse, { max: 200 }) items!: DocumentResponse[];
}

export class DocumentParams {
  @Id() id!: string;
}

export class StaffDocumentSearch {
  @OneOf('DocumentState', fileStates, { optional: true }) state?: string;
  @Text({ max: 200, optional: true, description: 'The `next` of the page before' }) after?: string;
  @Whole({ min: 1, max: 100, default: 50, optional: true }) limit?: number;
}

/** Without its name: what somebody calls a document tells about them. */
class StaffDocument {
  @Id() id!: string;
  @OneOf('DocumentState', fileStates) state!: string;
  @OneOf('DocumentFault', documentFaults, { nullable: true }) reason!: string | null;
  @OneOf('DocumentPurpose', filePurposes) purpose!: string;
  @OneOf('DocumentType', mediaTypes) mediaType!: string;
  @Whole() size!: number;
  @InstantField() addedAt!: string;
  @Whole({ description: 'Minutes since it was announced' }) age!: number;
  @InstantField({ nullable: true }) scannedAt!: string | null;
}

export class StaffDocumentsResponse {
  @List(() => StaffDocument, { max: 100 }) items!: StaffDocument[];
  @Text({ max: 200, nullable: true }) next!: string | null;
  @Whole({ description: 'Scan pending: in quarantine, whatever the filter' }) waiting!: number;
}
