/** Exports from the job that makes them to the hour at which they are gone: sealed on disk, handed to their person alone. */
import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { exportKeptMs, mayDownload } from '@open-window/domain/data-request.ts';
import { mayReadBack } from '@open-window/domain/session.ts';
import { Audit } from '../../platform/audit/audit.ts';
import type { Actor } from '../../platform/auth/actor.ts';
import { CLOCK, type Clock } from '../../platform/clock.ts';
import { Database, type Tx } from '../../platform/database/database.ts';
import { notFound, problem } from '../../platform/http/problems.ts';
import { Outbox } from '../../platform/mail/outbox.ts';
import { DataRequestsStore, type StoredRequest } from './data-requests.store.ts';
import { factsOf } from './data-requests.service.ts';
import { ExportBlobs } from './export-blobs.service.ts';

@Injectable()
export class ExportsService {
  constructor(
    private readonly database: Database,
    private readonly requests: DataRequestsStore,
    private readonly blobs: ExportBlobs,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Nothing happens when it was made, or taken back. */
  async make(tx: Tx, id: string): Promise<void> {
    const request = await this.requests.find(tx, id);
    if (request?.kind !== 'EXPORT' || request.state !== 'ASKED') return;
    const doneAt = this.clock.now();
    const expiresAt = new Date(doneAt.getTime() + exportKeptMs);
    const kept = await this.blobs.keep(tx, request, doneAt);
    await this.requests.moveTo(tx, request, { ...kept, state: 'READY', doneAt, expiresAt });
    const { personId } = request;
    const language = await this.requests.languageOf(tx, personId);
    await this.outbox.queue(tx, { template: 'exportReady', to: { personId }, language });
    await this.record(tx, null, 'export.make', request);
  }

  async expire(tx: Tx): Promise<void> {
    for (const request of await this.requests.expiredExports(tx, this.clock.now())) await this.drop(tx, request);
  }

  async drop(tx: Tx, request: StoredRequest): Promise<void> {
    await this.requests.moveTo(tx, request, { state: 'EXPIRED', storageKey: null, sha256: null });
    await this.blobs.remove(request);
  }

  /** Written in the log before a byte leaves. A session that stands on a mailed code alone reads nothing back (AUT-7). */
  async open(actor: Actor, id: string): Promise<Buffer> {
    if (!mayReadBack(actor.strength)) throw problem('reauthRequired');
    const { request, bytes } = await this.database.as(actor, async (tx) => {
      const found = await this.requests.find(tx, id);
      if (found?.personId !== actor.personId || found.kind !== 'EXPORT') throw notFound('request');
      if (!mayDownload(factsOf(found), this.clock.now().getTime())) throw problem('gone');
      return { request: found, bytes: await this.blobs.open(tx, found) };
    });
    const digest = createHash('sha256').update(bytes).digest();
    if (!request.sha256 || !digest.equals(request.sha256)) throw problem('integrity');
    await this.audit.read(actor, {
      action: 'export.read',
      subject: { kind: 'dataRequest', id },
      personId: actor.personId,
    });
    return bytes;
  }

  private record(tx: Tx, actor: Actor | null, action: string, { id, personId }: StoredRequest): Promise<void> {
    return this.audit.record(tx, { actor, as: 'job:person.export', action, subject: { kind: 'dataRequest', id }, personId }); // prettier-ignore
  }
}
