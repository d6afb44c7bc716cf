/** What a sealed value looks like, and the one way in and out of it: AES-256-GCM, bound to where it lies and to whose it is. Pure but for chance. */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** Where the value lies: opened anywhere else it is refused. */
export interface Place {
  readonly table: string;
  readonly column: string;
  readonly row: string;
}

export interface DataKey {
  readonly version: number;
  readonly key: Buffer;
}

/** It was moved, altered, or never sealed. */
export class Altered extends Error {}

const format = 'v1';
const ivBytes = 12;
const tagBytes = 16;
const headBytes = 4 + ivBytes + tagBytes;

/** Each part with its length before it, so that no two places can be written alike. */
function boundTo({ table, column, row }: Place, subjectId: string, version: number): Buffer {
  const parts = [format, table, column, row, subjectId, String(version)];
  return Buffer.from(parts.map((part) => `${Buffer.byteLength(part)}:${part}`).join(''));
}

/** `v1.<version of the key>.<iv>.<ciphertext>.<tag>`, the last three in base64url. */
export function sealText({ version, key }: DataKey, subjectId: string, place: Place, text: string): string {
  const { iv, body, tag } = encrypt(key, boundTo(place, subjectId, version), Buffer.from(text));
  return [format, version, ...[iv, body, tag].map((part) => part.toString('base64url'))].join('.');
}

/** Which of the subject's keys sealed it. */
export function versionOfText(sealed: string): number {
  const [written, version = '', ...parts] = sealed.split('.');
  if (written !== format || !/^\d{1,9}$/.test(version) || parts.length !== 3) throw new Altered();
  return Number(version);
}

export function openText({ version, key }: DataKey, subjectId: string, place: Place, sealed: string): string {
  const [iv, body, tag] = sealed
    .split('.')
    .slice(2)
    .map((part) => Buffer.from(part, 'base64url'));
  if (!iv || !body || !tag) throw new Altered();
  return decrypt(key, boundTo(place, subjectId, version), iv, body, tag).toString();
}

/** The version in four bytes, iv, tag, ciphertext. */
export function sealBytes({ version, key }: DataKey, subjectId: string, place: Place, bytes: Buffer): Buffer {
  const { iv, body, tag } = encrypt(key, boundTo(place, subjectId, version), bytes);
  const head = Buffer.alloc(4);
  head.writeUInt32BE(version);
  return Buffer.concat([head, iv, tag, body]);
}

export function versionOfBytes(sealed: Buffer): number {
  if (sealed.length < headBytes) throw new Altered();
  return sealed.readUInt32BE(0);
}

export function openBytes({ version, key }: DataKey, subjectId: string, place: Place, sealed: Buffer): Buffer {
  const part = (from: number, length: number) => sealed.subarray(from, from + length);
  const [iv, tag] = [part(4, ivBytes), part(4 + ivBytes, tagBytes)];
  return decrypt(key, boundTo(place, subjectId, version), iv, sealed.subarray(headBytes), tag);
}

function encrypt(key: Buffer, bound: Buffer, plain: Buffer) {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv('aes-256-gcm', key, iv, { authTagLength: tagBytes }).setAAD(bound);
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
    throw new Altered();
  }
}
