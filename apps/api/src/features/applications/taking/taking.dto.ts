/** Applications on paper and by phone, as the desk takes them in: where, when each came, what is typed, how its person agreed. */
import {
  type ConsentWay,
  consentWays,
  type TakenChannel,
  takenChannels,
} from '@open-window/domain/application-taking.ts';
import type { Day } from '@open-window/domain/listing.ts';
import { type RoundLanguage, roundLanguages } from '@open-window/domain/round.ts';
import {
  Anything,
  DayField,
  Id,
  InstantField,
  List,
  Many,
  One,
  OneOf,
  Text,
  Texts,
  Whole,
} from '../../../platform/http/fields.ts';
import { AskedInformation } from '../asking/information.dto.ts';

const MOST_OF_A_FORM = 600_000;

export class TakenParams {
  @Id() id!: string;
}

export class TakenItem {
  @Id() id!: string;
  @OneOf('TakenChannel', takenChannels) channel!: TakenChannel;
  @Text({ max: 80 }) round!: string;
  @InstantField({ description: 'When it came' }) receivedAt!: string;
  @InstantField({ description: 'When it was last written in' }) writtenAt!: string;
  @DayField({ nullable: true, description: 'By when its person is asked to answer; null: nothing is asked for' })
  answerBy!: Day | null;
}

class TakingRound {
  @Id() roundId!: string;
  @Text({ max: 80 }) round!: string;
  @Texts({ max: 2, items: 2, description: 'Languages of the form' }) languages!: RoundLanguage[];
  @InstantField({ nullable: true }) opensAt!: string | null;
  @InstantField({ nullable: true }) closesAt!: string | null;
}

export class TakenListResponse {
  @List(() => TakenItem, { max: 100, description: 'Not handed in yet, or asked for something; the oldest first' })
  items!: TakenItem[];
  @List(() => TakingRound, { max: 100, description: 'That take people, or did' }) rounds!: TakingRound[];
}

export class TakingStart {
  @Id() roundId!: string;
  @OneOf('RoundLanguage', roundLanguages) language!: RoundLanguage;
  @OneOf('TakenChannel', takenChannels) channel!: TakenChannel;
  @InstantField({ description: 'When it came: by this moment it is in time or late' }) receivedAt!: string;
}

export class TakingStartedResponse {
  @Id() id!: string;
}

class TakenSigningWords {
  @Text({ max: 10 }) version!: string;
  @Text({ max: 4000, description: 'What its person agrees to, word for word' }) words!: string;
  @Text({ max: 64, description: 'SHA-256 of the words' }) hash!: string;
}

class TakenDraft {
  @Text({ max: MOST_OF_A_FORM, description: 'The form as JSON' }) form!: string;
  @Anything({ description: 'By the name of the question; nothing about health or substances' })
  answers!: Readonly<Record<string, unknown>>;
  @Texts({ max: 40, items: 200, description: 'Typed in, and not read back: they are for clinicians' })
  hidden!: string[];
  @One(() => TakenSigningWords) signing!: TakenSigningWords;
  @Many('ConsentWay', consentWays) consents!: readonly ConsentWay[];
  @One(() => AskedInformation, { nullable: true, description: 'What is open again; null: all of it' })
  asked!: AskedInformation | null;
}

export class TakenResponse extends TakenItem {
  @Text({ max: 120, description: 'In the language of the application' }) program!: string;
  @OneOf('RoundLanguage', roundLanguages) language!: RoundLanguage;
  @Text({ max: 254, description: 'Where people help with it' }) contact!: string;
  @One(() => TakenDraft, { nullable: true, description: 'Null: it is handed in, and nothing is asked for' })
  draft!: TakenDraft | null;
  @Text({ max: 10, nullable: true }) receipt!: string | null;
  @Whole() revision!: number;
}

export class TakingSubmission {
  @Whole() revision!: number;
  @Text({ max: 200, description: 'Of the person who applies, as it was signed or said' }) name!: string;
  @OneOf('ConsentWay', consentWays, { description: 'How the person agreed to the words' }) consent!: ConsentWay;
  @Text({ max: 10 }) textVersion!: string;
  @Text({ max: 64, description: 'Of the words that were signed or read out' }) textHash!: string;
}
