/** A program of the demo world with a fund behind it and a round that is planned: what its form and its policy are is yet to be published. */
import { addDays } from '@open-window/domain/day.ts';
import type { Day } from '@open-window/domain/listing.ts';
import { idOf } from './chance.ts';
import type { Connection } from './write.ts';

const [program, round] = [idOf('demo program', 0), idOf('demo round', 0)];
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
  await client.query(
    `INSERT INTO scholarship_round (id, program_id, name, kind, opens_at, closes_at, capacity, languages)
     VALUES ($1, $2, 'First round', 'DATED', $3, $4, 60, '{en,es}')`,
    [round, program, `${addDays(today, 30)}T16:00:00Z`, `${addDays(today, 75)}T16:00:00Z`],
  );
  await client.query('INSERT INTO round_fund (round_id, fund_id) VALUES ($1, $2)', [round, general]);
}
