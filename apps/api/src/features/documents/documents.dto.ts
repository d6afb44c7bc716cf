/** Documents as people announce them, see them and find them waiting. */
import { fileFaults, fileLimits, type FilePurpose, filePurposes, fileStates, type MediaType, mediaTypes } from '@open-window/domain/file.ts'; // prettier-ignore
import { Id, InstantField, List, OneOf, Text, Whole } from '../../platform/http/fields.ts';

const reasons = [...fileFaults, 'MALWARE', 'ALTERED'] as const;

export class TicketRequest {
  @Text({ max: 255, description: 'Ends as its type does; kept sealed' }) name!: string;
  @OneOf('DocumentType', mediaTypes) mediaType!: MediaType;
  @Whole({ min: 1, max: fileLimits.bytes, description: 'In bytes: no more is taken' }) size!: number;
  @OneOf('DocumentPurpose', filePurposes) purpose!: FilePurpose;
}

export class TicketResponse {
  @Id() fileId!: string;
  @Text({ max: 43, description: 'For X-Upload-Ticket; told once' }) ticket!: string;
  @InstantField() expiresAt!: string;
}

export class DocumentResponse {
  @Id() id!: string;
  @Text({ max: 255 }) name!: string;
  @OneOf('DocumentType', mediaTypes) mediaType!: string;
  @Whole() size!: number;
  @OneOf('DocumentPurpose', filePurposes) purpose!: string;
  @OneOf('DocumentState', fileStates) state!: string;
  @OneOf('DocumentFault', reasons, { nullable: true }) reason!: string | null;
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
  @OneOf('DocumentFault', reasons, { nullable: true }) reason!: string | null;
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
