/** What staff write about a question lies sealed under the question's own key. */
import { Injectable } from '@nestjs/common';
import { type Place, type Subject, Vault } from '../../platform/crypto/vault.ts';
import type { Reader, Tx } from '../../platform/database/database.ts';

const subjectOf = (candidateId: string): Subject => ({ kind: 'SYSTEM', id: candidateId });
const placeOf = (moveId: string): Place => ({ table: 'exclusion_move', column: 'note_sealed', row: moveId });

@Injectable()
export class ExclusionNotes {
  constructor(private readonly vault: Vault) {}

  seal(tx: Tx, candidateId: string, moveId: string, note: string): Promise<string> {
    return this.vault.seal(tx, subjectOf(candidateId), placeOf(moveId), note);
  }

  open(reader: Reader, candidateId: string, moveId: string, sealed: string): Promise<string> {
    return this.vault.open(reader, subjectOf(candidateId), placeOf(moveId), sealed);
  }
}
