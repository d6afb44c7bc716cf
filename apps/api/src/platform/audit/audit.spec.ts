/** AU-1 to AU-7 from below: what the log takes, in what order, and that what it writes is read back as the same bytes. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import pg from 'pg';
import { type Api, startApi } from '../../../test/api.ts';
import { freshDatabase, type TestDatabase } from '../../../test/database.ts';
import { job } from '../auth/acting.ts';
import { Vault } from '../crypto/vault.ts';
import { Database, type Tx } from '../database/database.ts';
import { anchorsIn } from './anchor-file.ts';
import { Anchors } from './anchors.ts';
import { Audit, type RecordedEvent } from './audit.ts';
import { canonical, type ChainedEvent, hashOf } from './canonical.ts';
import { verifyChain } from './verify.ts';

const text = (maxLength: number) => fc.string({ unit: 'grapheme', maxLength }).filter((found) => !found.includes('\0'));
const eventOf = (maxLength: number, id: fc.Arbitrary<string | null>): fc.Arbitrary<ChainedEvent> =>
  fc.record({
    seq: fc.bigInt(1n, 3n),
    atMs: fc.nat(2),
    actorId: id,
    actorAs: text(maxLength),
    action: text(maxLength),
    subjectKind: text(maxLength),
    subjectId: fc.option(text(maxLength)),
    personId: id,
    fields: fc.array(text(maxLength), { maxLength: 3 }),
    requestId: fc.option(text(maxLength)),
    network: fc.option(text(maxLength)),
  });
const plain = (event: ChainedEvent) => JSON.stringify({ ...event, seq: String(event.seq) });

describe('an event as bytes', () => {
  it('is like no other event’s', () => {
    const event = eventOf(3, fc.option(fc.constantFrom('a', 'b', '', '1:a')));
    fc.assert(
      fc.property(event, event, (one, other) => {
        expect(canonical(one) === canonical(other)).toBe(plain(one) === plain(other));
      }),
      { numRuns: 2000 },
    );
  });

  it('is not unlike another’s only because parts moved from one column to the next', () => {
    const [event] = fc.sample(eventOf(3, fc.constant(null)), 1);
    const moved = (subjectKind: string, subjectId: string | null, fields: string[] = []) =>
      canonical({ ...(event as ChainedEvent), subjectKind, subjectId, fields });

    expect(new Set([moved('ab', 'c'), moved('a', 'bc'), moved('abc', null), moved('abc', ''), moved('a', null, ['bc'])]).size).toBe(5); // prettier-ignore
  });
});

describe('the log', () => {
  const folder = mkdtempSync(join(tmpdir(), 'open-window-anchors-'));
  const anchorFile = join(folder, 'anchors');
  let api: Api;
  let owner: pg.Client;
  beforeAll(async () => {
    api = await startApi({ features: [], environment: { AUDIT_ANCHOR_FILE: anchorFile } });
    owner = new pg.Client(api.database.ownerUrl);
    await owner.connect();
  });
  afterAll(async () => {
    await owner.end();
    await api.stop();
    rmSync(folder, { recursive: true });
  });

  const usual: RecordedEvent = {
    actor: null,
    as: 'job:test',
    action: 'test.write',
    subject: { kind: 'thing', id: '1' },
  };
  const record = (event: Partial<RecordedEvent> = {}, then: (tx: Tx) => Promise<void> = () => Promise.resolve()) =>
    api.get(Database).as(job, async (tx) => {
      await api.get(Audit).record(tx, { ...usual, ...event });
      await then(tx);
    });
  const verdict = () => {
    const sign = (sealed: string) => api.get(Vault).sign('anchor', sealed);
    return verifyChain({ url: api.database.appUrl, anchorFile, sign });
  };
  const lines = async () =>
    (await owner.query<{ seq: string; at: Date }>('SELECT seq, at FROM audit_event ORDER BY seq')).rows;

  it('has no gap and no fork when twenty write at once', async () => {
    await Promise.all(Array.from({ length: 20 }, () => record()));

    expect((await lines()).map(({ seq }) => Number(seq))).toEqual(Array.from({ length: 20 }, (_, line) => line + 1));
    expect(await verdict()).toMatchObject({ isTrue: true, rows: 20 });
  });

  it('keeps nothing of what was taken back', async () => {
    const before = await lines();
    await expect(record({}, () => Promise.reject(new Error('no')))).rejects.toThrow('no');

    expect(await lines()).toEqual(before);
  });

  it('never runs backwards, even when a clock does', async () => {
    api.clock.moveTo('2026-06-15T13:00:00.000Z');
    await record();
    api.clock.moveTo('2026-06-15T12:30:00.000Z');
    await record();

    expect((await lines()).slice(-2).map(({ at }) => at.toISOString())).toEqual(['2026-06-15T13:00:00.000Z', '2026-06-15T13:00:00.000Z']); // prettier-ignore
  });

  it.each<[what: string, event: Partial<RecordedEvent>]>([
    ['what is no name of an action', { action: 'looked at it' }],
    ['a value as a field', { fields: ['name', 'Ana Lima'] }],
    ['a value as a kind', { subject: { kind: 'ana@example.org', id: null } }],
    ['an address as an id', { subject: { kind: 'person', id: 'ana@example.org' } }],
    ['a page of text as an id', { subject: { kind: 'person', id: 'so\nmuch' } }],
    ['a value as a job', { as: 'job of Ana' }],
  ])('does not take %s', async (_, event) => {
    const before = (await lines()).length;
    await expect(record(event)).rejects.toThrow(/^The log takes/);

    expect((await lines()).length).toBe(before);
  });

  it('has one anchor for each end, in both places, the second of them first', async () => {
    for (let time = 0; time < 2; time++) await api.get(Database).as(job, (tx) => api.get(Anchors).write(tx));
    await record();
    const { rows } = await owner.query<{ seq: string }>('SELECT seq FROM audit_anchor');

    expect(await anchorsIn(anchorFile)).toHaveLength(1);
    expect(rows).toHaveLength(1);
    expect(readFileSync(anchorFile, 'utf8')).toMatch(
      /^\{"seq":"\d+","hash":"[0-9a-f]{64}","at":"[^"]+","mac":"[^"]+"\}\n$/,
    );
    expect(await verdict()).toMatchObject({ isTrue: true, anchors: 1 });
  });
});

describe('a log with anything in it', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await freshDatabase();
  });
  afterAll(() => database.drop());

  it('is read from the database as the bytes that were hashed', async () => {
    const owner = new pg.Client(database.ownerUrl);
    await owner.connect();
    let previous: Uint8Array = Buffer.alloc(32);
    for (const [line, drawn] of fc.sample(eventOf(40, fc.option(fc.uuid())), { numRuns: 300, seed: 17 }).entries()) {
      const event = { ...drawn, seq: BigInt(line + 1), atMs: 1_750_000_000_000 + drawn.atMs };
      const { seq, atMs, actorId, actorAs, action, subjectKind, subjectId, personId, fields, requestId, network } = event;
      const hash = hashOf(event, previous);
      await owner.query('INSERT INTO audit_event VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)', [
        seq, new Date(atMs), actorId, actorAs, action, subjectKind, subjectId, personId, fields, requestId, network, previous, hash,
      ]); // prettier-ignore
      previous = hash;
    }
    await owner.query('UPDATE audit_head SET seq = 300, hash = $1', [previous]);
    await owner.end();

    expect(await verifyChain({ url: database.appUrl, anchorFile: null, sign: () => '' })).toEqual({
      isTrue: true,
      rows: 300,
      firstBad: null,
      head: '300',
      anchors: 0,
    });
  });
}); // prettier-ignore
