/** Funds are entered by whoever manages programs; what binds one stays once a round was opened with it. */
import { Injectable } from '@nestjs/common';
import { type Fund, objectionsToFund } from '@open-window/domain/fund.ts';
import type { ConditionCode, PopulationCode, StateCode } from '@open-window/domain/vocabulary.ts';
import { Audit } from '../../platform/audit/audit.ts';
import type { Actor } from '../../platform/auth/actor.ts';
import { Database } from '../../platform/database/database.ts';
import { notFound, refused } from '../../platform/http/problems.ts';
import { staleEtag } from '../../platform/http/revision.ts';
import type { FundEntry, FundItem, FundResponse } from './funds.dto.ts';
import { FundsStore, type StoredFund } from './funds.store.ts';

@Injectable()
export class FundsService {
  constructor(
    private readonly database: Database,
    private readonly store: FundsStore,
    private readonly audit: Audit,
  ) {}

  async list(actor: Actor): Promise<readonly FundItem[]> {
    return (await this.database.as(actor, (tx) => this.store.all(tx))).map(itemOf);
  }

  async read(actor: Actor, id: string): Promise<FundResponse> {
    const fund = await this.database.as(actor, (tx) => this.store.find(tx, id));
    if (!fund) throw notFound('fund');
    const rounds = fund.rounds.map(({ round: { id: roundId, name, program } }) => ({
      ...{ id: roundId, name, programCode: program.code },
    }));
    return { ...itemOf(fund), isInUse: isInUse(fund), rounds, revision: fund.revision };
  }

  /** The id of the new one. */
  enter(actor: Actor, entry: FundEntry): Promise<string> {
    const objections = objectionsToFund(null, lawOf(entry));
    if (objections.length > 0) throw refused(...objections);
    return this.database.as(actor, async (tx) => {
      const id = await this.store.insert(tx, columnsOf(entry));
      await this.audit.record(tx, { actor, action: 'fund.enter', subject: { kind: 'fund', id } });
      return id;
    });
  }

  async write(actor: Actor, id: string, revision: number, entry: FundEntry): Promise<void> {
    await this.database.as(actor, async (tx) => {
      await this.store.hold(tx, id);
      const before = await this.store.find(tx, id);
      if (!before) throw notFound('fund');
      if (before.revision !== revision) throw staleEtag(before.revision);
      const objections = objectionsToFund({ ...lawOf(itemOf(before)), isInUse: isInUse(before) }, lawOf(entry));
      if (objections.length > 0) throw refused(...objections);
      if (!(await this.store.write(tx, before, columnsOf(entry)))) throw staleEtag(before.revision);
      await this.audit.record(tx, { actor, action: 'fund.write', subject: { kind: 'fund', id } });
    });
  }
}

const isInUse = ({ rounds }: StoredFund): boolean => rounds.some(({ round }) => round.openedAt !== null);

const lawOf = ({ restriction, wish, ...caps }: FundEntry | FundItem): Fund => ({
  restriction,
  wish,
  awardCapCents: caps.awardCapCents ?? null,
  lifetimeCapCents: caps.lifetimeCapCents ?? null,
});

const columnsOf = (entry: FundEntry) => {
  const { restriction, wish, awardCapCents, lifetimeCapCents } = lawOf(entry);
  return {
    name: entry.name,
    ...{
      states: [...restriction.states],
      conditions: [...restriction.conditions],
      populations: [...restriction.populations],
    },
    ...{
      wishedStates: [...wish.states],
      wishedConditions: [...wish.conditions],
      wishedPopulations: [...wish.populations],
    },
    ...{ awardCapCents, lifetimeCapCents },
  };
};

const scopeOf = (states: readonly string[], conditions: readonly string[], populations: readonly string[]) => ({
  states: states as StateCode[],
  conditions: conditions as ConditionCode[],
  populations: populations as PopulationCode[],
});

const itemOf = ({ id, name, states, conditions, populations, ...fund }: Omit<StoredFund, 'rounds'>) => ({
  ...{ id, name, restriction: scopeOf(states, conditions, populations) },
  wish: scopeOf(fund.wishedStates, fund.wishedConditions, fund.wishedPopulations),
  awardCapCents: centsOf(fund.awardCapCents),
  lifetimeCapCents: centsOf(fund.lifetimeCapCents),
});

const centsOf = (cents: bigint | null): number | null => (cents === null ? null : Number(cents));
