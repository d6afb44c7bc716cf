/**
 * F9 for a night of the monitor: the worker is killed again and again while it looks at teams, tells them, and opens cases for those whose decision runs
 * out. What is there in the end is what an undisturbed night leaves, each thing once.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays } from '@open-window/domain/day.ts';
import postgres from 'postgres';
import { keyFile } from '../../apps/api/test/keys.ts';
import { fillOwners, fillTeams } from '../../bench/desk.ts';
import { Chance, say, sized } from './chance.ts';
import { House } from './house.ts';
import type { RealProcess } from './process.ts';

const teams = sized(300, 5_000);
const kills = sized(5, 40);
const today = new Date().toISOString().slice(0, 10);
const night = ['monitor.page', 'monitor.tell', 'vetting.recredential'];

describe('F9, the worker is killed in a night of the monitor', () => {
  let house: House;
  beforeAll(async () => {
    house = await House.build();
    const sql = postgres(house.ownerUrl, { max: 1, onnotice: () => undefined });
    await fillTeams(sql, teams, today);
    await fillOwners(sql, keyFile(), 1);
    // Of some the decision runs out, of some a point lapsed yesterday, and some have not been public for long because of one.
    await sql`
      WITH numbered AS (SELECT service_id, row_number() OVER (ORDER BY id) % 4 AS n FROM listing WHERE status = 'LIVE')
      UPDATE verification_check c SET performed_on = ${addDays(today, -300)}, next_due_on = CASE WHEN c.item = 48 THEN ${addDays(today, 100)}::date WHEN x.n = 2 THEN ${addDays(today, -1)} ELSE ${addDays(today, -20)}::date END
      FROM numbered x WHERE x.service_id = c.service_id AND (c.item = 48 AND x.n = 1 OR c.item = 28 AND x.n > 1)`;
    await sql`INSERT INTO listing_revision (listing_id, number, state, content)
      SELECT l.id, 1, 'LIVE', jsonb_build_object('location', jsonb_build_object('id', location_id), 'service', jsonb_build_object('id', service_id), 'team', '[]'::jsonb)
      FROM listing l WHERE NOT EXISTS (SELECT FROM listing_revision r WHERE r.listing_id = l.id)`;
    await sql.end();
  }, 120_000);
  afterAll(() => house.stop());

  async function begin(): Promise<void> {
    await house.ask('DELETE FROM monitor_run');
    await house.ask('INSERT INTO monitor_run (day) VALUES ($1)', [today]);
    await house.ask(
      `INSERT INTO pgboss.job (name, data, retry_limit, retry_delay, retry_backoff, expire_seconds, heartbeat_seconds, deletion_seconds, dead_letter)
       SELECT name, jsonb_build_object('day', $1::text, 'after', '00000000-0000-0000-0000-000000000000'), 20, 0, false, expire_seconds, heartbeat_seconds, deletion_seconds, dead_letter
       FROM pgboss.queue WHERE name IN ('monitor.page', 'vetting.recredential')`,
      [today],
    );
  }

  /** What a night left behind: things told, mails, cases and lines of the log, each with how often it is there. */
  async function left(): Promise<readonly string[]> {
    const rows = await house.ask<{ line: string }>(`
      SELECT concat_ws(' ', 'told', listing_id, kind, item, target_id, due_on, step, is_open, mailed_on, count(*)) AS line FROM monitor_event
        GROUP BY listing_id, kind, item, target_id, due_on, step, is_open, mailed_on
      UNION ALL SELECT concat_ws(' ', 'mail', template, person_id, count(*)) FROM mail WHERE template LIKE 'team%' GROUP BY template, person_id
      UNION ALL SELECT concat_ws(' ', 'promise', count(*), count(DISTINCT data ->> 'mailId')) FROM pgboss.job j
        WHERE name = 'mail.send' AND EXISTS (SELECT FROM mail m WHERE m.id::text = j.data ->> 'mailId' AND m.template LIKE 'team%')
      UNION ALL SELECT concat_ws(' ', 'case', v.listing_id, v.kind, count(DISTINCT v.id), count(m.case_id), (SELECT count(*) FROM audit_event a WHERE a.subject_id = min(v.id::text) AND a.action = 'case.open'))
        FROM vetting_case v JOIN vetting_move m ON m.case_id = v.id WHERE v.kind = 'RECREDENTIALING' AND v.opened_at >= (SELECT started_at FROM monitor_run) GROUP BY v.listing_id, v.kind
      UNION ALL SELECT concat_ws(' ', 'run', listings, told, closed, mails, ended_at IS NOT NULL) FROM monitor_run
      ORDER BY line`);
    return rows.map(({ line }) => line);
  }

  const forget = () =>
    house.ask(`DELETE FROM monitor_event; DELETE FROM pgboss.job WHERE name = 'mail.send'; DELETE FROM mail;
      DELETE FROM vetting_move m USING vetting_case v WHERE v.id = m.case_id AND v.opened_at >= (SELECT started_at FROM monitor_run);
      DELETE FROM vetting_case WHERE opened_at >= (SELECT started_at FROM monitor_run)`);

  const active = () =>
    house.count(`SELECT count(*) FROM pgboss.job WHERE state = 'active' AND name IN ('${night.join("', '")}')`);

  /** At some moment while it works. What it had begun is given to the next, as when its heartbeat is missed; nobody waits for that here. */
  async function killAtWork(worker: RealProcess, chance: Chance): Promise<number> {
    for (let tries = 0; (await active()) === 0 && tries < 400; tries++) await wait(10);
    await wait(chance.between(0, 900));
    await worker.kill('SIGKILL');
    const cutOff = await active();
    await house.ask(`UPDATE pgboss.job SET state = 'retry', start_after = now() WHERE state = 'active'`);
    return cutOff;
  }

  it(`leaves after ${kills} kills what an undisturbed night of ${teams} teams leaves`, async () => {
    const chance = new Chance('F9 monitor');
    const worker = await house.worker();
    await begin();
    await worker.start();
    await house.done(night);
    await worker.kill('SIGTERM');
    const undisturbed = await left();
    await forget();

    await begin();
    let again = 0;
    for (let times = 0; times < kills; times++) {
      await worker.start();
      again += await killAtWork(worker, chance);
    }
    await worker.start();
    await house.done(night);
    await worker.kill('SIGTERM');

    const disturbed = await left();
    const kinds = Map.groupBy(undisturbed, (line) => line.split(' ')[0] ?? '');
    say(
      `F9 monitor: ${kills} kills, ${again} jobs cut off; ${[...kinds].map(([kind, lines]) => `${lines.length} × ${kind}`).join(', ')}`,
    );
    expect([...kinds.keys()].sort()).toEqual(['case', 'mail', 'promise', 'run', 'told']);
    expect(undisturbed.some((line) => line.includes('HIDDEN'))).toBe(true);
    expect(again).toBeGreaterThan(0); // it was killed while it worked
    expect(disturbed).toEqual(undisturbed);
  });

  it.each([
    [
      'a mail twice',
      `INSERT INTO mail SELECT (jsonb_populate_record(m, jsonb_build_object('id', gen_random_uuid(), 'message_id', 'twice'))).* FROM mail m WHERE template LIKE 'team%' LIMIT 1`,
    ],
    [
      'a promise twice',
      `INSERT INTO pgboss.job (name, data) SELECT name, data FROM pgboss.job WHERE name = 'mail.send' AND data ->> 'mailId' IN (SELECT id::text FROM mail WHERE template LIKE 'team%') LIMIT 1`,
    ],
    ['a thing that was not told', 'DELETE FROM monitor_event WHERE id = (SELECT id FROM monitor_event LIMIT 1)'],
    [
      'a thing that was told and not mailed',
      'UPDATE monitor_event SET mailed_on = NULL WHERE id = (SELECT id FROM monitor_event WHERE mailed_on IS NOT NULL LIMIT 1)',
    ],
    [
      'a move twice',
      `INSERT INTO vetting_move SELECT case_id, number + 1, action, from_state, to_state, moved_by, moved_at FROM vetting_move m JOIN vetting_case v ON v.id = m.case_id AND v.opened_at >= (SELECT started_at FROM monitor_run) LIMIT 1`,
    ],
  ])('(positive control) finds out %s', async (_, fault) => {
    const before = await left();
    await house.ask(fault);
    expect(await left()).not.toEqual(before);
  });
});
