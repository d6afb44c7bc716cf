/** A program of the demo world with funds behind it, its form and its policy: one round takes people all year, another is announced. */
import { hash } from 'node:crypto';
import { canonicalJson } from '@open-window/domain/canonical-json.ts';
import { addDays } from '@open-window/domain/day.ts';
import type { Day } from '@open-window/domain/listing.ts';
import { defaultForm } from '@open-window/domain/form.default.ts';
import { defaultPolicy } from '@open-window/domain/scholarship-policy.default.ts';
import { idOf } from './chance.ts';
import type { Connection } from './write.ts';

const program = idOf('demo program', 0);
const [dated, rolling] = [idOf('demo round', 0), idOf('demo round', 1)];
const publisher = idOf('demo publisher', 0);
const [form, policy] = [idOf('demo form', 0), idOf('demo policy', 0)];
const [general, mountain] = [idOf('demo fund', 0), idOf('demo fund', 1)];

export async function insertPrograms(client: Connection, today: Day): Promise<void> {
  await client.query(
    `INSERT INTO program (id, code, name_en, name_es, description_en, description_es, contact)
     VALUES ($1, 'OWS', 'Open Window Scholarship', 'Beca Open Window', $2, $3, 'help@open-window.example')`,
    [
      program,
      'Help to pay for a whole course of care: getting ready, the sessions, and the time after. You choose the team.',
      'Ayuda para pagar un curso entero de atención: la preparación, las sesiones y el tiempo después. Usted elige el equipo.',
    ],
  );
  await client.query(
    `INSERT INTO fund (id, name, states, award_cap_cents, lifetime_cap_cents)
     VALUES ($1, 'General gifts', '{}', NULL, 1200000), ($2, 'Mountain neighbors', '{CO,NM}', 600000, 900000)`,
    [general, mountain],
  );
  await client.query('INSERT INTO person (id) VALUES ($1)', [publisher]);
  for (const [table, id, published] of [
    ['form_version', form, defaultForm],
    ['policy_version', policy, defaultPolicy],
  ] as const) {
    const definition = canonicalJson(published);
    await client.query(
      `INSERT INTO ${table} (id, program_id, version, definition, hash, published_at, published_by) VALUES ($1, $2, 1, $3, $4, $5, $6)`,
      [id, program, definition, hash('sha256', definition), `${today}T00:00:00Z`, publisher],
    );
  }
  await client.query(
    `INSERT INTO scholarship_round (id, program_id, name, kind, state, opens_at, closes_at, capacity, languages, form_version_id, policy_version_id)
     VALUES ($1, $2, 'First round', 'DATED', 'ANNOUNCED', $3, $4, 60, '{en,es}', $5, $6)`,
    [dated, program, `${addDays(today, 30)}T16:00:00Z`, `${addDays(today, 75)}T16:00:00Z`, form, policy],
  );
  await client.query(
    `INSERT INTO scholarship_round (id, program_id, name, kind, state, languages, form_version_id, policy_version_id, opened_at)
     VALUES ($1, $2, 'All year', 'ROLLING', 'OPEN', '{en,es}', $3, $4, $5)`,
    [rolling, program, form, policy, `${today}T00:00:00Z`],
  );
  await client.query('INSERT INTO round_fund (round_id, fund_id) VALUES ($1, $2), ($3, $2), ($3, $4)', [
    dated,
    general,
    rolling,
    mountain,
  ]);
}
