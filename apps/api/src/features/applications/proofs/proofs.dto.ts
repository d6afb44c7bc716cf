/** Proofs of income as whoever applied brings and sees them, and as the desk reads them. */
import { fileFaults, fileLimits, fileStates, type MediaType, mediaTypes } from '@open-window/domain/file.ts';
import { type OwnProofState, ownProofStates, type ProofKind, proofKinds } from '@open-window/domain/income-proof.ts';
import { Flag, Id, InstantField, List, OneOf, Text, Whole } from '../../../platform/http/fields.ts';

export const documentFaults = [...fileFaults, 'MALWARE', 'ALTERED'] as const;

export class ProofsParams {
  @Id() id!: string;
}

export class ProofParams extends ProofsParams {
  @Id() proofId!: string;
}

export class ProofTicketRequest {
  @OneOf('ProofKind', proofKinds) kind!: ProofKind;
  @Text({ max: 255, description: 'Ends as its type does; kept sealed' }) name!: string;
  @OneOf('DocumentType', mediaTypes) mediaType!: MediaType;
  @Whole({ min: 1, max: fileLimits.bytes, description: 'In bytes: no more is taken' }) size!: number;
}

export class ProofTicketResponse {
  @Id() proofId!: string;
  @Text({ max: 43, description: 'For X-Upload-Ticket; told once' }) ticket!: string;
  @InstantField() expiresAt!: string;
}

export class ProofItem {
  @Id() id!: string;
  @OneOf('ProofKind', proofKinds) kind!: ProofKind;
  @Text({ max: 255 }) name!: string;
  @OneOf('DocumentState', fileStates) state!: string;
  @OneOf('DocumentFault', documentFaults, { nullable: true }) reason!: string | null;
  @InstantField() addedAt!: string;
  @Whole({ description: 'For If-Match' }) revision!: number;
}

export class ProofsResponse {
  @List(() => ProofItem, { max: 200, description: 'The newest first' }) items!: ProofItem[];
}

export class OwnProofsResponse extends ProofsResponse {
  @OneOf('OwnProofState', ownProofStates) state!: OwnProofState;
  @Flag({ description: 'One may be brought, replaced or taken back now' }) mayBring!: boolean;
}
