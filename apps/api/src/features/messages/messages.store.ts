/** Messages as rows that are added, and marked once as read. */
import { Injectable } from '@nestjs/common';
import { asProduct } from '../../platform/database/as-product.ts';
import type { Reader, Tx } from '../../platform/database/database.ts';
import type { Prisma } from '../../platform/database/generated/client.ts';
import { rows } from '../../platform/database/rows.ts';
import { type MailLanguage, mailLanguageOf } from '../../platform/mail/templates.ts';

export interface MessagedApplication {
  readonly id: string;
  readonly personId: string | null;
  readonly language: string;
  readonly status: string;
  readonly submittedAt: Date | null;
  readonly endedAt: Date | null;
}

export interface ToldPerson {
  readonly id: string;
  readonly language: MailLanguage;
}

const told = { id: true, language: true } as const;
const inLanguage = ({ id, language }: { readonly id: string; readonly language: string }): ToldPerson => ({
  id,
  language: mailLanguageOf(language),
});

@Injectable()
export class MessagesStore {
  application(reader: Reader, id: string): Promise<MessagedApplication | null> {
    return rows(reader).application.findUnique({
      where: { id },
      select: { id: true, personId: true, language: true, status: true, submittedAt: true, endedAt: true },
    });
  }

  /** Whoever writes in the same thread waits until this transaction is over. */
  async hold(tx: Tx, id: string): Promise<void> {
    await rows(tx).$queryRaw`SELECT id FROM application WHERE id = ${id}::uuid FOR UPDATE`;
  }

  of(reader: Reader, applicationId: string) {
    return rows(reader).applicationMessage.findMany({ where: { applicationId }, orderBy: { number: 'asc' } });
  }

  async add(tx: Tx, message: Prisma.ApplicationMessageUncheckedCreateInput): Promise<void> {
    await rows(tx).applicationMessage.createMany({ data: [message] });
  }

  /** How many were not seen before. */
  async mark(tx: Tx, applicationId: string, fromDesk: boolean, until: number, readAt: Date): Promise<number> {
    const where = { applicationId, fromDesk, readAt: null, number: { lte: until } };
    return (await rows(tx).applicationMessage.updateMany({ where, data: { readAt } })).count;
  }

  /** Null: nobody who could read it. */
  applicant(tx: Tx, personId: string | null): Promise<ToldPerson | null> {
    return asProduct(tx, async () => {
      if (personId === null) return null;
      const found = await rows(tx).person.findUnique({ where: { id: personId, status: 'ACTIVE' }, select: told });
      return found && inLanguage(found);
    });
  }

  /** Who of the desk wrote last and still works there. */
  lastOfTheDesk(tx: Tx, applicationId: string): Promise<ToldPerson | null> {
    return asProduct(tx, async () => {
      const isThere = { status: 'ACTIVE', roleGrantPersons: { some: { role: 'SCREENER', state: 'ACTIVE' } } };
      const found = await rows(tx).applicationMessage.findFirst({
        where: { applicationId, fromDesk: true, writer: isThere },
        orderBy: { number: 'desc' },
        select: { writer: { select: told } },
      });
      return found && inLanguage(found.writer);
    });
  }
}
