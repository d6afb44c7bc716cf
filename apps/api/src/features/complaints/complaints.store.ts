/** Complaints as rows. What people wrote stays sealed, each complaint under a key of its own. */
import { Injectable } from '@nestjs/common';
import type { ComplaintKind, ComplaintState, ReceiptStage } from '@open-window/domain/complaint.ts';
import type { Duty, DutyDue } from '@open-window/domain/complaint-duty.ts';
import type { TieKind } from '@open-window/domain/vetting.ts';
import type { Reader, Tx } from '../../platform/database/database.ts';
import type { Prisma } from '../../platform/database/generated/client.ts';
import { rows } from '../../platform/database/rows.ts';

export interface NewComplaint {
  readonly id: string;
  readonly reference: string;
  readonly listingId: string;
  readonly kind: ComplaintKind;
  readonly isDanger: boolean;
  readonly wordsSealed: string;
  readonly contactSealed: string | null;
  readonly receivedAt: Date;
  readonly dueOn: Date;
}

export interface NewReceipt {
  readonly reference: string;
  readonly receivedOn: Date;
  readonly dueOn: Date;
  readonly idempotencyKey: string | null;
  readonly requestDigest: string | null;
}

export interface NewComplaintMove {
  readonly complaintId: string;
  readonly number: number;
  readonly action: string;
  readonly toState: ComplaintState;
  readonly movedBy: string | null;
  readonly movedAt: Date;
  readonly wordsSealed: string | null;
}

export type ComplaintChange = Omit<Prisma.ComplaintUncheckedUpdateManyInput, 'dueOn'> & { readonly dueOn?: Date };
export type StoredComplaint = NonNullable<Awaited<ReturnType<ComplaintsStore['find']>>>;

const whole = {
  listing: { select: { id: true, name: true, slug: true, status: true, organizationId: true } },
  declarations: true,
  moves: { orderBy: { number: 'asc' } },
  duties: { orderBy: [{ dueOn: 'asc' }, { duty: 'asc' }] },
} as const satisfies Prisma.ComplaintInclude;

@Injectable()
export class ComplaintsStore {
  /** Whoever is or was public may be complained about, also while it is hidden. */
  async listingOf(reader: Reader, slug: string): Promise<string | null> {
    const found = await rows(reader).listing.findFirst({
      where: { slug, origin: { not: 'CANDIDATE' }, status: { in: ['LIVE', 'HIDDEN_STALE', 'SUSPENDED', 'CLOSED'] } },
      select: { id: true },
    });
    return found?.id ?? null;
  }

  /** Without reading it back: whoever complains may not read the queue. */
  async insert(tx: Tx, complaint: NewComplaint, receipt: NewReceipt, duties: readonly DutyDue[]): Promise<void> {
    await rows(tx).complaintReceipt.createMany({ data: [receipt] });
    await rows(tx).complaint.createMany({ data: [complaint] });
    const data = duties.map(({ duty, dueOn }) => ({ complaintId: complaint.id, duty, dueOn: new Date(dueOn) }));
    await rows(tx).complaintDuty.createMany({ data });
  }

  receipt(reader: Reader, where: { readonly reference: string } | { readonly idempotencyKey: string }) {
    return rows(reader).complaintReceipt.findUnique({ where });
  }

  find(reader: Reader, id: string) {
    return rows(reader).complaint.findUnique({ where: { id }, include: whole });
  }

  ofListing(reader: Reader, listingId: string): Promise<readonly StoredComplaint[]> {
    return rows(reader).complaint.findMany({
      where: { listingId, sharedAt: { not: null } },
      include: whole,
      orderBy: { id: 'desc' },
      take: 50,
    });
  }

  /** Compare-and-set: false when somebody moved it after it was read. */
  async advance(tx: Tx, { id, revision }: StoredComplaint, change: ComplaintChange): Promise<boolean> {
    const { count } = await rows(tx).complaint.updateMany({
      where: { id, revision },
      data: { ...change, revision: { increment: 1 } },
    });
    return count === 1;
  }

  async addMove(tx: Tx, move: NewComplaintMove): Promise<void> {
    await rows(tx).complaintMove.createMany({ data: [move] });
  }

  async declare(tx: Tx, complaintId: string, personId: string, tie: TieKind, declaredAt: Date): Promise<void> {
    await rows(tx).complaintDeclaration.upsert({
      where: { complaintId_personId: { complaintId, personId } },
      create: { complaintId, personId, tie, declaredAt },
      update: { tie, declaredAt },
    });
  }

  async tellReceipt(tx: Tx, reference: string, stage: ReceiptStage, dueOn: Date): Promise<void> {
    await rows(tx).complaintReceipt.updateMany({ where: { reference }, data: { stage, dueOn } });
  }

  /** False when somebody else did it before. */
  async doDuty(
    tx: Tx,
    { complaintId, duty }: { readonly complaintId: string; readonly duty: Duty },
    done: { readonly doneAt: Date; readonly doneBy: string; readonly noteSealed: string },
  ): Promise<boolean> {
    const { count } = await rows(tx).complaintDuty.updateMany({
      where: { complaintId, duty, doneAt: null },
      data: done,
    });
    return count === 1;
  }
}
