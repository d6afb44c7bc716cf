/** Roles are given by two admins and taken by one; whoever's rights change signs in anew. */
import { Inject, Injectable } from '@nestjs/common';
import { objectionsTo, type StaffRole } from '@open-window/domain/access.ts';
import { type GrantAction, objectionsToMove } from '@open-window/domain/grant.ts';
import { Audit } from '../../platform/audit/audit.ts';
import type { Actor } from '../../platform/auth/actor.ts';
import { CLOCK, type Clock } from '../../platform/clock.ts';
import { Database, type Tx } from '../../platform/database/database.ts';
import { isLastAdmin } from '../../platform/database/failures.ts';
import { notFound, problem, refused } from '../../platform/http/problems.ts';
import { staleRevision } from '../../platform/http/revision.ts';
import { Outbox } from '../../platform/mail/outbox.ts';
import { PeopleStore, type StoredPerson } from './people.store.ts';
import { RolesStore, type StoredGrant } from './roles.store.ts';

@Injectable()
export class RolesService {
  constructor(
    private readonly database: Database,
    private readonly roles: RolesStore,
    private readonly people: PeopleStore,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  proposals(actor: Actor): Promise<StoredGrant[]> {
    return this.database.as(actor, (tx) => this.roles.proposals(tx));
  }

  async propose(actor: Actor, personId: string, role: StaffRole): Promise<StoredGrant> {
    return this.database.as(actor, async (tx) => {
      await this.takeTurn(tx, actor);
      const person = await this.person(tx, personId);
      const facts = { actorId: actor.personId, personId, proposedBy: null, role, isOpen: true };
      const objections = objectionsTo('propose', { ...facts, isPersonActive: person.status === 'ACTIVE' });
      if (objections.length > 0) throw refused(...objections);

      const proposedAt = this.clock.now();
      const grant = await this.roles.propose(tx, { personId, role, proposedBy: actor.personId, proposedAt });
      if (!grant) throw refused('HELD_OR_PROPOSED');
      await this.record(tx, actor, 'propose', grant);
      return grant;
    });
  }

  async move(actor: Actor, id: string, action: GrantAction, revision: number): Promise<StoredGrant> {
    try {
      return await this.database.as(actor, (tx) => this.moveIn(tx, actor, id, action, revision));
    } catch (error) {
      if (isLastAdmin(error)) throw refused('LAST_ADMIN');
      throw error;
    }
  }

  private async moveIn(tx: Tx, actor: Actor, id: string, action: GrantAction, revision: number): Promise<StoredGrant> {
    await this.takeTurn(tx, actor);
    const grant = await this.roles.find(tx, id);
    if (!grant) throw notFound('role');
    if (grant.revision !== revision) throw staleRevision(grant.revision);
    const person = await this.person(tx, grant.personId);
    const isPersonActive = person.status === 'ACTIVE';
    const objections = objectionsToMove(action, { ...grant, actorId: actor.personId, isPersonActive });
    if (objections.length > 0) throw refused(...objections);

    const change = this.changeOf(action, actor);
    if (!(await this.roles.moveTo(tx, grant, change))) throw staleRevision(grant.revision + 1);
    if (action !== 'decline') {
      await this.people.endSessions(tx, person.id, this.clock.now());
      await this.outbox.queue(tx, { template: 'roleChanged', to: { personId: person.id }, language: person.language });
    }
    await this.record(tx, actor, action, grant);
    return { ...grant, ...change, revision: grant.revision + 1 };
  }

  private changeOf(action: GrantAction, { personId }: Actor) {
    const now = this.clock.now();
    if (action === 'confirm') return { state: 'ACTIVE', confirmedBy: personId, confirmedAt: now } as const;
    return { state: action === 'decline' ? 'DECLINED' : 'REVOKED', endedBy: personId, endedAt: now } as const;
  }

  private async takeTurn(tx: Tx, { sessionId }: Actor): Promise<void> {
    if (!(await this.people.takeTurn(tx, sessionId))) throw problem('unauthenticated');
  }

  private async person(tx: Tx, id: string): Promise<StoredPerson> {
    const person = await this.people.find(tx, id);
    if (!person) throw notFound('person');
    return person;
  }

  private record(tx: Tx, actor: Actor, action: GrantAction | 'propose', { id, personId, role }: StoredGrant) {
    return this.audit.record(tx, {
      actor,
      action: `role.${action}`,
      subject: { kind: 'role', id },
      personId,
      fields: [role],
    });
  }
}
