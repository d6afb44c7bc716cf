/** Files that are here: who may see them goes by the record that owns them, and every look is written down before it is granted. */
import { Injectable } from '@nestjs/common';
import { mayTouch } from '@open-window/domain/access.ts';
import { mayReadBack } from '@open-window/domain/session.ts';
import { Audit } from '../audit/audit.ts';
import type { Actor } from '../auth/actor.ts';
import { Database, type Tx } from '../database/database.ts';
import { notFound, Problem, problem, refused } from '../http/problems.ts';
import { staleEtag } from '../http/revision.ts';
import { Jobs } from '../jobs/jobs.ts';
import { aboutFile } from './file-intake.ts';
import { SealedFiles } from './sealed-files.ts';
import { type OwnerRecord, type StoredFile, StoredFiles } from './stored-files.ts';

export interface NamedFile extends StoredFile {
  readonly name: string;
}

interface OpenedFile {
  readonly file: NamedFile;
  readonly bytes: Buffer;
}

interface RemovedFile {
  readonly id: string;
  /** That whoever removes it has seen. */
  readonly revision: number;
}

/** Whether somebody may have the files of a record: a question that features answer for records of theirs. */
type LetIn = (actor: Actor, record: OwnerRecord) => boolean;

/** A person's documents are for that person. */
const ofOneself: LetIn = ({ personId }, { kind, id }) =>
  kind === 'PERSON' && mayTouch('person.own', { isOwn: id === personId });

@Injectable()
export class Files {
  constructor(
    private readonly database: Database,
    private readonly stored: StoredFiles,
    private readonly sealed: SealedFiles,
    private readonly jobs: Jobs,
    private readonly audit: Audit,
  ) {}

  ofRecord(actor: Actor, record: OwnerRecord, letIn = ofOneself): Promise<NamedFile[]> {
    if (!letIn(actor, record)) throw notFound('record');
    return this.database.as(actor, async (tx) => {
      const files = await this.stored.ofRecord(tx, record);
      return Promise.all(files.map(async (file) => ({ ...file, name: await this.sealed.nameOf(tx, file) })));
    });
  }

  describe(actor: Actor, id: string, letIn = ofOneself): Promise<NamedFile> {
    return this.database.as(actor, async (tx) => {
      const file = await this.find(tx, actor, id, letIn);
      return { ...file, name: await this.sealed.nameOf(tx, file) };
    });
  }

  /** 409 while it is not clean, or when its bytes are not the ones that were stored. */
  async open(actor: Actor, id: string, letIn = ofOneself): Promise<OpenedFile> {
    // AUT-7: who proved no more than a mailbox may send documents and not read them back.
    if (!mayReadBack(actor.strength)) throw problem('reauthRequired');
    const opened = await this.database.as(actor, async (tx) => {
      const file = await this.find(tx, actor, id, letIn);
      if (file.state !== 'CLEAN') throw refused(file.state === 'REJECTED' ? 'FILE_REJECTED' : 'SCAN_PENDING');
      const name = await this.sealed.nameOf(tx, file);
      const bytes = await this.sealed
        .open(tx, file)
        .catch((error: unknown) => (isAltered(error) ? error : rethrow(error)));
      return { file: { ...file, name }, bytes };
    });
    const { file, bytes } = opened;
    if (bytes instanceof Problem) {
      await this.database.as(actor, (tx) =>
        this.audit.record(tx, { ...aboutFile(file), actor, action: 'file.altered' }),
      );
      throw bytes;
    }
    await this.audit.read(actor, { ...aboutFile(file), action: 'file.read' });
    return { file, bytes };
  }

  async remove(actor: Actor, id: string, revision: number): Promise<void> {
    await this.database.as(actor, (tx) => this.removeIn(tx, actor, { id, revision }));
  }

  /** The same as a part of something larger. */
  async removeIn(tx: Tx, actor: Actor, { id, revision }: RemovedFile, letIn = ofOneself): Promise<void> {
    const file = await this.find(tx, actor, id, letIn);
    if (file.revision !== revision) throw staleEtag(file.revision);
    if (!(await this.stored.abandon(tx, id, revision))) throw staleEtag(revision + 1);
    await this.jobs.send(tx, 'file.remove', { fileId: id });
    await this.audit.record(tx, { ...aboutFile(file), actor, action: 'file.remove' });
  }

  private async find(tx: Tx, actor: Actor, id: string, letIn: LetIn): Promise<StoredFile> {
    const file = await this.stored.find(tx, id);
    if (!file || !letIn(actor, file.record) || file.state === 'GONE' || file.state === 'TICKETED')
      throw notFound('document');
    return file;
  }
}

const isAltered = (error: unknown): error is Problem => error instanceof Problem && error.problem === 'integrity';

const rethrow = (error: unknown): never => {
  throw error;
};
