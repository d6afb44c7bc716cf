/** Staff look after a job that gave up: it goes back to its queue, or away. */
import { Injectable } from '@nestjs/common';
import { type DeadLetterAction, deadLetterAfter } from '@open-window/domain/dead-letter.ts';
import { Audit } from '../../platform/audit/audit.ts';
import type { Actor } from '../../platform/auth/actor.ts';
import { Database } from '../../platform/database/database.ts';
import { notFound } from '../../platform/http/problems.ts';
import { staleRevision } from '../../platform/http/revision.ts';
import { Jobs } from '../../platform/jobs/jobs.ts';
import { type DeadLetter, OperationsQuery } from './operations.query.ts';
import { OperationsStore } from './operations.store.ts';

interface Move {
  readonly action: DeadLetterAction;
  readonly revision: number;
}

@Injectable()
export class OperationsService {
  constructor(
    private readonly database: Database,
    private readonly query: OperationsQuery,
    private readonly store: OperationsStore,
    private readonly jobs: Jobs,
    private readonly audit: Audit,
  ) {}

  async move(actor: Actor, id: string, { action, revision }: Move): Promise<DeadLetter> {
    return this.database.as(actor, async (tx) => {
      const letter = await this.query.find(tx, id);
      if (!letter) throw notFound('dead letter');
      if (letter.revision !== revision || letter.state !== 'WAITING') throw staleRevision(letter.revision);

      const state = deadLetterAfter[action];
      if (!(await this.store.end(tx, id, state))) throw staleRevision(revision + 1);
      if (action === 'retry') await this.jobs.send(tx, letter.queue, textsOf(letter));
      await this.audit.record(tx, { actor, action: `job.${action}`, subject: { kind: 'job', id } });
      return { ...letter, state, revision: revision + 1 };
    });
  }
}

const textsOf = ({ data }: DeadLetter): Record<string, string> =>
  Object.fromEntries(Object.entries(data ?? {}).map(([name, value]) => [name, String(value)]));
