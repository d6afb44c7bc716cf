/** The desk looks at candidates, decides about duplicates, and turns a candidate into an invitation. */
import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.ts';
import { Invitations } from '../../platform/auth/invitations.ts';
import type { Actor } from '../../platform/auth/actor.ts';
import { CLOCK, type Clock } from '../../platform/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { notFound, refused } from '../../platform/http/problems.ts';
import type { CandidateInvitationRequest, DuplicateMove } from './desk.dto.ts';
import { CandidateDesk, type CandidateFilter, type CandidateRow } from './desk.query.ts';
import { CandidateDeskStore } from './desk.store.ts';

@Injectable()
export class CandidateDeskService {
  constructor(
    private readonly database: Database,
    private readonly desk: CandidateDesk,
    private readonly store: CandidateDeskStore,
    private readonly invitations: Invitations,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async page(actor: Actor, filter: CandidateFilter) {
    return this.withInvited(actor, await this.desk.page(this.database.reader, filter));
  }

  async read(actor: Actor, id: string) {
    const candidate = await this.desk.details(this.database.reader, id);
    if (!candidate) throw notFound('candidate');
    await this.audit.read(actor, { action: 'candidate.read', subject: { kind: 'candidate', id } });
    const invited = await this.database.as(actor, (tx) => this.store.invited(tx, [id]));
    return { ...candidate, isInvited: invited.has(id) };
  }

  async duplicates(actor: Actor, reason: string | null, after: string | null, limit: number) {
    const sets = await this.desk.duplicates(this.database.reader, reason, after, limit);
    const known = await this.withInvited(
      actor,
      sets.flatMap(({ candidates }) => candidates),
    );
    const byId = new Map(known.map((candidate) => [candidate.id, candidate]));
    return sets.map((set) => ({ ...set, candidates: set.candidates.flatMap(({ id }) => byId.get(id) ?? []) }));
  }

  async decide(actor: Actor, { reason, setKey, decision }: DuplicateMove) {
    const decidedAt = this.clock.now();
    await this.database.as(actor, async (tx) => {
      if (!(await this.store.isSetKnown(tx, reason, setKey))) throw notFound('set of candidates');
      await this.store.decide(tx, { reason, setKey, decision, decidedBy: actor.personId, decidedAt });
      await this.audit.record(tx, {
        actor,
        action: 'candidate.decide',
        subject: { kind: 'duplicateSet', id: reason },
      });
    });
    return { reason, setKey, decision, decidedAt: decidedAt.toISOString() };
  }

  /** Nobody is listed by being invited: whoever accepts owns an organization without a listing. */
  async invite(actor: Actor, id: string, { email, name, language }: CandidateInvitationRequest) {
    const candidate = await this.desk.details(this.database.reader, id);
    if (!candidate) throw notFound('candidate');
    return this.database.as(actor, async (tx) => {
      if ((await this.store.invited(tx, [id])).has(id)) throw refused('ALREADY_INVITED');
      const organizationId = randomUUID();
      await this.store.makeOrganization(tx, organizationId, candidate);
      const invitation = await this.invitations.inviteTeam(tx, {
        invitedBy: actor.personId,
        email,
        name,
        language,
        roles: ['PROVIDER_OWNER'],
        organizationId,
        candidateId: id,
      });
      if (!invitation) throw refused('ADDRESS_ALREADY_INVITED');
      await this.audit.record(tx, { actor, action: 'candidate.invite', subject: { kind: 'candidate', id } });
      return { invitationId: invitation.id, organizationId };
    });
  }

  private async withInvited(actor: Actor, candidates: readonly CandidateRow[]) {
    const invited = await this.database.as(actor, (tx) =>
      this.store.invited(
        tx,
        candidates.map(({ id }) => id),
      ),
    );
    return candidates.map((candidate) => ({ ...candidate, isInvited: invited.has(candidate.id) }));
  }
}
