/** A case as its people see it. Who it is and what was written is opened for the rota, and each look is written down. */
import { Injectable } from '@nestjs/common';
import {
  type AttemptOutcome, type AttemptWay, type HandOff, isOfTheRota, type Reach, reachFields, type RiskLevel, riskMovesAt, type RiskPriority,
  type RiskSource, type RiskState,
} from '@open-window/domain/risk.ts'; // prettier-ignore
import type { CallReason } from '@open-window/domain/risk-ladder.ts';
import { Audit } from '../../platform/audit/audit.ts';
import type { Actor } from '../../platform/auth/actor.ts';
import { unlessGone } from '../../platform/crypto/gone.ts';
import { type Opener, Vault } from '../../platform/crypto/vault.ts';
import { Database, type Tx } from '../../platform/database/database.ts';
import { reachPlace } from '../../platform/risk/risk-cases.ts';
import type { RiskItem, RiskListResponse, RiskPersonResponse, RiskReachResponse, RiskResponse } from './risk.dto.ts';
import { type OpenedRisk, placeOfMove, RiskFiles, subjectOfRisk } from './risk-files.service.ts';
import { type KnownPerson, RiskPeopleQuery } from './risk-people.query.ts';
import { type QueuedRisk, RiskQuery, type RiskView } from './risk.query.ts';

type People = ReadonlyMap<string, KnownPerson>;

@Injectable()
export class RiskReading {
  constructor(
    private readonly database: Database,
    private readonly files: RiskFiles,
    private readonly query: RiskQuery,
    private readonly people: RiskPeopleQuery,
    private readonly vault: Vault,
    private readonly audit: Audit,
  ) {}

  list(actor: Actor, view: RiskView, after: string | null, limit: number): Promise<RiskListResponse> {
    return this.database.as(actor, async (tx) => {
      const found = await this.query.page(tx, { view, personId: actor.personId, after }, limit + 1);
      const items = found.slice(0, limit);
      const people = await this.people.known(tx, items.map(({ holderId }) => holderId)); // prettier-ignore
      const next = found.length > limit ? (items.at(-1)?.id ?? null) : null;
      return { items: items.map((row) => itemOf(row, people)), next };
    });
  }

  async read(actor: Actor, id: string): Promise<RiskResponse> {
    const { response, personId } = await this.database.as(actor, async (tx) => {
      const opened = await this.files.open(tx, actor, id);
      return { response: await this.present(tx, opened), personId: opened.row.personId };
    });
    if (response.reach !== null)
      await this.audit.read(actor, {
        action: 'risk.read',
        subject: { kind: 'risk', id },
        personId,
        fields: ['name', 'reach', 'words'],
      });
    return response;
  }

  private async present(tx: Tx, { row, law, who, rota }: OpenedRisk): Promise<RiskResponse> {
    const isOpen = isOfTheRota(who);
    const others = [...row.moves.map(({ movedBy }) => movedBy), ...row.calls.map(({ personId }) => personId)];
    const people = await this.people.known(tx, [row.holderId, ...others, ...rota, ...(isOpen ? [row.personId] : [])]);
    const opener = isOpen ? await this.vault.openerOf(tx, subjectOfRisk(row.id)) : null;
    const words = (number: number, sealed: string | null): string | null =>
      opener && sealed !== null ? unlessGone(() => opener(placeOfMove(row.id, number), sealed)) : null;
    return {
      ...itemOf({ ...row, isAcknowledged: law.isAcknowledged }, people),
      concernId: row.sourceKind === 'CONCERN' ? row.sourceId : null,
      reach: opener && reachOf(row.id, row.reachSealed, opener, people.get(row.personId ?? '') ?? null),
      level: row.level as RiskLevel | null,
      handOff: row.handOff as HandOff | null,
      history: row.moves.map(({ number, action, toState, movedBy, movedAt, way, outcome, wordsSealed }) => ({
        ...{ number, action, to: toState as RiskState, by: personOf(movedBy, people), at: movedAt.toISOString() },
        ...{
          way: way as AttemptWay | null,
          outcome: outcome as AttemptOutcome | null,
          words: words(number, wordsSealed),
        },
      })),
      calls: row.calls.map(({ reason, personId, calledAt }) => ({
        ...{ reason: reason as CallReason, person: named(personId, people), at: calledAt.toISOString() },
      })),
      offers: riskMovesAt(law, who).map(({ action, objections }) => ({ action, blockers: [...objections] })),
      receivers: rota.filter((id) => id !== row.holderId).map((id) => named(id, people)),
    };
  }
}

const named = (id: string, people: People): RiskPersonResponse => ({ id, name: people.get(id)?.name ?? null });
const personOf = (id: string | null, people: People): RiskPersonResponse | null =>
  id === null ? null : named(id, people);

const itemOf = ({ holderId, ...row }: QueuedRisk, people: People): RiskItem => ({
  id: row.id,
  reference: row.reference,
  sourceKind: row.sourceKind as RiskSource,
  priority: row.priority as RiskPriority,
  state: row.state as RiskState,
  raisedAt: row.raisedAt.toISOString(),
  dueAt: row.dueAt.toISOString(),
  holder: personOf(holderId, people),
  isAcknowledged: row.isAcknowledged,
  revision: row.revision,
});

/** What the source said goes before what the account says: it is about now. */
function reachOf(id: string, sealed: string | null, open: Opener, person: KnownPerson | null): RiskReachResponse {
  const text = sealed === null ? null : unlessGone(() => open(reachPlace(id), sealed));
  const said = text === null ? {} : (JSON.parse(text) as Reach);
  const account: Reach = { ...(person?.name && { name: person.name }), ...(person?.email && { email: person.email }), ...(person && { language: person.language }) }; // prettier-ignore
  const known: Reach = { ...account, ...said };
  return Object.fromEntries(reachFields.map((field) => [field, known[field] ?? null])) as Record<(typeof reachFields)[number], string | null>; // prettier-ignore
}
