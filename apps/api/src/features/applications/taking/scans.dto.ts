/** Scans of an application on paper, as the desk brings them, and as it and clinicians see them. */
import { fileLimits, fileStates, type MediaType, mediaTypes } from '@open-window/domain/file.ts';
import { Id, InstantField, List, OneOf, Text, Whole } from '../../../platform/http/fields.ts';
import { documentFaults } from '../proofs/proofs.dto.ts';
import { TakenParams } from './taking.dto.ts';

export class ScanParams extends TakenParams {
  @Id() scanId!: string;
}

export class ScanTicketRequest {
  @Text({ max: 255, description: 'Ends as its type does; kept sealed' }) name!: string;
  @OneOf('DocumentType', mediaTypes) mediaType!: MediaType;
  @Whole({ min: 1, max: fileLimits.bytes, description: 'In bytes: no more is taken' }) size!: number;
}

export class ScanTicketResponse {
  @Id() scanId!: string;
  @Text({ max: 43, description: 'For X-Upload-Ticket; told once' }) ticket!: string;
  @InstantField() expiresAt!: string;
}

export class ScanItem {
  @Id() id!: string;
  @Text({ max: 255 }) name!: string;
  @OneOf('DocumentState', fileStates) state!: string;
  @OneOf('DocumentFault', documentFaults, { nullable: true }) reason!: string | null;
  @InstantField() addedAt!: string;
  @Whole({ description: 'For If-Match' }) revision!: number;
}

export class ScansResponse {
  @List(() => ScanItem, { max: 200, description: 'The newest first' }) items!: ScanItem[];
}
