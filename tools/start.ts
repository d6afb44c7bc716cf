/** `npm start`: database, demo world, build, product; one origin, and nothing left behind when it stops. */
import { mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import './leash.ts';
import { buildApi, buildClient, buildWeb } from './build.ts';
import { startCompanion, stopCompanions } from './companions.ts';
import { Complaint, wordsOf } from './complaint.ts';
import { dataFolder, forgetEmbedded, openDatabase, type WorkingDatabase } from './database.ts';
import { ownKeyFile } from './keys.ts';
import { OwnProcess } from './own-process.ts';
import { freePort } from './postgres.process.ts';
import { seedWhenEmpty } from './seed.ts';

const began = performance.now();

let database: Promise<WorkingDatabase> | undefined;
let product: OwnProcess | undefined;
let worker: OwnProcess | undefined;
let isStopping = false;

async function start(): Promise<void> {
  const { reset, demo, evaluate } = optionsOf(process.argv.slice(2));
  const host = process.env['HOST'] ?? '127.0.0.1';
  const isOwnHouse = !process.env['HOST'] && !process.env['DATABASE_URL'];
  const hasDemo = !evaluate && (isOwnHouse || demo);
  if (reset && process.env['DATABASE_URL']) {
    throw new Complaint('--reset begins the embedded database afresh; it does not touch the one of DATABASE_URL.');
  }

  const port = await portToUse(host);
  if (reset) forgetEmbedded();
  database = openDatabase(evaluate ? 'open_window_eval' : hasDemo ? 'open_window_demo' : 'open_window', true);
  const build = Promise.all([buildClient().then(buildApi), buildWeb()]);
  build.catch(() => undefined); // reported below, after the database had its say
  const { ownerUrl, appUrl, workerUrl, isEmbedded } = await database;
  say('database', isEmbedded ? `Postgres 18 in ${join(dataFolder(), 'postgres')}` : 'the one of DATABASE_URL');
  if (hasDemo) say('demo', await seedWhenEmpty(ownerUrl));
  const built = await build;
  say('build', built.flat().includes(true) ? 'made' : 'up to date');
  const beside = hasDemo ? await startDemo() : {};
  const environment = { PORT: String(port), HOST: host, EVALUATE: String(evaluate), KEY_FILE: ownKeyFile(), ...beside };
  await launch({ ...environment, DATABASE_URL: appUrl });
  await launchWorker({
    ...environment,
    DATABASE_URL: workerUrl,
    METRICS_PORT: process.env['WORKER_METRICS_PORT'] ?? '0',
  });
  if (hasDemo) await introducePeople(`http://${nearAddress(host)}:${port}`);
  console.log(`ready http://localhost:${port}`);
}

type DemoPerson = {
  readonly role: string;
  readonly email: string;
  readonly passphrase: string;
  readonly totpSecret: string | null;
};

/** Somebody for each role, with what they sign in with; the page /account/demo signs in as each of them with one press. */
async function introducePeople(origin: string): Promise<void> {
  const { items } = (await (await fetch(`${origin}/api/v1/demo/people`)).json()) as { items: readonly DemoPerson[] };
  console.log(`\npeople of the demo: sign in as any of them at /account/demo, or by hand`);
  for (const { role, email, passphrase, totpSecret } of items)
    console.log(`  ${role.padEnd(18)} ${email.padEnd(34)} ${passphrase.padEnd(36)} ${totpSecret ?? ''}`);
  console.log('');
}

/** What the demo has beside the product, and what the product must know of it. */
async function startDemo(): Promise<Record<string, string>> {
  const [mailPort, scannerPort] = [await freePort(), await freePort()];
  const [mailFolder, filesFolder] = [join(dataFolder(), 'mail'), join(dataFolder(), 'files')];
  mkdirSync(filesFolder, { recursive: true, mode: 0o700 });
  await startCompanion('mail-sink.ts', String(mailPort), mailFolder);
  await startCompanion('scanner.ts', `127.0.0.1:${scannerPort}`);
  return {
    DEMO: 'true',
    SMTP_URL: `smtp://127.0.0.1:${mailPort}`,
    DEMO_MAIL_FOLDER: mailFolder,
    FILES_FOLDER: filesFolder,
    CLAMD_ADDRESS: `127.0.0.1:${scannerPort}`,
  };
}

function optionsOf(args: string[]): { reset: boolean; demo: boolean; evaluate: boolean } {
  try {
    const flag = { type: 'boolean', default: false } as const;
    const { values } = parseArgs({ args, options: { reset: flag, demo: flag, evaluate: flag } });
    return values;
  } catch {
    throw new Complaint(`npm start knows --reset, --demo and --evaluate, not "${args.join(' ')}".`);
  }
}

async function portToUse(host: string): Promise<number> {
  const wanted = process.env['PORT'] || '3000';
  const port = Number(wanted);
  if (!/^\d{1,5}$/.test(wanted) || port > 65_535)
    throw new Complaint(`PORT is wrong: it must be a whole number from 0 to 65535.`);
  if (port === 0) return freePort();
  const refusal = await new Promise<NodeJS.ErrnoException | null>((resolve) => {
    const probe = createServer();
    probe.once('error', resolve);
    probe.listen(port, host, () => {
      probe.close(() => {
        resolve(null);
      });
    });
  });
  if (refusal === null) return port;
  if (refusal.code === 'EADDRINUSE')
    throw new Complaint(`Port ${port} is busy: stop the program that uses it, or set PORT to another one.`);
  throw new Complaint(`This machine cannot listen on ${host}, port ${port}: ${refusal.message}.`);
}

/** Where this machine finds what listens at `host`. */
function nearAddress(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1';
  return host.includes(':') ? `[${host.replace(/^::$/, '::1')}]` : host;
}

/** Starts the product and waits until it answers. Its log goes to a file, so that the last line here stays the last. */
async function launch(environment: Record<string, string>): Promise<void> {
  const file = join(dataFolder(), 'product.log');
  say('log', file);
  const launched = new OwnProcess('main.js', environment, file);
  product = launched;
  const { HOST: host = '', PORT: port = '' } = environment;
  const isUp = await Promise.race([
    untilReady(`http://${nearAddress(host)}:${port}/health/ready`).then(() => true),
    launched.gone.then(() => false),
  ]);
  if (!isUp) throw new Complaint(`The product did not start: ${launched.lastWords}`);
  endWith(launched, 'product', file);
}

/** The same product without HTTP: does in its own time what the other promises. */
async function launchWorker(environment: Record<string, string>): Promise<void> {
  const file = join(dataFolder(), 'worker.log');
  const launched = new OwnProcess('worker.js', environment, file);
  worker = launched;
  if (!(await launched.isListening)) throw new Complaint(`The worker did not start: ${launched.lastWords}`);
  say('worker', file);
  endWith(launched, 'worker', file);
}

function endWith({ gone }: OwnProcess, name: string, file: string): void {
  void gone.then((how) => {
    if (isStopping) return;
    console.error(`The ${name} stopped by itself (${how}); ${file} tells more.`);
    void stop(1);
  });
}

async function untilReady(url: string): Promise<void> {
  for (let answer = 0; answer !== 200;) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    answer = await fetch(url).then(
      ({ status }) => status,
      () => 0,
    );
  }
}

function say(what: string, words: string): void {
  console.log(`${what.padEnd(9)} ${words} (${((performance.now() - began) / 1000).toFixed(1)} s)`);
}

/** Product first, so that it can finish what it is answering; then the worker, what it is doing; then the database. */
async function stop(code: number): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  await product?.stop();
  await worker?.stop();
  await stopCompanions();
  const opened = await database?.catch(() => null);
  await opened?.release();
  process.exit(code);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(0));
try {
  await start();
} catch (error) {
  console.error(error instanceof Complaint ? wordsOf(error) : error);
  await stop(1);
}
