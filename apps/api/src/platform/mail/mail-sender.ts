/**
 * Takes queued mail to its server. That it left and that its job is done are one commit: killed between the two, the same mail (by its
 * Message-ID) leaves again, and no mail is ever lost.
 */
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../clock.ts';
import type { Tx } from '../database/database.ts';
import { Jobs } from '../jobs/jobs.ts';
import { Envelopes } from './envelopes.ts';
import { MailAlarm } from './mail-alarm.ts';
import { type Failure, MailTransport } from './mail-transport.ts';
import { Mails, type WaitingMail } from './mails.ts';
import { mailRules } from './templates.ts';

const minuteMs = 60_000;
/** A minute, then twice as long each time: a server may be away for half a day. */
export const attemptsAtMost = 10;
const pauseMs = (attempts: number): number => minuteMs * 2 ** attempts;
/** A dead letter can be retried for three days, so that a weekend is not too long; then it keeps nothing of the person. */
const deadForMs = 72 * 60 * minuteMs;
const sweptAtOnce = 200;

@Injectable()
export class MailSender {
  constructor(
    private readonly jobs: Jobs,
    private readonly mails: Mails,
    private readonly envelopes: Envelopes,
    private readonly transport: MailTransport,
    private readonly alarm: MailAlarm,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    jobs.on('mail.send', (tx, { mailId }) => this.send(tx, mailId ?? ''));
    jobs.on('mail.sweep', (tx) => this.sweep(tx), { cron: '* * * * *' });
  }

  /** Whatever comes of it is written down, so that its job is done: the next attempt is another one. */
  async send(tx: Tx, mailId: string): Promise<void> {
    if (!this.transport.isConfigured) return;
    const now = this.clock.now();
    const mail = await this.mails.takeDue(tx, mailId, now);
    if (!mail) return;
    if (isOver(mail, now)) return this.bury(tx, mail, 'EXPIRED', now);
    const envelope = await this.envelopes.open(tx, mail);
    if (!envelope) return this.bury(tx, mail, 'UNREADABLE', now);
    const failure = await this.transport.deliver(envelope);
    if (failure) await this.putBack(tx, mail, failure, now);
    else await this.mails.markSent(tx, mail.id, now);
  }

  /** Asks again for what lost its job, as in a restored copy, and for what waited for a server; and empties old dead letters. */
  async sweep(tx: Tx): Promise<void> {
    const now = this.clock.now();
    await this.mails.emptyDead(tx, now);
    if (!this.transport.isConfigured) return;
    for (const mailId of await this.mails.overdue(tx, new Date(now.getTime() - minuteMs), sweptAtOnce))
      await this.jobs.send(tx, 'mail.send', { mailId });
  }

  private async putBack(
    tx: Tx,
    { id, attempts }: WaitingMail,
    failure: NonNullable<Failure>,
    now: Date,
  ): Promise<void> {
    this.alarm.countFailure();
    const isDead = failure.isFinal || attempts + 1 >= attemptsAtMost;
    const nextAt = new Date(now.getTime() + (isDead ? deadForMs : pauseMs(attempts)));
    await this.mails.markFailed(tx, id, { state: isDead ? 'DEAD' : 'QUEUED', failure: failure.code, nextAt });
    if (!isDead) await this.jobs.send(tx, 'mail.send', { mailId: id }, nextAt);
  }

  /** Nobody can make it worth sending any more: it is emptied with the next sweep. */
  private bury(tx: Tx, { id }: WaitingMail, failure: string, now: Date): Promise<void> {
    return this.mails.markFailed(tx, id, { state: 'DEAD', failure, nextAt: now });
  }
}

function isOver({ template, queuedAt }: WaitingMail, now: Date): boolean {
  const { minutes } = mailRules[template];
  return minutes !== undefined && now.getTime() - queuedAt.getTime() > minutes * minuteMs;
}
