/** F4 and F9 for mail: a server that refuses, stalls and hangs up, and workers that are killed. No mail is lost, and a doubled one is the same mail. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import nodemailer from 'nodemailer';
import pg from 'pg';
import { type Api, startApi } from '../../apps/api/test/api.ts';
import { keyFile } from '../../apps/api/test/keys.ts';
import { type MailSink, type Mood, startMailSink } from '../../apps/api/test/mail-sink.ts';
import { door } from '../../apps/api/src/platform/auth/acting.ts';
import { Database } from '../../apps/api/src/platform/database/database.ts';
import { Outbox } from '../../apps/api/src/platform/mail/outbox.ts';
import { startTestServer } from '../../tools/test-database.ts';

const root = join(import.meta.dirname, '../..');
const isFull = process.env['FAULTS'] === 'full';
const mailCount = isFull ? 5000 : 60;
const killCount = isFull ? 40 : 3;
const everyMood: readonly Mood[] = ['busy', 450, 'hangUp', 421, 'silent'];

/** What the readers got: who got none, and by how many more than that each mail came. */
const ledgerOf = (sent: readonly string[], arrived: readonly string[]) => ({
  lost: sent.filter((id) => !arrived.includes(id)).length,
  different: new Set(arrived).size,
  doubled: arrived.length - new Set(arrived).size,
});

describe('F4 and F9, mail', () => {
  let sink: MailSink;
  let api: Api;
  let owner: pg.Pool;
  let release: () => Promise<void>;
  const workers = new Set<ChildProcess>();

  beforeAll(async () => {
    execFileSync(process.execPath, ['--disable-warning=ExperimentalWarning', '--eval', "import('./tools/build.ts').then(({ buildClient, buildApi }) => buildClient().then(buildApi))"], {
      cwd: root,
      env: { ...process.env, NODE_OPTIONS: '' },
    }); // prettier-ignore
    const { stop, ...server } = await startTestServer();
    release = stop;
    process.env['TEST_SERVER'] = JSON.stringify(server);
    sink = await startMailSink();
    api = await startApi({ features: [] });
    api.clock.moveTo(new Date().toISOString());
    owner = new pg.Pool({ connectionString: api.database.ownerUrl, max: 2 });
    owner.on('error', () => undefined);
  }, 120_000);
  afterAll(async () => {
    for (const worker of workers) worker.kill('SIGKILL');
    await sink.stop();
    await owner.end();
    await api.stop();
    await release();
  });

  const startWorker = (): ChildProcess => {
    const worker = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'apps/api/dist/worker.js'], {
      cwd: root,
      env: {
        PATH: process.env['PATH'] ?? '',
        NODE_ENV: 'production',
        DATABASE_URL: api.database.workerUrl,
        KEY_FILE: keyFile(),
        SMTP_URL: sink.url,
        PUBLIC_ORIGIN: 'https://directory.example',
        LOG_LEVEL: 'silent',
      },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    workers.add(worker);
    worker.once('exit', () => workers.delete(worker));
    return worker;
  };
  const queue = () =>
    api.get(Database).as(door, (tx) =>
      api.get(Outbox).queue(tx, {
        template: 'newSignIn',
        to: { address: `${randomUUID()}@example.org`, subject: { kind: 'TOKEN', id: randomUUID() } },
        language: 'en',
      }),
    );
  const waiting = async () =>
    (await owner.query<{ count: number }>("SELECT count(*)::int FROM mail WHERE state <> 'SENT'")).rows[0]?.count ?? 0;
  /** The pause after a failure is over. */
  const letTimePass = async () => {
    await owner.query("UPDATE mail SET next_at = queued_at WHERE state = 'QUEUED'");
    await owner.query("UPDATE pgboss.job SET start_after = now() WHERE name = 'mail.send' AND state = 'created'");
  };

  it(`loses none of ${mailCount} while its server fails in every way and ${killCount} workers are killed`, async () => {
    for (let at = 0; at < mailCount; at++) await queue();
    sink.moods.push(...everyMood, ...everyMood);
    const hangUps = sink.moods.filter((mood) => mood === 'hangUp').length;
    startWorker();
    startWorker();
    for (let kill = 0; kill < killCount; kill++) {
      const target = Math.floor((mailCount * (kill + 1)) / (killCount + 1));
      while (sink.mails.length < target && (await waiting()) > 0) {
        await letTimePass();
        await wait(200);
      }
      const [victim] = workers;
      victim?.kill('SIGKILL');
      startWorker();
    }
    while ((await waiting()) > 0) {
      await letTimePass();
      await wait(500);
    }

    const { rows } = await owner.query<{ message_id: string }>('SELECT message_id FROM mail');
    const sent = rows.map(({ message_id: id }) => id);
    const ledger = ledgerOf(sent, sink.mails.map(({ messageId }) => messageId)); // prettier-ignore
    console.log(`${mailCount} mails: ${JSON.stringify(ledger)}, ${hangUps} hang-ups, ${killCount} kills`);
    expect(ledger).toMatchObject({ lost: 0, different: mailCount });
    expect(ledger.doubled).toBeLessThanOrEqual(hangUps + killCount);
  });

  it('would notice mail that is a new one at each attempt', async () => {
    sink.mails.length = 0;
    const transport = nodemailer.createTransport({ url: sink.url });
    const ids = Array.from({ length: 10 }, () => randomUUID());
    for (const id of ids) {
      sink.moods.push('hangUp');
      const attempt = () => transport.sendMail({ from: 'a@example.org', to: `${id}@example.org`, text: id });
      await attempt().catch(attempt);
    }
    const { different } = ledgerOf([], sink.mails.map(({ messageId }) => messageId)); // prettier-ignore
    expect(different).toBeGreaterThan(ids.length);
  });
});
