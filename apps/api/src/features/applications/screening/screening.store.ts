/** What the desk writes of applications as rows: runs that are only added, tracks that move, pairs that a person answers. */
import { Injectable } from '@nestjs/common';
import type { DeskTie } from '@open-window/domain/desk-tie.ts';
import type { Reader, Tx } from '../../../platform/database/database.ts';
import type { Prisma } from '../../../platform/database/generated/client.ts';
import { rows } from '../../../platform/database/rows.ts';

export type StoredFile = NonNullable<Awaited<ReturnType<ScreeningStore['find']>>>;
export type StoredMedical = NonNullable<Awaited<ReturnType<ScreeningStore['medical']>>>;

const whole = {
  round: { include: { program: true, policy: { select: { id: true, version: true, definition: true } } } },
  snapshots: { orderBy: { number: 'desc' }, take: 2 },
  verification: true,
  medical: { select: { state: true } },
  // Of a helper who signed under a legal authority.
  help: {
    where: { state: 'OVER', authority: { in: ['GUARDIAN', 'POWER_OF_ATTORNEY'] } },
    orderBy: { id: 'desc' },
    take: 1,
  },
  runs: { orderBy: { number: 'desc' }, take: 20, include: { policy: { select: { version: true } } } },
  moves: { orderBy: { number: 'asc' }, take: 500 },
  informationRequests: { orderBy: { number: 'asc' }, take: 100 },
  letters: { orderBy: { number: 'asc' }, take: 100 },
} as const satisfies Prisma.ApplicationInclude;

/** A pair is one row, whichever of the two is looked at. */
const inOrder = (one: string, other: string) =>
  one < other ? { firstId: one, secondId: other } : { firstId: other, secondId: one };

@Injectable()
export class ScreeningStore {
  find(reader: Reader, id: string) {
    return rows(reader).application.findUnique({ where: { id, status: { not: 'DRAFT' } }, include: whole });
  }

  /** What somebody writes of the same application waits until this transaction is over. */
  async hold(tx: Tx, id: string): Promise<void> {
    await rows(tx).$queryRaw`SELECT id FROM application WHERE id = ${id}::uuid FOR UPDATE`;
  }

