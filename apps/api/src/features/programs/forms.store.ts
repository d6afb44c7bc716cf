/** Versions of forms as rows that are only ever added. */
import { Injectable } from '@nestjs/common';
import type { Reader, Tx } from '../../platform/database/database.ts';
import type { Prisma } from '../../platform/database/generated/client.ts';
import { rows } from '../../platform/database/rows.ts';

@Injectable()
export class FormsStore {
  async hasProgram(reader: Reader, id: string): Promise<boolean> {
    return (await rows(reader).program.count({ where: { id } })) > 0;
  }

  /** Two who publish at once do it one after the other. False: there is no such program. */
  async holdProgram(tx: Tx, id: string): Promise<boolean> {
    const held = await rows(tx).$queryRaw<unknown[]>`SELECT FROM program WHERE id = ${id}::uuid FOR UPDATE`;
    return held.length === 1;
  }

  find(reader: Reader, programId: string, id: string) {
    return rows(reader).formVersion.findFirst({ where: { id, programId } });
  }

  newest(reader: Reader, programId: string) {
    return rows(reader).formVersion.findFirst({
      where: { programId },
      orderBy: { version: 'desc' },
      select: { version: true, hash: true },
    });
  }

  async add(tx: Tx, form: Prisma.FormVersionUncheckedCreateInput): Promise<void> {
    await rows(tx).formVersion.createMany({ data: [form] });
  }
}
