/** The keys that are not in the database. A file holds them here; a key service can stand behind the same four words. */
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';

export interface Wrapped {
  /** Which key-encryption key wrapped it. */
  readonly kekId: string;
  readonly wrapped: Buffer;
}

/** Wraps data keys, and derives the keys of blind indexes and signatures. */
export abstract class KeyRing {
  abstract readonly currentId: string;
  /** `bound`: whose data key it is; it does not unwrap for anybody else. */
  abstract wrap(key: Buffer, bound: string): Wrapped;
  /** Throws when the key-encryption key is unknown or retired: there is no way around it. */
  abstract unwrap(kekId: string, wrapped: Buffer, bound: string): Buffer;
  /** 32 bytes for one purpose. */
  abstract keyFor(purpose: string): Buffer;

  /** An HMAC under a key of its own purpose, base64url. */
  sign(purpose: string, text: string): string {
    return createHmac('sha256', this.keyFor(`sign ${purpose}`))
      .update(text)
      .digest('base64url');
  }
}

export interface KeyFile {
  readonly current: string;
  /** Id to 32 bytes in base64. */
  readonly keys: Readonly<Record<string, string>>;
  /** Ids that were, so that none of them ever names another key. */
  readonly retired?: readonly string[];
  readonly indexKey: string;
}

/** Why the product does not start: with no key there is nothing to read, and nothing may be written in the clear. */
export class WrongKeys extends Error {}

const ivBytes = 12;
const tagBytes = 16;

/** What a key file looks like that nobody else has. */
export const newKeyFile = (id = 'k1'): string =>
  `${JSON.stringify({ current: id, keys: { [id]: randomBytes(32).toString('base64') }, indexKey: randomBytes(32).toString('base64') }, null, 2)}\n`;

const isOpenToOthers = (file: string): boolean => process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0;

function parsed(file: string): KeyFile {
  try {
    if (isOpenToOthers(file)) throw new WrongKeys('KEY_FILE can be read by others: give it mode 0600.');
    return JSON.parse(readFileSync(file, 'utf8')) as KeyFile;
  } catch (error) {
    if (error instanceof WrongKeys) throw error;
    throw new WrongKeys('KEY_FILE cannot be read: the product does not run without its keys.');
  }
}

function bytesOf(text: unknown, what: string): Buffer {
  const key = Buffer.from(typeof text === 'string' ? text : '', 'base64');
  if (key.length !== 32) throw new WrongKeys(`KEY_FILE is wrong: ${what} must be 32 bytes in base64.`);
  if (new Set(key).size < 8) throw new WrongKeys(`KEY_FILE is wrong: ${what} was not drawn by chance.`);
  return key;
}

/** What it says, once it is known to be right. */
export function readKeyFile(file: string): KeyFile {
  const read = parsed(file);
  const keys = Object.entries(read.keys);
  const all = [bytesOf(read.indexKey, 'indexKey'), ...keys.map(([id, key]) => bytesOf(key, `key ${id}`))];
  if (new Set(all.map((key) => key.toString('hex'))).size < all.length)
    throw new WrongKeys('KEY_FILE is wrong: one key stands in it twice.');
  if (!Object.hasOwn(read.keys, read.current))
    throw new WrongKeys('KEY_FILE is wrong: its current key is not among its keys.');
  return read;
}

export class FileKeyRing extends KeyRing {
  private current = '';
  private keys: ReadonlyMap<string, Buffer> = new Map();
  private version = '';
  private readonly indexKey: Buffer;
  private readonly derived = new Map<string, Buffer>();
  private readonly file: string;

  constructor(file: string) {
    super();
    this.file = file;
    this.indexKey = bytesOf(this.refresh().indexKey, 'indexKey');
  }

  get currentId(): string {
    this.lookAgain();
    return this.current;
  }

  private refresh(): KeyFile {
    const version = versionOf(this.file);
    const read = readKeyFile(this.file);
    this.keys = new Map(Object.entries(read.keys).map(([id, key]) => [id, bytesOf(key, `key ${id}`)]));
    this.current = read.current;
    this.version = version;
    return read;
  }

  /** A rotation writes the file while we run: a new key is used, and a retired one refused, without a restart. */
  private lookAgain(): void {
    if (versionOf(this.file) !== this.version) this.refresh();
  }

  wrap(key: Buffer, bound: string): Wrapped {
    const kekId = this.currentId;
    const iv = randomBytes(ivBytes);
    const cipher = createCipheriv('aes-256-gcm', this.kek(kekId), iv).setAAD(Buffer.from(bound));
    const body = Buffer.concat([cipher.update(key), cipher.final()]);
    return { kekId, wrapped: Buffer.concat([iv, cipher.getAuthTag(), body]) };
  }

  unwrap(kekId: string, wrapped: Buffer, bound: string): Buffer {
    this.lookAgain();
    const kek = this.kek(kekId);
    try {
      const decipher = createDecipheriv('aes-256-gcm', kek, wrapped.subarray(0, ivBytes), { authTagLength: tagBytes })
        .setAAD(Buffer.from(bound))
        .setAuthTag(wrapped.subarray(ivBytes, ivBytes + tagBytes));
      return Buffer.concat([decipher.update(wrapped.subarray(ivBytes + tagBytes)), decipher.final()]);
    } catch {
      throw new WrongKeys(`The key ${kekId} of KEY_FILE does not open what it is said to have wrapped.`);
    }
  }

  keyFor(purpose: string): Buffer {
    const known = this.derived.get(purpose);
    if (known) return known;
    const key = Buffer.from(hkdfSync('sha256', this.indexKey, Buffer.alloc(0), `open-window ${purpose}`, 32));
    this.derived.set(purpose, key);
    return key;
  }

  private kek(id: string): Buffer {
    const key = this.keys.get(id);
    if (!key) throw new WrongKeys(`KEY_FILE has no key ${id}.`);
    return key;
  }
}

/** Changes with every file that takes its place, and costs two microseconds. */
function versionOf(file: string): string {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat) throw new WrongKeys('KEY_FILE cannot be read: the product does not run without its keys.');
  return `${stat.ino} ${stat.mtimeMs} ${stat.size}`;
}
