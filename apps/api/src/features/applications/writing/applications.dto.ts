/** What an applicant sends and reads: where they may apply, their drafts, what they sign, and where it stands. */
import { applicationStatuses, type ApplicationStatus } from '@open-window/domain/application.ts';
import { type Intake, intakes, type RoundLanguage, roundLanguages } from '@open-window/domain/round.ts';
import {
  Anything,
  DayField,
  Flag,
  Id,
  InstantField,
  List,
  One,
  OneOf,
  Text,
  Texts,
  Whole,
} from '../../../platform/http/fields.ts';
import { ApplicationLetterItem, AskedInformation } from '../asking/information.dto.ts';

/** Of the body of one write: several of the longest answers at once. In bytes. */
export const MOST_AT_ONCE = 200_000;
/** Of a form as text. */
const MOST_OF_A_FORM = 600_000;
const MOST_OF_OWN = 200;

/** What somebody may do with their own application now. */
export const ownActions = ['submit', 'resubmit', 'returnToInfo', 'withdraw'] as const;
export type OwnAction = (typeof ownActions)[number];

export class ApplicationParams {
  @Id() id!: string;
}

class OfferedProgramName {
  @Text({ max: 120 }) en!: string;
  @Text({ max: 120 }) es!: string;
}

export class ApplicationOffer {
  @Id() roundId!: string;
  @One(() => OfferedProgramName) program!: OfferedProgramName;
  @Text({ max: 80 }) round!: string;
  @OneOf('Intake', intakes) intake!: Intake;
  @Texts({ max: 2, items: 2, description: 'Languages of the form' }) languages!: RoundLanguage[];
  @Whole({ description: 'How long most people take for all of it' }) minutes!: number;
  @InstantField({ nullable: true, description: 'The first moment that is too late' }) closesAt!: string | null;
}

export class ApplicationItem {
  @Id() id!: string;
  @One(() => OfferedProgramName) program!: OfferedProgramName;
  @Text({ max: 80 }) round!: string;
  @OneOf('ApplicationStatus', applicationStatuses) status!: ApplicationStatus;
  @InstantField() writtenAt!: string;
  @InstantField({ nullable: true }) closesAt!: string | null;
  @InstantField({ nullable: true }) submittedAt!: string | null;
  @Text({ max: 10, nullable: true }) receipt!: string | null;
}

export class ApplicationListResponse {
  @List(() => ApplicationItem, { max: MOST_OF_OWN, description: 'The newest first' }) items!: ApplicationItem[];
  @List(() => ApplicationOffer, { max: 100, description: 'Where one may begin' }) offers!: ApplicationOffer[];
}

export class ApplicationStart {
  @Id() roundId!: string;
  @OneOf('RoundLanguage', roundLanguages) language!: RoundLanguage;
}

export class ApplicationStartedResponse {
  @Id() id!: string;
}

class ApplicationMoment {
  @OneOf('ApplicationStatus', applicationStatuses) status!: ApplicationStatus;
  @InstantField() at!: string;
}

class SigningWordsResponse {
  @Text({ max: 10 }) version!: string;
  @Text({ max: 4000, description: 'What is signed, word for word' }) words!: string;
  @Text({ max: 64, description: 'SHA-256 of the words' }) hash!: string;
}

export class ApplicationResponse extends ApplicationItem {
  @OneOf('RoundLanguage', roundLanguages) language!: RoundLanguage;
  @Texts({ max: 2, items: 2 }) languages!: RoundLanguage[];
  @Text({ max: MOST_OF_A_FORM, description: 'The form as JSON: its schema, how it is asked, when, and its words' })
  form!: string;
  @Text({ max: 64 }) formHash!: string;
  @Anything({ description: 'By the name of the question' }) answers!: Readonly<Record<string, unknown>>;
  @Texts({ max: 40, items: 200, description: 'Answered, and not read back to whoever signed in with a code alone' })
  hidden!: string[];
  @DayField({ nullable: true, description: 'By when the next step is taken' }) nextOn!: string | null;
  @One(() => AskedInformation, { nullable: true, description: 'What the desk asks for now' })
  asked!: AskedInformation | null;
  @List(() => ApplicationLetterItem, { max: 100, description: 'As they were sent, the oldest first' })
  letters!: ApplicationLetterItem[];
  @InstantField({ nullable: true, description: 'With grace: the first moment at which nothing is taken' })
  takenUntil!: string | null;
  @One(() => SigningWordsResponse) signing!: SigningWordsResponse;
  @Texts({ max: 20, items: 4, description: 'What may be done now' }) actionsOpen!: OwnAction[];
  @List(() => ApplicationMoment, { max: 500, description: 'How it came to be so, the oldest first' })
  history!: ApplicationMoment[];
  @Text({ max: 254, description: 'Where people help with it' }) contact!: string;
  @Flag({ description: 'Somebody is on call: the question about danger to a life may be asked' })
  asksOfDanger!: boolean;
  @InstantField({ nullable: true, description: 'Of a draft that told of danger: by when a person contacts its writer' })
  helpBy!: string | null;
  @Whole() revision!: number;
}

export class AnswersRequest {
  @Id({ description: 'The same write sent again is the same write' }) writeId!: string;
  @OneOf('RoundLanguage', roundLanguages) language!: RoundLanguage;
  @Anything({ description: 'What changed, by the name of the question; null takes an answer away' })
  answers!: Readonly<Record<string, unknown>>;
}

export class AnswersResponse {
  @Whole() revision!: number;
  @InstantField() savedAt!: string;
  @Flag({ description: 'Somebody is on call' }) asksOfDanger!: boolean;
  @InstantField({ nullable: true, description: 'This write told of danger: by when a person contacts its writer' })
  helpBy!: string | null;
}

export class ApplicationSubmission {
  @Whole() revision!: number;
  @Text({ max: 200, description: 'The name, typed' }) name!: string;
  @Text({ max: 10 }) textVersion!: string;
  @Text({ max: 64, description: 'Of the words that were read' }) textHash!: string;
  @Flag({ description: 'A record on a screen is enough' }) takesRecords!: boolean;
}

export class ApplicationReceivedResponse {
  @Text({ max: 10 }) receipt!: string;
  @InstantField() submittedAt!: string;
}

export class ApplicationMoveRequest {
  @OneOf('OwnApplicationMove', ['withdraw']) action!: 'withdraw';
  @Whole() revision!: number;
}

export class ApplicationReturnRequest {
  @Whole() revision!: number;
}
