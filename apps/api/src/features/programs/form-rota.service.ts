/** Whether somebody is on call in every hour in which a form asks about self-harm: before it is published, and before a round opens with it. */
import { Injectable } from '@nestjs/common';
import { dangerFields, dangerHours } from '@open-window/domain/danger-question.ts';
import { type Form, readForm } from '@open-window/domain/form.ts';
import type { Interval } from '@open-window/domain/rota-shift.ts';
import type { Tx } from '../../platform/database/database.ts';
import { RiskRota } from '../../platform/risk/risk-rota.ts';
import { type FormFindingItem, uncoveredOf } from './forms.dto.ts';
import { millisOf } from './programs.service.ts';
import type { StoredRound } from './rounds.store.ts';

@Injectable()
export class FormRota {
  constructor(private readonly rota: RiskRota) {}

  /** Of a form that is opened in no round yet: the weeks that come. */
  async against(tx: Tx, form: Form, now: Date): Promise<readonly FormFindingItem[]> {
    const gap = await this.gap(tx, form, dangerHours({ opensAt: null, closesAt: null }, now.getTime()));
    if (gap === null) return [];
    return dangerFields(form).map((name) => ({ code: 'NO_ROTA', at: `/ui/fields/${name}`, gap: uncoveredOf(gap) }));
  }

  /** The first hours of a round in which nobody would be there. Null: there are none, or its form does not ask. */
  async gapIn(tx: Tx, row: StoredRound, now: Date): Promise<Interval | null> {
    const read = row.form && readForm(row.form.definition);
    if (read === null || !('form' in read)) return null;
    const window = { opensAt: millisOf(row.opensAt), closesAt: millisOf(row.closesAt) };
    return this.gap(tx, read.form, dangerHours(window, now.getTime()));
  }

  private async gap(tx: Tx, form: Form, { from, until }: Interval): Promise<Interval | null> {
    if (dangerFields(form).length === 0) return null;
    const [first] = await this.rota.gaps(tx, new Date(from), new Date(until));
    return first ?? null;
  }
}
