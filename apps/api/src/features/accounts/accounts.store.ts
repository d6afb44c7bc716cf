/** People at the door, as rows: who somebody says they are, and what they can prove. Needs the rights of the door or the person's own. */
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Role } from '@open-window/domain/access.ts';
import type { Strength } from '@open-window/domain/session.ts';
import type { Reader, Tx } from '../../platform/database/database.ts';
import { rows } from '../../platform/database/rows.ts';

const standing = {
  id: true,
  status: true,
  language: true,
  theme: true,
  isDemo: true,
  emailSealed: true,
  nameSealed: true,
  passphrase: { select: { hash: true } },
  totp: { select: { secretSealed: true, lastStep: true, confirmedAt: true } },
  roleGrantPersons: { where: { state: 'ACTIVE' }, select: { role: true, organizationId: true } },
  _count: { select: { passkeys: true, recoveryCodes: { where: { usedAt: null } } } },
} as const;

export type Account = NonNullable<Awaited<ReturnType<AccountsStore['find']>>>;

export interface NewAccount {
  readonly id: string;
  readonly emailIndex: Buffer;
  readonly emailSealed: string;
  readonly nameSealed: string | null;
  readonly language: string;
  readonly passphraseHash: string | null;
  readonly role: Role;
  readonly organizationName: string | null;
  readonly now: Date;
}

@Injectable()
export class AccountsStore {
  find(reader: Reader, id: string) {
    return rows(reader).person.findUnique({ where: { id }, select: standing });
  }

  async withEmail(reader: Reader, emailIndex: Buffer): Promise<Account | null> {
    return rows(reader).person.findUnique({ where: { emailIndex: new Uint8Array(emailIndex) }, select: standing });
  }

  /** A provider's first account brings its organization along, without a listing. */
  async create(tx: Tx, account: NewAccount): Promise<void> {
    const { id, emailIndex, emailSealed, nameSealed, language, passphraseHash, role, organizationName, now } = account;
    const facts = { id, emailIndex: new Uint8Array(emailIndex), emailSealed, nameSealed, language, createdAt: now };
    await rows(tx).person.createMany({ data: [facts] });
    if (passphraseHash !== null)
      await rows(tx).passphrase.createMany({ data: [{ personId: id, hash: passphraseHash, changedAt: now }] });
    const organizationId = organizationName === null ? null : randomUUID();
    if (organizationId !== null && organizationName !== null)
      await rows(tx).organization.createMany({ data: [{ id: organizationId, name: organizationName }] });
    await rows(tx).roleGrant.createMany({
      data: [{ personId: id, role, organizationId, state: 'ACTIVE', proposedAt: now, confirmedAt: now }],
    });
  }

  async setPassphrase(tx: Tx, personId: string, hash: string, changedAt: Date): Promise<void> {
    const { count } = await rows(tx).passphrase.updateMany({ where: { personId }, data: { hash, changedAt } });
    if (count === 0) await rows(tx).passphrase.createMany({ data: [{ personId, hash, changedAt }] });
  }

  /** Strengthens the session at hand: true when it still lives. */
  async elevate(tx: Tx, sessionId: string, elevatedUntil: Date, strength: Strength): Promise<boolean> {
    const { count } = await rows(tx).session.updateMany({
      where: { id: sessionId, endedAt: null },
      data: { elevatedUntil, strength },
    });
    return count === 1;
  }

  async endSession(tx: Tx, personId: string, id: string, endedAt: Date): Promise<boolean> {
    const { count } = await rows(tx).session.updateMany({ where: { id, personId, endedAt: null }, data: { endedAt } });
    return count === 1;
  }
}
