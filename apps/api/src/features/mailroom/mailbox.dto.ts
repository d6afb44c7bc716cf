/** Mails of the demo, as the page of its mailbox shows them. */
import { InstantField, List, Text } from '../../platform/http/fields.ts';

const id = /^\d{13}-[0-9a-f]{8}$/;

export class MailboxParams {
  @Text({ max: 22, pattern: id }) id!: string;
}

export class MailboxItem {
  @Text({ max: 22, pattern: id }) id!: string;
  @InstantField() at!: string;
  @Text({ max: 320 }) to!: string;
  @Text({ max: 200, min: 0 }) subject!: string;
}

export class MailboxMail extends MailboxItem {
  @Text({ max: 262_144, min: 0 }) text!: string;
  @Text({ max: 262_144, min: 0, description: 'To be shown as text, or in a frame that may do nothing' }) html!: string;
}

export class MailboxResponse {
  @List(() => MailboxItem, { max: 200, description: 'Newest first' }) items!: MailboxItem[];
}
