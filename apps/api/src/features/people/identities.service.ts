/** Names and addresses of people, opened for those who may see them. */
import { Injectable } from '@nestjs/common';
import type { Permission } from '@open-window/domain/access.ts';
import { Vault } from '../../platform/crypto/vault.ts';
import type { Tx } from '../../platform/database/database.ts';

export interface SealedIdentity {
  readonly id: string;
  readonly nameSealed: string | null;
  readonly emailSealed: string | null;
}

export interface Identity {
  readonly name: string | null;
  readonly email: string | null;
}

/** Where each stands; part of what it is sealed with, so that it opens nowhere else. */
export const identityPlace = (personId: string, column: 'name_sealed' | 'email_sealed') =>
  ({ table: 'person', column, row: personId }) as const;

@Injectable()
export class Identities {
  constructor(private readonly vault: Vault) {}

  /** The auditor reads the log and rights, not who people are. */
  mayBeSeenBy({ rights }: { readonly rights: readonly Permission[] }): boolean {
    return rights.includes('person.manage');
  }

  async open(tx: Tx, { id, nameSealed, emailSealed }: SealedIdentity): Promise<Identity> {
    return {
      name: await this.openOne(tx, id, 'name_sealed', nameSealed),
      email: await this.openOne(tx, id, 'email_sealed', emailSealed),
    };
  }

  private async openOne(
    tx: Tx,
    id: string,
    column: 'name_sealed' | 'email_sealed',
    sealed: string | null,
  ): Promise<string | null> {
    return sealed === null ? null : this.vault.open(tx, { kind: 'PERSON', id }, identityPlace(id, column), sealed);
  }
}
