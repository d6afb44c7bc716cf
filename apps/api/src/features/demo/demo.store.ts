/** The people of the demonstration as rows, marked as such: where there is no demonstration, the product refuses to start over them. */
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Role } from '@open-window/domain/access.ts';
import { addDays } from '@open-window/domain/day.ts';
import type { Day } from '@open-window/domain/listing.ts';
import { asProduct } from '../../platform/database/as-product.ts';
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

  /** Every hour of the week by the clinicians of the demonstration, unless somebody planned one before. */
  async planRota(tx: Tx, today: Day): Promise<void> {
    await asProduct(tx, async () => {
      if ((await rows(tx).rotaShift.count()) > 0) return;
      const where = { isDemo: true, roleGrantPersons: { some: { role: 'CLINICIAN', state: 'ACTIVE' } } };
      const people = await rows(tx).person.findMany({ where, select: { id: true }, orderBy: { createdAt: 'asc' } });
      // From the day before on: somewhere it is still yesterday.
      const shift = { zone: 'America/Denver', firstOn: new Date(addDays(today, -1)), fromMinute: 0, untilMinute: 0 };
      const week = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ ...shift, weekday, id: randomUUID() }));
      await rows(tx).rotaShift.createMany({ data: week });
      const data = week.flatMap(({ id }) =>
        people.map((person, position) => ({ shiftId: id, position, personId: person.id })),
      );
      await rows(tx).rotaPlace.createMany({ data });
    });
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
