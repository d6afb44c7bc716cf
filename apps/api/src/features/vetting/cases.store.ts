/** Cases as rows: who declared what, what was proposed and answered, and every move, none of which is ever taken back. */
import { Injectable } from '@nestjs/common';
import {
  type CaseKind,
  type CasePriority,
  type CaseState,
  openCaseStates,
  type TieKind,
} from '@open-window/domain/vetting.ts';
import type { Reader, Tx } from '../../platform/database/database.ts';
import type { Prisma } from '../../platform/database/generated/client.ts';
import { rows } from '../../platform/database/rows.ts';

/** What a move changes of a case besides its state. */
export type CaseChange = Prisma.VettingCaseUncheckedUpdateManyInput;
export type StoredCase = NonNullable<Awaited<ReturnType<CasesStore['find']>>>;
export type StoredProposal = StoredCase['proposals'][number];

export interface NewCase {
  readonly id: string;
  readonly reference: string;
  readonly listingId: string;
  readonly kind: CaseKind;
  readonly state: CaseState;
  readonly priority: CasePriority;
  readonly templateVersion: string;
  readonly contentHash: string;
  readonly openedAt: Date;
  readonly dueOn: Date;
}

export interface NewMove {
  readonly caseId: string;
  readonly number: number;
  readonly action: string;
  readonly fromState: CaseState;
  readonly toState: CaseState;
  readonly movedBy: string | null;
  readonly movedAt: Date;
  readonly wordsSealed: string | null;
}

/** All that is on record of a case but its evidence. */
const whole = {
  declarations: true,
  moves: { orderBy: { number: 'asc' } },
  proposals: { orderBy: { id: 'asc' }, include: { conditions: { orderBy: { id: 'asc' } } } },
} satisfies Prisma.VettingCaseInclude;

@Injectable()
export class CasesStore {
  find(reader: Reader, id: string) {
    return rows(reader).vettingCase.findUnique({
      where: { id },
      include: whole,
    });
  }

  openOf(reader: Reader, listingId: string) {
    return rows(reader).vettingCase.findFirst({
      where: { listingId, state: { in: [...openCaseStates] } },
      select: { id: true },
    });
  }

  /** Cases of the listings of whoever asks; row-level security leaves out all others. */
  ofListing(reader: Reader, listingId: string) {
    return rows(reader).vettingCase.findMany({
      where: { listingId },
      orderBy: [{ openedAt: 'desc' }, { id: 'desc' }],
      take: 20,
      include: whole,
    });
  }

  async insert(tx: Tx, opened: NewCase): Promise<void> {
    await rows(tx).vettingCase.create({ data: opened });
  }

  /** Compare-and-set: false when somebody moved the case after it was read. */
  async advance(tx: Tx, { id, revision }: StoredCase, change: CaseChange): Promise<boolean> {
    const { count } = await rows(tx).vettingCase.updateMany({
      where: { id, revision },
      data: { ...change, revision: { increment: 1 } },
    });
    return count === 1;
  }

  async addMove(tx: Tx, move: NewMove): Promise<void> {
    await rows(tx).vettingMove.create({ data: move });
  }

  async declare(tx: Tx, caseId: string, personId: string, tie: TieKind, declaredAt: Date): Promise<void> {
    await rows(tx).vettingDeclaration.upsert({
      where: { caseId_personId: { caseId, personId } },
      create: { caseId, personId, tie, declaredAt },
      update: { tie, declaredAt },
    });
  }

  async propose(
    tx: Tx,
    proposal: Prisma.VettingProposalUncheckedCreateInput & { readonly id: string },
    conditions: readonly Omit<Prisma.VettingConditionUncheckedCreateInput, 'proposalId'>[],
  ): Promise<void> {
    await rows(tx).vettingProposal.create({ data: proposal });
    await rows(tx).vettingCondition.createMany({
      data: conditions.map((condition) => ({ ...condition, proposalId: proposal.id })),
    });
  }

  /** False when it was answered meanwhile. */
  async answer(
    tx: Tx,
    id: string,
    outcome: 'SECONDED' | 'OPPOSED' | 'VOID',
    answeredBy: string | null,
    answeredAt: Date,
  ): Promise<boolean> {
    const { count } = await rows(tx).vettingProposal.updateMany({
      where: { id, outcome: 'OPEN' },
      data: { outcome, answeredBy, answeredAt },
    });
    return count === 1;
  }

  /** False when it was met before. */
  async meet(tx: Tx, id: string, metBy: string, metOn: Date): Promise<boolean> {
    const { count } = await rows(tx).vettingCondition.updateMany({
      where: { id, metOn: null },
      data: { metOn, metBy },
    });
    return count === 1;
  }
}
