/** Reads people for staff: names only to who may see them, and no name leaves before the log says who asked. */
import { Injectable } from '@nestjs/common';
import { canonicalEmail } from '@open-window/domain/email.ts';
import { personActionsOpen } from '@open-window/domain/person.ts';
import { Audit } from '../../platform/audit/audit.ts';
import type { Actor } from '../../platform/auth/actor.ts';
import { Vault } from '../../platform/crypto/vault.ts';
import { Database, type Tx } from '../../platform/database/database.ts';
import { notFound } from '../../platform/http/problems.ts';
import { Identities, type SealedIdentity } from './identities.service.ts';
import type { PeopleResponse, PeopleSearch, PersonResponse } from './people.dto.ts';
import { PeopleQuery } from './people.query.ts';
import { PeopleService } from './people.service.ts';
import { presentGrant } from './roles.dto.ts';

const usualLimit = 25;
const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const hidden = { name: null, email: null };

@Injectable()
export class PeopleReading {
  constructor(
    private readonly database: Database,
    private readonly query: PeopleQuery,
    private readonly people: PeopleService,
    private readonly identities: Identities,
    private readonly vault: Vault,
    private readonly audit: Audit,
  ) {}

  async page(actor: Actor, { query, role, status, cursor, limit = usualLimit }: PeopleSearch): Promise<PeopleResponse> {
    const id = query !== undefined && uuid.test(query) ? query : null;
    const emailIndex = query === undefined || id !== null ? null : this.vault.index('email', canonicalEmail(query));
    const asked = { id, emailIndex, role: role ?? null, status: status ?? null, cursor: cursor ?? null, limit };
    const page = await this.database.as(actor, async (tx) => {
      const found = await this.query.page(tx, asked);
      const items = [];
      for (const person of found.slice(0, limit)) items.push(await this.item(tx, actor, person));
      return { items, next: found.length > limit ? (items.at(-1)?.id ?? null) : null };
    });
    await this.audit.read(actor, {
      action: 'person.list',
      subject: { kind: 'person', id: null },
      fields: this.fieldsFor(actor),
    });
    return page;
  }

  async one(actor: Actor, id: string): Promise<PersonResponse> {
    const person = await this.database.as(actor, async (tx) => {
      const found = await this.query.one(tx, id, this.people.seenSince);
      if (!found) throw notFound('person');
      const { grants, sessions, disabledAt, erasedAt, language, isHeld } = found;
      const active = grants.filter(({ state }) => state === 'ACTIVE');
      return {
        ...(await this.item(tx, actor, { ...found, roles: active })),
        language,
        disabledAt: disabledAt?.toISOString() ?? null,
        erasedAt: erasedAt?.toISOString() ?? null,
        grants: grants.map((grant) => presentGrant(grant, actor)),
        sessions: sessions.map((session) => ({
          ...session,
          createdAt: session.createdAt.toISOString(),
          lastSeenAt: session.lastSeenAt.toISOString(),
        })),
        isHeld,
        actionsOpen: actor.rights.includes('person.manage') ? personActionsOpen(found, actor.personId) : [],
      };
    });
    await this.audit.read(actor, {
      action: 'person.read',
      subject: { kind: 'person', id },
      personId: id,
      fields: this.fieldsFor(actor),
    });
    return person;
  }

  private fieldsFor(actor: Actor): readonly string[] {
    return this.identities.mayBeSeenBy(actor) ? ['name', 'email', 'roles'] : ['roles'];
  }

  private async item(tx: Tx, actor: Actor, person: SealedIdentity & Omit<ListedPerson, 'name' | 'email'>) {
    const { id, status, isDemo, createdAt, revision, roles } = person;
    return {
      id,
      status,
      ...(this.identities.mayBeSeenBy(actor) ? await this.identities.open(tx, person) : hidden),
      roles: roles.map(({ role, organizationId }) => ({ role, organizationId })),
      isDemo,
      createdAt: createdAt.toISOString(),
      revision,
    };
  }
}

type ListedPerson = Awaited<ReturnType<PeopleQuery['page']>>[number];
