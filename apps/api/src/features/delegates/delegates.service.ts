/** Owners invite who writes for their team, remove them, and make them owners; everybody may leave but the last owner. */
import { Inject, Injectable } from '@nestjs/common';
import { mayTeamPerson, type TeamPersonAction, teamPersonActionsOpen } from '@open-window/domain/team-people.ts';
import { Audit } from '../../platform/audit/audit.ts';
import type { Actor } from '../../platform/auth/actor.ts';
import { rightsIn } from '../../platform/auth/organization-rights.ts';
import { CLOCK, type Clock } from '../../platform/clock.ts';
import { Database, type Tx } from '../../platform/database/database.ts';
import { isLastOwner } from '../../platform/database/failures.ts';
import { notFound, refused } from '../../platform/http/problems.ts';
import { staleRevision } from '../../platform/http/revision.ts';
import { Outbox } from '../../platform/mail/outbox.ts';
import type { DelegateParams, TeamPeopleResponse, TeamPersonMove } from './delegates.dto.ts';
import { Delegates } from './delegates.parts.service.ts';
import { DelegatesStore, type StoredTeamPerson } from './delegates.store.ts';

type Step = (tx: Tx, actor: Actor, organizationId: string, person: StoredTeamPerson) => Promise<void>;

@Injectable()
export class DelegatesService implements Readonly<Record<TeamPersonAction, Step>> {
  constructor(
    private readonly database: Database,
    private readonly store: DelegatesStore,
    private readonly delegates: Delegates,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  ofTeam(actor: Actor, listingId: string): Promise<TeamPeopleResponse> {
    return this.database.as(actor, async (tx) =>
      this.present(tx, actor, await this.delegates.own(tx, actor, listingId)),
    );
  }

  /** Whoever left sees nothing of the team any more. */
  async move(actor: Actor, { id, grantId }: DelegateParams, asked: TeamPersonMove): Promise<TeamPeopleResponse> {
    const { action, revision } = asked;
    try {
      return await this.database.as(actor, async (tx) => {
        const organizationId = await this.delegates.own(tx, actor, id);
        const person = (await this.store.people(tx, organizationId)).find((each) => each.grantId === grantId);
        if (!person) throw notFound('person');
        if (person.revision !== revision) throw staleRevision(person.revision);
        if (!mayTeamPerson(action, fileOf(person, actor, organizationId))) throw refused('NOT_PERMITTED');
        await this[action](tx, actor, organizationId, person);
        const shown = await this.present(tx, actor, organizationId);
        await this.audit.record(tx, {
          actor,
          action: `delegate.${action}`,
          subject: { kind: 'role', id: grantId },
          personId: person.personId,
        });
        return shown;
      });
    } catch (error) {
      if (isLastOwner(error)) throw refused('LAST_OWNER');
      throw error;
    }
  }

  readonly remove: Step = async (tx, actor, organizationId, person) => {
    await this.end(tx, actor, person);
    await this.tell(tx, organizationId, person);
  };

  /** One row for each role: the one of a delegate ends, so that there is never more to take back than is seen. */
  readonly makeOwner: Step = async (tx, actor, organizationId, person) => {
    await this.end(tx, actor, person);
    await this.store.own(tx, person.personId, organizationId, actor.personId, this.clock.now());
    await this.tell(tx, organizationId, person);
  };

  private async end(tx: Tx, actor: Actor, person: StoredTeamPerson): Promise<void> {
    if (!(await this.store.end(tx, person, actor.personId, this.clock.now()))) throw staleRevision(person.revision + 1);
  }

  /** Both sides: whose rights changed, and whoever owns the team now. */
  private async tell(tx: Tx, organizationId: string, { personId, language }: StoredTeamPerson): Promise<void> {
    await this.outbox.queue(tx, { template: 'roleChanged', to: { personId }, language });
    await this.outbox.tell(tx, 'teamNews', { roles: ['PROVIDER_OWNER'], organizationId });
  }

  private async present(tx: Tx, actor: Actor, organizationId: string): Promise<TeamPeopleResponse> {
    const people = await this.store.people(tx, organizationId);
    const nameOf = await this.delegates.namesOf(tx, people);
    const items = people.map((person) => {
      const { grantId, role, revision, since } = person;
      const file = fileOf(person, actor, organizationId);
      return {
        grantId,
        name: nameOf(person),
        role,
        isSelf: file.isSelf,
        since: since.toISOString(),
        revision,
        actionsOpen: teamPersonActionsOpen(file),
      };
    });
    const mayInvite = rightsIn(actor, organizationId).includes('team.manage');
    return { items, invited: mayInvite ? await this.delegates.invited(tx, organizationId) : [], mayInvite };
  }
}

const fileOf = ({ personId, role }: StoredTeamPerson, actor: Actor, organizationId: string) => ({
  role,
  isSelf: personId === actor.personId,
  isOwner: rightsIn(actor, organizationId).includes('team.manage'),
});
