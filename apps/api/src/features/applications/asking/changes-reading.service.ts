/** What somebody asked to change, as rows: found, opened, sealed. */
import { Injectable } from '@nestjs/common';
import type { ApplicationStatus } from '@open-window/domain/application.ts';
import { type ChangeRefusal, type ChangeState, mayAskChange } from '@open-window/domain/change-request.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import { unlessGone } from '../../../platform/crypto/gone.ts';
import { Vault } from '../../../platform/crypto/vault.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { notFound } from '../../../platform/http/problems.ts';
import type { ChangesResponse } from './changes.dto.ts';
import { type ChangingApplication, ChangesStore } from './changes.store.ts';
import { ownKey } from '../writing/sealed-answers.service.ts';

export type Side = 'APPLICANT' | 'DESK';

export const placeOfWhy = (id: string, number: number) => ({
  ...{ table: 'application_change', column: 'why_sealed' },
  row: `${id} ${String(number)}`,
});

@Injectable()
export class ChangesReading {
  constructor(
    private readonly store: ChangesStore,
    private readonly vault: Vault,
  ) {}

  sealWhy(tx: Tx, id: string, number: number, why: string): Promise<string> {
    return this.vault.seal(tx, ownKey({ id }), placeOfWhy(id, number), why);
  }

  async present(tx: Tx, { id, status }: ChangingApplication): Promise<ChangesResponse> {
    const open = await this.vault.openerOf(tx, ownKey({ id }));
    const found = await this.store.of(tx, id);
    return {
      mayAsk: mayAskChange(status as ApplicationStatus),
      items: found.map(({ number, field, whySealed, state, reason, askedAt, answeredAt }) => ({
        ...{ number, field, state: state as ChangeState, reason: reason as ChangeRefusal | null },
        why: unlessGone(() => open(placeOfWhy(id, number), whySealed)),
        askedAt: askedAt.toISOString(),
        answeredAt: answeredAt?.toISOString() ?? null,
      })),
    };
  }

  async find(tx: Tx, actor: Actor, side: Side, id: string): Promise<ChangingApplication> {
    const found = await this.store.application(tx, id);
    if (!found || (side === 'APPLICANT' && found.personId !== actor.personId)) throw notFound('application');
    return found;
  }
}
