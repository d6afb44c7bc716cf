/** What a member says is wrong, under the key of who said it: gone with their account. */
import { Injectable } from '@nestjs/common';
import { unlessGone } from '../../platform/crypto/gone.ts';
import { Vault } from '../../platform/crypto/vault.ts';
import type { Tx } from '../../platform/database/database.ts';
import type { StoredMember } from './members.store.ts';

const placeOf = (row: string) => ({ table: 'member_answer', column: 'note_sealed', row }) as const;

@Injectable()
export class Notes {
  constructor(private readonly vault: Vault) {}

  seal(tx: Tx, personId: string, answerId: string, note: string): Promise<string> {
    return this.vault.seal(tx, { kind: 'PERSON', id: personId }, placeOf(answerId), note);
  }

  /** Of many: their keys are asked for at once. */
  async of(tx: Tx, members: readonly StoredMember[]): Promise<(member: StoredMember) => string | null> {
    const people = members.flatMap(({ personId, noteSealed }) =>
      personId === null || noteSealed === null ? [] : [personId],
    );
    const openerOf = await this.vault.openersOf(
      tx,
      people.map((id) => ({ kind: 'PERSON', id })),
    );
    return ({ personId, answerId, noteSealed }) =>
      personId === null || answerId === null || noteSealed === null
        ? null
        : unlessGone(() => openerOf(personId)(placeOf(answerId), noteSealed));
  }
}
