/** A copy of all that is kept of one's own application, piece by piece and never whole in memory: what was written, signed, sent and answered, and the files. */
import { Injectable } from '@nestjs/common';
import { mayReadBack } from '@open-window/domain/session.ts';
import { Audit } from '../../../platform/audit/audit.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import { Database, type Tx } from '../../../platform/database/database.ts';
import type { ZipEntry } from '../../../platform/files/zip.ts';
import { notFound } from '../../../platform/http/problems.ts';
import { ApplicationsStore, type StoredApplication } from '../writing/applications.store.ts';
import { OwnCopyParts } from './own-copy-parts.service.ts';
import { OwnReading } from '../writing/own-reading.service.ts';
import { ProofsService } from '../proofs/proofs.service.ts';

const entry = (name: string, text: string): ZipEntry => ({ name, bytes: Buffer.from(text) });
const json = (name: string, value: unknown): ZipEntry => entry(name, `${JSON.stringify(value, null, 1)}\n`);

const leftOut = 'You signed in with a code alone: health answers and files are left out. Sign in with a passphrase or a passkey to get them.\n'; // prettier-ignore

@Injectable()
export class OwnCopy {
  constructor(
    private readonly database: Database,
    private readonly store: ApplicationsStore,
    private readonly parts: OwnCopyParts,
    private readonly reading: OwnReading,
    private readonly proofs: ProofsService,
    private readonly audit: Audit,
  ) {}

  /** In the log before a byte leaves; whose it is not hears that there is none. */
  async begin(actor: Actor, id: string): Promise<AsyncGenerator<ZipEntry>> {
    await this.database.as(actor, async (tx) => {
      const { personId } = await this.find(tx, actor, id);
      const subject = { kind: 'application', id };
      await this.audit.record(tx, { actor, action: 'application.copy', subject, personId });
    });
    return this.entries(actor, id);
  }

  private async *entries(actor: Actor, id: string): AsyncGenerator<ZipEntry> {
    const isCodeAlone = !mayReadBack(actor.strength);
    if (isCodeAlone) yield entry('LEFT-OUT.txt', leftOut);
    const [about, draft] = await this.on(actor, id, (tx, application) => this.about(tx, actor, application));
    yield json('application.json', about);
    yield entry('what-is-written.txt', draft);
    for (const number of await this.on(actor, id, (tx) => this.parts.snapshotNumbers(tx, id))) {
      const taken = await this.on(actor, id, (tx, application) =>
        this.parts.snapshot(tx, application, number, isCodeAlone),
      );
      yield json(`handed-in-${String(number)}.json`, taken.json);
      yield entry(`handed-in-${String(number)}.txt`, taken.text);
    }
    const messages = await this.on(actor, id, (tx, application) => this.parts.messages(tx, application));
    yield json('messages.json', messages);
    yield entry('messages.txt', messages.map(({ from, writtenAt, words }) => `${from}, ${writtenAt.toISOString()}\n${words ?? ''}\n`).join('\n')); // prettier-ignore
    if (!isCodeAlone && about.submittedAt !== null) yield* this.files(actor, id);
  }

  private async *files(actor: Actor, id: string): AsyncGenerator<ZipEntry> {
    const { items } = await this.proofs.ofOwn(actor, id);
    const clean = items.filter(({ state }) => state === 'CLEAN');
    for (const [at, { id: proofId }] of clean.entries()) {
      const { file, bytes } = await this.proofs.openOwn(actor, id, proofId);
      yield { name: `files/${String(at + 1)}-${file.name}`, bytes };
    }
  }

  /** The form is left out: its words are in the text beside it. */
  private async about(tx: Tx, actor: Actor, application: StoredApplication) {
    const { form: _, signing: __, ...shown } = await this.reading.present(tx, actor, application);
    const signatures = await this.parts.signatures(tx, application);
    const [changes, consents] = [await this.parts.changes(tx, application), await this.parts.consents(tx, application)];
    return [
      { ...shown, signatures, changes, consents },
      await this.parts.draft(tx, application, shown.answers),
    ] as const;
  }

  /** Each piece in a short transaction of its own. */
  private on<T>(actor: Actor, id: string, read: (tx: Tx, application: StoredApplication) => Promise<T>): Promise<T> {
    return this.database.as(actor, async (tx) => read(tx, await this.find(tx, actor, id)));
  }

  private async find(tx: Tx, actor: Actor, id: string): Promise<StoredApplication> {
    const found = await this.store.find(tx, id);
    if (found?.personId !== actor.personId) throw notFound('application');
    return found;
  }
}
