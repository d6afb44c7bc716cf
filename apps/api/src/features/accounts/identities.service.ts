/** The address and the name of a person, sealed and opened at the one place where each may stand. */
import { Injectable } from '@nestjs/common';
import { canonicalEmail } from '@open-window/domain/email.ts';
import { Vault } from '../../platform/crypto/vault.ts';
import type { Reader, Tx } from '../../platform/database/database.ts';

type Column = 'email_sealed' | 'name_sealed';

const place = (row: string, column: Column) => ({ table: 'person', column, row });
const subject = (id: string) => ({ kind: 'PERSON', id }) as const;

interface Sealed {
  readonly id: string;
  readonly emailSealed: string | null;
  readonly nameSealed: string | null;
}

@Injectable()
export class AccountIdentities {
  constructor(private readonly vault: Vault) {}

  indexOf(email: string): Buffer {
    return this.vault.index('email', canonicalEmail(email));
  }

  seal(tx: Tx, id: string, column: Column, text: string): Promise<string> {
    return this.vault.seal(tx, subject(id), place(id, column), text);
  }

  async open(reader: Reader, { id, emailSealed, nameSealed }: Sealed) {
    const opened = (column: Column, sealed: string | null) =>
      sealed === null ? null : this.vault.open(reader, subject(id), place(id, column), sealed);
    return { email: await opened('email_sealed', emailSealed), name: await opened('name_sealed', nameSealed) };
  }
}
