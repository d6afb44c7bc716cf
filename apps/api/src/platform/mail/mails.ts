/** Mails as rows: written in the transaction of what they tell of, and emptied of everything personal when they left. */
import { Injectable } from '@nestjs/common';
import type { Reader, Tx } from '../database/database.ts';
import { rows } from '../database/rows.ts';
import type { Role } from '@open-window/domain/access.ts';
import { type MailLanguage, mailLanguageOf, noticeNames, type TemplateName } from './templates.ts';

/** Everybody active who holds one of the roles: anywhere, or for one organization. */
export interface Holders {
  readonly roles: readonly Role[];
  readonly organizationId?: string;
}

export interface NewMail {
  readonly id: string;
  readonly template: TemplateName;
  readonly language: MailLanguage;
  readonly personId: string | null;
  readonly subjectId: string;
  readonly subjectKind: string;
  readonly addressIndex: Buffer;
  readonly addressSealed: string | null;
  readonly payloadSealed: string | null;
  readonly messageId: string;
  readonly state: 'QUEUED' | 'DROPPED';
  readonly queuedAt: Date;
  readonly nextAt: Date;
}

export interface WaitingMail {
  readonly id: string;
  readonly template: TemplateName;
  readonly language: MailLanguage;
  readonly subjectId: string;
  readonly subjectKind: string;
  readonly addressSealed: string;
  readonly payloadSealed: string;
  readonly messageId: string;
  readonly attempts: number;
  readonly queuedAt: Date;
}

const nothingPersonal = { addressSealed: null, payloadSealed: null };

@Injectable()
export class Mails {
  async holders(reader: Reader, { roles, organizationId }: Holders): Promise<{ id: string; language: MailLanguage }[]> {
    const grant = {
      role: { in: [...roles] },
      state: 'ACTIVE',
      ...(organizationId !== undefined && { organizationId }),
    };
    const found = await rows(reader).person.findMany({
      where: { status: 'ACTIVE', roleGrantPersons: { some: grant } },
      select: { id: true, language: true },
      orderBy: { id: 'asc' },
    });
    return found.map(({ id, language }) => ({ id, language: mailLanguageOf(language) }));
  }

  async insert(tx: Tx, mail: NewMail): Promise<void> {
    await rows(tx).mail.create({ data: { ...mail, addressIndex: new Uint8Array(mail.addressIndex) } });
  }

  async addressOf(tx: Tx, personId: string): Promise<string | null> {
    const person = await rows(tx).person.findUnique({ where: { id: personId }, select: { emailSealed: true } });
    return person?.emailSealed ?? null;
  }

  /** How many went to this address. Whoever asks at the same time waits until this transaction is over, and then counts its mail too. */
  async countTo(tx: Tx, addressIndex: Buffer, since: Date): Promise<number> {
    const index = new Uint8Array(addressIndex);
    await rows(tx).$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(encode(${index}, 'hex'), 2821)) IS NULL`;
    return rows(tx).mail.count({
      where: {
        addressIndex: index,
        queuedAt: { gt: since },
        state: { not: 'DROPPED' },
        template: { notIn: noticeNames },
      },
    });
  }

  /** To everybody. Not exact when many come at once: it guards a quota of hundreds. */
  countAll(tx: Tx, since: Date): Promise<number> {
    return rows(tx).mail.count({
      where: { state: { in: ['QUEUED', 'SENT', 'DEAD'] }, queuedAt: { gt: since }, template: { notIn: noticeNames } },
    });
  }

  /** Locked until the transaction ends. Null: gone already, not due yet, or in the hands of another worker. */
  async takeDue(tx: Tx, id: string, now: Date): Promise<WaitingMail | null> {
    const [mail] = await rows(tx).$queryRaw<WaitingMail[]>`
      SELECT id, template, language, subject_id AS "subjectId", subject_kind AS "subjectKind", address_sealed AS "addressSealed",
        payload_sealed AS "payloadSealed", message_id AS "messageId", attempts, queued_at AS "queuedAt"
      FROM mail WHERE id = ${id}::uuid AND state = 'QUEUED' AND next_at <= ${now} FOR UPDATE SKIP LOCKED`;
    return mail ?? null;
  }

  async markSent(tx: Tx, id: string, now: Date): Promise<void> {
    await rows(tx).mail.update({
      where: { id },
      data: {
        state: 'SENT',
        sentAt: now,
        failure: null,
        attempts: { increment: 1 },
        revision: { increment: 1 },
        ...nothingPersonal,
      },
    });
  }

  /** `nextAt`: of a waiting mail the next attempt, of a dead one the time at which it is emptied. */
  async markFailed(
    tx: Tx,
    id: string,
    { state, failure, nextAt }: { state: 'QUEUED' | 'DEAD'; failure: string; nextAt: Date },
  ): Promise<void> {
    await rows(tx).mail.update({
      where: { id },
      data: { state, failure, nextAt, attempts: { increment: 1 }, revision: { increment: 1 } },
    });
  }

  /** Still here although its job should have taken it by then; oldest first. */
  async overdue(reader: Reader, then: Date, limit: number): Promise<readonly string[]> {
    const found = await rows(reader).mail.findMany({
      where: { state: 'QUEUED', nextAt: { lte: then } },
      orderBy: { nextAt: 'asc' },
      take: limit,
      select: { id: true },
    });
    return found.map(({ id }) => id);
  }

  /** Dead letters that nobody took up in time keep nothing of the person. */
  async emptyDead(tx: Tx, now: Date): Promise<void> {
    await rows(tx).mail.updateMany({
      where: { state: 'DEAD', nextAt: { lte: now }, addressSealed: { not: null } },
      data: { ...nothingPersonal, revision: { increment: 1 } },
    });
  }
}
