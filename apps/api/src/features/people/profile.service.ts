/** What people change about themselves. */
import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.ts';
import type { Actor } from '../../platform/auth/actor.ts';
import { Vault } from '../../platform/crypto/vault.ts';
import { Database, type Tx } from '../../platform/database/database.ts';
import { notFound } from '../../platform/http/problems.ts';
import { staleEtag } from '../../platform/http/revision.ts';
import { Identities, identityPlace } from './identities.service.ts';
import type { ProfileRequest, ProfileResponse } from './profile.dto.ts';
import { type OwnRow, ProfileStore } from './profile.store.ts';

@Injectable()
export class ProfileService {
  constructor(
    private readonly database: Database,
    private readonly profiles: ProfileStore,
    private readonly identities: Identities,
    private readonly vault: Vault,
    private readonly audit: Audit,
  ) {}

  read(actor: Actor): Promise<ProfileResponse> {
    return this.database.as(actor, async (tx) => this.present(tx, await this.own(tx, actor)));
  }

  async change(actor: Actor, revision: number, { name, language, theme }: ProfileRequest): Promise<ProfileResponse> {
    const { personId: id } = actor;
    return this.database.as(actor, async (tx) => {
      const row = await this.own(tx, actor);
      if (row.revision !== revision) throw staleEtag(row.revision);
      const change = {
        ...(name !== undefined && { nameSealed: await this.sealName(tx, id, name) }),
        ...(language !== undefined && { language }),
        ...(theme !== undefined && { theme }),
      };
      if (!(await this.profiles.update(tx, row, change))) throw staleEtag(revision + 1);
      const answer = await this.present(tx, { ...row, ...change, revision: revision + 1 });
      await this.audit.record(tx, {
        actor,
        action: 'profile.change',
        subject: { kind: 'person', id },
        personId: id,
        fields: Object.keys(change).map((field) => field.replace('Sealed', '')),
      });
      return answer;
    });
  }

  private async own(tx: Tx, { personId }: Actor): Promise<OwnRow> {
    const row = await this.profiles.find(tx, personId);
    if (!row) throw notFound('person');
    return row;
  }

  private sealName(tx: Tx, id: string, name: string): Promise<string> {
    return this.vault.seal(tx, { kind: 'PERSON', id }, identityPlace(id, 'name_sealed'), name);
  }

  private async present(tx: Tx, row: OwnRow): Promise<ProfileResponse> {
    const { language, theme, revision } = row;
    return { ...(await this.identities.open(tx, row)), language, theme, revision };
  }
}
