/**
 * How a file comes in: a ticket first, which says whose it is and how large, then its bytes. They are read in memory, where ten megabytes
 * have room, so that nothing lies on disk before it was cleaned and sealed.
 */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { Inject, Injectable } from '@nestjs/common';
import { type FileBringer, type FileFault, fileLimits, type FilePurpose, isNamedAs, type MediaType, objectionsToFile } from '@open-window/domain/file.ts'; // prettier-ignore
import { Audit } from '../audit/audit.ts';
import type { Actor } from '../auth/actor.ts';
import { digestOf, newSecret } from '../auth/secrets.ts';
import { CLOCK, type Clock } from '../clock.ts';
import { Database } from '../database/database.ts';
import { bytesOf } from '../http/body.ts';
import { impossible, notFound, problem, refused } from '../http/problems.ts';
import { Jobs } from '../jobs/jobs.ts';
import { cleaned } from './cleaning.ts';
import { RefusedFile } from './refusal.ts';
import { SealedFiles } from './sealed-files.ts';
import { type OwnerRecord, type StoredFile, StoredFiles } from './stored-files.ts';

export interface AnnouncedFile {
  readonly name: string;
  readonly mediaType: MediaType;
  readonly size: number;
  readonly purpose: FilePurpose;
  /** Under which it is sealed; without one, under that of whoever brings it. */
  readonly clinicalKey?: string | null;
}

export interface Ticket {
  readonly fileId: string;
  /** 256 random bits, told once. */
  readonly ticket: string;
  readonly expiresAt: Date;
}

const words: Readonly<Record<FileFault, string>> = {
  EMPTY: 'There is nothing in it.',
  WRONG_TYPE: 'It is not of the type that was announced.',
  UNREADABLE: 'It is damaged, or cut off.',
  TOO_MANY_PIXELS: 'The picture is too large: at most 40 million pixels.',
  TWO_FORMATS_IN_ONE: 'There is another file hidden in it.',
  ENCRYPTED: 'It is locked with a password: save it without one.',
  ACTIVE_CONTENT: 'It contains scripts, forms or files that act by themselves: print it to a new PDF.',
  TOO_COMPLEX: 'It is too complex to be looked through: print it to a new PDF.',
};

const limitsOf: Readonly<Partial<Record<OwnerRecord['kind'], FileBringer>>> = { LISTING: 'TEAM', TAKING: 'DESK' };

/** Each holds ten megabytes while it is read. */
const uploadsAtOnce = 16;

@Injectable()
export class FileIntake {
  private uploads = 0;

  constructor(
    private readonly database: Database,
    private readonly stored: StoredFiles,
    private readonly sealed: SealedFiles,
    private readonly jobs: Jobs,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Every reason at once when there are too many files already. */
  async announce(
    actor: Actor,
    record: OwnerRecord,
    { name, mediaType, size, purpose, clinicalKey = null }: AnnouncedFile,
  ): Promise<Ticket> {
    if (!isNamedAs(name, mediaType)) throw impossible({ pointer: '/name', detail: 'must end as its type does' });
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + fileLimits.ticketMs);
    const ticket = newSecret();
    const file = { id: randomUUID(), clinicalKey, personId: clinicalKey === null ? actor.personId : null };
    await this.database.as(actor, async (tx) => {
      const use = await this.stored.useOf(tx, actor.personId, record, now);
      const objections = objectionsToFile(use, size, limitsOf[record.kind]);
      if (objections.length > 0) throw refused(...objections);
      const nameSealed = await this.sealed.sealName(tx, file, name);
      const row = { ...file, record, purpose, size, nameSealed, declaredType: mediaType, createdBy: actor.personId };
      await this.stored.insert(tx, { ...row, ticketHash: digestOf(ticket), createdAt: now, expiresAt });
    });
    return { fileId: file.id, ticket, expiresAt };
  }

  /** The bytes of a ticket: there for good, and on their way to the scanner, once it returns. */
  async take(actor: Actor, ticket: string, mediaType: string, request: IncomingMessage): Promise<StoredFile> {
    const file = await this.database.as(actor, (tx) => this.stored.withTicket(tx, digestOf(ticket)));
    if (file?.state !== 'TICKETED' || file.createdBy !== actor.personId) throw notFound('ticket');
    if ((file.expiresAt ?? this.clock.now()) <= this.clock.now())
      throw problem('gone', { detail: 'The ticket is over.' });
    if (file.declaredType !== mediaType)
      throw impossible({ pointer: '/Content-Type', detail: `was announced as ${file.declaredType}` });
    const bytes = await this.cleanBytesOf(actor, file, request);
    const sealed = await this.database.as(actor, (tx) => this.sealed.seal(tx, file, bytes));
    const arrival = await this.sealed.keep(sealed, bytes);
    try {
      return await this.database.as(actor, async (tx) => {
        if (!(await this.stored.arrive(tx, file.id, arrival))) throw notFound('ticket');
        await this.jobs.send(tx, 'file.scan', { fileId: file.id });
        await this.audit.record(tx, { ...aboutFile(file), actor, action: 'file.add' });
        return { ...file, ...arrival, state: 'QUARANTINED', revision: file.revision + 1 };
      });
    } catch (error) {
      await this.sealed.storage.remove(arrival.storageKey);
      throw error;
    }
  }

  private async cleanBytesOf(actor: Actor, file: StoredFile, request: IncomingMessage): Promise<Buffer> {
    if (this.uploads >= uploadsAtOnce) throw problem('unavailable', { headers: { 'Retry-After': '5' } });
    this.uploads += 1;
    try {
      const bytes = await bytesOf(request, file.size);
      return await cleaned(bytes, file.declaredType).catch(async (error: unknown) => {
        if (error instanceof RefusedFile) await this.refuse(actor, file, error, bytes.length);
        throw error;
      });
    } finally {
      this.uploads -= 1;
    }
  }

  private async refuse(actor: Actor, file: StoredFile, { fault }: RefusedFile, size: number): Promise<never> {
    await this.database.as(actor, async (tx) => {
      if (!(await this.stored.refuse(tx, file.id, fault, size))) throw notFound('ticket');
      await this.audit.record(tx, { ...aboutFile(file), actor, action: 'file.refuse' });
    });
    throw problem('impossible', { errors: [{ pointer: '', detail: words[fault] }], members: { blockers: [fault] } });
  }
}

/** Whose data an event is about. */
export const aboutFile = ({ id, personId }: StoredFile) => ({ subject: { kind: 'file', id }, personId });
