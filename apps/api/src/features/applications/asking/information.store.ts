/** What the desk asked applicants for, as rows: one at a time is open, and what was asked never changes. */
import { Injectable } from '@nestjs/common';
import { wordsAt } from '@open-window/domain/information-request.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { Prisma } from '../../../platform/database/generated/client.ts';
import { rows } from '../../../platform/database/rows.ts';

export interface DueRequest {
  readonly applicationId: string;
  readonly number: number;
  readonly revision: number;
  readonly personId: string;
  readonly language: 'en' | 'es';
  readonly dueOn: string;
  readonly toldOn: string;
  readonly reminded: number;
}

interface Which {
  readonly applicationId: string;
  readonly number: number;
}

const dayOf = (day: string): Date => new Date(day);

@Injectable()
export class InformationStore {
  async add(tx: Tx, request: Prisma.InformationRequestUncheckedCreateInput): Promise<void> {
    await rows(tx).informationRequest.createMany({ data: [request] });
  }

  async nextNumber(tx: Tx, applicationId: string): Promise<number> {
    const last = await rows(tx).informationRequest.aggregate({ where: { applicationId }, _max: { number: true } });
    return (last._max.number ?? 0) + 1;
  }

  /**
   * Some for which something may be due, each with its application, which waits for this transaction; not those that another one has. Who has no
   * account gets no reminders, so nothing is closed on them: somebody of the desk calls.
   */
  async takeDue(tx: Tx, today: string, lastTold: string, limit: number): Promise<DueRequest[]> {
    return rows(tx).$queryRaw<DueRequest[]>`
      SELECT r.application_id AS "applicationId", r.number, a.revision, a.person_id AS "personId", a.language,
        r.due_on::text AS "dueOn", r.told_on::text AS "toldOn", r.reminded
      FROM information_request r JOIN application a ON a.id = r.application_id
      WHERE r.answered_at IS NULL AND r.closed_on IS NULL AND a.status = 'NEEDS_INFO' AND a.person_id IS NOT NULL
        AND r.told_on <= ${lastTold}::date AND r.due_on <= ${today}::date - ${wordsAt[0]}::integer
        AND r.due_on + (${[...wordsAt]}::integer[])[r.reminded + 1] <= ${today}::date
      ORDER BY r.due_on, r.application_id LIMIT ${limit} FOR UPDATE OF a, r SKIP LOCKED`;
  }

  async remind(tx: Tx, { applicationId, number }: Which, toldOn: string): Promise<void> {
    const data = { reminded: { increment: 1 }, toldOn: dayOf(toldOn) };
    await rows(tx).informationRequest.updateMany({ where: { applicationId, number }, data });
  }

  async close(tx: Tx, { applicationId, number }: Which, closedOn: string): Promise<void> {
    await rows(tx).informationRequest.updateMany({
      where: { applicationId, number },
      data: { closedOn: dayOf(closedOn) },
    });
  }

  async addLetter(tx: Tx, letter: Prisma.ApplicationLetterUncheckedCreateInput): Promise<void> {
    await rows(tx).applicationLetter.createMany({ data: [letter] });
  }

  async nextLetter(tx: Tx, applicationId: string): Promise<number> {
    const last = await rows(tx).applicationLetter.aggregate({ where: { applicationId }, _max: { number: true } });
    return (last._max.number ?? 0) + 1;
  }
}
