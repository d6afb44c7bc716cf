/**
 * Invitations, for every feature that invites: of staff by two admins, of teams by one vetter. The address stays sealed under the
 * invitation's own key until somebody accepts; what is mailed is kept as a digest only.
 */
import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Role } from '@open-window/domain/access.ts';
import { canonicalEmail } from '@open-window/domain/email.ts';
import { CLOCK, type Clock } from '../clock.ts';
import { Vault } from '../crypto/vault.ts';
import type { Reader, Tx } from '../database/database.ts';
import { rows } from '../database/rows.ts';
import { Outbox } from '../mail/outbox.ts';
import { digestOf, newSecret } from './secrets.ts';

export const invitationDays = 7;
export const invitationStates = ['PROPOSED', 'SENT', 'ACCEPTED', 'REVOKED', 'EXPIRED'] as const;
export type InvitationState = (typeof invitationStates)[number];

export interface NewInvitation {
  readonly invitedBy: string;
  readonly email: string;
  readonly name: string | null;
  readonly language: 'en' | 'es';
  readonly roles: readonly Role[];
  readonly organizationId?: string | null;
  readonly candidateId?: string | null;
}

export interface StoredInvitation {
  readonly id: string;
  readonly emailIndex: Uint8Array;
  readonly emailSealed: string | null;
  readonly nameSealed: string | null;
  readonly language: 'en' | 'es';
  readonly roles: readonly Role[];
  readonly organizationId: string | null;
  readonly candidateId: string | null;
  readonly state: InvitationState;
  readonly invitedBy: string;
  readonly confirmedBy: string | null;
  readonly createdAt: Date;
  readonly sentAt: Date | null;
  readonly expiresAt: Date;
  readonly acceptedAt: Date | null;
  readonly revision: number;
}

const shown = {
  id: true,
  emailIndex: true,
  emailSealed: true,
  nameSealed: true,
  language: true,
  roles: true,
  organizationId: true,
  candidateId: true,
  state: true,
  invitedBy: true,
  confirmedBy: true,
  createdAt: true,
  sentAt: true,
  expiresAt: true,
  acceptedAt: true,
  revision: true,
} as const;

const subjectOf = (id: string) => ({ kind: 'INVITATION', id }) as const;
const placeOf = (id: string, column: 'email_sealed' | 'name_sealed') => ({ table: 'invitation', column, row: id });
/** Without a role: somebody whom a team names. */
function templateFor({ roles }: StoredInvitation) {
  if (roles.length === 0) return 'invitationMember';
  return roles.some((role) => role.startsWith('PROVIDER')) ? 'invitationProvider' : 'invitationStaff';
}
const open: InvitationState[] = ['PROPOSED', 'SENT'];

