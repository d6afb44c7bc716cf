/** Programs as rows. */
import { Injectable } from '@nestjs/common';
import type { Reader, Tx } from '../../platform/database/database.ts';
import type { Prisma } from '../../platform/database/generated/client.ts';
import { rows } from '../../platform/database/rows.ts';

const published = {
  select: { id: true, version: true, hash: true, publishedAt: true, publishedBy: true },
  orderBy: { version: 'desc' },
  take: 200,
} as const;
const publicPolicy = { select: { version: true, hash: true, definition: true } } as const;
const newestRounds = { orderBy: { id: 'desc' }, take: 200 } as const;

export type StoredProgram = NonNullable<Awaited<ReturnType<ProgramsStore['find']>>>;

@Injectable()
export class ProgramsStore {
  all(reader: Reader) {
    return rows(reader).program.findMany({ orderBy: { code: 'asc' }, take: 100, include: { rounds: newestRounds } });
  }

  find(reader: Reader, id: string) {
    return rows(reader).program.findUnique({
      where: { id },
      include: { rounds: newestRounds, forms: published, policies: published },
    });
  }

  /** Those of which a round was announced, with these rounds. */
  announced(reader: Reader) {
    const announced = { state: { not: 'PLANNED' } };
    return rows(reader).program.findMany({
      where: { rounds: { some: announced } },
      orderBy: { code: 'asc' },
      take: 100,
      include: { rounds: { where: announced, orderBy: { id: 'desc' }, take: 20, include: { policy: publicPolicy } } },
    });
  }

  /** False when another program has the code. */
  async insert(tx: Tx, program: Prisma.ProgramCreateManyInput): Promise<boolean> {
    return (await rows(tx).program.createMany({ data: [program], skipDuplicates: true })).count === 1;
  }

  /** Compare-and-set: false when somebody changed it after it was read. */
  async write(tx: Tx, id: string, revision: number, change: Prisma.ProgramUpdateManyMutationInput): Promise<boolean> {
    const { count } = await rows(tx).program.updateMany({
      where: { id, revision },
      data: { ...change, revision: { increment: 1 } },
    });
    return count === 1;
  }
}
