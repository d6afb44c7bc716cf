/**
 * Which hours are staffed: for the rota itself, and for every form that asks what only a staffed rota may ask. Somebody whose account or role ended
 * staffs nothing, whatever was planned.
 */
import { Injectable } from '@nestjs/common';
import { rolesWith } from '@open-window/domain/access.ts';
import { gaps, type Interval, isStaffed, type RotaShift } from '@open-window/domain/rota-shift.ts';
import type { Zone } from '@open-window/domain/wall-clock.ts';
import { asProduct } from '../database/as-product.ts';
import type { Tx } from '../database/database.ts';
import { rows } from '../database/rows.ts';

const dayOf = (at: Date): string => at.toISOString().slice(0, 10);

/** Somebody who may be on the rota. */
const able = {
  status: 'ACTIVE',
  roleGrantPersons: { some: { role: { in: [...rolesWith('risk.handle')] }, state: 'ACTIVE' } },
};

@Injectable()
export class RiskRota {
  /** Whether somebody is on call at this instant; whoever's transaction it is. */
  async isStaffed(tx: Tx, at: Date): Promise<boolean> {
    return isStaffed(await this.shifts(tx), at.getTime());
  }

  /** The hours between in which nobody is; none: every hour is staffed. */
  async gaps(tx: Tx, from: Date, until: Date): Promise<readonly Interval[]> {
    return gaps(await this.shifts(tx), { from: from.getTime(), until: until.getTime() });
  }

  /** Those that were not removed, with the people who may still be on them. */
  shifts(tx: Tx): Promise<readonly RotaShift[]> {
    return asProduct(tx, async () => {
      const found = await rows(tx).rotaShift.findMany({
        where: { removedAt: null },
        orderBy: [{ firstOn: 'asc' }, { id: 'asc' }],
        include: { places: { where: { person: able }, orderBy: { position: 'asc' }, select: { personId: true } } },
      });
      return found.map(({ id, zone, weekday, firstOn, lastOn, fromMinute, untilMinute, places }) => ({
        id,
        zone: zone as Zone,
        weekday,
        firstOn: dayOf(firstOn),
        lastOn: lastOn && dayOf(lastOn),
        fromMinute,
        untilMinute,
        personIds: places.map(({ personId }) => personId),
      }));
    });
  }

  /** Whoever may be on the rota. */
  able(tx: Tx, ids?: readonly string[]): Promise<readonly string[]> {
    return asProduct(tx, async () => {
      const where = { ...able, ...(ids && { id: { in: [...ids] } }) };
      return (await rows(tx).person.findMany({ where, select: { id: true }, orderBy: { id: 'asc' } })).map(
        ({ id }) => id,
      );
    });
  }
}
