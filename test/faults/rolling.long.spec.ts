/** F10: instances and workers are told to stop and are started again, one after the other, as in every deployment. Nobody notices, and nothing is done twice. */
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { balanceOf } from './books.ts';
import { ruleOfThree, say, sized } from './chance.ts';
import { FrontProxy } from './front.proxy.ts';
import { House } from './house.ts';
import { Ledger, load } from './ledger.ts';
import type { RealProcess } from './process.ts';
import { People, referenceIn } from './requests.ts';

const restarts = sized(2, 10);
const jobs = sized(200, 2_000);
const clients = 10;
/** Who asks for readiness asks ten times in it. */
const graceful = { SHUTDOWN_GRACE_SECONDS: '1' };

/** Of jobs, by one worker; see platform/jobs/worker.ts. */
const takenAtOnce = 8;

describe('F10, a rolling restart', () => {
  let house: House;
  let instances: RealProcess[];
  beforeAll(async () => {
    house = await House.build();
    await house.ask(`CREATE TABLE fault_effect (kind text NOT NULL, id text NOT NULL);
      GRANT SELECT, INSERT ON fault_effect TO open_window_job`);
    instances = await Promise.all([house.product(graceful), house.product(graceful)]);
    await Promise.all(instances.map((instance) => instance.start()));
  }, 120_000);
  afterAll(() => house.stop());

  /** Requests without end until told; answers with how many there were. */
  async function asking(people: People, ledger: Ledger, isOver: () => boolean): Promise<number> {
    let sent = 0;
    while (!isOver()) {
      await load({ total: 50, first: sent, clients, send: (at) => people.report(at), receipt: referenceIn }, ledger);
      sent += 50;
    }
    return sent;
  }

  it(`fails no request while each of two instances is restarted ${restarts} times`, async () => {
    const front = new FrontProxy(instances, { honoursReady: true });
    await front.start();
    const people = await People.of(front.url, house, 'rolling');
    house.keepLimitsOpen();
    const ledger = new Ledger();
    const all = { isOver: false };
    const work = asking(people, ledger, () => all.isOver);
    for (let restart = 0; restart < restarts; restart++)
      for (const instance of instances) {
        await instance.kill('SIGTERM');
        await instance.start();
        await wait(300);
      }
    all.isOver = true;
    const sent = await work;
    front.stop();

    const balance = await balanceOf(house, ledger, (index) => people.key(index), 'listing_report', 'rolling');
    say(
      `F10: ${2 * restarts} restarts, ${front.failed} of ${sent} failed; ${JSON.stringify(balance)}; ${ruleOfThree(sent)}`,
    );
    expect(front.failed).toBe(0);
    expect(balance).toEqual({ lost: 0, doubled: 0, contradicted: 0 });
    expect(ledger.acknowledged.size).toBe(sent);
  });

  it('(positive control) would notice a front that sends people where nobody is', async () => {
    const front = new FrontProxy(instances, { honoursReady: false });
    await front.start();
    const people = await People.of(front.url, house, 'blind');
    house.keepLimitsOpen();
    const all = { isOver: false };
    const work = asking(people, new Ledger(), () => all.isOver);
    const [instance] = instances;
    await instance?.kill('SIGTERM');
    await instance?.start();
    all.isOver = true;
    const sent = await work;
    front.stop();
    say(`F10 control: ${front.failed} of ${sent} failed`);
    expect(front.failed).toBeGreaterThan(0);
  });

  it(`does ${jobs} jobs once while each of two workers is restarted ${restarts} times`, async () => {
    await house.ask(
      `INSERT INTO pgboss.job (name, data, retry_limit, expire_seconds, heartbeat_seconds, dead_letter)
       SELECT q.name, jsonb_build_object('concernId', n::text), 5, q.expire_seconds, q.heartbeat_seconds, q.dead_letter
       FROM pgboss.queue q, generate_series(1, $1::int) n WHERE q.name = 'concern.ring'`,
      [jobs],
    );
    const workers = await Promise.all([house.own('effects.worker.ts'), house.own('effects.worker.ts')]);
    await Promise.all(workers.map((worker) => worker.start()));
    for (let restart = 0; restart < restarts; restart++)
      for (const worker of workers) {
        await worker.kill('SIGTERM');
        await worker.start();
      }
    const open = () =>
      house.count("SELECT count(*) FROM pgboss.job WHERE name = 'concern.ring' AND state < 'completed'");
    for (let tries = 0; (await open()) > 0 && tries < 300; tries++) await wait(100);
    const [effects] = await house.ask<{ all: number; different: number }>(
      'SELECT count(*)::int AS all, count(DISTINCT id)::int AS different FROM fault_effect',
    );
    const retried = await house.count(
      "SELECT count(*) FROM pgboss.job WHERE name = 'concern.ring' AND retry_count > 0",
    );
    say(`F10 workers: ${JSON.stringify(effects)}, ${retried} begun twice; ${ruleOfThree(jobs)}`);
    expect(effects).toEqual({ all: jobs, different: jobs });
    expect(retried).toBeLessThanOrEqual(takenAtOnce * 2 * restarts); // what was taken as the stop came is given back, undone
    await Promise.all(workers.map((worker) => worker.kill('SIGTERM')));
  });
});
