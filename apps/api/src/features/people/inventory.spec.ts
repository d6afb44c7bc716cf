/** DP-10: no table with people in it is forgotten by exports and deletions. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import { freshDatabase, type TestDatabase } from '../../../test/database.ts';
import { inventory, logged } from './inventory.query.ts';

let database: TestDatabase;
let owner: pg.Client;
beforeAll(async () => {
  database = await freshDatabase();
  owner = new pg.Client(database.ownerUrl);
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await database.drop();
});

it('the inventory knows every reference to a person that the database knows', async () => {
  const { rows } = await owner.query<{ table: string; column: string }>(
    `SELECT c.conrelid::regclass::text AS table, a.attname AS column
     FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = ANY (c.conkey)
     WHERE c.contype = 'f' AND c.confrelid = 'person'::regclass`,
  );
  const listedThere = new Set(inventory.map(({ table, person: column }) => `${table}.${column}`));
  expect(rows.length).toBeGreaterThan(20);
  expect(rows.map(({ table, column }) => `${table}.${column}`).filter((name) => !listedThere.has(name))).toEqual([]);
});

it.each([...inventory, ...logged])(
  'shows columns that $table by $person has',
  async ({ table, person, shows, opens = [], key }) => {
    const columns = [person, ...shows, ...opens, ...(key === undefined ? [] : [key])].map((name) => `"${name}"`);
    await expect(owner.query(`SELECT ${columns.join(', ')} FROM "${table}" LIMIT 0`)).resolves.toBeDefined();
  },
);

it('opens no secret', () => {
  const shown = [...inventory, ...logged].flatMap(({ shows, opens = [] }) => [...shows, ...opens]);
  expect(shown.filter((name) => /hash|secret|public_key|credential|code|payload|address/.test(name))).toEqual([]);
});
