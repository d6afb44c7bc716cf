/** Opens the file of a case for somebody: what the law asks of both, and who is on the rota at this moment. */
import { Inject, Injectable } from '@nestjs/common';
import type { AttemptOutcome, AttemptWay, RiskActor, RiskFile, RiskState } from '@open-window/domain/risk.ts';
import { rotaFrom } from '@open-window/domain/rota-shift.ts';
import type { Actor } from '../../platform/auth/actor.ts';
import { CLOCK, type Clock } from '../../platform/clock.ts';
import { Vault } from '../../platform/crypto/vault.ts';
import type { Tx } from '../../platform/database/database.ts';
import { notFound } from '../../platform/http/problems.ts';
import { RiskRota } from '../../platform/risk/risk-rota.ts';
import { RiskStore, type StoredRisk } from './risk.store.ts';

export const subjectOfRisk = (id: string) => ({ kind: 'RISK', id }) as const;
export const placeOfMove = (id: string, number: number) =>
  ({ table: 'risk_move', column: 'words_sealed', row: `${id}/${number}` }) as const;

export interface OpenedRisk {
  readonly row: StoredRisk;
  readonly law: RiskFile;
  readonly who: RiskActor;
  /** Who is on call, then who will be. */
  readonly rota: readonly string[];
}

@Injectable()
export class RiskFiles {
  constructor(
    private readonly store: RiskStore,
    private readonly rota: RiskRota,
    private readonly vault: Vault,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async open(tx: Tx, { personId, grants }: Actor, id: string): Promise<OpenedRisk> {
    const row = await this.store.find(tx, id);
    if (!row) throw notFound('case');
    const rota = rotaFrom(await this.rota.shifts(tx), this.clock.now().getTime());
    return {
      row,
      law: lawOf(row),
      rota,
      who: {
        personId,
        isOnRota: rota.includes(personId),
        isClinician: grants.some(({ role }) => role === 'CLINICIAN'),
        wasCalled: row.calls.some((call) => call.personId === personId),
      },
    };
  }

  seal(tx: Tx, id: string, number: number, words: string | undefined): Promise<string> | null {
    return words === undefined ? null : this.vault.seal(tx, subjectOfRisk(id), placeOfMove(id, number), words);
  }
}

const lawOf = ({ state, holderId, acknowledgedAt, hasTrustedContact, moves }: StoredRisk): RiskFile => {
  const raised = moves.findLastIndex(({ action }) => action === 'raise');
  return {
    state: state as RiskState,
    holderId,
    isAcknowledged: acknowledgedAt !== null,
    hasTrustedContact,
    attempts: moves.slice(raised + 1).flatMap(({ way, outcome }) =>
      way === null || outcome === null ? [] : [{ way: way as AttemptWay, outcome: outcome as AttemptOutcome }],
    ), // prettier-ignore
  };
};
