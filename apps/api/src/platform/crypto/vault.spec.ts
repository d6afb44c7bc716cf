/** DP-1, DP-2, DP-4, DP-9: what is sealed opens at its place and with its key, and nowhere else. */
import { writeFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { type Api, startApi } from '../../../test/api.ts';
import { keyFile } from '../../../test/keys.ts';
import { job } from '../auth/acting.ts';
import { Database } from '../database/database.ts';
import { Problem } from '../http/problems.ts';
import { FileKeyRing, newKeyFile } from './key-ring.ts';
import { type Subject, Vault } from './vault.ts';

const words = 'Jane Roe, 5 Elm Street';
const at = (row: string, column = 'name_sealed') => ({ table: 'person', column, row });

describe('the vault', () => {
  let api: Api;
  let vault: Vault;
  let database: Database;
  beforeAll(async () => {
    api = await startApi({ features: [] });
    [vault, database] = [api.get(Vault), api.get(Database)];
  });
  afterAll(() => api.stop());

  const someone = (): Subject => ({ kind: 'PERSON', id: randomUUID() });
  const seal = (subject: Subject, text = words) =>
    database.as(job, (tx) => vault.seal(tx, subject, at(subject.id), text));
  /** Alone, and as one of many: both must say the same. */
  const open = async (subject: Subject, sealed: string, place = at(subject.id)) => {
    const alone = database.as(job, (tx) => vault.open(tx, subject, place, sealed));
    const told = await nameOf(alone);
    const ofMany = database.as(job, async (tx) => (await vault.openerOf(tx, subject))(place, sealed));
    expect(await nameOf(ofMany)).toBe(told);
    if (told === 'opened') expect(await ofMany).toBe(await alone);
    return alone;
  };
  const nameOf = async (attempt: Promise<unknown>) =>
    attempt.then(
      () => 'opened',
      (error: unknown) => (error instanceof Problem ? error.problem : error),
    );

  it('gives back what it sealed, and seals the same words differently each time', async () => {
    const person = someone();
    const [one, other] = [await seal(person), await seal(person)];

    expect([await open(person, one), one === other, one.includes('Jane')]).toEqual([words, false, false]);
  });

  it('opens nothing that was moved to another row, another column or another person', async () => {
    const [person, other] = [someone(), someone()];
    const sealed = await seal(person);
    await seal(other);

    expect(await nameOf(open(person, sealed, at(other.id)))).toBe('integrity');
    expect(await nameOf(open(person, sealed, at(person.id, 'email_sealed')))).toBe('integrity');
    expect(await nameOf(open(other, sealed, at(person.id)))).toBe('integrity');
  });

  it('opens nothing that was altered', async () => {
    const person = someone();
    const parts = (await seal(person)).split('.');
    const body = parts[3] ?? '';
    parts[3] = (body.startsWith('A') ? 'B' : 'A') + body.slice(1);

    expect(await nameOf(open(person, parts.join('.')))).toBe('integrity');
    expect(await nameOf(open(person, 'v1.1.x'))).toBe('integrity');
    expect(await nameOf(open(person, words))).toBe('integrity');
  });

  it('opens nothing whose key was destroyed, a moment later and for good', async () => {
    const person = someone();
    const sealed = await seal(person);
    await database.as(job, (tx) => vault.destroy(tx, person.id));

    expect(await nameOf(open(person, sealed))).toBe('gone');
    expect(await nameOf(seal(person))).toBe('gone');
  });

  it('makes one key when twenty ask for the first at once', async () => {
    const person = someone();
    const sealed = await Promise.all(Array.from({ length: 20 }, () => seal(person)));
    const opened = await Promise.all(sealed.map((each) => open(person, each)));

    expect(new Set(opened)).toEqual(new Set([words]));
  });

  it('carries bytes as well', async () => {
    const person = someone();
    const bytes = Buffer.from([0, 1, 2, 255]);
    const sealed = await database.as(job, (tx) => vault.sealBytes(tx, person, at('f'), bytes));
    const opened = await database.as(job, (tx) => vault.openBytes(tx, person, at('f'), sealed));

    expect(opened).toEqual(bytes);
    expect(await nameOf(database.as(job, (tx) => vault.openBytes(tx, person, at('g'), sealed)))).toBe('integrity');
  });

  it('finds an address by 32 bytes that differ from house to house', () => {
    const file = `${keyFile()}.other`;
    writeFileSync(file, newKeyFile(), { mode: 0o600 });
    const elsewhere = new Vault(new FileKeyRing(file));

    expect(vault.index('email', 'a@x.test')).toHaveLength(32);
    expect(vault.index('email', 'a@x.test')).toEqual(vault.index('email', 'a@x.test'));
    expect(vault.index('email', 'a@x.test')).not.toEqual(elsewhere.index('email', 'a@x.test'));
    expect(vault.index('email', 'a@x.test')).not.toEqual(vault.index('phone', 'a@x.test'));
  });

  it('leaves nothing to read in the database', async () => {
    await seal(someone(), 'CANARY-VAULT');
    const owner = new pg.Client(api.database.ownerUrl);
    await owner.connect();
    const { rows } = await owner.query<{ all: string }>(`SELECT string_agg(k::text, ' ') AS all FROM data_key k`);
    await owner.end();

    expect(rows[0]?.all).not.toContain('CANARY');
  });
});

describe('a key file', () => {
  const write = (text: string, mode = 0o600): string => {
    const file = `${keyFile()}.${randomUUID()}`;
    writeFileSync(file, text, { mode });
    return file;
  };

  it.each([
    ['is missing', () => '/nowhere/keys.json'],
    ['can be read by others', () => write(newKeyFile(), 0o644)],
    ['is no JSON', () => write('keys')],
    ['has a short key', () => write(JSON.stringify({ current: 'a', keys: { a: 'AAAA' }, indexKey: 'AAAA' }))],
    [
      'was not drawn by chance',
      () => write(newKeyFile().replace(/"indexKey": ".*"/, `"indexKey": "${Buffer.alloc(32).toString('base64')}"`)),
    ],
    ['lacks its current key', () => write(newKeyFile().replace('"current": "k1"', '"current": "k2"'))],
  ])('that %s stops the start', (_, file) => {
    expect(() => new FileKeyRing(file())).toThrow(/KEY_FILE/);
  });
});
