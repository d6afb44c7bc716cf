/** Candidates as a claimant finds them, with nothing that the public list does not say; one's own claims; and those that wait for the desk. */
import {
  type ClaimState,
  claimCodeDigits,
  claimStates,
  claimTries,
  type ClaimWay,
  claimWays,
  type DeskClaimAction,
  deskClaimActions,
} from '@open-window/domain/claim.ts';
import { emailMax, emailPattern } from '@open-window/domain/email.ts';
import { stateCodes } from '@open-window/domain/vocabulary.ts';
import { DayField, Flag, Id, InstantField, List, Many, One, OneOf, Text, Whole } from '../../platform/http/fields.ts';

const nullable = true;

export class ClaimableSearch {
  @Text({ max: 100, optional: true, description: 'How the name begins, or an NPI' }) query?: string;
  @Text({ max: 100, optional: true, description: 'How the city begins' }) city?: string;
}

export class ClaimableItem {
  @Id() id!: string;
  @Text({ max: 500 }) name!: string;
  @Text({ max: 500, nullable }) city!: string | null;
  @OneOf('StateCode', stateCodes) state!: string;
  @Many('ClaimWay', claimWays, { description: 'None: write to us' }) ways!: readonly ClaimWay[];
  @Text({ max: 253, nullable, description: 'Where the mailbox must be' }) mailDomain!: string | null;
}

export class ClaimableListResponse {
  @List(() => ClaimableItem, { max: 20 }) items!: readonly ClaimableItem[];
}

export class ClaimedLicense {
  @Text({ max: 60 }) number!: string;
  @OneOf('StateCode', stateCodes) state!: string;
}

export class ClaimRequest {
  @Id() candidateId!: string;
  @OneOf('ClaimWay', claimWays) way!: ClaimWay;
  @Text({ max: emailMax, pattern: emailPattern, format: 'email', optional: true, description: 'For DOMAIN_MAIL' })
  email?: string;
  @One(() => ClaimedLicense, { optional: true, description: 'For LICENSE: read by the desk alone' })
  license?: ClaimedLicense;
  @OneOf('Language', ['en', 'es']) language!: 'en' | 'es';
}

export class ClaimParams {
  @Id() id!: string;
}

export class ClaimCodeRequest {
  @Text({ max: claimCodeDigits, pattern: /^\d{8}$/ }) code!: string;
}

export class ClaimResponse {
  @Id() id!: string;
  @Id() candidateId!: string;
  @Text({ max: 500 }) name!: string;
  @Text({ max: 500, nullable }) city!: string | null;
  @OneOf('ClaimWay', claimWays) way!: ClaimWay;
  @OneOf('ClaimState', claimStates) state!: ClaimState;
  @Flag({ description: 'The code that is out came too late' }) isOver!: boolean;
  @Whole({ max: claimTries }) triesLeft!: number;
  @InstantField() askedAt!: string;
  @InstantField({ nullable }) expiresAt!: string | null;
  @Id({ nullable, description: 'The team that came of it' }) teamId!: string | null;
}

export class ClaimListResponse {
  @List(() => ClaimResponse, { max: 50 }) items!: readonly ClaimResponse[];
}

export class LookedUpLicense {
  @Text({ max: 500 }) source!: string;
  @DayField() on!: string;
  @Flag() isByMe!: boolean;
}

export class DeskClaimItem {
  @Id() id!: string;
  @Id() candidateId!: string;
  @Text({ max: 500 }) name!: string;
  @Text({ max: 500, nullable }) city!: string | null;
  @Text({ max: 60, nullable, description: 'As the public list has it' }) phone!: string | null;
  @OneOf('ClaimWay', claimWays) way!: ClaimWay;
  @OneOf('ClaimState', claimStates) state!: ClaimState;
  @InstantField() askedAt!: string;
  @Flag() isTakenByMe!: boolean;
  @One(() => ClaimedLicense, { nullable }) license!: ClaimedLicense | null;
  @One(() => LookedUpLicense, { nullable }) lookedUp!: LookedUpLicense | null;
  @Whole() revision!: number;
  @Many('DeskClaimAction', deskClaimActions) actionsOpen!: readonly DeskClaimAction[];
}

export class DeskClaimListResponse {
  @List(() => DeskClaimItem, { max: 200 }) items!: readonly DeskClaimItem[];
}

export class DeskClaimMove {
  @Text({ max: 500, optional: true, description: 'For lookUp: where, and what it says' }) source?: string;
  @OneOf('DeskClaimAction', deskClaimActions) action!: DeskClaimAction;
  @Whole() revision!: number;
}

export class DeskClaimMovedResponse {
  @OneOf('ClaimState', claimStates) state!: ClaimState;
  @Whole() revision!: number;
  @Text({ max: claimCodeDigits, nullable, description: 'To be read out; shown this once, to whoever calls' })
  code!: string | null;
}
