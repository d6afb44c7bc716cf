/**
 * Seals what tells who somebody is, under a key of the person, report or invitation that it is about. That key lies wrapped beside it; what
 * unwraps it is outside the database. A stolen copy is noise, a value moved to another row does not open, and destroying one key erases one person.
 */
import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Reader, Tx } from '../database/database.ts';
import { rows } from '../database/rows.ts';
import { problem } from '../http/problems.ts';
import { KeyRing } from './key-ring.ts';

export type SubjectKind = 'PERSON' | 'REPORT' | 'INVITATION' | 'CONCERN' | 'TOKEN' | 'SYSTEM';

/** Whose key it is. */
export interface Subject {
  readonly kind: SubjectKind;
  readonly id: string;
}

/** Where the value lies: opened anywhere else it is refused. */
export interface Place {
  readonly table: string;
  readonly column: string;
  readonly row: string;
}

export type IndexPurpose = 'email' | 'phone' | 'license' | 'limit' | 'address';

interface DataKey {
  readonly version: number;
  readonly key: Buffer;
}

const format = 'v1';
const ivBytes = 12;
const tagBytes = 16;

/** Each part with its length before it, so that no two places can be written alike. */
function boundTo({ table, column, row }: Place, { id }: Subject, version: number): Buffer {
  const parts = [format, table, column, row, id, String(version)];
  return Buffer.from(parts.map((part) => `${Buffer.byteLength(part)}:${part}`).join(''));
}

@Injectable()
export class Vault {
  constructor(private readonly ring: KeyRing) {}

  /** `v1.<version of the key>.<iv>.<ciphertext>.<tag>`, the last three in base64url. */
  async seal(tx: Tx, subject: Subject, place: Place, text: string): Promise<string> {
    const { version, key } = await this.keyFor(tx, subject);
    const { iv, body, tag } = encrypt(key, boundTo(place, subject, version), Buffer.from(text));
    return [format, version, ...[iv, body, tag].map((part) => part.toString('base64url'))].join('.');
  }

  /** Throws `integrity` when it was moved or altered, `gone` when its key was destroyed. */
  async open(reader: Reader, subject: Subject, place: Place, sealed: string): Promise<string> {
    const [written, version = '', ...parts] = sealed.split('.');
    const [iv, body, tag] = parts.map((part) => Buffer.from(part, 'base64url'));
    if (written !== format || !/^\d{1,9}$/.test(version) || !iv || !body || !tag) throw problem('integrity');
    const key = await this.keyOf(reader, subject, Number(version));
    return decrypt(key, boundTo(place, subject, Number(version)), iv, body, tag).toString();
  }

  /** The version in four bytes, iv, tag, ciphertext. */
  async sealBytes(tx: Tx, subject: Subject, place: Place, bytes: Buffer): Promise<Buffer> {
    const { version, key } = await this.keyFor(tx, subject);
    const { iv, body, tag } = encrypt(key, boundTo(place, subject, version), bytes);
    const head = Buffer.alloc(4);
    head.writeUInt32BE(version);
    return Buffer.concat([head, iv, tag, body]);
  }

  async openBytes(reader: Reader, subject: Subject, place: Place, sealed: Buffer): Promise<Buffer> {
    if (sealed.length < 4 + ivBytes + tagBytes) throw problem('integrity');
    const version = sealed.readUInt32BE(0);
    const part = (from: number, length: number) => sealed.subarray(from, from + length);
    const key = await this.keyOf(reader, subject, version);
    const body = sealed.subarray(4 + ivBytes + tagBytes);
    return decrypt(key, boundTo(place, subject, version), part(4, ivBytes), body, part(4 + ivBytes, tagBytes));
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
    await rows(tx).$executeRaw`SELECT FROM data_key WHERE subject_id = ${subjectId}::uuid FOR UPDATE`;
    await rows(tx).dataKey.updateMany({
      where: { subjectId, wrapped: { not: null } },
      data: { wrapped: null, destroyedAt: new Date() },
    });
  }

  /** The newest key of the subject; made at its first use. Two who make it at once end with the same one. */
  private async keyFor(tx: Tx, subject: Subject): Promise<DataKey> {
    const known = await this.newest(tx, subject);
    if (known) return known;
    const { kekId, wrapped } = this.ring.wrap(randomBytes(32), subject.id);
    const data = {
      subjectId: subject.id,
      version: 1,
      subjectKind: subject.kind,
      wrapped: new Uint8Array(wrapped),
      kekId,
    };
    await rows(tx).dataKey.createMany({ data: [data], skipDuplicates: true });
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
  private async keyOf(reader: Reader, { id }: Subject, version: number): Promise<Buffer> {
    const row = await rows(reader).dataKey.findUnique({
      where: { subjectId_version: { subjectId: id, version } },
      select: { wrapped: true, kekId: true },
    });
    if (!row) throw problem('integrity');
    if (!row.wrapped) throw problem('gone');
    return this.ring.unwrap(row.kekId, Buffer.from(row.wrapped), id);
  }
}

function encrypt(key: Buffer, bound: Buffer, plain: Buffer) {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(bound);
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return { iv, body, tag: cipher.getAuthTag() };
}

function decrypt(key: Buffer, bound: Buffer, iv: Buffer, body: Buffer, tag: Buffer): Buffer {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: tagBytes })
      .setAAD(bound)
      .setAuthTag(tag);
    return Buffer.concat([decipher.update(body), decipher.final()]);
  } catch {
    throw problem('integrity');
  }
}
