/** Nobody can set a badge: no column holds one, no operation takes one, and checks, from which it is computed, are added at the vetting desk alone. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import { type Stage, startDirectory } from '../../../test/directory.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await startDirectory();
  await stage.given.listing();
});
afterAll(() => stage.stop());

it('has no column for it', async () => {
  const { rows } = await stage.owner.query(
    `SELECT table_name, column_name FROM information_schema.columns
     WHERE table_schema = 'public' AND column_name ~ '(badge|vetted|verified|featured|premium|sponsor|paid|tier)'`,
  );
  expect(rows).toEqual([]);
});

it('has no operation that takes it', () => {
  const writes = Object.entries(stage.api.document.paths).flatMap(([path, operations]) =>
    Object.entries(operations)
      .filter(([method]) => method !== 'get')
      .map(([method, operation]) => [
        `${method} ${path}`,
        JSON.stringify((operation as { requestBody?: unknown }).requestBody ?? null),
      ]),
  );
  expect(writes.length).toBeGreaterThan(0);
  // The desk records what it found, in a case and with evidence; what follows for a badge is computed.
  const ofTheDesk = /^post \/api\/v1\/staff\/cases\/\{id\}\/(?:checks|evidence|overrides)$/;
  for (const [operation, body] of writes)
    if (!ofTheDesk.test(operation ?? '')) expect(body).not.toMatch(/badge|check(?!er)|verified/i);
    else expect(body).not.toMatch(/badge/i);
});

it('lets the product add checks and never change or take one away: staff may write what a team says of itself, and no badge comes of that', async () => {
  const { rows } = await stage.owner.query<{ table_name: string; rights: string[] }>(
    `SELECT c.relname AS table_name, array_agg(r.name ORDER BY r.name) AS rights
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace,
       unnest(ARRAY['INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'TRIGGER']) r (name)
     WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p', 'v', 'm') AND has_table_privilege('open_window_app', c.oid, r.name)
       OR n.nspname = 'public' AND c.relkind IN ('r', 'p', 'v', 'm') AND r.name <> 'DELETE' AND r.name NOT IN ('TRUNCATE', 'TRIGGER')
         AND has_any_column_privilege('open_window_app', c.oid, r.name)
     GROUP BY 1`,
  );
  const sources = ['verification_check', 'code'];
  expect(rows.filter(({ table_name: name }) => sources.includes(name))).toEqual([
    { table_name: 'verification_check', rights: ['INSERT'] },
  ]);
  expect(rows).toEqual(expect.arrayContaining([{ table_name: 'audit_event', rights: ['INSERT'] }]));
});

it('cannot be helped by a function or a role: none is granted that writes on its behalf', async () => {
  const { rows } = await stage.owner.query<{ owner: string }>('SELECT quote_ident(current_user) AS owner');
  const owner = rows[0]?.owner ?? '';
  const product = new pg.Client(stage.api.database.appUrl);
  await product.connect();
  const attempts = [
    `UPDATE verification_check SET result = 'VERIFIED'`,
    `INSERT INTO verification_check (item, service_id, method, source, performed_on, result, original_result)
       SELECT 1, id, 'SITE_VISIT', 'me', '2026-01-01', 'VERIFIED', 'VERIFIED' FROM healthcare_service`,
    `SELECT touch_listings()`,
    `SET ROLE ${owner}`,
    `RESET ROLE; UPDATE verification_check SET result = 'VERIFIED'`,
    `ALTER TABLE verification_check DISABLE TRIGGER ALL`,
    `CREATE TABLE mine ()`,
  ];
  product.on('error', () => undefined);
  for (const attempt of attempts)
    await expect(product.query(attempt)).rejects.toThrow(
      /permission denied|row-level security|must be owner|only be called as triggers/,
    );
  await product.end();
});
