/** Shifts as rows. A shift that is removed stays as what was planned, and counts no more. */
import { Injectable } from '@nestjs/common';
import type { RotaShift } from '@open-window/domain/rota-shift.ts';
import type { Tx } from '../../platform/database/database.ts';
import { rows } from '../../platform/database/rows.ts';

@Injectable()
export class RotaStore {
  /** So many stand already; two who add at once wait for each other. */
  async count(tx: Tx): Promise<number> {
    await rows(tx).$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('rota_shift', 2821))`;
    return rows(tx).rotaShift.count({ where: { removedAt: null } });
  }

  async insert(tx: Tx, id: string, { personIds, firstOn, lastOn, ...shift }: Omit<RotaShift, 'id'>): Promise<void> {
    const days = { firstOn: new Date(firstOn), lastOn: lastOn === null ? null : new Date(lastOn) };
    await rows(tx).rotaShift.create({ data: { id, ...shift, ...days } });
    const data = personIds.map((personId, position) => ({ shiftId: id, personId, position }));
    await rows(tx).rotaPlace.createMany({ data });
  }

  /** False: there is none, or somebody removed it before. */
  async remove(tx: Tx, id: string, removedAt: Date): Promise<boolean> {
    return (await rows(tx).rotaShift.updateMany({ where: { id, removedAt: null }, data: { removedAt } })).count === 1;
  }
}
