/** What each mail is made of, in every language: a few plain sentences, and at most one page to go to. */
import type { TemplateName } from '../../platform/mail/templates.ts';

/**
 * No health, no money, no decision, no name: whoever sees the mail over a shoulder, or reads the mailbox, learns that somebody has an
 * account, and nothing else. `{day}` is a date.
 */
export interface Words {
  readonly subject: string;
  readonly sentences: readonly string[];
  /** On the button; only where the mail leads somewhere. */
  readonly action?: string;
  /** Above the code; only where there is one. */
  readonly code?: string;
}

export interface Language {
  readonly notices: Readonly<Record<TemplateName, Words>>;
  readonly ifButtonFails: string;
  readonly closing: string;
}

/**
 * Where a mail leads. A token is the fragment, which a browser keeps to itself: it reaches no log and no referrer.
 * The staff area has no address of its own in Spanish.
 */
export const pathsOfNotices: Readonly<Partial<Record<TemplateName, string>>> = {
  signUpCode: '/account/verify#token=',
  signInCode: '/account/code#token=',
  accountExists: '/account/sign-in',
  resetPassphrase: '/account/reset#token=',
  emailChangeConfirm: '/account/email#token=',
  invitationStaff: '/staff/invitation#token=',
  invitationProvider: '/account/invitation#token=',
  invitationMember: '/account/invitation?next=/account/parts#token=',
  memberAsked: '/account/parts',
  exportReady: '/account/data',
  erasureScheduled: '/account/data',
  breakGlassOpened: '/staff/break-glass',
  breakGlassNotice: '/account/access-log',
  auditAlert: '/staff/audit',
  concernRaised: '/staff/concerns',
  callOfDuty: '/staff/risk',
  complaintWaits: '/staff/complaints',
  teamNews: '/account/teams',
  exclusionConfirmed: '/staff/exclusions',
  teamReminder: '/account',
  teamLapsed: '/account',
  teamBack: '/account',
  interestAsked: '/told#token=',
  interestOpen: '/told',
  applicationReceived: '/account',
  applicationNews: '/account',
  applicationWaits: '/account',
  messageForYou: '/account',
  messageWaits: '/staff/work',
  draftWaits: '/account',
  letterAsked: '/account/letter#token=',
  letterCame: '/account',
  helpAsked: '/account/help#token=',
  helpCame: '/account',
  helpEnded: '/account',
};
