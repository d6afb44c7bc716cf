/** The rota as its people see and change it. */
import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { gaps, objectionsToShift, onCallAt } from '@open-window/domain/rota-shift.ts';
import { Audit } from '../../platform/audit/audit.ts';
import type { Actor } from '../../platform/auth/actor.ts';
import { CLOCK, type Clock } from '../../platform/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { notFound, refused } from '../../platform/http/problems.ts';
import { RiskRota } from '../../platform/risk/risk-rota.ts';
import { RiskPeopleQuery } from './risk-people.query.ts';
import type { RotaResponse, RotaShiftEntry } from './rota.dto.ts';
import { RotaStore } from './rota.store.ts';

const aheadMs = 14 * 86_400_000;
/** More than any team has; what is read at each answer must stay small. */
const mostShifts = 200;

@Injectable()
export class RotaService {
  constructor(
    private readonly database: Database,
    private readonly rota: RiskRota,
    private readonly store: RotaStore,
    private readonly people: RiskPeopleQuery,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  read(actor: Actor): Promise<RotaResponse> {
    return this.database.as(actor, async (tx) => {
      const now = this.clock.now().getTime();
      const [shifts, able] = [await this.rota.shifts(tx), await this.rota.able(tx)];
      const known = await this.people.known(tx, able);
      const named = (ids: readonly string[]) => ids.map((id) => ({ id, name: known.get(id)?.name ?? null }));
      return {
        onCall: named(onCallAt(shifts, now)),
        gaps: gaps(shifts, { from: now, until: now + aheadMs }).map(({ from, until }) => ({
          from: new Date(from).toISOString(),
          until: new Date(until).toISOString(),
        })),
        shifts: shifts.map(({ personIds, ...shift }) => ({ ...shift, people: named(personIds) })),
        people: named(able),
      };
    });
  }

  /** Refused for somebody who may not be on it: they would be called, and see nothing. */
  async add(actor: Actor, { people, ...entry }: RotaShiftEntry): Promise<void> {
    const personIds = [...new Set(people.map(({ personId }) => personId))];
    const shift = { ...entry, personIds };
    await this.database.as(actor, async (tx) => {
      const able = await this.rota.able(tx, personIds);
      const blockers = [
        ...objectionsToShift(shift),
        ...(able.length < personIds.length ? ['PERSON_NOT_ABLE'] : []),
        ...((await this.store.count(tx)) < mostShifts ? [] : ['TOO_MANY']),
      ];
      if (blockers.length > 0) throw refused(...blockers);
      const id = randomUUID();
      await this.store.insert(tx, id, shift);
      await this.audit.record(tx, { actor, action: 'rota.add', subject: { kind: 'rota', id } });
    });
  }

  async remove(actor: Actor, id: string): Promise<void> {
    await this.database.as(actor, async (tx) => {
      if (!(await this.store.remove(tx, id, this.clock.now()))) throw notFound('shift');
      await this.audit.record(tx, { actor, action: 'rota.remove', subject: { kind: 'rota', id } });
    });
  }
}
