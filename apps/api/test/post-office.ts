/** The product with a mail server of its own, for tests of mail. */
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { NoticesModule } from '../src/features/notices/notices.module.ts';
import { type Acting, door, job } from '../src/platform/auth/acting.ts';
import { Database, type Tx } from '../src/platform/database/database.ts';
import { MailSender } from '../src/platform/mail/mail-sender.ts';
import { Outbox } from '../src/platform/mail/outbox.ts';
import { type Api, startApi } from './api.ts';
import { type MailSink, startMailSink } from './mail-sink.ts';

export interface MailRow {
  readonly id: string;
  readonly subject_id: string;
  readonly state: string;
  readonly attempts: number;
  readonly failure: string | null;
  readonly message_id: string;
  readonly address_sealed: string | null;
  readonly payload_sealed: string | null;
}

const noon = new Date('2026-06-15T12:00:00Z').getTime();

export class PostOffice {
  private addresses = 0;

  private constructor(
    readonly sink: MailSink,
    readonly api: Api,
    readonly owner: pg.Pool,
  ) {}

  static async open(): Promise<PostOffice> {
    const sink = await startMailSink();
    const environment = {
      SMTP_URL: sink.url,
      MAIL_FROM: 'Open Window <post@directory.example>',
      PUBLIC_ORIGIN: 'https://directory.example',
    };
    const api = await startApi({ environment, features: [NoticesModule] });
    const owner = new pg.Pool({ connectionString: api.database.ownerUrl, max: 3 });
    owner.on('error', () => undefined);
    return new PostOffice(sink, api, owner);
  }

  async close(): Promise<void> {
    await this.owner.end();
    await this.api.stop();
    await this.sink.stop();
  }

  /** No mail, no mood, and noon again. */
  async clear(): Promise<void> {
    this.sink.mails.length = 0;
    this.sink.moods.length = 0;
    await this.owner.query('DELETE FROM mail');
    this.afterMinutes(0);
  }

  afterMinutes(minutes: number): void {
    this.api.clock.moveTo(new Date(noon + minutes * 60_000).toISOString());
  }

  newAddress(): string {
    return `person${String((this.addresses += 1))}@example.org`;
  }

  async mails(): Promise<readonly MailRow[]> {
    return (await this.owner.query<MailRow>('SELECT * FROM mail ORDER BY queued_at, id')).rows;
  }

  /** The only one, or the first. */
  async mail(): Promise<MailRow> {
    return (await this.mails())[0] as MailRow;
  }

  as<T>(acting: Acting, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.api.get(Database).as(acting, work);
  }

  /** Somebody asks for a code. `before`: what else happens in the transaction first. */
  code(address = this.newAddress(), before = () => Promise.resolve()): Promise<void> {
    return this.as(door, async (tx) => {
      await before();
      await this.api.get(Outbox).queue(tx, {
        template: 'signUpCode',
        to: { address, subject: { kind: 'TOKEN', id: randomUUID() } },
        language: 'es',
        payload: { token: 'secretToken', code: '493027' },
      });
    });
  }

  /** What the worker does with every job of a mail. */
  async attempt(): Promise<void> {
    for (const { id } of await this.mails()) await this.as(job, (tx) => this.api.get(MailSender).send(tx, id));
  }

  sweep(): Promise<void> {
    return this.as(job, (tx) => this.api.get(MailSender).sweep(tx));
  }
}