  /** Those of one round are compared one after the other: of two at once neither would see the other. */
  async holdRound(tx: Tx, roundId: string): Promise<void> {
    await rows(tx).$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`screening ${roundId}`}, 41)) IS NULL`;
  }

  /** Of the last snapshot, or of that one. Without the right to read it: nothing. */
  async clinicalSnapshot(reader: Reader, applicationId: string, number?: number) {
    return rows(reader).applicationSnapshotClinical.findFirst({
      where: { applicationId, ...(number !== undefined && { number }) },
      orderBy: { number: 'desc' },
      include: { snapshot: { select: { formVersionId: true } } },
    });
  }

  async addRun(tx: Tx, run: Prisma.ApplicationRunUncheckedCreateInput): Promise<void> {
    await rows(tx).applicationRun.createMany({ data: [run] });
  }

  /** Begun once; what a person moved since then stays. */
  async openTracks(
    tx: Tx,
    verification: Prisma.ApplicationVerificationUncheckedCreateInput,
    medical: Prisma.ApplicationMedicalUncheckedCreateInput,
  ): Promise<void> {
    await rows(tx).applicationVerification.createMany({ data: [verification], skipDuplicates: true });
    await rows(tx).applicationMedical.createMany({ data: [medical], skipDuplicates: true });
  }

  async addTraits(tx: Tx, traits: readonly Prisma.ApplicationTraitCreateManyInput[]): Promise<void> {
    await rows(tx).applicationTrait.createMany({ data: [...traits], skipDuplicates: true });
  }

  /** Others with a trait of this one, each with the rules that fired; not those that were taken back, and none of the same person that ended. */
  similar(tx: Tx, id: string): Promise<readonly { readonly id: string; readonly rules: string[] }[]> {
    return rows(tx).$queryRaw<{ id: string; rules: string[] }[]>`
      SELECT o.application_id AS id, array_agg(DISTINCT o.rule ORDER BY o.rule) AS rules
      FROM application_trait t JOIN application_trait o ON o.trait = t.trait AND o.application_id <> t.application_id
      JOIN application x ON x.id = o.application_id JOIN application a ON a.id = t.application_id
      WHERE t.application_id = ${id}::uuid AND x.status NOT IN ('DRAFT', 'WITHDRAWN', 'DUPLICATE')
        AND (x.ended_at IS NULL OR x.person_id IS DISTINCT FROM a.person_id)
      GROUP BY o.application_id ORDER BY o.application_id LIMIT 100`;
  }

  async flag(
    tx: Tx,
    id: string,
    pairs: readonly { readonly otherId: string; readonly rules: string[]; readonly state: string }[],
    flaggedAt: Date,
  ): Promise<void> {
    const data = pairs.map(({ otherId, ...pair }) => ({ ...inOrder(id, otherId), ...pair, flaggedAt }));
    await rows(tx).applicationPair.createMany({ data, skipDuplicates: true });
  }

  /** False: somebody else answered before, or there is no such pair. */
  async answerPair(tx: Tx, id: string, otherId: string, data: { state: string; resolvedBy: string; resolvedAt: Date }) {
    const where = { ...inOrder(id, otherId), state: { in: ['FLAGGED', 'HOUSEHOLD'] } };
    return (await rows(tx).applicationPair.updateMany({ where, data })).count === 1;
  }

  /** What ties whoever acts to each. `mailbox`: the index of the address that stands in it. */
  async ties(
    reader: Reader,
    asked: readonly { readonly id: string; readonly mailbox: Buffer | null }[],
  ): Promise<ReadonlyMap<string, readonly DeskTie[]>> {
    const [ids, mailboxes] = [asked.map(({ id }) => id), asked.map(({ mailbox }) => mailbox?.toString('hex') ?? '')];
    const found = await rows(reader).$queryRaw<{ id: string; ties: DeskTie[] }[]>`
      SELECT asked.id, ties_to_application(asked.id, decode(nullif(asked.mailbox, ''), 'hex')) AS ties
      FROM unnest(${ids}::uuid[], ${mailboxes}::text[]) AS asked (id, mailbox)`;
    return new Map(found.map(({ id, ties }) => [id, ties]));
  }

  async moveVerification(tx: Tx, applicationId: string, state: string): Promise<void> {
    await rows(tx).applicationVerification.updateMany({ where: { applicationId }, data: { state } });
  }

  /** Compare-and-set: false when somebody changed it after it was read. */
  async advance(tx: Tx, id: string, revision: number, change: Prisma.ApplicationUncheckedUpdateManyInput) {
    const data = { ...change, revision: { increment: 1 } };
    return (await rows(tx).application.updateMany({ where: { id, revision }, data })).count === 1;
  }

  async nextMove(tx: Tx, applicationId: string): Promise<number> {
    const last = await rows(tx).applicationMove.aggregate({ where: { applicationId }, _max: { number: true } });
    return (last._max.number ?? 0) + 1;
  }

  async addMove(tx: Tx, move: Prisma.ApplicationMoveUncheckedCreateInput): Promise<void> {
    await rows(tx).applicationMove.createMany({ data: [move] });
  }

  medical(reader: Reader, applicationId: string) {
    return rows(reader).applicationMedical.findUnique({
      where: { applicationId },
      include: {
        application: {
          select: { clinicalKey: true, receipt: true, personId: true, decisions: { orderBy: { number: 'asc' } } },
        },
      },
    });
  }

  async advanceMedical(
    tx: Tx,
    { applicationId, revision }: StoredMedical,
    change: Prisma.ApplicationMedicalUncheckedUpdateManyInput,
  ): Promise<boolean> {
    const data = { ...change, revision: { increment: 1 } };
    return (await rows(tx).applicationMedical.updateMany({ where: { applicationId, revision }, data })).count === 1;
  }

  /** By the job that takes up what was answered anew. */
  async moveMedical(tx: Tx, applicationId: string, state: string): Promise<void> {
    const data = { state, deferredUntil: null, decidedBy: null, revision: { increment: 1 } };
    await rows(tx).applicationMedical.updateMany({ where: { applicationId }, data });
  }

  async addDecision(tx: Tx, decision: Prisma.MedicalDecisionUncheckedCreateInput): Promise<void> {
    await rows(tx).medicalDecision.createMany({ data: [decision] });
  }
}
