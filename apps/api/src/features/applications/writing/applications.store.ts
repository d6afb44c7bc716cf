/** Applications as rows: drafts that are changed in order, and what is only ever added. */
import { Injectable } from '@nestjs/common';
import type { ApplicationStatus } from '@open-window/domain/application.ts';
import type { Reader, Tx } from '../../../platform/database/database.ts';
import type { Prisma } from '../../../platform/database/generated/client.ts';
import { rows } from '../../../platform/database/rows.ts';

const withRound = {
  round: { include: { program: true } },
  clinical: { select: { sealed: true } },
} as const;

export type StoredApplication = NonNullable<Awaited<ReturnType<ApplicationsStore['find']>>>;

/** What is needed of a draft to write in it, and nothing more: it is read every few seconds. */
export interface StoredDraft {
  readonly id: string;
  readonly personId: string | null;
  readonly formVersionId: string;
  readonly status: ApplicationStatus;
  readonly answersSealed: string;
  readonly clinicalKey: string;
  readonly clinicalSealed: string | null;
  readonly lastWrite: string | null;
  readonly writtenAt: Date;
  readonly revision: number;
}

@Injectable()
export class ApplicationsStore {
  find(reader: Reader, id: string) {
    return rows(reader).application.findUnique({ where: { id }, include: withRound });
  }

  moves(reader: Reader, applicationId: string) {
    return rows(reader).applicationMove.findMany({ where: { applicationId }, orderBy: { number: 'asc' }, take: 500 });
  }

  /** Whoever writes in the same draft waits until this transaction is over. */
  async holdDraft(tx: Tx, id: string): Promise<StoredDraft | null> {
    const [draft] = await rows(tx).$queryRaw<StoredDraft[]>`
      SELECT a.id, a.person_id AS "personId", a.form_version_id AS "formVersionId", a.status, a.answers_sealed AS "answersSealed",
        a.clinical_key AS "clinicalKey", c.sealed AS "clinicalSealed", a.last_write AS "lastWrite", a.written_at AS "writtenAt", a.revision
      FROM application a LEFT JOIN application_clinical c ON c.application_id = a.id WHERE a.id = ${id}::uuid FOR UPDATE OF a`;
    return draft ?? null;
  }

  /** False: this person has one in the round that goes on. */
  async insert(tx: Tx, application: Prisma.ApplicationCreateManyInput): Promise<boolean> {
    return (await rows(tx).application.createMany({ data: [application], skipDuplicates: true })).count === 1;
  }

  /** Compare-and-set: false when somebody changed it after it was read. */
  async write(
    tx: Tx,
    { id, revision }: { readonly id: string; readonly revision: number },
    change: Prisma.ApplicationUncheckedUpdateManyInput,
  ): Promise<boolean> {
    const { count } = await rows(tx).application.updateMany({
      where: { id, revision },
      data: { ...change, revision: { increment: 1 } },
    });
    return count === 1;
  }

  async writeClinical(tx: Tx, applicationId: string, sealed: string): Promise<void> {
    await rows(tx).$executeRaw`
      INSERT INTO application_clinical (application_id, sealed) VALUES (${applicationId}::uuid, ${sealed})
      ON CONFLICT (application_id) DO UPDATE SET sealed = excluded.sealed`;
  }

  async addSnapshot(
    tx: Tx,
    snapshot: Prisma.ApplicationSnapshotUncheckedCreateInput,
    clinicalSealed: string,
  ): Promise<void> {
    await rows(tx).applicationSnapshot.createMany({ data: [snapshot] });
    const { applicationId, number } = snapshot;
    await rows(tx).applicationSnapshotClinical.createMany({
      data: [{ applicationId, number, sealed: clinicalSealed }],
    });
  }

  /** When it came on paper or by phone, and who took it in. */
  async addTaking(tx: Tx, taking: Prisma.ApplicationTakingUncheckedCreateInput): Promise<void> {
    await rows(tx).applicationTaking.createMany({ data: [taking] });
  }

  async addSignature(tx: Tx, signature: Prisma.ApplicationSignatureUncheckedCreateInput): Promise<void> {
    await rows(tx).applicationSignature.createMany({ data: [signature] });
  }

  async addMove(tx: Tx, move: Omit<Prisma.ApplicationMoveUncheckedCreateInput, 'number'>): Promise<void> {
    const { applicationId } = move;
    const last = await rows(tx).applicationMove.aggregate({ where: { applicationId }, _max: { number: true } });
    await rows(tx).applicationMove.createMany({ data: [{ ...move, number: (last._max.number ?? 0) + 1 }] });
  }

  async nextSnapshot(reader: Reader, applicationId: string): Promise<number> {
    const last = await rows(reader).applicationSnapshot.aggregate({ where: { applicationId }, _max: { number: true } });
    return (last._max.number ?? 0) + 1;
  }

  /** What the desk asks for now; null: nothing. */
  asked(reader: Reader, applicationId: string) {
    return rows(reader).informationRequest.findFirst({ where: { applicationId, answeredAt: null, closedOn: null } });
  }

  /** The last one that was closed because nothing came. */
  closedRequest(reader: Reader, applicationId: string) {
    return rows(reader).informationRequest.findFirst({
      where: { applicationId, closedOn: { not: null } },
      orderBy: { number: 'desc' },
    });
  }

  letters(reader: Reader, applicationId: string) {
    return rows(reader).applicationLetter.findMany({ where: { applicationId }, orderBy: { number: 'asc' }, take: 100 });
  }

  async answerRequest(tx: Tx, applicationId: string, answeredAt: Date): Promise<void> {
    const where = { applicationId, answeredAt: null, closedOn: null };
    await rows(tx).informationRequest.updateMany({ where, data: { answeredAt } });
  }

  async reopenRequest(tx: Tx, applicationId: string, number: number, { dueOn, at }: { dueOn: Date; at: Date }) {
    const data = { closedOn: null, returnedAt: at, dueOn, toldOn: at, reminded: 0 };
    await rows(tx).informationRequest.updateMany({ where: { applicationId, number }, data });
  }

  /** The one before, from which answers may be taken over. */
  last(reader: Reader, personId: string) {
    return rows(reader).application.findFirst({
      where: { personId },
      orderBy: { id: 'desc' },
      select: { id: true, formVersionId: true, answersSealed: true },
    });
  }

  async goingOn(reader: Reader, personId: string, roundId: string): Promise<string | null> {
    const found = await rows(reader).application.findFirst({
      where: { personId, roundId },
      orderBy: { id: 'desc' },
      select: { id: true },
    });
    return found?.id ?? null;
  }

  round(reader: Reader, id: string) {
    return rows(reader).scholarshipRound.findUnique({ where: { id }, include: { program: true } });
  }
}
