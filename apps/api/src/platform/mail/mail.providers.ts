/** The parts of the post office, for the platform's module. */
import { Envelopes } from './envelopes.ts';
import { MailAlarm } from './mail-alarm.ts';
import { MailSender } from './mail-sender.ts';
import { MailTransport } from './mail-transport.ts';
import { Mails } from './mails.ts';
import { Outbox } from './outbox.ts';
import { Templates } from './templates.ts';

export const mailProviders = [Mails, Templates, MailAlarm, Outbox, MailTransport, Envelopes, MailSender];
