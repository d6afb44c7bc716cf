/** F9: workers are killed, and stand still past their heartbeat, in the middle of what they do. Every effect is there once, and no job is left behind. */
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Chance, ruleOfThree, say, sized } from './chance.ts';
import { House } from './house.ts';
import type { RealProcess } from './process.ts';

const jobs = sized(240, 5_000);
const kills = sized(3, 60);
const freezes = sized(1, 20);
/** The heartbeat, how often it is looked at, and five seconds. */
const patienceMs = 19_000;
const frozenMs = 17_000;

describe('F9, workers are killed', () => {
  let house: House;
  beforeAll(async () => {
    house = await House.build();
    await house.ask(`CREATE TABLE fault_effect (kind text NOT NULL, id text NOT NULL);
      GRANT SELECT, INSERT ON fault_effect TO open_window_job`);
  }, 120_000);
  afterAll(() => house.stop());

  const promise = (name: string, subject: string, count: number) =>
    house.ask(
      `INSERT INTO pgboss.job (name, data, retry_limit, retry_delay, retry_backoff, expire_seconds, heartbeat_seconds, deletion_seconds, dead_letter)
       SELECT q.name, jsonb_build_object($2::text, n::text), 20, 1, false, q.expire_seconds, q.heartbeat_seconds, q.deletion_seconds, q.dead_letter
       FROM pgboss.queue q, generate_series(1, $3::int) n WHERE q.name = $1`,
      [name, subject, count],
    );
  const effects = async (kind: string) => {
    const [row] = await house.ask<{ all: number; different: number }>(
      'SELECT count(*)::int AS all, count(DISTINCT id)::int AS different FROM fault_effect WHERE kind = $1',
      [kind],
    );
    return row;
  };
  const open = () =>
    house.count(
      "SELECT count(*) FROM pgboss.job WHERE name IN ('concern.ring', 'person.export') AND state < 'completed'",
    );

  async function freezing(victim: RealProcess, chance: Chance): Promise<void> {
    for (let freeze = 0; freeze < freezes; freeze++) {
      await wait(chance.between(800, 1_500));
      victim.signal('SIGSTOP');
      await wait(frozenMs);
      victim.signal('SIGCONT');
    }
  }

  it(`does each of ${jobs} jobs once, through ${kills} kills and ${freezes} freezes`, async () => {
    const chance = new Chance('F9');
    await promise('concern.ring', 'concernId', jobs);
    await promise('person.export', 'requestId', jobs);
    const workers = await Promise.all(Array.from({ length: 2 }, () => house.own('effects.worker.ts')));
    const [victim, frozen] = workers;
    if (!victim || !frozen) throw new Error('There are no workers.');
    await Promise.all(workers.map((worker) => worker.start()));
    const freezer = freezing(frozen, chance);
    for (let kill = 0; kill < kills; kill++) {
      await wait(chance.between(500, 900));
      await victim.kill('SIGKILL');
      await victim.start();
    }
    await freezer;
    const began = performance.now();
    while ((await open()) > 0 && performance.now() - began < 120_000) await wait(100);
    const stuckMs = performance.now() - began;

    const [kept, naive] = [await effects('kept'), await effects('naive')];
    say(
      `F9: ${JSON.stringify({ kept, naive })}, all done ${Math.round(stuckMs)} ms after the last fault; ${ruleOfThree(jobs)}`,
    );
    expect(kept).toEqual({ all: jobs, different: jobs });
    expect(await open()).toBe(0);
    expect(await house.count("SELECT count(*) FROM pgboss.job WHERE name LIKE '%.dead'")).toBe(0);
    if (kills <= 3) expect(stuckMs).toBeLessThan(patienceMs);
    // The positive control: the same jobs, workers and faults, with an effect outside of the transaction.
    expect(naive?.different).toBe(jobs);
    expect(naive?.all).toBeGreaterThan(jobs);
    await Promise.all(workers.map((worker) => worker.kill('SIGTERM')));
  });

  it('keeps what gives up as a dead letter, with the name of the failure and no word of it', async () => {
    await promise('invitation.expire', 'invitationId', 1);
    await house.ask("UPDATE pgboss.job SET retry_limit = 0 WHERE name = 'invitation.expire'");
    const worker = await house.own('effects.worker.ts');
    await worker.start();
    const dead = () =>
      house.ask<{ queue: string; error: string; attempts: number }>(
        'SELECT queue, error, attempts FROM pgboss.dead_letter',
      );
    for (let tries = 0; (await dead()).length === 0 && tries < 100; tries++) await wait(100);

    expect(await dead()).toEqual([{ queue: 'invitation.expire', error: 'TypeError', attempts: 1 }]);
    expect(await house.count("SELECT count(*) FROM pgboss.job j WHERE j::text LIKE '%jane%'")).toBe(0);
    await worker.kill('SIGTERM');
  });
});
