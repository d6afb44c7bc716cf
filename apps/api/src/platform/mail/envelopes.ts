/** Opens a sealed mail for the moment in which it is sent, and writes what it says. */
import { Injectable } from '@nestjs/common';
import { Config } from '../config/config.ts';
import { type Subject, Vault } from '../crypto/vault.ts';
import type { Tx } from '../database/database.ts';
import { Problem } from '../http/problems.ts';
import type { Envelope } from './mail-transport.ts';
import type { WaitingMail } from './mails.ts';
import { Templates } from './templates.ts';

@Injectable()
export class Envelopes {
  constructor(
    private readonly vault: Vault,
    private readonly templates: Templates,
    private readonly config: Config,
  ) {}

  /** Null: it can never be opened or written, because its key was destroyed with the person's data, or it was altered. */
  async open(tx: Tx, mail: WaitingMail): Promise<Envelope | null> {
    const { id, template, language, messageId, queuedAt } = mail;
    const subject = { kind: mail.subjectKind, id: mail.subjectId } as Subject;
    const opened = (column: string, sealed: string) =>
      this.vault.open(tx, subject, { table: 'mail', column, row: id }, sealed);
    try {
      const to = await opened('address_sealed', mail.addressSealed);
      const told = JSON.parse(await opened('payload_sealed', mail.payloadSealed)) as Record<string, string>;
      const letter = await this.templates.write(template, language, told, this.config.publicOrigin);
      return { ...letter, to, messageId, language, date: queuedAt };
    } catch (error) {
      if (error instanceof Problem || error instanceof SyntaxError) return null;
      throw error;
    }
  }
}
