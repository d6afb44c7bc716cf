/** Hands one mail to the server of SMTP_URL. Answers with a code: what a server says may quote an address. */
import { Injectable } from '@nestjs/common';
import nodemailer, { type Transporter } from 'nodemailer';
import { Config } from '../config/config.ts';
import { Readiness } from '../observability/readiness.ts';
import type { Letter, MailLanguage } from './templates.ts';

export interface Envelope extends Letter {
  readonly to: string;
  readonly messageId: string;
  readonly language: MailLanguage;
  /** When it was queued: the same at every attempt, so that a doubled mail is the same mail. */
  readonly date: Date;
}

/** Null: it is on its way. `isFinal`: asking again would not help. */
export type Failure = { readonly code: string; readonly isFinal: boolean } | null;

/** All of it happens inside a transaction: it must be over before the database gives up on that. */
const patienceMs = 8000;

/** Only a refusal of this recipient or of this mail is for good; a refused password is the operator's to repair. */
const refusedForGood = new Set(['RCPT TO', 'DATA']);

@Injectable()
export class MailTransport {
  private readonly transporter: Transporter | null;
  private readonly from: string;

  constructor({ smtpUrl, mailFrom }: Config, readiness: Readiness) {
    readiness.mention('mailServer', () => smtpUrl !== null);
    this.from = mailFrom;
    this.transporter =
      smtpUrl === null
        ? null
        : nodemailer.createTransport({
            url: smtpUrl,
            connectionTimeout: 3000,
            greetingTimeout: 3000,
            socketTimeout: 4000,
            dnsTimeout: 3000,
            disableFileAccess: true,
            disableUrlAccess: true,
          });
  }

  /** False: there is no server to hand mail to. */
  get isConfigured(): boolean {
    return this.transporter !== null;
  }

  async deliver({ to, messageId, language, date, subject, text, html }: Envelope): Promise<Failure> {
    if (!this.transporter) return { code: 'NO_SERVER', isFinal: false };
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(Object.assign(new Error('late'), { code: 'ETIMEDOUT' })), patienceMs);
    });
    const headers = { 'Auto-Submitted': 'auto-generated', 'Content-Language': language };
    const mail = { from: this.from, to: { name: '', address: to }, messageId, date, subject, text, html, headers };
    try {
      await Promise.race([this.transporter.sendMail({ ...mail, xMailer: false }), late]);
      return null;
    } catch (error) {
      return failureIn(error);
    } finally {
      clearTimeout(timer);
    }
  }
}

function failureIn(error: unknown): Failure {
  const { code, responseCode, command } = error as { code?: unknown; responseCode?: unknown; command?: unknown };
  if (typeof responseCode === 'number') {
    const isFinal = responseCode >= 500 && typeof command === 'string' && refusedForGood.has(command);
    return { code: `SMTP_${responseCode}`, isFinal };
  }
  return { code: typeof code === 'string' && /^[A-Z_]{2,30}$/.test(code) ? code : 'UNKNOWN', isFinal: false };
}
