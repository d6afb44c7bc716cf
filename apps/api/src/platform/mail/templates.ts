/** What may be mailed: every template by name, what it needs to know, and how it is treated. A feature brings the words. */
import { Injectable } from '@nestjs/common';

/** As a map of texts, so that it can be sealed as it is. */
type Told<K extends string = never> = Readonly<Record<K, string>>;

/** What each template is told. A token becomes the fragment of a link: fragments reach no log and no referrer. */
export interface MailPayloads {
  readonly signUpCode: Told<'token' | 'code'>;
  readonly signInCode: Told<'token' | 'code'>;
  readonly accountExists: Told;
  readonly resetPassphrase: Told<'token'>;
  readonly passphraseChanged: Told;
  readonly emailChangeConfirm: Told<'token'>;
  /** To the old address. */
  readonly emailChanged: Told;
  readonly secondFactorChanged: Told;
  readonly passkeyAdded: Told;
  readonly newSignIn: Told;
  readonly invitationStaff: Told<'token'>;
  readonly invitationProvider: Told<'token'>;
  /** To somebody whom a team names as a member. */
  readonly invitationMember: Told<'token'>;
  /** The same, once they are here. */
  readonly memberAsked: Told;
  /** To a mailbox of a team that somebody says is theirs. */
  readonly claimCode: Told<'code'>;
  /** To whoever claims by a license that was looked up. */
  readonly claimLicenseCode: Told<'code'>;
  readonly roleChanged: Told;
  readonly accountDisabled: Told;
  readonly exportReady: Told;
  /** `on`: the day, such as 2026-07-01. */
  readonly erasureScheduled: Told<'on'>;
  readonly erasureDone: Told;
  /** To every admin at once. */
  readonly breakGlassOpened: Told;
  /** To the person whose data was read, later. */
  readonly breakGlassNotice: Told;
  readonly auditAlert: Told;
  readonly concernRaised: Told;
  /** To whoever is on call, and up the ladder. */
  readonly callOfDuty: Told;
  readonly complaintWaits: Told;
  /** To the people of a team. */
  readonly teamNews: Told;
  /** To every lead of vetting. */
  readonly exclusionConfirmed: Told;
  /** To the people of a team: something on its page is due soon, ran out, or is in order again. */
  readonly teamReminder: Told;
  readonly teamLapsed: Told;
  readonly teamBack: Told;
  /** To an address that somebody left to be told when a round opens; and once it does. */
  readonly interestAsked: Told<'token'>;
  readonly interestOpen: Told;
  /** To somebody who handed an application in: its number, and nothing of what it is. */
  readonly applicationReceived: Told<'code'>;
  /** To the same: there is something new; something waits for them, until the day `on`. */
  readonly applicationNews: Told;
  readonly applicationWaits: Told<'on'>;
  /** To the same person: there is something to read or to do in their account. */
  readonly messageForYou: Told;
  /** To who of the desk wrote to them last. */
  readonly messageWaits: Told;
  /** To somebody who has not written for long: what they began ends on a day. `on`: such as 2026-07-01. */
  readonly draftWaits: Told<'on'>;
  /** To a clinician outside, whom an applicant asks; and to the applicant, once something came. */
  readonly letterAsked: Told<'token'>;
  readonly letterCame: Told;
  /** To somebody whom an applicant asks to help with the writing. */
  readonly helpAsked: Told<'token'>;
  /** To an applicant: somebody came to help, or helps no longer. */
  readonly helpCame: Told;
  readonly helpEnded: Told;
}
export type TemplateName = keyof MailPayloads;
export type MailLanguage = 'en' | 'es';

/** Of what the database has as text, or has not. */
export const mailLanguageOf = (language: string | null): MailLanguage => (language === 'es' ? 'es' : 'en');

export interface MailRule {
  /** A warning or a call to duty: no limit holds it back, so nobody can drown it in other mail. */
  readonly isNotice?: true;
  /** What it says is over by then: it is not sent later than that. */
  readonly minutes?: number;
}

// prettier-ignore
export const mailRules: Readonly<Record<TemplateName, MailRule>> = {
  signUpCode:          { minutes: 60 },
  signInCode:          { minutes: 10 },
  accountExists:       { minutes: 60 },
  resetPassphrase:     { minutes: 15 },
  passphraseChanged:   { isNotice: true },
  emailChangeConfirm:  { minutes: 60 },
  emailChanged:        { isNotice: true },
  secondFactorChanged: { isNotice: true },
  passkeyAdded:        { isNotice: true },
  newSignIn:           { isNotice: true },
  invitationStaff:     {},
  invitationProvider:  {},
  invitationMember:    {},
  memberAsked:         {},
  claimCode:           { minutes: 60 },
  claimLicenseCode:    { minutes: 7 * 24 * 60 },
  roleChanged:         { isNotice: true },
  accountDisabled:     { isNotice: true },
  exportReady:         {},
  erasureScheduled:    { isNotice: true },
  erasureDone:         { isNotice: true },
  breakGlassOpened:    { isNotice: true },
  breakGlassNotice:    { isNotice: true },
  auditAlert:          { isNotice: true },
  teamNews:            { isNotice: true },
  concernRaised:       { isNotice: true },
  callOfDuty:          { isNotice: true },
  complaintWaits:      { isNotice: true },
  exclusionConfirmed:  { isNotice: true },
  teamReminder:        { isNotice: true },
  teamLapsed:          { isNotice: true },
  teamBack:            { isNotice: true },
  interestAsked:       { minutes: 7 * 24 * 60 },
  interestOpen:        { isNotice: true },
  applicationReceived: { isNotice: true },
  applicationNews:     { isNotice: true },
  applicationWaits:    { isNotice: true },
  messageForYou:       { isNotice: true },
  messageWaits:        { isNotice: true },
  draftWaits:          { isNotice: true },
  letterAsked:         { minutes: 21 * 24 * 60 },
  letterCame:          { isNotice: true },
  helpAsked:           { minutes: 7 * 24 * 60 },
  helpCame:            { isNotice: true },
  helpEnded:           { isNotice: true },
};

export const templateNames = Object.keys(mailRules) as TemplateName[];
export const noticeNames = templateNames.filter((name) => mailRules[name].isNotice);

export interface Letter {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

export type WriteLetter = (
  template: TemplateName,
  language: MailLanguage,
  told: Readonly<Record<string, string>>,
  origin: string,
) => Promise<Letter>;

/** Where the feature that has the words leaves them for the platform, which has the post. */
@Injectable()
export class Templates {
  write: WriteLetter = () => Promise.reject(new Error('Nobody brought the words of the mails.'));
}
