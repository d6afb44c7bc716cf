/** Who people are: staff of the rota by name, and whoever a case is about. The right to it was asked before. */
import { Injectable } from '@nestjs/common';
import { unlessGone } from '../../platform/crypto/gone.ts';
import { Vault } from '../../platform/crypto/vault.ts';
import { asProduct } from '../../platform/database/as-product.ts';
import type { Tx } from '../../platform/database/database.ts';
import { rows } from '../../platform/database/rows.ts';

export interface KnownPerson {
  readonly id: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly language: 'en' | 'es';
}

@Injectable()
export class RiskPeopleQuery {
  constructor(private readonly vault: Vault) {}

  /** Each once; nothing of somebody who was deleted. */
  async known(tx: Tx, asked: readonly (string | null)[]): Promise<ReadonlyMap<string, KnownPerson>> {
    const ids = [...new Set(asked.filter((id) => id !== null))];
    const select = { id: true, nameSealed: true, emailSealed: true, language: true };
    const found = await asProduct(tx, () => rows(tx).person.findMany({ where: { id: { in: ids } }, select }));
    const openerOf = await this.vault.openersOf(tx, ids.map((id) => ({ kind: 'PERSON', id }) as const)); // prettier-ignore
    const open = (id: string, column: string, sealed: string | null): string | null =>
      sealed === null ? null : unlessGone(() => openerOf(id)({ table: 'person', column, row: id }, sealed));
    return new Map(
      found.map(({ id, nameSealed, emailSealed, language }) => {
        const [name, email] = [open(id, 'name_sealed', nameSealed), open(id, 'email_sealed', emailSealed)];
        return [id, { id, name, email, language: language === 'es' ? 'es' : 'en' }];
      }),
    );
  }
}
