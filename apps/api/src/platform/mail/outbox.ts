/**
 * Where mail is born: in the transaction of what it tells of, so that neither is without the other. Over a limit it is kept unsent, and
 * whoever asked for it hears nothing of that: the answer to a stranger must not tell how much mail an address gets.
 */
import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { canonicalEmail } from '@open-window/domain/email.ts';
import { CLOCK, type Clock } from '../clock.ts';
import { Config } from '../config/config.ts';
import { type Subject, Vault } from '../crypto/vault.ts';
import { asProduct } from '../database/as-product.ts';
import type { Tx } from '../database/database.ts';
import { Jobs } from '../jobs/jobs.ts';
import { MailAlarm } from './mail-alarm.ts';
import { type Holders, Mails } from './mails.ts';
import { type MailLanguage, type MailPayloads, mailRules, type TemplateName } from './templates.ts';

/** To a person at the address they have now, or to an address whose key belongs to `subject`. */
export type Addressee = { readonly personId: string } | { readonly address: string; readonly subject: Subject };

/** The payload may be left out where the template needs none. */
export type OutgoingMail<T extends TemplateName> = {
  readonly template: T;
  readonly to: Addressee;
  readonly language: MailLanguage;
} & (object extends MailPayloads[T] ? { readonly payload?: MailPayloads[T] } : { readonly payload: MailPayloads[T] });

/** Templates that are told nothing. */
export type Notice = { [T in TemplateName]: object extends MailPayloads[T] ? T : never }[TemplateName];

const hourMs = 3_600_000;
export const mailsPerAddress = 3;
export const mailsPerHour = 600;

@Injectable()
export class Outbox {
  constructor(
    private readonly mails: Mails,
    private readonly vault: Vault,
    private readonly jobs: Jobs,
    private readonly alarm: MailAlarm,
    private readonly config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Somebody without an address (erased) gets none. */
  async queue<T extends TemplateName>(tx: Tx, mail: OutgoingMail<T>): Promise<void> {
    await asProduct(tx, async () => {
      const addressee = await this.addresseeOf(tx, mail.to);
      if (addressee === null) return;
      const { address, subject } = addressee;
      const now = this.clock.now();
      const addressIndex = this.indexOf(address);
      const limit = mailRules[mail.template].isNotice ? null : await this.limitOver(tx, addressIndex, now);
      const isDropped = limit !== null;
      if (isDropped) this.alarm.ring(limit);
      const id = randomUUID();
      const seal = (column: string, text: string) =>
        isDropped ? null : this.vault.seal(tx, subject, { table: 'mail', column, row: id }, text);
      await this.mails.insert(tx, {
        id,
        template: mail.template,
        language: mail.language,
        personId: 'personId' in mail.to ? mail.to.personId : null,
        subjectId: subject.id,
        subjectKind: subject.kind,
        addressIndex,
        addressSealed: await seal('address_sealed', address),
        payloadSealed: await seal('payload_sealed', JSON.stringify(mail.payload ?? {})),
        messageId: `<${id}@${new URL(this.config.publicOrigin).hostname}>`,
        state: isDropped ? 'DROPPED' : 'QUEUED',
        queuedAt: now,
        nextAt: now,
      });
      if (!isDropped) await this.jobs.send(tx, 'mail.send', { mailId: id });
    });
  }

  /** To each of them, in their language; how many they are. Whose transaction it is does not learn who. */
  async tell(tx: Tx, template: Notice, to: Holders): Promise<number> {
    const holders = await asProduct(tx, () => this.mails.holders(tx, to));
    for (const { id, language } of holders)
      await this.queue<Notice>(tx, { template, to: { personId: id }, language, payload: {} });
    return holders.length;
  }

  /** Whether what is asked for at this address would leave. Others of the same address wait until this transaction is over. */
  hasRoomFor(tx: Tx, address: string): Promise<boolean> {
    return asProduct(tx, async () => (await this.limitOver(tx, this.indexOf(address), this.clock.now())) === null);
  }

  private indexOf(address: string): Buffer {
    return this.vault.index('limit', `mail ${canonicalEmail(address)}`);
  }

  private async addresseeOf(tx: Tx, to: Addressee): Promise<{ address: string; subject: Subject } | null> {
    if ('address' in to) return to;
    const sealed = await this.mails.addressOf(tx, to.personId);
    if (sealed === null) return null;
    const subject = { kind: 'PERSON', id: to.personId } as const;
    const place = { table: 'person', column: 'email_sealed', row: to.personId };
    return { subject, address: await this.vault.open(tx, subject, place, sealed) };
  }

  private async limitOver(tx: Tx, addressIndex: Buffer, now: Date): Promise<'address' | 'everybody' | null> {
    const since = new Date(now.getTime() - hourMs);
    if ((await this.mails.countTo(tx, addressIndex, since)) >= mailsPerAddress) return 'address';
    return (await this.mails.countAll(tx, since)) < mailsPerHour ? null : 'everybody';
  }
}
