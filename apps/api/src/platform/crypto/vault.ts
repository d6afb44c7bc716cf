/**
 * Seals what tells who somebody is, under a key of the person, report or invitation that it is about. That key lies wrapped beside it; what
 * unwraps it is outside the database. A stolen copy is noise, a value moved to another row does not open, and destroying one key erases one person.
 */
import { createHmac, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Reader, Tx } from '../database/database.ts';
import { rows } from '../database/rows.ts';
import { problem } from '../http/problems.ts';
import { BrokenSeal } from './broken-seal.ts';
import {
  Altered,
  type DataKey,
  openBytes,
  openText,
  type Place,
  sealBytes,
  sealText,
  versionOfBytes,
  versionOfText,
} from './envelope.ts';
import { KeyRing } from './key-ring.ts';

export type { Place } from './envelope.ts';

export type SubjectKind =
  | 'PERSON'
  | 'REPORT'
  | 'INVITATION'
  | 'CONCERN'
  | 'TOKEN'
  | 'SYSTEM'
  | 'CASE'
  | 'COMPLAINT'
  | 'APPLICATION'
  | 'CLINICAL'
  | 'RISK';

/** Whose key it is. */
export interface Subject {
  readonly kind: SubjectKind;
  readonly id: string;
}

export type IndexPurpose = 'email' | 'phone' | 'license' | 'limit' | 'address' | 'applicant';

/** Opens what was sealed for one subject. */
export type Opener = (place: Place, sealed: string) => string;

@Injectable()
export class Vault {
  constructor(private readonly ring: KeyRing) {}

  async seal(tx: Tx, subject: Subject, place: Place, text: string): Promise<string> {
    return sealText(await this.keyFor(tx, subject), subject.id, place, text);
  }

  /** Throws `integrity` when it was moved or altered, `gone` when its key was destroyed. */
  async open(reader: Reader, subject: Subject, place: Place, sealed: string): Promise<string> {
    const version = whole(place, () => versionOfText(sealed));
    const key = await this.keyOf(reader, subject, version, place);
    return whole(place, () => openText({ version, key }, subject.id, place, sealed));
  }

  /**
   * Opens many texts of one subject by asking once for its keys; for as long as the reader's transaction lasts. As `open`: throws `integrity` when a
   * text was moved or altered, `gone` when its key was destroyed.
   */
  async openerOf(reader: Reader, subject: Subject): Promise<Opener> {
    return (await this.openersOf(reader, [subject]))(subject.id);
  }

  /** The same of many subjects: the keys of all are asked for at once. */
  async openersOf(reader: Reader, subjects: readonly Subject[]): Promise<(subjectId: string) => Opener> {
    const subjectId = { in: subjects.map(({ id }) => id) };
    const held = await rows(reader).dataKey.findMany({ where: { subjectId } });
    const keysOf = Map.groupBy(held, (row) => row.subjectId);
    return (id) => (place, sealed) => {
      const version = whole(place, () => versionOfText(sealed));
      const row = keysOf.get(id)?.find((key) => key.version === version);
      if (!row) throw new BrokenSeal(place);
      if (!row.wrapped) throw problem('gone');
      const key = this.ring.unwrap(row.kekId, Buffer.from(row.wrapped), id);
      return whole(place, () => openText({ version, key }, id, place, sealed));
    };
  }

  async sealBytes(tx: Tx, subject: Subject, place: Place, bytes: Buffer): Promise<Buffer> {
    return sealBytes(await this.keyFor(tx, subject), subject.id, place, bytes);
  }

  async openBytes(reader: Reader, subject: Subject, place: Place, sealed: Buffer): Promise<Buffer> {
    const version = whole(place, () => versionOfBytes(sealed));
    const key = await this.keyOf(reader, subject, version, place);
    return whole(place, () => openBytes({ version, key }, subject.id, place, sealed));
  }

  /** 32 bytes that are equal for equal texts of one purpose, and tell nothing to whoever has only the database. */
  index(purpose: IndexPurpose, text: string): Buffer {
    return createHmac('sha256', this.ring.keyFor(`index ${purpose}`))
      .update(text)
      .digest();
  }

  sign(purpose: string, text: string): string {
    return this.ring.sign(purpose, text);
  }

  /** All that was ever sealed for this subject is gone with its keys. Locked first: a rotation may be adding one. */
  async destroy(tx: Tx, subjectId: string): Promise<void> {
    await lockKeys(tx, subjectId);
    await rows(tx).dataKey.updateMany({
      where: { subjectId, wrapped: { not: null } },
      data: { wrapped: null, destroyedAt: new Date() },
    });
  }

  /** A further key of the subject, by which everything is sealed from now on. Where there are two already, somebody was cut off, and the newer is it. */
  async renew(tx: Tx, { kind, id }: Subject): Promise<number> {
    await lockKeys(tx, id);
    const live = await rows(tx).dataKey.findMany({
      where: { subjectId: id, wrapped: { not: null } },
      orderBy: { version: 'desc' },
      select: { version: true },
    });
    const [newest] = live;
    if (!newest) throw problem('gone', { detail: 'There is no key of that subject.' });
    if (live.length > 1) return newest.version;
    await rows(tx).dataKey.createMany({ data: [this.draw({ kind, id }, newest.version + 1)] });
    return newest.version + 1;
  }

  /** Nothing may hang on them any more. */
  async forgetBefore(tx: Tx, subjectId: string, version: number): Promise<void> {
    await lockKeys(tx, subjectId);
    await rows(tx).dataKey.updateMany({
      where: { subjectId, version: { lt: version }, wrapped: { not: null } },
      data: { wrapped: null, destroyedAt: new Date() },
    });
  }

  private draw({ kind, id }: Subject, version: number) {
    const { kekId, wrapped } = this.ring.wrap(randomBytes(32), id);
    return { subjectId: id, version, subjectKind: kind, wrapped: new Uint8Array(wrapped), kekId };
  }

  /** The newest key of the subject; made at its first use. Two who make it at once end with the same one. */
  private async keyFor(tx: Tx, subject: Subject): Promise<DataKey> {
    const known = await this.newest(tx, subject);
    if (known) return known;
    await rows(tx).dataKey.createMany({ data: [this.draw(subject, 1)], skipDuplicates: true });
    const made = await this.newest(tx, subject);
    if (!made) throw problem('gone');
    return made;
  }

  private async newest(reader: Reader, { id }: Subject): Promise<DataKey | null> {
    const row = await rows(reader).dataKey.findFirst({ where: { subjectId: id }, orderBy: { version: 'desc' } });
    if (!row) return null;
    if (!row.wrapped) throw problem('gone');
    return { version: row.version, key: this.ring.unwrap(row.kekId, Buffer.from(row.wrapped), id) };
  }

  /** Asked for each time and kept nowhere: what was destroyed a moment ago does not open. */
  private async keyOf(reader: Reader, { id }: Subject, version: number, place: Place): Promise<Buffer> {
    const row = await rows(reader).dataKey.findUnique({
      where: { subjectId_version: { subjectId: id, version } },
      select: { wrapped: true, kekId: true },
    });
    if (!row) throw new BrokenSeal(place);
    if (!row.wrapped) throw problem('gone');
    return this.ring.unwrap(row.kekId, Buffer.from(row.wrapped), id);
  }
}

const lockKeys = (tx: Tx, subjectId: string) =>
  rows(tx).$executeRaw`SELECT FROM data_key WHERE subject_id = ${subjectId}::uuid FOR UPDATE`;

function whole<T>(place: Place, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof Altered ? new BrokenSeal(place) : error;
  }
}
