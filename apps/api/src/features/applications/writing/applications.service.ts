/** Whoever writes an application reads it, with all that decides what may be done with it, and takes it back. */
import { Inject, Injectable } from '@nestjs/common';
import { type ApplicationStatus, mayDo, statusAfter } from '@open-window/domain/application.ts';
import { Audit } from '../../../platform/audit/audit.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import { CLOCK, type Clock } from '../../../platform/clock.ts';
import { Database, type Tx } from '../../../platform/database/database.ts';
import { notFound, refused } from '../../../platform/http/problems.ts';
import { staleRevision } from '../../../platform/http/revision.ts';
import type { ApplicationListResponse, ApplicationMoveRequest, ApplicationResponse } from './applications.dto.ts';
import { ApplicationsQuery } from './applications.query.ts';
import { ApplicationsStore, type StoredApplication } from './applications.store.ts';
import { OwnReading } from './own-reading.service.ts';

@Injectable()
export class ApplicationsService {
  constructor(
    private readonly database: Database,
    private readonly store: ApplicationsStore,
    private readonly query: ApplicationsQuery,
    private readonly reading: OwnReading,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  list(actor: Actor): Promise<ApplicationListResponse> {
    return this.database.as(actor, async (tx) => ({
      items: await this.query.own(tx, actor.personId),
      offers: await this.query.offers(tx, actor.personId, this.clock.now()),
    }));
  }

  read(actor: Actor, id: string): Promise<ApplicationResponse> {
    return this.database.as(actor, async (tx) => this.reading.present(tx, actor, await this.find(tx, actor, id)));
  }

  move(actor: Actor, id: string, { action, revision }: ApplicationMoveRequest): Promise<ApplicationResponse> {
    return this.database.as(actor, async (tx) => {
      const before = await this.find(tx, actor, id);
      if (before.revision !== revision) throw staleRevision(before.revision);
      const status = before.status as ApplicationStatus;
      if (!mayDo(status, action)) throw refused('WRONG_STATE');
      const [to, now] = [statusAfter(action), this.clock.now()];
      if (!(await this.store.write(tx, before, { status: to, endedAt: now }))) throw staleRevision(revision + 1);
      await this.store.addMove(tx, {
        ...{ applicationId: id, action, fromStatus: status, toStatus: to },
        ...{ movedBy: actor.personId, movedAt: now },
      });
      const shown = await this.reading.present(tx, actor, await this.find(tx, actor, id));
      await this.audit.record(tx, { actor, action: `application.${action}`, subject: { kind: 'application', id } });
      return shown;
    });
  }

  private async find(tx: Tx, actor: Actor, id: string): Promise<StoredApplication> {
    const found = await this.store.find(tx, id);
    if (!found || found.personId !== actor.personId) throw notFound('application');
    return found;
  }
}
