/** The people of the demonstration as rows, marked as such: where there is no demonstration, the product refuses to start over them. */
import { Injectable } from '@nestjs/common';
import type { Role } from '@open-window/domain/access.ts';
import type { Reader, Tx } from '../../platform/database/database.ts';
import { rows } from '../../platform/database/rows.ts';

export interface DemoAccount {
  readonly id: string;
  readonly emailIndex: Buffer;
  readonly emailSealed: string;
  readonly nameSealed: string;
  readonly passphraseHash: string;
  readonly totpSealed: string | null;
  readonly role: Role;
  readonly now: Date;
}

@Injectable()
export class DemoStore {
  async idOf(reader: Reader, emailIndex: Buffer): Promise<string | null> {
    const where = { emailIndex: new Uint8Array(emailIndex), isDemo: true };
    return (await rows(reader).person.findFirst({ where, select: { id: true } }))?.id ?? null;
  }

  async create(tx: Tx, account: DemoAccount): Promise<void> {
    const { id, emailIndex, emailSealed, nameSealed, passphraseHash, totpSealed, role, now } = account;
    const facts = { id, emailIndex: new Uint8Array(emailIndex), emailSealed, nameSealed, isDemo: true, createdAt: now };
    await rows(tx).person.createMany({ data: [facts] });
    await rows(tx).passphrase.createMany({ data: [{ personId: id, hash: passphraseHash, changedAt: now }] });
    if (totpSealed !== null)
      await rows(tx).totp.createMany({
        data: [{ personId: id, secretSealed: totpSealed, createdAt: now, confirmedAt: now }],
      });
    const organization = role.startsWith('PROVIDER')
      ? await rows(tx).organization.findFirst({ orderBy: { id: 'asc' }, select: { id: true } })
      : null;
    if (role.startsWith('PROVIDER') && !organization) return;
    await rows(tx).roleGrant.createMany({
      data: [
        {
          personId: id,
          role,
          organizationId: organization?.id ?? null,
          state: 'ACTIVE',
          proposedAt: now,
          confirmedAt: now,
        },
      ],
    });
  }
}
