/** What a member says is wrong, under the key of who said it: gone with their account. */
import { Injectable } from '@nestjs/common';
import { Vault } from '../../platform/crypto/vault.ts';
import type { Tx } from '../../platform/database/database.ts';
import { Problem } from '../../platform/http/problems.ts';
import type { StoredMember } from './members.store.ts';

const placeOf = (row: string) => ({ table: 'member_answer', column: 'note_sealed', row }) as const;

@Injectable()
export class Notes {
  constructor(private readonly vault: Vault) {}

  seal(tx: Tx, personId: string, answerId: string, note: string): Promise<string> {
    return this.vault.seal(tx, { kind: 'PERSON', id: personId }, placeOf(answerId), note);
  }

  async read(tx: Tx, { personId, answerId, noteSealed }: StoredMember): Promise<string | null> {
    if (personId === null || answerId === null || noteSealed === null) return null;
    return this.vault
      .open(tx, { kind: 'PERSON', id: personId }, placeOf(answerId), noteSealed)
      .catch((error: unknown) => nothingIfGone(error));
  }
}

function nothingIfGone(error: unknown): null {
  if (error instanceof Problem && error.problem === 'gone') return null;
  throw error;
}
