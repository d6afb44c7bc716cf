/** What staff see of mails: what kind, and what became of it. Never to whom, and never what it says. */
import { type MailAction, mailActions, type MailState, mailStates } from '@open-window/domain/mail.ts';
import { Id, InstantField, List, Many, OneOf, Text, Whole } from '../../platform/http/fields.ts';
import { type MailLanguage, type TemplateName, templateNames } from '../../platform/mail/templates.ts';

export class MailParams {
  @Id() id!: string;
}

export class MailSearch {
  @OneOf('MailState', mailStates, { optional: true }) state?: MailState;
  @Whole({ min: 1, max: 50, optional: true }) limit?: number;
  @Id({ optional: true, description: 'The last one of the page before' }) after?: string;
}

export class MailMove {
  @OneOf('MailAction', mailActions) action!: MailAction;
  @Whole() revision!: number;
}

export class MailItem {
  @Id() id!: string;
  @OneOf('MailTemplate', templateNames) template!: TemplateName;
  @OneOf('MailLanguage', ['en', 'es']) language!: MailLanguage;
  @OneOf('MailState', mailStates) state!: MailState;
  @Whole() attempts!: number;
  @Text({ max: 40, nullable: true, description: 'Why the last attempt failed, as a code such as SMTP_450' })
  failure!: string | null;
  @InstantField() queuedAt!: string;
  @InstantField({ nullable: true, description: 'Of a waiting mail' }) nextAt!: string | null;
  @InstantField({ nullable: true }) sentAt!: string | null;
  @Whole() revision!: number;
  @Many('MailAction', mailActions, { description: 'What may be done with it now' }) actionsOpen!: readonly MailAction[];
}

export class MailListResponse {
  @List(() => MailItem, { max: 50 }) items!: MailItem[];
  @Id({ nullable: true, description: 'To ask for the next page with' }) next!: string | null;
}
