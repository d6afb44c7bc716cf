/** Proofs of income as whoever applied brings and sees them, and as the desk reads them. */
import { type OwnProofState, ownProofStates, type ProofKind, proofKinds } from '@open-window/domain/income-proof.ts';
import { AnnouncedFields, StandingFields, TicketFields } from '../../../platform/files/file-fields.dto.ts';
import { Flag, Id, List, OneOf } from '../../../platform/http/fields.ts';

export class ProofsParams {
  @Id() id!: string;
}

export class ProofParams extends ProofsParams {
  @Id() proofId!: string;
}

export class ProofTicketRequest extends AnnouncedFields {
  @OneOf('ProofKind', proofKinds) kind!: ProofKind;
}

export class ProofTicketResponse extends TicketFields {
  @Id() proofId!: string;
}

export class ProofItem extends StandingFields {
  @OneOf('ProofKind', proofKinds) kind!: ProofKind;
}

export class ProofsResponse {
  @List(() => ProofItem, { max: 200, description: 'The newest first' }) items!: ProofItem[];
}

export class OwnProofsResponse extends ProofsResponse {
  @OneOf('OwnProofState', ownProofStates) state!: OwnProofState;
  @Flag({ description: 'One may be brought, replaced or taken back now' }) mayBring!: boolean;
}
