/** People as admins deal with them: found, read and said so in the log, put out, let in again, helped to a new passphrase. */
import { Inject, Injectable } from '@nestjs/common';
import { lifetimes } from '@open-window/domain/session.ts';
import { decidePerson, type PersonAction, type PersonStatus } from '@open-window/domain/person.ts';
import { Audit } from '../../platform/audit/audit.ts';
import type { Actor } from '../../platform/auth/actor.ts';
import { OneTimeTokens } from '../../platform/auth/one-time-tokens.ts';
import { CLOCK, type Clock } from '../../platform/clock.ts';
import { Database, type Tx } from '../../platform/database/database.ts';
import { isLastAdmin } from '../../platform/database/failures.ts';
import { notFound, problem, refused } from '../../platform/http/problems.ts';
import { staleRevision } from '../../platform/http/revision.ts';
import { Outbox } from '../../platform/mail/outbox.ts';
import { PeopleStore, type StoredPerson } from './people.store.ts';

const resetMinutes = 15;

export interface MovedPerson {
  readonly id: string;
  readonly status: PersonStatus;
  readonly revision: number;
}

@Injectable()
export class PeopleService {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleStore,
    private readonly tokens: OneTimeTokens,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async move(actor: Actor, id: string, action: PersonAction, revision: number): Promise<MovedPerson> {
    // A link for somebody else's passphrase is written with the rights of the door.
    const acting = { personId: actor.personId, rights: [...actor.rights, 'door'] };
    try {
      return await this.database.as(acting, (tx) => this.moveIn(tx, actor, id, action, revision));
    } catch (error) {
      if (isLastAdmin(error)) throw refused('LAST_ADMIN');
      throw error;
    }
  }

  /** Sessions that nobody used since then are over, whatever their row says. */
  get seenSince(): Date {
    return new Date(this.clock.now().getTime() - Math.max(lifetimes.portal.idleMs, lifetimes.staff.idleMs));
  }

  private async moveIn(tx: Tx, actor: Actor, id: string, action: PersonAction, revision: number) {
    if (!(await this.people.takeTurn(tx, actor.sessionId))) throw problem('unauthenticated');
    const person = await this.people.find(tx, id);
    if (!person) throw notFound('person');
    if (person.revision !== revision) throw staleRevision(person.revision);
    const decision = decidePerson(person, action, actor.personId);
    if ('objections' in decision) throw refused(...decision.objections);

    const now = this.clock.now();
    if (!(await this.people.moveTo(tx, person, decision.to, now))) throw staleRevision(person.revision + 1);
    if (decision.endsSessions) await this.people.endSessions(tx, id, now);
    await this.tell(tx, person, action);
    await this.audit.record(tx, {
      actor,
      action: `person.${action}`,
      subject: { kind: 'person', id },
      personId: id,
      ...(decision.to !== person.status && { fields: ['status'] }),
    });
    return { id, status: decision.to, revision: person.revision + 1 };
  }

  private async tell(tx: Tx, { id, language }: StoredPerson, action: PersonAction): Promise<void> {
    const to = { personId: id };
    if (action === 'disable') await this.outbox.queue(tx, { template: 'accountDisabled', to, language });
    if (action === 'sendReset') {
      const { token } = await this.tokens.issue(tx, { purpose: 'RESET', personId: id, minutes: resetMinutes });
      await this.outbox.queue(tx, { template: 'resetPassphrase', to, language, payload: { token } });
    }
  }
}
