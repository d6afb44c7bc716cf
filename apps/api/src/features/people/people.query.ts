/** People as staff find them: by page, by the whole address or by id. Names and addresses come sealed. */
import { Injectable } from '@nestjs/common';
import type { Role } from '@open-window/domain/access.ts';
import type { PersonStatus } from '@open-window/domain/person.ts';
import type { Reader } from '../../platform/database/database.ts';
import { Prisma } from '../../platform/database/generated/client.ts';
import { rows } from '../../platform/database/rows.ts';
import { grantShown, type StoredGrant } from './roles.store.ts';

export interface PeoplePage {
  readonly id: string | null;
  readonly emailIndex: Buffer | null;
  readonly role: Role | null;
  readonly status: PersonStatus | null;
  readonly cursor: string | null;
  readonly limit: number;
}

export interface FoundPerson {
  readonly id: string;
  readonly status: PersonStatus;
  readonly nameSealed: string | null;
  readonly emailSealed: string | null;
  readonly isDemo: boolean;
  readonly createdAt: Date;
  readonly revision: number;
  readonly roles: { readonly role: Role; readonly organizationId: string | null }[];
}

export interface OnePerson extends Omit<FoundPerson, 'roles'> {
  readonly language: string;
  readonly disabledAt: Date | null;
  readonly erasedAt: Date | null;
  readonly grants: readonly StoredGrant[];
  readonly sessions: readonly { id: string; door: string; createdAt: Date; lastSeenAt: Date }[];
  readonly isHeld: boolean;
}

const only = (condition: boolean, sql: Prisma.Sql): Prisma.Sql => (condition ? sql : Prisma.empty);

@Injectable()
export class PeopleQuery {
  /** Newest first, one more than asked for when there is another page. */
  page(reader: Reader, { id, emailIndex, role, status, cursor, limit }: PeoplePage): Promise<FoundPerson[]> {
    return rows(reader).$queryRaw<FoundPerson[]>`
      SELECT p.id, p.status, p.name_sealed AS "nameSealed", p.email_sealed AS "emailSealed", p.is_demo AS "isDemo", p.created_at AS "createdAt",
        p.revision, coalesce((SELECT jsonb_agg(jsonb_build_object('role', g.role, 'organizationId', g.organization_id) ORDER BY g.role)
          FROM (SELECT * FROM role_grant WHERE person_id = p.id AND state = 'ACTIVE' LIMIT 50) g), '[]') AS roles
      FROM person p
      WHERE true
        ${only(id !== null, Prisma.sql`AND p.id = ${id}::uuid`)}
        ${only(emailIndex !== null, Prisma.sql`AND p.email_index = ${emailIndex && new Uint8Array(emailIndex)}`)}
        ${only(status !== null, Prisma.sql`AND p.status = ${status}`)}
        ${only(role !== null, Prisma.sql`AND EXISTS (SELECT FROM role_grant g WHERE g.person_id = p.id AND g.role = ${role} AND g.state = 'ACTIVE')`)}
        ${only(cursor !== null, Prisma.sql`AND (p.created_at, p.id) < (SELECT c.created_at, c.id FROM person c WHERE c.id = ${cursor}::uuid)`)}
      ORDER BY p.created_at DESC, p.id DESC
      LIMIT ${limit + 1}`;
  }

  async one(reader: Reader, id: string, seenSince: Date): Promise<OnePerson | null> {
    const found = await rows(reader).person.findUnique({
      where: { id },
      select: {
        id: true,
        status: true,
        nameSealed: true,
        emailSealed: true,
        isDemo: true,
        createdAt: true,
        revision: true,
        language: true,
        disabledAt: true,
        erasedAt: true,
        roleGrantPersons: { select: grantShown, orderBy: [{ proposedAt: 'desc' }, { id: 'asc' }], take: 100 },
        sessions: {
          where: { endedAt: null, lastSeenAt: { gt: seenSince } },
          select: { id: true, door: true, createdAt: true, lastSeenAt: true },
          orderBy: { lastSeenAt: 'desc' },
          take: 50,
        },
        legalHoldPersons: { where: { liftedAt: null }, select: { id: true }, take: 1 },
      },
    });
    if (!found) return null;
    const { roleGrantPersons, legalHoldPersons, status, ...person } = found;
    return {
      ...person,
      status: status as PersonStatus,
      grants: roleGrantPersons as StoredGrant[],
      isHeld: legalHoldPersons.length > 0,
    };
  }
}
