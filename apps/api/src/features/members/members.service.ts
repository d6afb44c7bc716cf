/** Owners ask the people whom their team names, and see what they said; the desk sees who confirmed and when. Whose team it is not, to them there is none. */
import { Injectable } from '@nestjs/common';
import { memberStateOf } from '@open-window/domain/member-part.ts';
import { Audit } from '../../platform/audit/audit.ts';
import type { Actor } from '../../platform/auth/actor.ts';
import { Invitations } from '../../platform/auth/invitations.ts';
import { rightsIn } from '../../platform/auth/organization-rights.ts';
import { Database, type Tx } from '../../platform/database/database.ts';
import { impossible, notFound, refused } from '../../platform/http/problems.ts';
import { Outbox } from '../../platform/mail/outbox.ts';
import type { MemberInvitation, MemberItem, MemberParams, MembersResponse } from './members.dto.ts';
import { type MembersTeam, MembersStore, type StoredMember } from './members.store.ts';
import { Notes } from './notes.service.ts';

@Injectable()
export class MembersService {
  constructor(
    private readonly database: Database,
    private readonly store: MembersStore,
    private readonly invitations: Invitations,
    private readonly outbox: Outbox,
    private readonly notes: Notes,
    private readonly audit: Audit,
  ) {}

  ofTeam(actor: Actor, listingId: string): Promise<MembersResponse> {
    return this.database.as(actor, async (tx) => this.present(tx, actor, await this.own(tx, actor, listingId)));
  }

  ofCase(actor: Actor, caseId: string): Promise<MembersResponse> {
    return this.database.as(actor, async (tx) => {
      const listingId = await this.store.listingOfCase(tx, caseId);
      const team = listingId === null ? null : await this.store.team(tx, listingId);
      if (team === null) throw notFound('case');
      return this.present(tx, actor, team);
    });
  }

  /** Who is not here gets a link, and the one before is over; who is here gets a mail that says so. */
  ask(actor: Actor, params: MemberParams, asked: MemberInvitation): Promise<MembersResponse> {
    return this.database.as(actor, async (tx) => {
      const { team, member } = await this.asked(tx, actor, params);
      if (memberStateOf(member) === 'CONFIRMED') throw refused('ALREADY_CONFIRMED');
      const { language } = asked;
      if (member.personId !== null)
        await this.outbox.queue(tx, { template: 'memberAsked', to: { personId: member.personId }, language });
      else await this.invite(tx, actor, team, member, asked);
      return this.done(tx, actor, team, 'member.ask');
    });
  }

  /** "This is me": the owner confirms like everybody else, but needs no mail for it. */
  sit(actor: Actor, params: MemberParams): Promise<MembersResponse> {
    return this.database.as(actor, async (tx) => {
      const { team, member } = await this.asked(tx, actor, params);
      const open = member.invitationId === null ? null : await this.invitations.find(tx, member.invitationId);
      if (!(await this.store.sit(tx, team.id, params.practitionerId, actor.personId))) throw refused('SEAT_TAKEN');
      if (open) await this.invitations.revoke(tx, open);
      return this.done(tx, actor, team, 'member.sit');
    });
  }

  private async invite(tx: Tx, actor: Actor, team: MembersTeam, member: StoredMember, asked: MemberInvitation) {
    const { email, language } = asked;
    if (email === undefined) throw impossible({ pointer: '/email', detail: 'must be a mail address' });
    const { practitionerId, invitationId } = member;
    const before = invitationId === null ? null : await this.invitations.find(tx, invitationId);
    if (before && ['PROPOSED', 'SENT'].includes(before.state)) await this.invitations.revoke(tx, before);
    const invited = await this.invitations.inviteTeam(tx, {
      invitedBy: actor.personId,
      email,
      name: nameOf(member),
      language,
      roles: [],
      organizationId: team.organizationId,
    });
    if (!invited) throw refused('ADDRESS_ALREADY_INVITED');
    await this.store.invite(tx, team.id, practitionerId, invited.id);
  }

  private async asked(tx: Tx, actor: Actor, { id, practitionerId }: MemberParams) {
    const team = await this.own(tx, actor, id);
    if (!rightsIn(actor, team.organizationId).includes('team.submit')) throw refused('NOT_PERMITTED');
    const member = (await this.store.members(tx, id)).find((each) => each.practitionerId === practitionerId);
    if (!member) throw notFound('member');
    return { team, member };
  }

  private async own(tx: Tx, actor: Actor, listingId: string): Promise<MembersTeam> {
    const team = await this.store.team(tx, listingId);
    if (team === null || !rightsIn(actor, team.organizationId).includes('team.edit')) throw notFound('team');
    return team;
  }

  private async done(tx: Tx, actor: Actor, team: MembersTeam, action: string): Promise<MembersResponse> {
    const shown = await this.present(tx, actor, team);
    await this.audit.record(tx, { actor, action, subject: { kind: 'listing', id: team.id } });
    return shown;
  }

  private async present(tx: Tx, actor: Actor, { id, organizationId }: MembersTeam): Promise<MembersResponse> {
    const members = await this.store.members(tx, id);
    const noteOf = await this.notes.of(tx, members);
    const items = members.map((member): MemberItem => ({
      practitionerId: member.practitionerId,
      name: nameOf(member),
      state: memberStateOf(member),
      isSelf: member.personId === actor.personId,
      answeredAt: member.answeredAt?.toISOString() ?? null,
      note: noteOf(member),
    }));
    return { items, mayAsk: rightsIn(actor, organizationId).includes('team.submit') };
  }
}

const nameOf = ({ part: { givenName, familyName } }: StoredMember): string => `${givenName} ${familyName}`.trim();