@Injectable()
export class Invitations {
  constructor(
    private readonly vault: Vault,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  emailIndex(email: string): Buffer {
    return this.vault.index('email', canonicalEmail(email));
  }

  /** Written down, not sent. Null: the address has an open invitation already. */
  async propose(tx: Tx, { email, name, roles: invited, ...facts }: NewInvitation): Promise<StoredInvitation | null> {
    const id = randomUUID();
    const emailIndex = new Uint8Array(this.emailIndex(email));
    // Two invitations of one address at the same moment: the second waits here, and then sees the first.
    await rows(tx).$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(encode(${emailIndex}, 'hex'), 7))`;
    if ((await rows(tx).invitation.count({ where: { emailIndex, state: { in: open } } })) > 0) return null;
    const seal = (column: 'email_sealed' | 'name_sealed', text: string | null) =>
      text === null ? null : this.vault.seal(tx, subjectOf(id), placeOf(id, column), text);
    const createdAt = this.clock.now();
    return (await rows(tx).invitation.create({
      data: {
        ...facts,
        id,
        emailIndex,
        emailSealed: await seal('email_sealed', email.trim()),
        nameSealed: await seal('name_sealed', name),
        roles: [...invited],
        state: 'PROPOSED',
        createdAt,
        expiresAt: this.later(createdAt),
      },
      select: shown,
    })) as StoredInvitation;
  }

  /** Mails the link. `confirmedBy`: the second person, where one is asked for. False: somebody else moved it meanwhile. */
  async send(tx: Tx, invitation: StoredInvitation, confirmedBy: string | null): Promise<boolean> {
    const { id, revision, language } = invitation;
    const [token, sentAt] = [newSecret(), this.clock.now()];
    const isMoved = await this.moveTo(tx, invitation, {
      state: 'SENT',
      tokenHash: digestOf(token),
      confirmedBy,
      sentAt,
      expiresAt: this.later(sentAt),
    });
    if (!isMoved) return false;
    const { email } = await this.identityOf(tx, invitation);
    if (email === null) throw new Error(`Invitation ${id} has no address at revision ${revision}.`);
    await this.outbox.queue(tx, {
      template: templateFor(invitation),
      to: { address: email, subject: subjectOf(id) },
      language,
      payload: { token },
    });
    return true;
  }

  /** A team is invited by one vetter: written down and sent at once. Null: the address has an open invitation already. */
  async inviteTeam(tx: Tx, invitation: NewInvitation): Promise<StoredInvitation | null> {
    const proposed = await this.propose(tx, invitation);
    if (proposed) await this.send(tx, proposed, null);
    return proposed;
  }

  revoke(tx: Tx, invitation: StoredInvitation): Promise<boolean> {
    return this.moveTo(tx, invitation, { state: 'REVOKED', tokenHash: null });
  }

  /** How many were too old. */
  async expire(tx: Tx): Promise<number> {
    const { count } = await rows(tx).invitation.updateMany({
      where: { state: { in: open }, expiresAt: { lte: this.clock.now() } },
      data: { state: 'EXPIRED', tokenHash: null, revision: { increment: 1 } },
    });
    return count;
  }

  async find(tx: Tx, id: string): Promise<StoredInvitation | null> {
    return (await rows(tx).invitation.findUnique({ where: { id }, select: shown })) as StoredInvitation | null;
  }

  /** Newest first, one more than asked for when there is another page. */
  async page(
    reader: Reader,
    { state, cursor, limit }: { state: InvitationState | null; cursor: string | null; limit: number },
  ): Promise<StoredInvitation[]> {
    return (await rows(reader).invitation.findMany({
      where: state === null ? {} : { state },
      select: shown,
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: limit + 1,
      ...(cursor !== null && { cursor: { id: cursor }, skip: 1 }),
    })) as StoredInvitation[];
  }

  /** The invitation that somebody holds the link of. Null: unknown, used, revoked or too old. Needs the rights of the door. */
  async withToken(tx: Tx, token: string): Promise<StoredInvitation | null> {
    return (await rows(tx).invitation.findFirst({
      where: { tokenHash: digestOf(token), state: 'SENT', expiresAt: { gt: this.clock.now() } },
      select: shown,
    })) as StoredInvitation | null;
  }

  /** The same, and whoever else holds the link waits until this transaction is over: then it is used. */
  async take(tx: Tx, token: string): Promise<StoredInvitation | null> {
    await rows(tx).$executeRaw`SELECT FROM invitation WHERE token_hash = ${digestOf(token)} FOR UPDATE`;
    return this.withToken(tx, token);
  }

  accept(tx: Tx, invitation: StoredInvitation, acceptedBy: string): Promise<boolean> {
    const over = { tokenHash: null, emailSealed: null, nameSealed: null };
    return this.moveTo(tx, invitation, { state: 'ACCEPTED', acceptedBy, acceptedAt: this.clock.now(), ...over });
  }

  async identityOf(
    tx: Tx,
    { id, emailSealed, nameSealed }: Pick<StoredInvitation, 'id' | 'emailSealed' | 'nameSealed'>,
  ): Promise<{ readonly email: string | null; readonly name: string | null }> {
    const opened = (column: 'email_sealed' | 'name_sealed', sealed: string | null) =>
      sealed === null ? null : this.vault.open(tx, subjectOf(id), placeOf(id, column), sealed);
    return { email: await opened('email_sealed', emailSealed), name: await opened('name_sealed', nameSealed) };
  }

  /** Compare-and-set. */
  private async moveTo(tx: Tx, { id, revision, state }: StoredInvitation, data: Change): Promise<boolean> {
    const { count } = await rows(tx).invitation.updateMany({
      where: { id, revision, state },
      data: { ...data, revision: { increment: 1 } },
    });
    return count === 1;
  }

  private later(since: Date): Date {
    return new Date(since.getTime() + invitationDays * 86_400_000);
  }
}

interface Change {
  readonly state: InvitationState;
  readonly tokenHash: Uint8Array<ArrayBuffer> | null;
  readonly confirmedBy?: string | null;
  readonly sentAt?: Date;
  readonly expiresAt?: Date;
  readonly acceptedBy?: string;
  readonly acceptedAt?: Date;
  readonly emailSealed?: null;
  readonly nameSealed?: null;
}
