/** What the desk does with an application: into the pool or not, something asked for, a proof seen, a double answered, the rules run again. */
import { letterKinds, type LetterKind } from '@open-window/domain/application-letter.ts';
import { ruleCodes, type RuleCode } from '@open-window/domain/eligibility.ts';
import { type VerificationAction, verificationActions } from '@open-window/domain/verification-track.ts';
import { DayField, Id, List, Many, OneOf, Text, Whole } from '../../../platform/http/fields.ts';
import { InformationItem } from '../asking/information.dto.ts';
import { type DeskAction, deskActions, ScreeningParams } from './screening.dto.ts';

export const pairAnswers = ['VALID', 'DUPLICATE'] as const;
export type PairAnswer = (typeof pairAnswers)[number];

export class PairParams extends ScreeningParams {
  @Id() otherId!: string;
}

class ScreeningAtRevision {
  @Whole() revision!: number;
}

export class ScreeningMoveRequest extends ScreeningAtRevision {
  @OneOf('ScreeningAction', deskActions) action!: DeskAction;
  @Many('EligibilityRule', ruleCodes, { optional: true, description: 'Of confirmIneligible: each rule that failed' })
  reasons?: RuleCode[];
  @Text({ max: 1000, optional: true }) note?: string;
}

export class VerificationMoveRequest extends ScreeningAtRevision {
  @OneOf('VerificationAction', verificationActions) action!: VerificationAction;
  @Text({ max: 1000, optional: true }) reason?: string;
}

export class PairAnswerRequest extends ScreeningAtRevision {
  @OneOf('PairAnswer', pairAnswers, { description: 'DUPLICATE: this one ends, the other one is kept' })
  answer!: PairAnswer;
}

export const ownerActions = ['take', 'release'] as const;
export type OwnerAction = (typeof ownerActions)[number];

export class ScreeningOwnerRequest extends ScreeningAtRevision {
  @OneOf('ScreeningOwnerAction', ownerActions, { description: 'Who looks after it: whoever asks, or nobody' })
  action!: OwnerAction;
}

export class ApplicationRunRequest extends ScreeningAtRevision {}

export class InformationRequestEntry extends ScreeningAtRevision {
  @List(() => InformationItem, { max: 120 }) items!: InformationItem[];
  @DayField({ description: 'By when an answer is asked for' }) dueOn!: string;
  @Text({ max: 1000, optional: true, description: 'To the applicant, in the language of the application' })
  note?: string;
}

export class LetterParams extends ScreeningParams {
  @OneOf('LetterKind', letterKinds) kind!: LetterKind;
}
