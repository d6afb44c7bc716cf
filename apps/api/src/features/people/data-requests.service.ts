/** People ask for their data, or to be deleted; jobs do it. Asking twice is asking once. */
import { Inject, Injectable } from '@nestjs/common';
import { type DataRequestKind, graceMs, isOpenRequest, mayCancel } from '@open-window/domain/data-request.ts';
import { Audit } from '../../platform/audit/audit.ts';
import type { Actor } from '../../platform/auth/actor.ts';
import { CLOCK, type Clock } from '../../platform/clock.ts';
import { Database, type Tx } from '../../platform/database/database.ts';
import { notFound, refused } from '../../platform/http/problems.ts';
import { Jobs } from '../../platform/jobs/jobs.ts';
import { Outbox } from '../../platform/mail/outbox.ts';
import { DataRequestsStore, type StoredRequest } from './data-requests.store.ts';

@Injectable()
export class DataRequestsService {
  constructor(
    private readonly database: Database,
    private readonly requests: DataRequestsStore,
    private readonly jobs: Jobs,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  list(actor: Actor): Promise<StoredRequest[]> {
    return this.database.as(actor, (tx) => this.requests.of(tx, actor.personId));
  }

  async ask(actor: Actor, kind: DataRequestKind): Promise<StoredRequest> {
    const { personId } = actor;
    return this.database.as(actor, async (tx) => {
      await this.requests.lock(tx, personId);
      const askedAt = this.clock.now();
      const before = (await this.requests.of(tx, personId)).find(
        (request) => request.kind === kind && isOpenRequest(factsOf(request), askedAt.getTime()),
      );
      if (before) return before;
      if (kind === 'ERASURE' && (await this.requests.isLastAdmin(tx, personId))) throw refused('LAST_ADMIN');
      const dueAt = new Date(askedAt.getTime() + graceMs[kind]);
      const request = await this.requests.insert(tx, { personId, kind, state: 'ASKED', askedAt, dueAt });
      if (kind === 'EXPORT') await this.jobs.send(tx, 'person.export', { requestId: request.id });
      else await this.tell(tx, request);
      await this.record(tx, actor, 'ask', request);
      return request;
    });
  }

  async cancel(actor: Actor, id: string): Promise<StoredRequest> {
    return this.database.as(actor, async (tx) => {
      const request = await this.requests.find(tx, id);
      if (request?.personId !== actor.personId) throw notFound('request');
      const change = { state: 'CANCELLED', doneAt: this.clock.now() } as const;
      if (!mayCancel(factsOf(request)) || !(await this.requests.moveTo(tx, request, change))) throw refused('TOO_LATE');
      await this.record(tx, actor, 'cancel', request);
      return { ...request, ...change };
    });
  }

  private async tell(tx: Tx, { personId, dueAt }: StoredRequest): Promise<void> {
    const language = await this.requests.languageOf(tx, personId);
    const payload = { on: dueAt.toISOString().slice(0, 10) };
    await this.outbox.queue(tx, { template: 'erasureScheduled', to: { personId }, language, payload });
  }

  private record(tx: Tx, actor: Actor, action: string, { id, kind, personId }: StoredRequest): Promise<void> {
    const subject = { kind: 'dataRequest', id };
    return this.audit.record(tx, { actor, action: `dataRequest.${action}`, subject, personId, fields: [kind] });
  }
}

export const factsOf = ({ kind, state, expiresAt }: StoredRequest) => ({
  kind,
  state,
  expiresAt: expiresAt?.getTime() ?? null,
});
