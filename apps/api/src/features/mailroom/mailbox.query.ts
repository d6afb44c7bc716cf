/** Reads what the mail server of the demo (tools/mail-sink.ts) kept. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Config } from '../../platform/config/config.ts';
import type { MailboxMail } from './mailbox.dto.ts';

const fileName = /^(\d{13}-[0-9a-f]{8})\.json$/;
const shownAtMost = 200;

@Injectable()
export class MailboxQuery {
  constructor(private readonly config: Config) {}

  async newest(): Promise<readonly MailboxMail[]> {
    const folder = this.config.demoMailFolder;
    const names = folder === null ? [] : await readdir(folder).catch(() => []);
    const ids = names.flatMap((name) => fileName.exec(name)?.[1] ?? []).sort();
    const mails = await Promise.all(ids.slice(-shownAtMost).reverse().map((id) => this.find(id))); // prettier-ignore
    return mails.filter((mail) => mail !== null);
  }

  /** Null: never there, or made room for newer ones. The id is safe as a name: its pattern was checked. */
  async find(id: string): Promise<MailboxMail | null> {
    const { demoMailFolder: folder } = this.config;
    if (folder === null) return null;
    const text = await readFile(join(folder, `${id}.json`), 'utf8').catch(() => null);
    return text === null ? null : (JSON.parse(text) as MailboxMail);
  }
}
