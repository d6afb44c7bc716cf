/** DP-3, F18: keys above keys come and go while people write, and the wrong ones open no door. */
import { randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { type Api, startApi } from '../../../test/api.ts';
import { job } from '../auth/acting.ts';
import { Database } from '../database/database.ts';
import { Readiness } from '../observability/readiness.ts';
import { createKeyFile } from './key-file.ts';
import { readKeyFile } from './key-ring.ts';
import { retireKey, rotateKeys } from './rotation.ts';
import { Vault } from './vault.ts';

describe('the key above all keys', () => {
  let folder: string;
  let file: string;
  let api: Api;
  let client: pg.Client;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'open-window-rotation-'));
    file = join(folder, 'keys.json');
    createKeyFile(file);
    api = await startApi({ features: [], environment: { KEY_FILE: file } });
    client = new pg.Client(api.database.workerUrl);
    await client.connect();
  });
  afterEach(async () => {
    await client.end();
    await api.stop();
    rmSync(folder, { recursive: true });
  });

  const placeOf = (row: string) => ({ table: 'person', column: 'name_sealed', row });
  const seal = (id: string = randomUUID(), words = 'Jane') =>
    api.get(Database).as(job, async (tx) => ({
      id,
      sealed: await api.get(Vault).seal(tx, { kind: 'PERSON', id }, placeOf(id), words),
    }));
  const open = ({ id, sealed }: { id: string; sealed: string }) =>
    api.get(Database).as(job, (tx) => api.get(Vault).open(tx, { kind: 'PERSON', id }, placeOf(id), sealed));
  const again = (keyFile: string) =>
    startApi({ features: [], database: api.database, environment: { KEY_FILE: keyFile } });
  const destroy = (id: string) => api.get(Database).as(job, (tx) => api.get(Vault).destroy(tx, id));

  it('is another one after a rotation, under which everything still opens', async () => {
    const people = await Promise.all(Array.from({ length: 10 }, () => seal()));
    const rotated = await rotateKeys(client, file);
    const later = await seal();

    expect(rotated).toEqual({ current: 'k2', resumed: false, rewrapped: 11, left: 0 });
    expect(await Promise.all([...people, later].map(open))).toEqual(Array.from({ length: 11 }, () => 'Jane'));
    expect(await client.query('SELECT DISTINCT kek_id FROM data_key')).toMatchObject({ rows: [{ kek_id: 'k2' }] });
  });

  it('goes on with a rotation that was cut off, instead of making a third key', async () => {
    const person = await seal();
    await rotateKeys(client, file);
    const { keys } = readKeyFile(file);
    writeFileSync(file, JSON.stringify({ ...readKeyFile(file), current: 'k1' }));
    const written = await seal();
    writeFileSync(file, JSON.stringify({ ...readKeyFile(file), current: 'k2' }));

    expect(await rotateKeys(client, file)).toEqual({ current: 'k2', resumed: true, rewrapped: 1, left: 0 });
    expect(readKeyFile(file).keys).toEqual(keys);
    expect(await Promise.all([open(person), open(written)])).toEqual(['Jane', 'Jane']);
  });

  it('goes around a data key that is damaged, and says that one is left', async () => {
    const [damaged, whole] = [await seal(), await seal()];
    await client.query(`UPDATE data_key SET wrapped = sha256(wrapped) WHERE subject_id = $1`, [damaged.id]);

    expect(await rotateKeys(client, file)).toMatchObject({ rewrapped: 2, left: 1 });
    expect(await open(whole)).toBe('Jane');
  });

  it('brings nobody back who is deleted meanwhile', async () => {
    const people = await Promise.all(Array.from({ length: 30 }, () => seal()));
    await Promise.all([rotateKeys(client, file), ...people.map(({ id }) => destroy(id))]);
    const { rows } = await client.query("SELECT FROM data_key WHERE wrapped IS NOT NULL AND subject_kind = 'PERSON'");

    expect(rows).toEqual([]);
  });

  it('goes only when nothing hangs on it, and from then on opens nothing, in processes that run too', async () => {
    const person = await seal();
    const { rows } = await client.query<{ wrapped: Buffer }>('SELECT wrapped FROM data_key WHERE subject_id = $1', [
      person.id,
    ]);
    expect(await retireKey(client, file, 'k1')).toBe('k1 is the current key');
    await rotateKeys(client, file);
    writeFileSync(file, JSON.stringify({ ...readKeyFile(file), current: 'k1' }));
    const late = await seal();
    writeFileSync(file, JSON.stringify({ ...readKeyFile(file), current: 'k2' }));
    expect(await retireKey(client, file, 'k1')).toBe('1 data keys are still wrapped by k1: rotate first');
    await rotateKeys(client, file);

    expect(await retireKey(client, file, 'k1')).toBeNull();
    expect(await retireKey(client, file, 'k1')).toBe('there is no key k1');
    expect(await Promise.all([open(person), open(late)])).toEqual(['Jane', 'Jane']);
    await client.query(`UPDATE data_key SET wrapped = $1, kek_id = 'k1' WHERE subject_id = $2`, [
      rows[0]?.wrapped,
      person.id,
    ]);
    await expect(open(person)).rejects.toThrow('KEY_FILE has no key k1.');
  });

  it('never takes the name of one that was', async () => {
    await rotateKeys(client, file);
    await rotateKeys(client, file, true);
    await retireKey(client, file, 'k1');
    await retireKey(client, file, 'k2');

    expect(await rotateKeys(client, file)).toMatchObject({ current: 'k4' });
  });

  it('leaves one file that only its owner reads', async () => {
    await rotateKeys(client, file);

    expect([readdirSync(folder), statSync(file).mode & 0o777]).toEqual([['keys.json'], 0o600]);
    expect(() => createKeyFile(file)).toThrow(/is there already/);
  });

  it.each<[what: string, file: () => string, sentence: RegExp]>([
    ['another key of the same name', () => changed({ keys: { k1: freshKey() } }), /k1 of KEY_FILE does not open/],
    ['a key of another name', () => changed({ current: 'k9', keys: { k9: freshKey() } }), /KEY_FILE has no key k1/],
    ['another key of indexes', () => changed({ indexKey: freshKey() }), /its indexKey is not the one/],
    ['one key for two things', () => changed({ indexKey: readKeyFile(file).keys['k1'] }), /one key stands in it twice/],
    ['no file', () => join(folder, 'none.json'), /KEY_FILE cannot be read/],
  ])('stops the start when it is %s, also where nothing was sealed yet', async (_, other, sentence) => {
    await expect(again(other())).rejects.toThrow(sentence);
  });

  it('is missed by who asks whether the product is ready, and by who writes', async () => {
    const text = readFileSync(file, 'utf8');
    const ready = async () => (await api.get(Readiness).describe())['keys'];

    expect(await ready()).toBe(true);
    chmodSync(file, 0o644);
    writeFileSync(file, text);
    expect(await ready()).toBe(false);
    await expect(seal()).rejects.toThrow('KEY_FILE can be read by others');
    chmodSync(file, 0o600);
    writeFileSync(file, text);
    expect(await ready()).toBe(true);
  });

  const freshKey = () => {
    const other = join(folder, `${randomUUID()}.json`);
    createKeyFile(other);
    return readKeyFile(other).indexKey;
  };
  const changed = (change: object) => {
    const other = join(folder, 'changed.json');
    writeFileSync(other, JSON.stringify({ ...readKeyFile(file), ...change }), { mode: 0o600 });
    return other;
  };
});
