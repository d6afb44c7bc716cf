/** What somebody leaves who wants to be told when people can apply, and what whoever reads the mailbox answers. */
import { emailMax, emailPattern } from '@open-window/domain/email.ts';
import { type RoundLanguage, roundLanguages } from '@open-window/domain/round.ts';
import { OneOf, Text } from '../../platform/http/fields.ts';

export class InterestParams {
  @Text({ max: 12, pattern: /^[A-Z][A-Z0-9]{1,11}$/, description: 'Of the program' }) code!: string;
}

export class InterestRequest {
  @Text({ max: emailMax, pattern: emailPattern, format: 'email' }) email!: string;
  @OneOf('RoundLanguage', roundLanguages) language!: RoundLanguage;
}

export const interestAnswers = ['TELL', 'FORGET'] as const;
export type InterestAnswer = (typeof interestAnswers)[number];

export class InterestAnswerRequest {
  @Text({ max: 200, description: 'Of the link in the mail' }) token!: string;
  @OneOf('InterestAnswer', interestAnswers, { description: 'TELL: write once, when it opens' }) answer!: InterestAnswer;
}
