/** People with a name and an address, sealed as the product seals them; for tests of what is done with them. */
import { randomUUID } from 'node:crypto';
import type { Role } from '@open-window/domain/access.ts';
import type { PersonStatus } from '@open-window/domain/person.ts';
import { door } from '../src/platform/auth/acting.ts';
import { Vault } from '../src/platform/crypto/vault.ts';
import { Database } from '../src/platform/database/database.ts';
import { rows } from '../src/platform/database/rows.ts';
import type { Api } from './api.ts';

export interface GivenPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

let count = 0;

export async function givenPerson(
  api: Api,
  {
    name = 'Robin Reed',
    email = `person-${String((count += 1))}@example.test`,
    role = 'APPLICANT',
    status = 'ACTIVE',
    createdAt = api.clock.now(),
  }: { name?: string; email?: string; role?: Role; status?: PersonStatus; createdAt?: Date } = {},
): Promise<GivenPerson> {
  const [id, vault] = [randomUUID(), api.get(Vault)];
  const subject = { kind: 'PERSON', id } as const;
  const place = (column: string) => ({ table: 'person', column, row: id });
  await api.get(Database).as(door, async (tx) => {
    await rows(tx).person.create({
      data: {
        id,
        status,
        createdAt,
        emailIndex: new Uint8Array(vault.index('email', email)),
        emailSealed: await vault.seal(tx, subject, place('email_sealed'), email),
        nameSealed: await vault.seal(tx, subject, place('name_sealed'), name),
      },
    });
    await rows(tx).roleGrant.create({ data: { personId: id, role, state: 'ACTIVE', proposedAt: createdAt } });
  });
  return { id, name, email };
}
